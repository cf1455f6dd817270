/* The timeline: a histogram of events by day, and the range under it with handles, typed dates and a brush in step.

   All of it is drawn over the plot area of the Plotly figure, whose margins are nought, so that a share of the width is
   a share of the days. Days are numbers since 1970-01-01; a range holds both of its ends. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const DRAG_PX = 4;
  const DAY_MS = 864e5;
  const DAY_SHARE = 0.94; // of a day's width; the rest parts its bar from the next
  let span = { first: 0, last: 0, dated: false };
  let edges = null; // days at which bins begin, and the end of the last one
  let drawnAs = "";
  const parts = {};

  // --- the picture --------------------------------------------------------------------------------------------------

  function begin() {
    for (const id of ["timeline", "timeline-plot", "timeline-track", "timeline-before", "timeline-window", "timeline-after",
      "range-start", "range-end", "range-reset",
      "timeline-note", "timeline-tip", "range-fields"]) parts[id] = document.getElementById(id);
    if (!parts["timeline-track"]) return;
    edges = dateline.histogram.prepare(dateline.columns).edges;
    span = dateline.histogram.span;
    fields();
    handle(parts["range-start"], "from");
    handle(parts["range-end"], "to");
    parts["range-reset"].addEventListener("click", () => choose(null, null));
    brush(parts["timeline-track"]);
    dateline.on("filtered", () => setTimeout(repeat, 0)); // the map comes first
    dateline.on("view", ({ changed }) => (changed.includes("from") || changed.includes("to")) && show());
    dateline.on("theme", repaint);
    parts.timeline.classList.toggle("timeline-empty", !span.dated);
    show();
  }

  function repaint() {
    drawnAs = "";
    repeat();
  }

  /* Draws the result that there is now; tries again until Plotly has made the figure. */
  function repeat() {
    if (!dateline.result) return;
    if (plotted()) draw(dateline.result);
    else setTimeout(repeat, 50);
  }

  function plotted() {
    const found = document.querySelector("#timeline-plot .js-plotly-plot");
    return window.Plotly && found && found.data && found.on ? found : null;
  }

  function draw(result) {
    const plot = plotted();
    note(result);
    const sign = signature(result.histogram);
    if (sign === drawnAs) return;
    drawnAs = sign;
    const dark = dateline.map.isDark();
    const days = { autorange: false, range: [span.first * DAY_MS, (span.last + 1) * DAY_MS] };
    const layout = { ...plot.layout, xaxis: { ...plot.layout.xaxis, ...days, showticklabels: span.dated, tickfont: { color: dark ? "#a3adb8" : "#545e68" } } };
    window.Plotly.react(plot, bars(result.histogram, dark), layout);
  }

  /* What the bars were drawn from, so that a step of the range draws none of them anew. */
  function signature({ counts }) {
    let hash = counts.length;
    for (let n = 0; n < counts.length; n++) hash = (Math.imul(hash, 31) + counts[n]) | 0;
    return String(hash);
  }

  /* A stack of bars: a trace for each type that occurs. */
  function bars({ edges, unit, types, counts }, dark) {
    const share = unit === "day" ? DAY_SHARE : 1;
    const traces = [];
    for (let type = 0; type < types; type++) {
      const [x, y, width] = [[], [], []];
      for (let bin = 0; bin + 1 < edges.length; bin++) {
        const count = counts[bin * types + type];
        if (!count) continue;
        x.push(edges[bin] * DAY_MS);
        y.push(count);
        width.push((edges[bin + 1] - edges[bin]) * DAY_MS * share);
      }
      const entry = dateline.columns.types[type];
      const colour = dark ? entry.colour_dark : entry.colour;
      if (x.length) traces.push({ type: "bar", x, y, width, offset: 0, marker: { color: colour, line: { width: 0 } }, hoverinfo: "skip" });
    }
    return span.dated ? [...traces, daily()] : [];
  }

  /* Bars of no height on two days that follow each other: Plotly names no more days than lie between two bars. */
  function daily() {
    return { type: "bar", x: [span.first * DAY_MS, (span.first + 1) * DAY_MS], y: [0, 0], offset: 0, hoverinfo: "skip" };
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
    parts["timeline-before"].style.width = `${left * 100}%`;
    parts["timeline-after"].style.width = `${(1 - right) * 100}%`;
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
    const bin = dateline.histogram.binOf(edges, clamp(Math.floor(day)));
    choose(clamp(edges[bin]), clamp(edges[bin + 1] - 1));
  }

  /* What the bar under the pointer holds. */
  function hint(event) {
    const { histogram } = dateline.result || {};
    if (!histogram || !span.dated) return;
    const bin = dateline.histogram.binOf(edges, clamp(Math.floor(dayAt(event))));
    let count = 0;
    for (let type = 0; type < histogram.types; type++) count += histogram.counts[bin * histogram.types + type];
    const [first, last] = [edges[bin], edges[bin + 1] - 1];
    const tip = parts["timeline-tip"];
    const when = first === last ? dateline.wordsOf(first) : `${dateline.wordsOf(first)} – ${dateline.wordsOf(last)}`;
    tip.textContent = `${when}: ${count || "no"} ${count === 1 ? "event" : "events"}`;
    tip.hidden = false;
    const box = parts["timeline-track"].getBoundingClientRect();
    const x = event.clientX - box.left;
    tip.style.left = `${Math.max(0, Math.min(box.width - tip.offsetWidth, x - tip.offsetWidth / 2))}px`;
  }

  dateline.on ? dateline.on("ready", begin) : document.addEventListener("DOMContentLoaded", () => dateline.on("ready", begin));
  dateline.timeline = { choose };
})();
