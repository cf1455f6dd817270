/* The days that the timeline shows: all of them, or the part of them that somebody has come nearer to.

     dateline.axis.whole()            {first, last} of all events, with room about them; {dated: false} where none has a date
     dateline.axis.shown()            {first, last} of what is seen now
     dateline.axis.share(day)         where a day begins, from 0 at the left edge to 1 at the right one
     dateline.axis.dayAt(event)       the day under a pointer, in parts of days
     dateline.axis.zoom(by, day)      `by` times as many days, around a day
     dateline.axis.pan(days), reset()

   What is seen follows at once; the view, and with it the bins, follow when the hand rests. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const LEAST_DAYS = 7;
  const REST_MS = 160;
  const WHEEL = 0.0022; // of a doubling, for each unit that a wheel turns
  const STEP = 0.5;
  let moving = null; // {first, last} that the view does not tell yet
  let resting = null;

  const whole = () => dateline.histogram.whole;

  function shown() {
    if (moving) return moving;
    const all = whole();
    const [first, last] = (dateline.view.axis || []).map(dateline.dayOf);
    if (first === undefined || first === null || last === null || first > all.last || last < all.first) return all;
    return fitted(first, last);
  }

  /* So many days as there are, no fewer than a week, and none beyond the ends of all. */
  function fitted(first, last) {
    const all = whole();
    const days = Math.min(all.last - all.first + 1, Math.max(LEAST_DAYS, last - first + 1));
    const start = Math.min(Math.max(all.first, Math.round(first)), all.last + 1 - days);
    return { first: start, last: start + days - 1 };
  }

  function share(day) {
    const { first, last } = shown();
    return (day - first) / (last + 1 - first);
  }

  function dayAt(event) {
    const box = document.getElementById("timeline-track").getBoundingClientRect();
    const { first, last } = shown();
    return first + ((event.clientX - box.left) / Math.max(1, box.width)) * (last + 1 - first);
  }

  function zoom(by, around) {
    const { first, last } = shown();
    const days = Math.round((last + 1 - first) * by);
    const start = around - (around - first) * by;
    // Rounding must not keep somebody from coming nearer, or going further, by one day.
    look(start, start + (days === last + 1 - first && by !== 1 ? days + Math.sign(by - 1) : days) - 1);
  }

  function pan(days) {
    const { first, last } = shown();
    look(first + days, last + days);
  }

  function look(first, last) {
    if (!whole().dated) return;
    moving = fitted(first, last);
    clearTimeout(resting);
    resting = setTimeout(rest, REST_MS);
    dateline.emit("axis", moving);
  }

  function rest() {
    const all = whole();
    const axis = moving.first === all.first && moving.last === all.last ? null : [moving.first, moving.last].map(dateline.isoOf);
    moving = null;
    dateline.change({ axis }, { from: "axis" });
  }

  function reset() {
    clearTimeout(resting);
    moving = null;
    if (dateline.view.axis) dateline.change({ axis: null }, { from: "axis" });
    else dateline.emit("axis", shown());
  }

  /* Nearer and further around what is chosen, else nearer to where most of the events are, as far as that is in sight. */
  function step(direction) {
    const { first, last } = shown();
    const { from, to } = dateline.range.now();
    const open = !dateline.view.from && !dateline.view.to;
    const middle = open ? crowded() : (from + to + 1) / 2;
    const by = direction > 0 ? STEP : 1 / STEP;
    if (middle === null || middle < first || middle > last) zoom(by, (first + last + 1) / 2);
    else if (open && direction > 0) look(middle - ((last + 1 - first) * by) / 2, middle + ((last + 1 - first) * by) / 2 - 1);
    else zoom(by, middle);
  }

  /* The day before which half of the events begin: an obituary's dates must not lead away from the news. The server, where
     it filters, tells bins alone. */
  function crowded() {
    if (!dateline.result) return null;
    const { rows, shown: count, undated, histogram } = dateline.result;
    if (!rows) return ofBins(histogram);
    const dated = count - undated;
    return dated ? dateline.columns.start[rows[dated >> 1]] : null;
  }

  function ofBins({ edges, types, layers, counts }) {
    const groups = types * layers, totals = new Float64Array(edges.length - 1);
    counts.forEach((one, at) => (totals[Math.floor(at / groups)] += one));
    let left = totals.reduce((one, other) => one + other, 0) / 2;
    const bin = totals.findIndex((total) => (left -= total) < 0);
    return bin < 0 ? null : (edges[bin] + edges[bin + 1]) / 2;
  }

  // --- hands --------------------------------------------------------------------------------------------------------

  /* A wheel with Ctrl, which is also what a touchpad makes of two fingers, comes nearer; sideways it moves. */
  function wheel(event) {
    const across = event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX;
    const unit = event.deltaMode === 0 ? 1 : 30; // lines, not pixels
    if (event.ctrlKey || event.metaKey) zoom(2 ** (event.deltaY * unit * WHEEL), dayAt(event));
    else if (across && dateline.view.axis) pan((across * unit * days()) / width());
    else return;
    event.preventDefault();
  }

  const days = () => shown().last + 1 - shown().first;
  const width = () => Math.max(1, document.getElementById("timeline-track").clientWidth);

  /* The strip with the names of days is what one takes hold of to move the axis. */
  function hold(strip) {
    strip.addEventListener("pointerdown", (start) => {
      if (start.button || !dateline.view.axis) return;
      let x = start.clientX;
      dateline.drag(start, (event) => {
        const by = Math.round(((x - event.clientX) * days()) / width());
        if (!by) return;
        x -= (by * width()) / days();
        pan(by);
      });
    });
  }

  /* Two fingers hold two days, and spread or move the axis between them. */
  function pinch(track) {
    const fingers = new Map();
    let held = null; // the days that two fingers hold
    track.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "touch") return;
      fingers.set(event.pointerId, event);
      if (fingers.size === 2) held = [...fingers.values()].map(dayAt);
      if (fingers.size > 1) event.stopImmediatePropagation(); // no second range
    }, true);
    track.addEventListener("pointermove", (event) => {
      if (!fingers.has(event.pointerId)) return;
      fingers.set(event.pointerId, event);
      if (fingers.size !== 2) return;
      event.stopImmediatePropagation();
      spread(held, [...fingers.values()]);
    }, true);
    for (const name of ["pointerup", "pointercancel"]) track.addEventListener(name, (event) => fingers.delete(event.pointerId), true);
  }

  function spread([one, two], [left, right]) {
    const apart = right.clientX - left.clientX;
    if (Math.abs(apart) < 8 || one === two) return;
    const perPixel = (two - one) / apart;
    if (perPixel <= 0) return;
    const box = document.getElementById("timeline-track").getBoundingClientRect();
    const first = one - (left.clientX - box.left) * perPixel;
    look(first, first + box.width * perPixel - 1);
  }

  document.addEventListener("DOMContentLoaded", begin);

  function begin() {
    dateline.on("view", ({ changed }) => {
      if (!changed.includes("axis")) return;
      moving = null;
      clearTimeout(resting);
      dateline.emit("axis", shown());
    });
  }

  dateline.axis = { whole, shown, share, dayAt, zoom, pan, reset, step, wheel, hold, pinch, LEAST_DAYS };
})();
