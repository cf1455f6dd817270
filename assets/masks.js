/* Which events a view leaves out, whatever the dates: a byte for each row, made anew only when a filter other than the
   dates changes.

   0: the row passes; the number of a facet: it fails that one alone, and counts beside its values still; OUT: it fails
   several, or what has no counts (the search, a box, a drawn area). The same arithmetic as dashboard/filtering.py. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const FACETS = { type: 1, mode: 2, status: 3, lang: 4, place: 5, precision: 6, actor: 7, source: 8, layer: 9 };
  const OUT = 255;
  let kept = { columns: null, sign: "", found: null, mask: null };

  /* The mask of a view. `asked.found`: rows that the text search found, or null; `asked.bounds`: the map's edges. */
  function make(columns, view, asked) {
    const boxes = [view.bbox, view.inview && asked ? asked.bounds : null].filter(Boolean);
    const found = (asked && asked.found) || null;
    const sign = JSON.stringify([...Object.keys(FACETS).map((name) => view[name] || []), boxes, view.area || null]);
    if (kept.columns === columns && kept.sign === sign && kept.found === found) return kept.mask;
    const mask = new Uint8Array(columns.count);
    for (const [codes, table, first] of tables(columns, view, boxes)) if (table) apply(mask, codes, table, first);
    if (found) keepFound(mask, found);
    kept = { columns, sign, found, mask };
    return mask;
  }

  /* [codes of the rows, what each code fails, the lowest code] of each column that a facet asks about. */
  function tables(columns, view, boxes) {
    const keys = (entries) => entries.map((entry) => entry.key);
    return [
      [columns.kind, kinds(columns, view), 0],
      [columns.status, failing(keys(columns.statuses), view.status, FACETS.status), 0],
      [columns.language, failing(keys(columns.languages), view.lang, FACETS.lang), 0],
      [columns.publisher, failing(keys(columns.publishers), view.source, FACETS.source), 0],
      [columns.layer, failing(keys(columns.layers), view.layer, FACETS.layer), 0],
      [columns.cast, casts(columns, view.actor), 0],
      [columns.place, places(columns, view, boxes), -1],
    ];
  }

  function apply(mask, codes, table, first) {
    for (let row = 0; row < mask.length; row++) {
      const fails = table[codes[row] - first];
      if (fails !== 0) mask[row] = mask[row] === 0 ? fails : OUT;
    }
  }

  function keepFound(mask, found) {
    const hit = new Uint8Array(mask.length);
    for (const row of found) hit[row] = 1;
    for (let row = 0; row < mask.length; row++) if (hit[row] === 0) mask[row] = OUT;
  }

  /* What each of these keys fails where some are chosen; null where none is. */
  function failing(keys, chosen, facet) {
    if (!chosen || !chosen.length) return null;
    const wanted = new Set(chosen);
    return Uint8Array.from(keys, (key) => (wanted.has(key) ? 0 : facet));
  }

  /* Both tables in one: what fails each of two facets fails several. */
  function both(one, two) {
    if (!one || !two) return one || two;
    return one.map((fails, n) => (fails && two[n] ? OUT : fails || two[n]));
  }

  function kinds(columns, view) {
    const types = columns.kinds.map((kind) => columns.types[kind.type].key);
    const modes = columns.kinds.map((kind, n) => (kind.mode ? `${types[n]}.${kind.mode}` : null));
    return both(failing(types, view.type, FACETS.type), failing(modes, view.mode, FACETS.mode));
  }

  /* A cast fails where none of its actors is chosen. */
  function casts({ actors, cast_offset: offset, cast_actor: member }, chosen) {
    const fails = failing(actors, chosen, FACETS.actor);
    if (!fails) return null;
    const table = new Uint8Array(offset.length - 1).fill(FACETS.actor);
    for (let cast = 0; cast < table.length; cast++) {
      for (let at = offset[cast]; at < offset[cast + 1]; at++) if (fails[member[at]] === 0) table[cast] = 0;
    }
    return table;
  }

  /* What events without a place fail, then those at each place. */
  function places(columns, view, boxes) {
    const table = both(chosenPlaces(columns, view.place), precisions(columns, view.precision));
    const inside = within(columns, boxes, view.area);
    if (!inside) return table;
    const out = Uint8Array.from(inside, (is) => (is ? 0 : OUT));
    return both(table, out);
  }

  /* A place is chosen by its own key, or by the code of its country or region. */
  function chosenPlaces(columns, chosen) {
    if (!chosen || !chosen.length) return null;
    const wanted = new Set(chosen);
    const of = (entries) => entries.map((entry) => entry.key !== "" && wanted.has(entry.key));
    const [country, admin1] = [of(columns.countries), of(columns.admin1s)];
    const table = new Uint8Array(columns.places.keys.length + 1).fill(FACETS.place);
    columns.places.keys.forEach((key, where) => {
      if (wanted.has(key) || country[columns.place_country[where]] || admin1[columns.place_admin1[where]]) table[where + 1] = 0;
    });
    return table;
  }

  function precisions(columns, chosen) {
    const fails = failing(columns.precisions.map((entry) => entry.key), chosen, FACETS.precision);
    if (!fails) return null;
    const table = new Uint8Array(columns.place_precision.length + 1);
    table[0] = fails[fails.length - 1];
    columns.place_precision.forEach((precision, where) => (table[where + 1] = fails[precision]));
    return table;
  }

  /* 1 for each place within every box and the drawn area, after a 0 for no place; null where none is asked for. */
  function within(columns, boxes, area) {
    const ring = area && area.length ? dateline.geometry.unwrapped(area) : null;
    if (!boxes.length && !ring) return null;
    const inside = new Uint8Array(columns.place_lon.length + 1);
    for (let where = 0; where < columns.place_lon.length; where++) {
      const [lon, lat] = [columns.place_lon[where], columns.place_lat[where]];
      const held = boxes.every((box) => dateline.geometry.boxHolds(box, lon, lat)) && (!ring || dateline.geometry.ringHolds(ring, lon, lat));
      inside[where + 1] = held ? 1 : 0;
    }
    return inside;
  }

  dateline.masks = { make, FACETS, OUT };
})();
