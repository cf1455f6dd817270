/* The picture on the map: what the filter left -> marks, areas and names. How they look stands in looks.js. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const CELL_PX = 44; // the widest mark
  const MOST_MARKS = 400;
  const MOST_AREAS = 50; // what /api/areas gives at once
  const NAME_LENGTH = 28;
  const FIRM = new Set(["reported", "background"]);
  const POINT_PRECISIONS = 2; // exact, settlement (dashboard.columns.GEO_PRECISIONS); all others are drawn as areas
  const SHIFTS = [0, 26, -26]; // where a name may stand, pixels below its area's middle
  const BESIDE = [22, -22]; // the same for an area that is too small to be drawn, and has a ring
  let world = null; // {x, y, points}: world coordinates of the places, and which of them are points

  /* World coordinates of the places, found once. */
  function prepare(columns) {
    const size = columns.places.keys.length;
    world = { x: new Float64Array(size), y: new Float64Array(size), points: new Uint8Array(size) };
    for (let where = 0; where < size; where++) {
      const spot = dateline.grid.project(columns.place_lon[where], columns.place_lat[where]);
      world.x[where] = spot.x;
      world.y[where] = spot.y;
      world.points[where] = isPoint(columns, where) ? 1 : 0;
    }
    return world;
  }

  /* Whether a place is a spot; all others are areas. */
  function isPoint(columns, where) {
    return columns.place_precision[where] < POINT_PRECISIONS;
  }

  /* {marks, areas, names, weight} of a result at a zoom: everything that is drawn, each with what a click on it needs, and
     the events at each place. */
  function make(columns, result, view, zoom) {
    const weight = tally(result.rows, columns);
    const points = weight.map((count, where) => (world.points[where] ? count : 0));
    const found = dateline.grid.marks(world.x, world.y, points, view, { zoom, cell: CELL_PX, limit: MOST_MARKS });
    const marks = Array.from(found.count, (count, n) => blank(count, found.x[n], found.y[n], columns));
    const seen = areasAbout(weight, view);
    const areas = seen.map((where) => ({ ...blank(weight[where], world.x[where], world.y[where], columns), place: where }));
    const owners = new Array(weight.length);
    found.member.forEach((mark, where) => {
      if (mark >= 0) owners[where] = marks[mark];
    });
    seen.forEach((where, n) => (owners[where] = areas[n]));
    join(owners, weight);
    describe(owners, result.rows, columns);
    return { marks, areas, names: named(areas, marks, columns, zoom), weight };
  }

  /* Events at each place. */
  function tally(rows, columns) {
    const weight = new Int32Array(columns.places.keys.length);
    const { place } = columns;
    for (let n = 0; n < rows.length; n++) {
      const where = place[rows[n]];
      if (where >= 0) weight[where] += 1;
    }
    return weight;
  }

  function blank(count, x, y, columns) {
    return { count, x, y, places: [], biggest: -1, row: -1, firm: 0, types: new Int32Array(columns.types.length) };
  }

  function mod(value, by) {
    return ((value % by) + by) % by;
  }

  /* The areas with most events, those about the view first. */
  function areasAbout(weight, view) {
    const [wide, high] = [view.x1 - view.x0, view.y1 - view.y0];
    const near = (where) =>
      mod(world.x[where] - view.x0 + wide / 2, 1) <= 2 * wide && Math.abs(world.y[where] - (view.y0 + view.y1) / 2) <= high;
    const all = [];
    for (let where = 0; where < weight.length; where++) {
      if (weight[where] > 0 && !world.points[where]) all.push({ where, near: near(where) ? 1 : 0 });
    }
    all.sort((one, two) => two.near - one.near || weight[two.where] - weight[one.where] || one.where - two.where);
    return all.slice(0, MOST_AREAS).map((entry) => entry.where);
  }

  /* Tells each mark its places, and which of them has most events. */
  function join(owners, weight) {
    owners.forEach((mark, where) => {
      mark.places.push(where);
      if (mark.biggest < 0 || weight[where] > weight[mark.biggest]) mark.biggest = where;
    });
  }

  /* Counts types and firm statuses of each mark, and keeps its first row. */
  function describe(owners, rows, columns) {
    const firm = columns.statuses.map((status) => FIRM.has(status.key));
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n];
      const where = columns.place[row];
      const mark = where >= 0 ? owners[where] : undefined;
      if (!mark) continue;
      mark.types[columns.type[row]] += 1;
      if (firm[columns.status[row]]) mark.firm += 1;
      if (mark.row < 0) mark.row = row;
    }
  }

  /* Names of areas, biggest first, moved by a line where another one or a mark stands; and counts of rings. */
  function named(areas, marks, columns, zoom) {
    const scale = dateline.grid.scaleAt(zoom);
    const taken = marks.map((mark) => box(mark.x * scale, mark.y * scale, diameter(mark.count) / 2 + 2, diameter(mark.count) / 2 + 2));
    const rings = marks.filter((mark) => mark.firm === 0 && mark.count > 1);
    const out = rings.map((mark) => ({ ...mark, label: shortCount(mark.count) }));
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

  /* Where a label stands, about: Plotly breaks lines after some ten letters' widths. */
  function labelBox(area, label, scale, shift) {
    const lines = Math.ceil((label.length * 7.2) / 130);
    return box(area.x * scale, area.y * scale + shift, Math.min(70, 4 + label.length * 3.6), 9 * lines);
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
    return count < 1000 ? String(count) : new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }).format(count);
  }

  function diameter(count) {
    return count === 1 ? 15 : Math.min(CELL_PX - 4, 22 + 6 * Math.log10(count));
  }

  dateline.picture = { prepare, make, isPoint, diameter, shortCount, CELL_PX };
})();
