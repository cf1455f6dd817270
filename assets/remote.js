/* Filtering on the server (dashboard/api/filter.py), where there are more events than a browser takes: `columns.remote`.

   Results are those of filter.js, but that what leads to rows answers with promises. Of the events the page knows those
   alone that it was told of: `columns.start` and its like hold them by row, so that whoever has a row finds its facts. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const FACTS = ["start", "end", "kind", "status", "language", "publisher", "layer", "cast", "place", "precision", "unsure"];
  const COUNTS = ["type", "kind", "status", "language", "publisher", "layer", "place", "country", "admin1", "precision", "actor"];

  /* The result of a view, for the part of the map that is looked at: {box, zoom}. */
  async function filter(columns, view, asked, looked) {
    const { edges, unit } = dateline.histogram.prepare(columns);
    const { first, last } = dateline.histogram.span;
    const filters = query(view, asked);
    const told = await ask("filter", columns, filters, { edges: edges.join(","), span: `${first},${last}`, ...place(looked) });
    const near = told.near ? Array.from(told.fact_row) : null;
    return {
      shown: told.shown, total: columns.count, unlocated: told.unlocated, undated: told.undated,
      counts: Object.fromEntries(COUNTS.map((name) => [name, told[`count_${name}`]])), weight: told.weight,
      histogram: { edges, unit, types: columns.types.length, layers: columns.layers.length, counts: told.bins },
      near: (most) => (near && near.length <= most ? near : null),
      binned: binner(columns, filters, looked, binsOf(told)),
      ...listing(columns, filters, told.shown),
    };
  }

  /* The filters of a view as the server takes them; the edges of the map are one more box. */
  function query(view, { bounds }) {
    const plain = { ...view, inview: false, lon: null, lat: null, z: null, event: null, article: false, at: null, axis: null, apart: false, hl: null };
    const pairs = new URLSearchParams(dateline.url.query(plain));
    if (view.inview) pairs.append("bbox", bounds.join(","));
    return pairs;
  }

  async function ask(route, columns, filters, more) {
    const asked = new URLSearchParams(filters);
    asked.set("v", columns.version);
    for (const [name, value] of Object.entries(more)) asked.set(name, value);
    const told = dateline.decodeColumns(await dateline.fetched(`/api/${route}?${asked}`));
    learn(columns, told);
    return told;
  }

  function place({ box, zoom }) {
    return { box: [box.x0, box.y0, box.x1, box.y1].join(","), zoom };
  }

  /* Keeps the facts of rows that came with an answer. */
  function learn(columns, told) {
    if (!told.fact_row) return;
    for (const name of FACTS) {
      columns[name] = columns[name] || {};
      told.fact_row.forEach((row, n) => (columns[name][row] = told[`fact_${name}`][n]));
    }
  }

  function binsOf(told) {
    const names = ["x", "y", "count", "member", "areas", "types", "firm", "coded", "unsure", "row"];
    return Object.fromEntries(names.map((name) => [name, told[`mark_${name}`]]));
  }

  /* binning.js `make` for the part of the map that came with the result; for another one the server is asked. */
  function binner(columns, filters, looked, came) {
    const sign = JSON.stringify(place(looked));
    return (box, zoom) => {
      const now = place({ box, zoom });
      return JSON.stringify(now) === sign ? came : ask("marks", columns, filters, now).then(binsOf);
    };
  }

  /* listing.js `of`, by asking. */
  function listing(columns, filters, shown) {
    const listed = (more, at) => {
      const spot = at ? columns.placeNumber.get(at) : null;
      return spot === undefined ? Promise.resolve({ count: 0, index: -1, fact_row: [] }) : ask("listed", columns, filters, { ...more, ...(at ? { spot } : {}) });
    };
    return {
      count: async (at) => (at ? (await listed({ size: 0 }, at)).count : shown),
      slice: async (first, size, at) => Array.from((await listed({ first, size }, at)).fact_row),
      indexOf: async (row, at) => (await listed({ size: 0, row }, at)).index,
    };
  }

  /* Learns the facts of a row. */
  function know(columns, row) {
    return ask("facts", columns, [], { rows: row });
  }

  dateline.remote = { filter, know };
})();
