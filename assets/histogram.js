/* Events by day, week, month or years: bins for the timeline, filled in the pass of filter.js.

   Days are numbers since 1970-01-01. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const MOST_BINS = 240;
  const LEAST_DAYS = 14; // so that one day is a bar and not a wall
  const DAY_MS = 864e5;
  let span = null; // {first, last, dated}: the days that the axis shows
  let bins = null; // {edges: where bins begin, and the end of the last; start, end: bins of each row; unit}

  /* The first and last day of all dated events. */
  function extent(columns) {
    let [first, last] = [Infinity, -Infinity];
    for (let row = 0; row < columns.count; row++) {
      if (columns.start[row] === dateline.NO_DAY) continue;
      if (columns.start[row] < first) first = columns.start[row];
      if (columns.end[row] > last) last = columns.end[row];
    }
    return last < first ? { first: 0, last: 0, dated: false } : { first, last, dated: true };
  }

  /* The days that the axis shows: those of the events, with room about a short span. */
  function widened({ first, last, dated }) {
    const missing = Math.max(0, LEAST_DAYS - (last - first + 1));
    return { first: first - Math.floor(missing / 2) - 1, last: last + Math.ceil(missing / 2) + 1, dated };
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

  /* Every row's first and last bin, found once. */
  function binned(columns) {
    const { unit, edges } = edgesOf(span);
    const [start, end] = [new Uint16Array(columns.count), new Uint16Array(columns.count)];
    for (let row = 0; row < columns.count; row++) {
      if (columns.start[row] === dateline.NO_DAY) continue;
      start[row] = binOf(edges, columns.start[row]);
      end[row] = binOf(edges, columns.end[row]);
    }
    return { unit, edges, start, end };
  }

  /* The bins of these columns, made once. */
  function prepare(columns) {
    if (bins) return bins;
    span = widened(extent(columns));
    bins = binned(columns);
    return bins;
  }

  dateline.histogram = {
    prepare,
    edgesOf,
    binOf,
    get span() {
      return span;
    },
    /* An empty histogram: events by bin and type. */
    make(columns) {
      const { edges, unit } = prepare(columns);
      return { edges, unit, types: columns.types.length, counts: new Int32Array((edges.length - 1) * columns.types.length) };
    },
    /* Adds an event to each bin that it meets; an undated one to none. */
    add(histogram, row, type) {
      if (dateline.columns.start[row] === dateline.NO_DAY) return;
      for (let bin = bins.start[row]; bin <= bins.end[row]; bin++) histogram.counts[bin * histogram.types + type] += 1;
    },
  };
})();
