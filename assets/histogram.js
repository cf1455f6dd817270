/* Events by day, week, month or years: bins for the timeline, of all events but those that a filter other than the dates
   leaves out. An event counts in every bin that its days meet, both its ends included.

   Days are numbers since 1970-01-01. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const MOST_BINS = 240;
  const LEAST_DAYS = 14; // so that one day is a bar and not a wall
  const DAY_MS = 864e5;
  let whole = null; // {first, last, dated, begins, ends}: the days of all events with room about them, and without it
  let span = null; // {first, last, dated}: the days that the axis shows
  let bins = null; // {unit, edges: where bins begin, and the end of the last}
  let counted = { mask: null, bins: null, histogram: null };

  /* The first and last day of all dated events. */
  function extent(columns) {
    const [first, last] = columns.extent || [0, 0];
    return { first, last, dated: Boolean(columns.extent) };
  }

  /* The days that the axis shows: those of the events, with room about a short span. */
  function widened({ first, last, dated }) {
    const missing = Math.max(0, LEAST_DAYS - (last - first + 1));
    return { first: first - Math.floor(missing / 2) - 1, last: last + Math.ceil(missing / 2) + 1, dated, begins: first, ends: last };
  }

  /* The days of the axis that the view asks for, as far as there are such. */
  function asked() {
    const [first, last] = ((dateline.view && dateline.view.axis) || []).map(dateline.dayOf);
    if (first === undefined || first === null || last === null || first > whole.last || last < whole.first) return whole;
    return { first: Math.max(first, whole.first), last: Math.min(last, whole.last), dated: whole.dated };
  }

  /* Where bins begin: days, Mondays, or the first of months or of years, whichever are few enough. */
  function edgesOf({ first, last }) {
    const days = last - first + 1;
    if (days <= MOST_BINS) return { unit: "day", edges: steps(first, last, (day) => day + 1, first) };
    const monday = first - ((((first + 3) % 7) + 7) % 7);
    if (days <= MOST_BINS * 7) return { unit: "week", edges: steps(first, last, (day) => day + 7, monday) };
    if (days <= MOST_BINS * 30) return { unit: "month", edges: steps(first, last, (day) => later(day, 1), later(first, 0)) };
    const years = Math.ceil(days / 365 / MOST_BINS);
    return { unit: years > 1 ? `${years} years` : "year", edges: steps(first, last, (day) => later(day, 12 * years), yearOf(first)) };
  }

  function steps(first, last, next, from) {
    const edges = [from];
    while (edges[edges.length - 1] <= last) edges.push(next(edges[edges.length - 1]));
    return Int32Array.from(edges);
  }

  /* The first day of the month that is so many months later. */
  function later(day, months) {
    const moment = new Date(day * DAY_MS);
    const year = moment.getUTCFullYear(), month = moment.getUTCMonth() + months;
    return Math.round(new Date(0).setUTCFullYear(year, month, 1) / DAY_MS);
  }

  function yearOf(day) {
    return Math.round(new Date(0).setUTCFullYear(new Date(day * DAY_MS).getUTCFullYear(), 0, 1) / DAY_MS);
  }

  function binOf(edges, day) {
    let [low, high] = [0, edges.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (edges[middle] <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /* The bins of these columns over the days of the axis, made once for each axis. */
  function prepare(columns) {
    whole = whole || widened(extent(columns));
    const axis = asked();
    if (bins && axis.first === span.first && axis.last === span.last) return bins;
    span = axis;
    bins = edgesOf(span);
    return bins;
  }

  /* {edges, unit, types, layers, counts}: events by bin, layer and type of the rows that pass the mask (masks.js). */
  function count(columns, mask) {
    const { edges, unit } = prepare(columns);
    if (counted.mask === mask && counted.bins === bins) return counted.histogram;
    const types = columns.types.length, layers = columns.layers.length;
    const histogram = { edges, unit, types, layers, counts: summed(changes(columns, mask, edges, types, layers), types * layers) };
    counted = { mask, bins, histogram };
    return histogram;
  }

  /* By bin, layer and type: how many events begin there, less those that were over in the bin before. */
  function changes(columns, mask, edges, types, layers) {
    const { start, end, kind, kinds, layer } = columns;
    const typeOf = Uint16Array.from(kinds, (one) => one.type);
    const [begin, stop] = [edges[0], edges[edges.length - 1]];
    const binOfDay = dayTable(edges);
    const groups = types * layers;
    const into = new Int32Array(edges.length * groups);
    for (let row = 0; row < mask.length; row++) {
      const first = start[row];
      if (first >= stop || first === dateline.NO_DAY) break; // rows rise, undated ones last
      if (mask[row] !== 0 || end[row] < begin) continue;
      const group = layer[row] * types + typeOf[kind[row]];
      into[(first < begin ? 0 : binOfDay[first - begin]) * groups + group] += 1;
      if (end[row] < stop) into[(binOfDay[end[row] - begin] + 1) * groups + group] -= 1;
    }
    return into;
  }

  /* The bin of each day from the first one on. */
  function dayTable(edges) {
    const table = new Uint16Array(edges[edges.length - 1] - edges[0]);
    for (let bin = 0; bin + 1 < edges.length; bin++) table.fill(bin, edges[bin] - edges[0], edges[bin + 1] - edges[0]);
    return table;
  }

  function summed(changes, groups) {
    for (let n = groups; n < changes.length; n++) changes[n] += changes[n - groups];
    return changes.subarray(0, changes.length - groups);
  }

  /* The counts of some layers by bin and type. */
  function ofLayers({ types, layers, counts }, chosen) {
    if (layers === 1) return counts;
    const into = new Int32Array(counts.length / layers);
    for (let at = 0, bin = 0; at < into.length; at += types, bin += types * layers) {
      for (const layer of chosen) for (let type = 0; type < types; type++) into[at + type] += counts[bin + layer * types + type];
    }
    return into;
  }

  /* The same histogram as if all events were of one layer. */
  function together(histogram) {
    return { ...histogram, layers: 1, counts: ofLayers(histogram, Array.from({ length: histogram.layers }, (_, layer) => layer)) };
  }

  /* [{layer, histogram, most}] of each layer that has events: `most` is what its highest bar holds. */
  function apart(histogram) {
    return Array.from({ length: histogram.layers }, (_, layer) => {
      const one = { ...histogram, layers: 1, counts: ofLayers(histogram, [layer]) };
      return { layer, histogram: one, most: highest(one) };
    }).filter(({ most }) => most > 0);
  }

  function highest({ types, counts }) {
    let most = 0;
    for (let at = 0; at < counts.length; at += types) {
      let sum = 0;
      for (let type = 0; type < types; type++) sum += counts[at + type];
      most = Math.max(most, sum);
    }
    return most;
  }

  dateline.histogram = {
    prepare,
    count,
    edgesOf,
    binOf,
    together,
    apart,
    get span() {
      return span;
    },
    get whole() {
      return whole;
    },
  };
})();
