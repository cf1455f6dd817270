/* The days that are shown, on the timeline: two handles, two typed dates and a brush, which all say the same.

   Each of them does what the mode of time asks for: a window has two ends, what has happened since the start has one,
   and a step is a day, week, month or year as a whole.

     dateline.range.now()         {from, to} as days; an open end is that of all events
     dateline.range.asked()       the same, with null for an open end
     dateline.range.set(range)    shows these days
     dateline.range.draw()        puts window, handles and fields where the view's range is */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const DRAG_PX = 4;
  const parts = {};
  let beforeClick = null; // the range that a double click brings back

  function begin() {
    for (const id of ["timeline", "timeline-track", "timeline-window", "timeline-before", "timeline-after", "range-start",
      "range-end", "range-reset", "range-fields"]) parts[id] = document.getElementById(id);
    field("from", dateline.t("From"));
    field("to", dateline.t("To"));
    handle(parts["range-start"], "from");
    handle(parts["range-end"], "to");
    parts["range-reset"].addEventListener("click", everything);
    brush(parts["timeline-track"]);
  }

  function asked() {
    return { from: dateline.dayOf(dateline.view.from), to: dateline.dayOf(dateline.view.to) };
  }

  function now() {
    const { from, to } = asked();
    const { first, last } = dateline.axis.whole();
    return { from: from === null ? first : from, to: to === null ? last : to };
  }

  function set({ from, to }, patch, origin) {
    const iso = (day) => (day === null ? null : dateline.isoOf(day));
    dateline.change({ ...patch, from: iso(from), to: iso(to) }, { from: origin || "range" });
  }

  /* An end that reaches the end of all events is open. */
  function choose(from, to) {
    const { first, last } = dateline.axis.whole();
    set({ from: from === first || dateline.view.time === "cumulative" ? null : from, to: to === last ? null : to });
  }

  function everything() {
    set({ from: null, to: null }, { time: dateline.view.time === "step" ? "window" : dateline.view.time });
  }

  /* The step that holds a day. */
  function stepAt(day) {
    return dateline.steps.units(day, dateline.play.how().unit, 1);
  }

  function clamp(day) {
    const { first, last } = dateline.axis.whole();
    return Math.max(first, Math.min(last, Math.round(day)));
  }

  // --- the picture --------------------------------------------------------------------------------------------------

  function draw() {
    const { from, to } = now();
    const cut = (share) => Math.max(0, Math.min(1, share));
    const [left, right] = [cut(dateline.axis.share(from)), cut(dateline.axis.share(to + 1))];
    parts["timeline-window"].style.left = `${left * 100}%`;
    parts["timeline-window"].style.right = `${(1 - right) * 100}%`;
    parts["timeline-before"].style.width = `${left * 100}%`;
    parts["timeline-after"].style.width = `${(1 - right) * 100}%`;
    parts["range-start"].hidden = dateline.view.time !== "window";
    place(parts["range-start"], left, "from", { from, to });
    place(parts["range-end"], right, "to", { from, to });
    for (const name of ["from", "to"]) if (document.activeElement !== parts[name]) parts[name].value = dateline.view[name] || "";
    const open = !dateline.view.from && !dateline.view.to;
    parts["range-reset"].disabled = open;
    parts.timeline.classList.toggle("timeline-all", open);
  }

  function place(thumb, where, name, range) {
    const { first, last } = dateline.axis.whole();
    thumb.style.left = `${where * 100}%`;
    thumb.setAttribute("aria-valuemin", first);
    thumb.setAttribute("aria-valuemax", last);
    thumb.setAttribute("aria-valuenow", clamp(range[name]));
    thumb.setAttribute("aria-valuetext", words(name, range));
  }

  function words(name, range) {
    if (dateline.view.time === "step") return dateline.spanOf(range.from, range.to);
    if (dateline.view[name]) return dateline.wordsOf(range[name]);
    const { begins, ends } = dateline.axis.whole();
    return name === "from"
      ? dateline.t("from the first day, {day}", { day: dateline.wordsOf(begins) })
      : dateline.t("to the last day, {day}", { day: dateline.wordsOf(ends) });
  }

  // --- typed dates --------------------------------------------------------------------------------------------------

  /* The browser's own control, since it knows how this person writes dates. */
  function field(name, words) {
    const input = dateline.make("input", { type: "date", id: `range-${name}`, min: "0001-01-01", max: "9999-12-31" });
    input.addEventListener("change", () => typed(name, input.value || null));
    input.addEventListener("blur", draw);
    parts[name] = input;
    parts["range-fields"].append(dateline.make("label", {}, dateline.make("span", {}, words), input));
  }

  /* The other end gives way, so that a range is never the wrong way round. */
  function typed(name, value) {
    const { time, from, to } = dateline.view;
    if (time === "step" && value) return set(stepAt(dateline.dayOf(value)));
    const patch = { [name]: value };
    if (value && name === "from" && to && to < value) patch.to = value;
    if (value && name === "to" && from && from > value) patch.from = value;
    if (time === "step" || name === "from") patch.time = "window";
    dateline.change(patch, { from: "range" });
  }

  // --- handles ------------------------------------------------------------------------------------------------------

  /* A handle drags, and moves with the keys of a slider. */
  function handle(thumb, name) {
    thumb.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
      event.preventDefault();
      thumb.focus();
      const inside = name === "to" ? 1 : 0; // the last handle stands where its day ends
      dateline.drag(event, (moved) => push(name, Math.round(dateline.axis.dayAt(moved)) - inside));
    });
    thumb.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (dateline.view.time === "step" || !key(name, event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  function key(name, pressed) {
    const { first, last } = dateline.axis.whole();
    const page = Math.max(7, Math.round((last - first) / 20));
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -page, PageUp: page }[pressed];
    if (by) push(name, now()[name] + by);
    else if (pressed === "Home") push(name, first);
    else if (pressed === "End") push(name, last);
    else return false;
    return true;
  }

  /* Moves one end; it stops at the other. */
  function push(name, day) {
    const { from, to } = now();
    if (dateline.view.time === "step") set(stepAt(clamp(day)));
    else if (name === "from") choose(Math.min(clamp(day), to), to);
    else choose(from, Math.max(clamp(day), dateline.view.time === "cumulative" ? -Infinity : from));
  }

  // --- the brush ----------------------------------------------------------------------------------------------------

  /* Dragging over the bars draws a range, dragging the range moves it, a click takes the bar or opens the event under it. */
  function brush(track) {
    track.addEventListener("pointerdown", (event) => {
      if (event.button || !dateline.axis.whole().dated) return;
      event.preventDefault();
      const begun = dateline.axis.dayAt(event);
      const held = grasped(begun);
      const row = dateline.lanes.rowOf(event.target);
      let dragged = false;
      dateline.drag(event, (moved) => {
        dragged = dragged || Math.abs(moved.clientX - event.clientX) > DRAG_PX;
        if (!dragged) return;
        if (held) carry(held, Math.round(dateline.axis.dayAt(moved) - begun));
        else swept(begun, dateline.axis.dayAt(moved));
      }, ({ type }) => {
        if (dragged || type !== "pointerup") return;
        if (row === null) pick(begun);
        else dateline.idOf(row).then((id) => dateline.select(id), (error) => dateline.fail(error.message));
      });
    });
    track.addEventListener("dblclick", whole);
  }

  /* The range that a press on this day takes hold of. */
  function grasped(day) {
    const { from, to } = now();
    const chosen = dateline.view.time === "window" && (dateline.view.from || dateline.view.to);
    return chosen && day >= from && day < to + 1 ? { from, to } : null;
  }

  function swept(begun, day) {
    const [one, two] = [clamp(Math.floor(begun)), clamp(Math.floor(day))];
    if (dateline.view.time === "step") set(stepAt(two));
    else choose(Math.min(one, two), dateline.view.time === "cumulative" ? two : Math.max(one, two));
  }

  function carry(held, by) {
    const { first, last } = dateline.axis.whole();
    const step = Math.max(first - held.from, Math.min(last - held.to, by));
    choose(held.from + step, held.to + step);
  }

  function pick(day) {
    const bin = dateline.timeline.binAt(day);
    beforeClick = { at: performance.now(), ...(beforeClick && performance.now() - beforeClick.at < 500 ? beforeClick : asked()) };
    if (dateline.view.time === "step") set(stepAt(clamp(Math.floor(day))));
    else choose(clamp(bin.first), clamp(bin.last));
  }

  /* A double click shows the whole axis again; what its two clicks chose is taken back. */
  function whole() {
    if (beforeClick) set({ from: beforeClick.from, to: beforeClick.to });
    beforeClick = null;
    dateline.axis.reset();
  }

  dateline.range = { begin, asked, now, set, draw, stepAt };
})();
