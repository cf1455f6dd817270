/* What is drawn where: the shown events of the places in view -> marks, and areas, with the types of each.

   The same arithmetic as dashboard/binning.py, which stands in where there are too many events for a browser. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const CELL_PX = 44; // the widest mark
  const MOST_MARKS = 400;
  const MOST_AREAS = 50; // what /api/areas gives at once
  const HAPPENED = new Set(["reported", "background"]);
  const FIRM = 1, CODED = 2, UNSURE = 4, TRAITS = 8; // as in dashboard/filtering.py
  const POINT_PRECISIONS = 2; // exact, settlement (dashboard.coding.GEO_PRECISIONS); all others are areas
  const COUNTRY = 4; // the same
  let world = null; // {x, y, points}: world coordinates of the places, and which of them are points
  let traits = null; // of each row, added up; null where the server bins

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
    traits = columns.remote ? null : traitsOf(columns);
    return world;
  }

  /* What each event is, in one number, so that a pass over a million of them looks in one place. */
  function traitsOf({ count, status, statuses, layer, layers, unsure }) {
    const firm = Uint8Array.from(statuses, (one) => (HAPPENED.has(one.key) ? FIRM : 0));
    const coded = Uint8Array.from(layers, (one) => (one.key === "articles" ? 0 : CODED));
    const found = new Uint8Array(count);
    for (let row = 0; row < count; row++) found[row] = firm[status[row]] | coded[layer[row]];
    if (unsure) for (let row = 0; row < count; row++) if (unsure[row]) found[row] |= UNSURE;
    return found;
  }

  /* Whether a place is a spot; all others are areas. */
  function isPoint(columns, where) {
    return columns.place_precision[where] < POINT_PRECISIONS;
  }

  /* {x, y, count, member, areas, types, firm, row} of a result at a zoom.

     Marks have x, y and count, biggest first; `member` gives each place its mark, -1 where it has none; `areas` are numbers
     of places. `types` (events by type, one after the other), `firm` (events that happened), `coded` (those that others
     coded), `unsure` (those whose place is unsure) and `row` (the event where it is the only one, else -1) go over the marks,
     then over the areas. */
  function make(columns, { rows, weight }, view, zoom) {
    const points = weight.map((count, where) => (world.points[where] ? count : 0));
    const { x, y, count, member } = dateline.grid.marks(world.x, world.y, points, view, { zoom, cell: CELL_PX, limit: MOST_MARKS });
    const areas = areasAbout(weight, view);
    const owner = member.slice();
    areas.forEach((where, n) => (owner[where] = count.length + n));
    return { x, y, count, member, areas, ...described(columns, rows, owner, [...count, ...areas.map((where) => weight[where])]) };
  }

  /* The areas with most events, those about the view first. */
  function areasAbout(weight, view) {
    const [wide, high] = [view.x1 - view.x0, view.y1 - view.y0];
    const middle = (view.y0 + view.y1) / 2;
    const all = [];
    for (let where = 0; where < weight.length; where++) {
      if (weight[where] <= 0 || world.points[where]) continue;
      const across = world.x[where] - view.x0 + wide / 2;
      const near = across - Math.floor(across) <= 2 * wide && Math.abs(world.y[where] - middle) <= high;
      all.push({ where, near: near ? 1 : 0 });
    }
    all.sort((one, two) => two.near - one.near || weight[two.where] - weight[one.where] || one.where - two.where);
    return all.slice(0, MOST_AREAS).map((entry) => entry.where);
  }

  function described({ types: names, kinds, kind, place }, rows, owner, counts) {
    const size = counts.length;
    const [types, tally, row] = [new Int32Array(size * names.length), new Int32Array(size * TRAITS), new Int32Array(size).fill(-1)];
    const typeOf = Uint16Array.from(kinds, (one) => one.type);
    const width = names.length;
    for (let n = 0; n < rows.length; n++) {
      const here = rows[n];
      const mark = place[here] < 0 ? -1 : owner[place[here]];
      if (mark < 0) continue;
      types[mark * width + typeOf[kind[here]]] += 1;
      tally[mark * TRAITS + traits[here]] += 1;
      if (counts[mark] === 1) row[mark] = here;
    }
    return { types, firm: having(tally, FIRM), coded: having(tally, CODED), unsure: having(tally, UNSURE), row };
  }

  /* The events of each mark that have a trait. */
  function having(tally, trait) {
    const found = new Int32Array(tally.length / TRAITS);
    for (let n = 0; n < tally.length; n++) if (n % TRAITS & trait) found[(n / TRAITS) | 0] += tally[n];
    return found;
  }

  dateline.binning = { prepare, make, isPoint, CELL_PX, COUNTRY, get world() { return world; } };
})();
