/* Time that passes: three modes, steps forth and back, and playing. Nothing of it asks the server: while it plays,
   `data-playing` stands on the root element, and what would ask waits for `dateline.on("playing", ...)` to say false.

   A step follows when the one before it is on the screen, and not before its time: so a slow machine plays slower, and
   nothing piles up. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const root = document.documentElement;
  const SPEEDS = [0.5, 1, 2, 4, 8, 16];
  const PATIENCE_MS = 3000; // for a drawing that does not come
  const parts = {};
  let playing = false;
  let turn = 0;

  function begin() {
    for (const id of ["timeline", "play", "time-modes", "play-options", "timeline-more", "timeline-more-open"]) parts[id] = document.getElementById(id);
    controls();
    parts.play.addEventListener("click", toggle);
    parts["timeline-more-open"].addEventListener("click", () => more(parts["timeline-more-open"].getAttribute("aria-expanded") !== "true"));
    document.addEventListener("keydown", key);
    document.addEventListener("pointerdown", ({ target }) => target.closest("#timeline") || more(false));
    document.addEventListener("visibilitychange", () => document.hidden && stop());
    dateline.on("view", ({ changed, from }) => {
      if (from !== "play" && ["from", "to", "time", "step"].some((name) => changed.includes(name))) stop();
      if (["time", "step", "speed", "loop", "axis"].some((name) => changed.includes(name))) refresh();
    });
    refresh();
  }

  // --- steps --------------------------------------------------------------------------------------------------------

  /* How one steps now, and between which days: those of the axis that hold events. */
  function how() {
    const [all, axis] = [dateline.axis.whole(), dateline.axis.shown()];
    const span = { first: Math.max(all.begins, axis.first), last: Math.min(all.ends, axis.last) };
    const bounds = span.first <= span.last ? span : axis;
    const { time, step } = dateline.view;
    return { mode: time, unit: step || dateline.steps.unitFor(bounds.last - bounds.first + 1), first: bounds.first, last: bounds.last };
  }

  function take(range, patch) {
    if (range) dateline.range.set(range, patch, "play");
    return Boolean(range);
  }

  const ACTS = {
    next: () => take(dateline.steps.next(how(), dateline.range.asked())),
    previous: () => take(dateline.steps.previous(how(), dateline.range.asked())),
    first: () => take(dateline.steps.first(how(), dateline.range.asked())),
    last: () => take(dateline.steps.last(how(), dateline.range.asked())),
  };

  /* One step by hand; playing ends where a hand takes over. */
  function step(name) {
    if (!dateline.axis.whole().dated) return;
    stop();
    ACTS[name]();
  }

  // --- playing ------------------------------------------------------------------------------------------------------

  function toggle() {
    if (playing) stop();
    else start();
  }

  function start() {
    if (playing || !dateline.axis.whole().dated) return;
    playing = true;
    root.dataset.playing = "1";
    tell();
    run((turn += 1));
  }

  function stop() {
    if (!playing) return;
    playing = false;
    turn += 1;
    delete root.dataset.playing;
    dateline.url.write(dateline.view);
    tell();
  }

  function tell() {
    refresh();
    dateline.emit("playing", playing);
  }

  async function run(mine) {
    if (!dateline.steps.next(how(), dateline.range.asked())) await shown(ACTS.first);
    while (mine === turn) {
      const began = performance.now();
      const moved = await shown(ACTS.next);
      if (mine !== turn) return;
      if (!moved && !dateline.view.loop) return stop();
      if (!moved) await shown(ACTS.first);
      await pause(1000 / dateline.view.speed - (performance.now() - began));
    }
  }

  const pause = (ms) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

  /* Does a step, and waits until the map shows it. */
  async function shown(act) {
    const before = dateline.result ? dateline.result.version : 0;
    if (!act()) return false;
    await Promise.race([drawnAfter(before), pause(PATIENCE_MS)]);
    return true;
  }

  function drawnAfter(version) {
    const attribute = root.dataset.drawn ? "data-drawn" : "data-filtered"; // there may be no map
    const there = () => (attribute === "data-drawn" ? JSON.parse(root.dataset.drawn).of : JSON.parse(root.dataset.filtered).n) > version;
    return new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (!there()) return;
        watch.disconnect();
        done();
      });
      watch.observe(root, { attributeFilter: [attribute] });
    });
  }

  // --- controls -----------------------------------------------------------------------------------------------------

  function controls() {
    const modes = [["window", dateline.t("Window")], ["cumulative", dateline.t("Since the start")], ["step", dateline.t("Step")]];
    parts["time-modes"].append(...modes.map(([mode, words]) => radio(mode, words)));
    const units = { day: dateline.t("by day"), week: dateline.t("by week"), month: dateline.t("by month"), year: dateline.t("by year") };
    parts.step = select("play-step", dateline.t("Step size"), Object.entries(units), (value) => resize(value));
    const speeds = [...new Set([...SPEEDS, dateline.view.speed])].sort((one, two) => one - two);
    const named = speeds.map((speed) => [String(speed), dateline.t("{n} a second", { n: speed })]);
    parts.speed = select("play-speed", dateline.t("Speed"), named, (value) => dateline.change({ speed: Number(value) }, { from: "play" }));
    parts.loop = dateline.make("input", { type: "checkbox", id: "play-loop" });
    parts.loop.addEventListener("change", () => dateline.change({ loop: parts.loop.checked }, { from: "play" }));
    parts["play-options"].append(parts.step, parts.speed, dateline.make("label", { class: "play-loop" }, parts.loop, dateline.make("span", {}, dateline.t("Loop"))));
  }

  function radio(mode, words) {
    const input = dateline.make("input", { type: "radio", name: "time-mode", value: mode });
    input.addEventListener("change", () => turnTo(mode));
    return dateline.make("label", {}, input, dateline.make("span", {}, words));
  }

  function select(id, words, choices, chosen) {
    const made = dateline.make("select", { id, "aria-label": words, title: words },
      ...choices.map(([value, name]) => dateline.make("option", { value }, name)));
    made.addEventListener("change", () => chosen(made.value));
    return made;
  }

  /* Another mode begins with what is shown now, as far as that is a range of its kind. */
  function turnTo(mode) {
    const { from, to } = dateline.range.asked();
    const next = { ...how(), mode };
    if (mode === "window") dateline.change({ time: mode }, { from: "mode" });
    else if (mode === "cumulative") dateline.range.set({ from: null, to }, { time: mode }, "mode");
    else dateline.range.set(dateline.steps.units(from === null ? (to === null ? next.first : to) : from, next.unit, 1), { time: mode }, "mode");
  }

  function resize(unit) {
    if (dateline.view.time !== "step") return dateline.change({ step: unit }, { from: "mode" });
    dateline.range.set(dateline.steps.units(dateline.range.now().from, unit, 1), { step: unit }, "mode");
  }

  function refresh() {
    const { time, speed, loop } = dateline.view;
    const words = playing ? dateline.t("Pause") : dateline.t("Play");
    parts.play.setAttribute("aria-label", words);
    parts.play.title = words;
    parts.play.classList.toggle("icon-pause", playing);
    parts.play.classList.toggle("icon-play", !playing);
    parts.play.disabled = !dateline.axis.whole().dated;
    for (const input of parts["time-modes"].querySelectorAll("input")) input.checked = input.value === time;
    parts.step.value = how().unit;
    parts.speed.value = String(speed);
    parts.loop.checked = loop;
    parts.timeline.dataset.mode = time;
  }

  function more(open) {
    parts["timeline-more-open"].setAttribute("aria-expanded", String(open));
    parts["timeline-more"].classList.toggle("is-open", open);
  }

  // --- keys ---------------------------------------------------------------------------------------------------------

  const KEYS = {
    ArrowRight: () => step("next"), ArrowLeft: () => step("previous"), Home: () => step("first"), End: () => step("last"), " ": toggle,
    "+": () => dateline.axis.step(1), "=": () => dateline.axis.step(1), "-": () => dateline.axis.step(-1), 0: () => dateline.axis.reset(),
  };
  const SIDEWAYS = { ArrowRight: 0.25, ArrowLeft: -0.25 };

  /* Keys belong to the timeline while the focus is in it, and while it is nowhere; never to a field, never to a dialog. */
  function key(event) {
    const { target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (target !== document.body && !target.closest("#timeline")) return;
    if (event.key === "Escape" && parts["timeline-more"].classList.contains("is-open")) return closeMore(event);
    if (target.closest("input, select, textarea") || (event.key === " " && target.closest("button"))) return;
    const act = event.shiftKey && SIDEWAYS[event.key] ? () => sideways(SIDEWAYS[event.key]) : KEYS[event.key];
    if (!act) return;
    act();
    event.preventDefault();
  }

  function closeMore(event) {
    more(false);
    parts["timeline-more-open"].focus();
    event.preventDefault();
  }

  function sideways(share) {
    const { first, last } = dateline.axis.shown();
    dateline.axis.pan(Math.round((last + 1 - first) * share) || Math.sign(share));
  }

  dateline.play = { begin, how, start, stop, step, get playing() { return playing; } };
})();
