/* Outlines of regions and countries, asked for when they are drawn first and kept. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const NEAR_ZOOM = 3; // from here on areas have their finer outlines; `FAR_TOLERANCE` of dashboard/basemap.py goes with it
  const kept = { coarse: new Map(), fine: new Map() }; // place number -> GeoJSON feature with its extent, or null while it is asked for

  /* How fine outlines are at a zoom: from afar, fine ones would be the most of what is drawn at each step. */
  function detailAt(zoom) {
    return zoom < NEAR_ZOOM ? "coarse" : "fine";
  }

  /* The feature of a place as it is drawn at a zoom, else the other one of it; undefined while none is here. */
  function outline(place, zoom) {
    return kept[detailAt(zoom)].get(place) || kept.fine.get(place) || kept.coarse.get(place) || undefined;
  }

  /* Whether any outline came that was not here before. */
  async function ask(places, zoom) {
    const detail = detailAt(zoom);
    const held = kept[detail];
    const wanted = places.filter((place) => !held.has(place));
    if (!wanted.length) return false;
    wanted.forEach((place) => held.set(place, null));
    try {
      const query = new URLSearchParams({ places: wanted.join(","), detail, v: dateline.columns.version });
      const answer = await dateline.told(`/api/areas?${query}`);
      for (const feature of answer.features) held.set(feature.id, { ...feature, extent: extent(feature.geometry) });
      return true;
    } catch (error) {
      wanted.forEach((place) => held.delete(place));
      throw error;
    }
  }

  /* The size of a shape's box, square degrees: good enough to put small shapes before big ones. */
  function extent(geometry) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lon, lat] of geometry.coordinates.flat(geometry.type === "MultiPolygon" ? 2 : 1)) {
      [west, south] = [Math.min(west, lon), Math.min(south, lat)];
      [east, north] = [Math.max(east, lon), Math.max(north, lat)];
    }
    return (east - west) * (north - south);
  }

  dateline.areas = { outline, ask };
})();
