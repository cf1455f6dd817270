/* The timeline: a histogram of events by day, and the range under it with handles, typed dates and a brush in step.

   All of it is drawn over the plot area of the Plotly figure, whose margins are nought, so that a share of the width is
   a share of the days. Days are numbers since 1970-01-01; a range holds both of its ends. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const MOST_BINS = 240;
  const LEAST_DAYS = 14; // so that one day is a bar and not a wall
  const DRAG_PX = 4;
  const DAY_MS = 864e5;
  let span = { first: 0, last: 0, dated: false };
  let bins = null; // {edges: days at which bins begin, and one past the end; start, end: bin of each row; unit}
  let drawnAs = "";
  const parts = {};

  // --- bins ---------------------------------------------------------------------------------------------------------

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

  function prepared(columns) {
    if (bins) return bins;
    span = widened(extent(columns));
    bins = binned(columns);
    return bins;
  }

  dateline.histogram = {
    /* An empty histogram: events by bin and type. */
    make(columns) {
      const { edges, unit } = prepared(columns);
      return { edges, unit, types: columns.types.length, counts: new Int32Array((edges.length - 1) * columns.types.length) };
    },
    /* Adds an event to each bin that it meets; an undated one to none. */
    add(histogram, row, type) {
      if (dateline.columns.start[row] === dateline.NO_DAY) return;
      for (let bin = bins.start[row]; bin <= bins.end[row]; bin++) histogram.counts[bin * histogram.types + type] += 1;
    },
  };

  // --- the picture --------------------------------------------------------------------------------------------------

  function begin() {
    for (const id of ["timeline", "timeline-plot", "timeline-track", "timeline-window", "range-start", "range-end", "range-reset",
      "timeline-note", "timeline-tip", "range-fields"]) parts[id] = document.getElementById(id);
    if (!parts["timeline-track"]) return;
    prepared(dateline.columns);
    fields();
    handle(parts["range-start"], "from");
    handle(parts["range-end"], "to");
    parts["range-reset"].addEventListener("click", () => choose(null, null));
    brush(parts["timeline-track"]);
    dateline.on("filtered", draw);
    dateline.on("view", ({ changed }) => (changed.includes("from") || changed.includes("to")) && show());
    dateline.on("theme", () => { drawnAs = ""; draw(dateline.result); });
    parts.timeline.classList.toggle("timeline-empty", !span.dated);
    show();
  }

  function plotted() {
    const found = document.querySelector("#timeline-plot .js-plotly-plot");
    return window.Plotly && found && found.data && found.on ? found : null;
  }

  function draw(result) {
    const plot = plotted();
    if (!plot) return void setTimeout(() => draw(dateline.result), 50);
    note(result);
    const sign = signature(result.histogram);
    if (sign === drawnAs) return;
    drawnAs = sign;
    const dark = dateline.map.isDark();
    const layout = {
      ...plot.layout,
      xaxis: { ...plot.layout.xaxis, range: [span.first * DAY_MS, (span.last + 1) * DAY_MS], tickfont: { color: dark ? "#a3adb8" : "#545e68" } },
    };
    window.Plotly.react(plot, bars(result.histogram, dark), layout);
  }

  /* What the bars were drawn from, so that a step of the range draws none of them anew. */
  function signature({ counts }) {
    let hash = counts.length;
    for (let n = 0; n < counts.length; n++) hash = (Math.imul(hash, 31) + counts[n]) | 0;
    return String(hash);
  }

  /* A stack of bars: a trace for each type that occurs. */
  function bars({ edges, types, counts }, dark) {
    const traces = [];
    for (let type = 0; type < types; type++) {
      const [x, y, width] = [[], [], []];
      for (let bin = 0; bin + 1 < edges.length; bin++) {
        const count = counts[bin * types + type];
        if (!count) continue;
        x.push(edges[bin] * DAY_MS);
        y.push(count);
        width.push((edges[bin + 1] - edges[bin]) * DAY_MS);
      }
      const entry = dateline.columns.types[type];
      const colour = dark ? entry.colour_dark : entry.colour;
      if (x.length) traces.push({ type: "bar", x, y, width, offset: 0, marker: { color: colour, line: { width: 0 } }, hoverinfo: "skip" });
    }
    return traces;
  }

  /* The sentence under the bars: what a bar is, and what has no date. */
  function note({ undated, histogram }) {
    const one = span.dated ? `One bar is a ${histogram.unit}.` : "No event here has a date.";
    const rest = undated ? ` ${undated} without a date ${undated === 1 ? "is" : "are"} in the list.` : "";
    parts["timeline-note"].textContent = one.replace(/a (\d)/, "$1") + rest;
  }

  // --- the range ----------------------------------------------------------------------------------------------------

  /* {from, to} as days, both inside what the axis shows. */
  function range() {
    const { from, to } = dateline.view;
    const [one, two] = [dateline.dayOf(from), dateline.dayOf(to)];
    return { from: one === null ? span.first : one, to: two === null ? span.last : two };
  }

  function clamp(day) {
    return Math.max(span.first, Math.min(span.last, Math.round(day)));
  }

  /* Sets the range; a null end is open, and so is one at the end of the axis. */
  function choose(from, to) {
    const iso = (day, open) => (day === null || day === open ? null : dateline.isoOf(day));
    dateline.change({ from: iso(from, span.first), to: iso(to, span.last) }, { from: "timeline" });
  }

  function share(day) {
    return Math.max(0, Math.min(1, (day - span.first) / (span.last + 1 - span.first)));
  }

  /* Puts window, handles and fields where the view's range is. */
  function show() {
    const { from, to } = range();
    const [left, right] = [share(from), share(to + 1)];
    parts["timeline-window"].style.left = `${left * 100}%`;
    parts["timeline-window"].style.right = `${(1 - right) * 100}%`;
    place(parts["range-start"], left, from, "from");
    place(parts["range-end"], right, to, "to");
    if (document.activeElement !== parts.from) parts.from.value = dateline.view.from || "";
    if (document.activeElement !== parts.to) parts.to.value = dateline.view.to || "";
    const open = !dateline.view.from && !dateline.view.to;
    parts["range-reset"].disabled = open;
    parts.timeline.classList.toggle("timeline-all", open);
  }

  function place(thumb, where, day, name) {
    thumb.style.left = `${where * 100}%`;
    thumb.setAttribute("aria-valuemin", span.first);
    thumb.setAttribute("aria-valuemax", span.last);
    thumb.setAttribute("aria-valuenow", clamp(day));
    const open = !dateline.view[name];
    const words = dateline.wordsOf(day);
    thumb.setAttribute("aria-valuetext", open ? `${name === "from" ? "from the first day" : "to the last day"}` : words);
  }

  function fields() {
    parts.from = field("range-from", "From", "from");
    parts.to = field("range-to", "To", "to");
  }

  /* A typed date. The browser's own control, since it knows how this person writes dates. */
  function field(id, words, name) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    label.append(words, " ", input);
    input.type = "date";
    input.id = id;
    input.min = "0001-01-01";
    input.max = "9999-12-31";
    input.addEventListener("change", () => typed(name, input.value));
    input.addEventListener("blur", show);
    parts["range-fields"].append(label);
    return input;
  }

  /* The other end gives way, so that a range is never the wrong way round. */
  function typed(name, value) {
    const patch = { [name]: value || null };
    const other = name === "from" ? "to" : "from";
    const held = dateline.view[other];
    if (value && held && (name === "from" ? held < value : held > value)) patch[other] = value;
    dateline.change(patch, { from: "typed" });
  }

  /* A handle: drags, and moves with the keys of a slider. */
  function handle(thumb, name) {
    thumb.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
      event.preventDefault();
      thumb.focus();
      drag(event, (day) => push(name, name === "to" ? day - 1 : day));
    });
    thumb.addEventListener("keydown", (event) => {
      const month = Math.max(7, Math.round((span.last - span.first) / 20));
      const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -month, PageUp: month }[event.key];
      const now = range()[name];
      if (step) push(name, now + step);
      else if (event.key === "Home") push(name, span.first);
      else if (event.key === "End") push(name, span.last);
      else return;
      event.preventDefault();
    });
  }

  /* Moves one end; it stops at the other. */
  function push(name, day) {
    const { from, to } = range();
    if (name === "from") choose(Math.min(clamp(day), to), to);
    else choose(from, Math.max(clamp(day), from));
  }

  /* The day under a pointer, in parts of days. */
  function dayAt(event) {
    const box = parts["timeline-track"].getBoundingClientRect();
    return span.first + ((event.clientX - box.left) / Math.max(1, box.width)) * (span.last + 1 - span.first);
  }

  /* Follows the pointer until it is let go; a step a picture. */
  function drag(start, follow, end) {
    const target = start.currentTarget;
    let latest = null, waiting = false;
    const move = (event) => {
      latest = event;
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow(Math.round(dayAt(latest)), latest);
      });
    };
    const stop = (event) => {
      target.removeEventListener("pointermove", move);
      target.removeEventListener("pointerup", stop);
      target.removeEventListener("pointercancel", stop);
      if (end) end(event);
    };
    target.setPointerCapture(start.pointerId);
    target.addEventListener("pointermove", move);
    target.addEventListener("pointerup", stop);
    target.addEventListener("pointercancel", stop);
  }

  /* Dragging over the bars draws a range, dragging the range moves it, a click takes the bar under it. */
  function brush(track) {
    track.addEventListener("pointerdown", (event) => {
      if (event.button || !span.dated) return;
      event.preventDefault();
      const begun = dayAt(event), held = range();
      const inside = (dateline.view.from || dateline.view.to) && begun >= held.from && begun < held.to + 1;
      let dragged = false;
      drag(event, (day, now) => {
        dragged = dragged || Math.abs(now.clientX - event.clientX) > DRAG_PX;
        if (!dragged) return;
        if (inside) carry(held, Math.round(dayAt(now) - begun));
        else choose(clamp(Math.floor(Math.min(begun, dayAt(now)))), clamp(Math.floor(Math.max(begun, dayAt(now)))));
      }, () => {
        if (!dragged) pick(begun);
      });
    });
    track.addEventListener("pointermove", hint);
    track.addEventListener("pointerleave", () => (parts["timeline-tip"].hidden = true));
  }

  function carry(held, by) {
    const step = Math.max(span.first - held.from, Math.min(span.last - held.to, by));
    choose(held.from + step, held.to + step);
  }

  function pick(day) {
    const bin = binOf(bins.edges, clamp(Math.floor(day)));
    choose(clamp(bins.edges[bin]), clamp(bins.edges[bin + 1] - 1));
  }

  /* What the bar under the pointer holds. */
  function hint(event) {
    const { histogram } = dateline.result || {};
    if (!histogram || !span.dated) return;
    const bin = binOf(bins.edges, clamp(Math.floor(dayAt(event))));
    let count = 0;
    for (let type = 0; type < histogram.types; type++) count += histogram.counts[bin * histogram.types + type];
    const [first, last] = [bins.edges[bin], bins.edges[bin + 1] - 1];
    const tip = parts["timeline-tip"];
    const when = first === last ? dateline.wordsOf(first) : `${dateline.wordsOf(first)} – ${dateline.wordsOf(last)}`;
    tip.textContent = `${when}: ${count || "no"} ${count === 1 ? "event" : "events"}`;
    tip.hidden = false;
    const box = parts["timeline-track"].getBoundingClientRect();
    const x = event.clientX - box.left;
    tip.style.left = `${Math.max(0, Math.min(box.width - tip.offsetWidth, x - tip.offsetWidth / 2))}px`;
  }

  dateline.on ? dateline.on("ready", begin) : document.addEventListener("DOMContentLoaded", () => dateline.on("ready", begin));
  dateline.timeline = { edgesOf, binOf, choose, get span() { return span; } };
})();
