/* The picture on the map: what the filter left -> marks and areas. How they look stands in looks.js, their names in map-names.js. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }); // others' words find no room in a mark

  /* {marks, areas, weight} of a result at a zoom: everything that is drawn, each with what a click on it needs, and
     the events at each place. A promise of it where the server bins. */
  function make(columns, result, view, zoom) {
    const binned = result.binned ? result.binned(view, zoom) : dateline.binning.make(columns, result, view, zoom);
    return binned.then ? binned.then((come) => made(columns, result.weight, come)) : made(columns, result.weight, binned);
  }

  function made(columns, weight, binned) {
    const { world } = dateline.binning;
    const width = columns.types.length;
    const one = (n, count, x, y) => ({
      count, x, y, places: [], biggest: -1, row: binned.row[n], firm: binned.firm[n], coded: binned.coded[n],
      unsure: binned.unsure[n], types: binned.types.subarray(n * width, (n + 1) * width),
    });
    const marks = Array.from(binned.count, (count, n) => one(n, count, binned.x[n], binned.y[n]));
    const areas = Array.from(binned.areas, (where, n) => ({
      ...one(marks.length + n, weight[where], world.x[where], world.y[where]), places: [where], biggest: where, place: where,
    }));
    binned.member.forEach((mark, where) => mark >= 0 && join(marks[mark], where, weight));
    return { marks, areas, weight };
  }

  /* Tells a mark one of its places; the biggest is the one with most events. */
  function join(mark, where, weight) {
    mark.places.push(where);
    if (mark.biggest < 0 || weight[where] > weight[mark.biggest]) mark.biggest = where;
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
