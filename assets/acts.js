/* What choosing a mark does: one event opens, one place lists its events, a cluster comes nearer. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  function on(mark) {
    if (!mark) return;
    dateline.tooltip(null);
    if (mark.count === 1) dateline.idOf(mark.row).then((id) => dateline.select(id), (error) => dateline.fail(error.message));
    else if (mark.places.length === 1 || tight(mark)) dateline.openPlace(dateline.columns.places.keys[mark.biggest]);
    else dateline.map.go(closer(mark));
  }

  /* World coordinates of the mark's places, on the mark's own side of the world. */
  function spots(mark) {
    const { place_lon: lon, place_lat: lat } = dateline.columns;
    return mark.places.map((where) => {
      const spot = dateline.grid.project(lon[where], lat[where]);
      return { x: mark.x + dateline.fit.mod(spot.x - mark.x + 0.5, 1) - 0.5, y: spot.y };
    });
  }

  /* Whether no zoom that there is would part the mark's places. */
  function tight(mark) {
    const box = dateline.fit.boxOf(spots(mark));
    return Math.hypot(box.x1 - box.x0, box.y1 - box.y0) * dateline.grid.scaleAt(dateline.fit.MOST_ZOOM) < dateline.picture.CELL_PX;
  }

  /* A view in which the mark's places come apart. */
  function closer(mark) {
    const spot = dateline.fit.seen(dateline.fit.boxOf(spots(mark)));
    return { ...spot, z: Math.max(dateline.map.zoom + 1, spot.z) };
  }

  dateline.acts = { on };
})();
