/* The picture on the map: what the filter left -> marks, areas and names. How they look stands in looks.js. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const NAME_LENGTH = 28;
  const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }); // others' words find no room in a mark
  const SHIFTS = [0, 26, -26]; // where a name may stand, pixels below its area's middle
  const BESIDE = [22, -22]; // the same for an area that is too small to be drawn, and has a ring

  /* {marks, areas, names, weight} of a result at a zoom: everything that is drawn, each with what a click on it needs, and
     the events at each place. A promise of it where the server bins. */
  function make(columns, result, view, zoom) {
    const binned = result.binned ? result.binned(view, zoom) : dateline.binning.make(columns, result, view, zoom);
    return binned.then ? binned.then((come) => made(columns, result.weight, come, zoom)) : made(columns, result.weight, binned, zoom);
  }

  function made(columns, weight, binned, zoom) {
    const { world } = dateline.binning;
    const width = columns.types.length;
    const one = (n, count, x, y) => ({
      count, x, y, places: [], biggest: -1, row: binned.row[n], firm: binned.firm[n], types: binned.types.subarray(n * width, (n + 1) * width),
    });
    const marks = Array.from(binned.count, (count, n) => one(n, count, binned.x[n], binned.y[n]));
    const areas = Array.from(binned.areas, (where, n) => ({
      ...one(marks.length + n, weight[where], world.x[where], world.y[where]), places: [where], biggest: where, place: where,
    }));
    binned.member.forEach((mark, where) => mark >= 0 && join(marks[mark], where, weight));
    return { marks, areas, names: named(areas, marks, columns, zoom), weight };
  }

  /* Tells a mark one of its places; the biggest is the one with most events. */
  function join(mark, where, weight) {
    mark.places.push(where);
    if (mark.biggest < 0 || weight[where] > weight[mark.biggest]) mark.biggest = where;
  }

  /* Names of areas, biggest first, moved by a line where another one or a mark stands. */
  function named(areas, marks, columns, zoom) {
    const scale = dateline.grid.scaleAt(zoom);
    const taken = marks.map((mark) => box(mark.x * scale, mark.y * scale, diameter(mark.count) / 2 + 2, diameter(mark.count) / 2 + 2));
    const out = [];
    for (const area of areas) {
      const label = areaLabel(area, columns);
      const free = (dateline.looks.small(area, zoom) ? BESIDE : SHIFTS).map((shift) => labelBox(area, label, scale, shift)).find((one) => !taken.some((other) => meet(one, other)));
      if (!free) continue;
      taken.push(free);
      out.push({ ...area, y: (free.y0 + free.y1) / 2 / scale, label });
    }
    return out;
  }

  function box(x, y, wide, high) {
    return { x0: x - wide, x1: x + wide, y0: y - high, y1: y + high };
  }

  /* Where a label stands, about. */
  function labelBox(area, label, scale, shift) {
    return box(area.x * scale, area.y * scale + shift, 4 + label.length * 3.6, 9);
  }

  function meet(one, two) {
    return one.x0 < two.x1 && one.x1 > two.x0 && one.y0 < two.y1 && one.y1 > two.y0;
  }

  function areaLabel(area, columns) {
    const name = columns.places.names[area.place];
    const short = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1).trimEnd()}…` : name;
    return area.count > 1 ? `${short} · ${shortCount(area.count)}` : short;
  }

  function shortCount(count) {
    return count < 1000 ? String(count) : short.format(count).replace(".", dateline.decimalSign);
  }

  function diameter(count) {
    return count === 1 ? 15 : Math.min(dateline.binning.CELL_PX - 4, 22 + 6 * Math.log10(count));
  }

  dateline.picture = {
    make, diameter, shortCount,
    prepare: (columns) => dateline.binning.prepare(columns),
    isPoint: (columns, where) => dateline.binning.isPoint(columns, where),
    get CELL_PX() {
      return dateline.binning.CELL_PX;
    },
  };
})();
