/* Filtering in the browser: one pass over the rows gives what is shown and the counts beside every filter.

   Counts of a facet leave out its own choice, so that a row which fails one facet alone still counts there; the histogram
   leaves out the dates in the same way. A change of the dates alone finds the mask and the histogram as they were. The
   same arithmetic as dashboard/filtering.py, which stands in where there are too many events for a browser. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const MOST_NEAR = 60; // events that the timeline draws one by one
  let held = null; // what is used again from one pass to the next

  /* The result of a view: {shown, total, unlocated, undated, counts, histogram, weight}, and functions that lead to rows.

     `weight` holds the shown events of each place. Counts go by the numbers of the columns' lists; those by place leave
     out the choice of places, which `weight` does not. `near(most)`: the rows that the histogram counts, that is whatever
     the dates, or null where they are more. `listing.js` adds `count`, `slice` and
     `indexOf`. */
  dateline.filter = function (columns, view, asked) {
    if (!held || held.columns !== columns) held = prepared(columns);
    const mask = dateline.masks.make(columns, view, asked);
    const { shown: rows, alone } = pass(columns, mask, windowOf(view));
    const shown = countShown(columns, rows);
    const undated = undatedOf(rows);
    return {
      rows, shown: rows.length, total: columns.count, unlocated: shown.place[0], undated,
      counts: countsOf(columns, shown, alone.length ? countAlone(columns, alone, mask) : {}), weight: shown.place.subarray(1),
      histogram: dateline.histogram.count(columns, mask),
      near: (most) => near(columns, mask, Math.min(most, MOST_NEAR)),
      ...dateline.listing.of(columns, rows, rows.length - undated),
    };
  };

  function prepared(columns) {
    return { columns, rows: new Int32Array(columns.count), dated: datedOf(columns), reach: reachOf(columns) };
  }

  /* How many rows have a date: those without come last. */
  function datedOf({ start, count }) {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start[middle] === dateline.NO_DAY) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  const BLOCK = 1024;

  /* The last day of each block of rows, so that a pass steps over blocks that are over before its window. */
  function reachOf({ end, count }) {
    const reach = new Int32Array(Math.ceil(count / BLOCK)).fill(dateline.NO_DAY);
    for (let row = 0; row < count; row++) if (end[row] > reach[(row / BLOCK) | 0]) reach[(row / BLOCK) | 0] = end[row];
    return reach;
  }

  /* {first, last, undated}: the days that are asked for, both included, and whether events without one are shown. */
  function windowOf(view) {
    const [from, to] = [dateline.dayOf(view.from), dateline.dayOf(view.to)];
    return {
      first: from === null ? -Infinity : from, last: to === null ? Infinity : to,
      undated: view.undated !== false || !(view.from || view.to),
    };
  }

  /* {shown, alone}: the rows of the window that pass the mask, and those that fail one facet of it, last one first. */
  function pass(columns, mask, { first, last, undated }) {
    const { start, end, count } = columns;
    const { rows, dated, reach } = held;
    const { OUT } = dateline.masks;
    let low = 0, high = count;
    for (let begin = 0; begin < dated && start[begin] <= last; begin += BLOCK) {
      if (reach[begin / BLOCK] < first) continue;
      const stop = Math.min(begin + BLOCK, dated);
      for (let row = begin; row < stop; row++) {
        if (mask[row] === OUT || start[row] > last || end[row] < first) continue;
        if (mask[row] === 0) rows[low++] = row;
        else rows[--high] = row;
      }
    }
    for (let row = undated ? dated : count; row < count; row++) {
      if (mask[row] === 0) rows[low++] = row;
      else if (mask[row] !== OUT) rows[--high] = row;
    }
    return { shown: rows.subarray(0, low), alone: rows.subarray(high) };
  }

  /* Zeros for each column that is counted. Those by place begin with events that have none. */
  function blank(columns) {
    return {
      kind: new Int32Array(columns.kinds.length), status: new Int32Array(columns.statuses.length),
      language: new Int32Array(columns.languages.length), publisher: new Int32Array(columns.publishers.length),
      layer: new Int32Array(columns.layers.length),
      cast: new Int32Array(columns.cast_offset.length - 1), place: new Int32Array(columns.places.keys.length + 1),
    };
  }

  /* How many of the rows have each number of each column. One loop that names every column is several times as fast as a
     loop for each: the browser makes code for the types that it meets at one spot. */
  function countShown(columns, rows) {
    const { kind, status, language, publisher, layer, cast, place } = columns;
    const into = blank(columns);
    const { kind: kinds, status: statuses, language: languages, publisher: publishers, layer: layers, cast: casts, place: places } = into;
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n];
      kinds[kind[row]] += 1;
      statuses[status[row]] += 1;
      languages[language[row]] += 1;
      publishers[publisher[row]] += 1;
      layers[layer[row]] += 1;
      casts[cast[row]] += 1;
      places[place[row] + 1] += 1;
    }
    return into;
  }

  /* The same of rows that fail one facet: each counts in what that facet asks about, and nowhere else. */
  function countAlone(columns, rows, mask) {
    const { kind, status, language, publisher, layer, cast, place } = columns;
    const { type, mode, status: state, lang, place: where, precision, actor, source, layer: of } = dateline.masks.FACETS;
    const { kind: types, ...into } = blank(columns);
    const [modes, precisions] = [types.slice(), into.place.slice()];
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n];
      switch (mask[row]) {
        case type: types[kind[row]] += 1; break;
        case mode: modes[kind[row]] += 1; break;
        case state: into.status[status[row]] += 1; break;
        case lang: into.language[language[row]] += 1; break;
        case where: into.place[place[row] + 1] += 1; break;
        case precision: precisions[place[row] + 1] += 1; break;
        case actor: into.cast[cast[row]] += 1; break;
        case source: into.publisher[publisher[row]] += 1; break;
        case of: into.layer[layer[row]] += 1; break;
      }
    }
    return { ...into, type: types, mode: modes, precision: precisions };
  }

  // --- counts by value ----------------------------------------------------------------------------------------------

  /* The counts beside the filters' values: of what is shown, and of what only the facet itself leaves out. */
  function countsOf(columns, shown, alone) {
    const place = sum(shown.place, alone.place);
    return {
      type: folded(sum(shown.kind, alone.type), columns.kinds.map((kind) => kind.type), columns.types.length),
      kind: sum(shown.kind, alone.mode), status: sum(shown.status, alone.status), language: sum(shown.language, alone.language),
      publisher: sum(shown.publisher, alone.publisher), layer: sum(shown.layer, alone.layer), place: place.subarray(1),
      country: folded(place.subarray(1), columns.place_country, columns.countries.length),
      admin1: folded(place.subarray(1), columns.place_admin1, columns.admin1s.length),
      precision: precisions(columns, sum(shown.place, alone.precision)),
      actor: actors(columns, sum(shown.cast, alone.cast)),
    };
  }

  function sum(one, two) {
    if (!two) return one;
    const all = one.slice();
    for (let n = 0; n < all.length; n++) all[n] += two[n];
    return all;
  }

  /* Counts of groups from counts of their members. */
  function folded(counts, groups, size) {
    const into = new Int32Array(size);
    for (let n = 0; n < counts.length; n++) into[groups[n]] += counts[n];
    return into;
  }

  function precisions({ place_precision: precision, precisions: entries }, counts) {
    const into = folded(counts.subarray(1), precision, entries.length);
    into[entries.length - 1] = counts[0];
    return into;
  }

  function actors({ cast_offset: offset, cast_actor: member, actors: names }, counts) {
    const into = new Int32Array(names.length);
    for (let cast = 0; cast < counts.length; cast++) {
      if (counts[cast] === 0) continue;
      for (let at = offset[cast]; at < offset[cast + 1]; at++) into[member[at]] += counts[cast];
    }
    return into;
  }

  // --- rows by the way ----------------------------------------------------------------------------------------------

  /* How many of these rows, which rise, have no date. */
  function undatedOf(rows) {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle] >= held.dated) high = middle;
      else low = middle + 1;
    }
    return rows.length - low;
  }

  function near({ start, end }, mask, most) {
    const { first, last } = dateline.histogram.span;
    const found = [];
    for (let row = 0; row < held.dated && start[row] <= last && found.length <= most; row++) {
      if (mask[row] === 0 && end[row] >= first) found.push(row);
    }
    return found.length <= most ? found : null;
  }
})();
