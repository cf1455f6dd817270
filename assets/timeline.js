/* The timeline: when the events happened. Bars where they are many, an event by itself where they are few, and upon
   them the range of days that is shown (timeline-range.js), over the days of the axis (timeline-axis.js). */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const IDS = ["timeline", "timeline-chart", "timeline-bars", "timeline-lanes", "timeline-track", "timeline-strip", "timeline-part",
    "timeline-note", "timeline-undated", "timeline-apart", "timeline-tip", "axis-in", "axis-out", "axis-all"];
  const parts = {};

  document.addEventListener("DOMContentLoaded", () => dateline.on("ready", begin));

  function begin() {
    for (const id of IDS) parts[id] = document.getElementById(id);
    if (!parts["timeline-track"]) return;
    dateline.histogram.prepare(dateline.columns);
    parts.timeline.classList.toggle("timeline-empty", !dateline.axis.whole().dated);
    dateline.range.begin();
    dateline.play.begin();
    hands();
    dateline.on("filtered", () => setTimeout(draw, 0)); // the map comes first
    dateline.on("axis", draw);
    dateline.on("view", looked);
    new ResizeObserver(draw).observe(parts["timeline-track"]);
  }

  function looked({ changed }) {
    if (["from", "to", "time"].some((name) => changed.includes(name))) dateline.range.draw();
    if (changed.includes("event")) dateline.lanes.markOpen(parts["timeline-lanes"]);
    if (changed.includes("apart")) draw();
    if (!changed.includes("axis")) return;
    dateline.refilter(); // bins are those of the days that are shown
  }

  function hands() {
    parts["axis-in"].addEventListener("click", () => dateline.axis.step(1));
    parts["axis-out"].addEventListener("click", () => dateline.axis.step(-1));
    parts["axis-all"].addEventListener("click", dateline.axis.reset);
    parts["timeline-chart"].addEventListener("wheel", dateline.axis.wheel, { passive: false });
    parts["timeline-undated"].addEventListener("click", listUndated);
    parts["timeline-apart"].hidden = dateline.columns.layers.length < 2;
    parts["timeline-apart"].addEventListener("click", () => dateline.change({ apart: !dateline.view.apart }, { from: "timeline" }));
    dateline.axis.hold(parts["timeline-strip"]);
    dateline.axis.pinch(parts["timeline-track"]);
    parts["timeline-track"].addEventListener("pointermove", hint);
    parts["timeline-track"].addEventListener("pointerleave", () => (parts["timeline-tip"].hidden = true));
  }

  // --- the picture --------------------------------------------------------------------------------------------------

  function draw() {
    const { result } = dateline;
    if (!result) return;
    const apart = dateline.view.apart && dateline.columns.layers.length > 1;
    const single = !apart && dateline.lanes.draw(parts["timeline-lanes"], result);
    if (apart) parts["timeline-lanes"].hidden = true;
    parts["timeline-bars"].toggleAttribute("hidden", single);
    const bands = single ? 1 : dateline.bars.draw(parts["timeline-bars"], result.histogram, apart);
    parts.timeline.style.setProperty("--bands", String(Math.max(1, bands)));
    parts.timeline.classList.toggle("timeline-apart", Boolean(apart));
    parts["timeline-apart"].setAttribute("aria-pressed", String(Boolean(apart)));
    dateline.lanes.markOpen(parts["timeline-lanes"]);
    dateline.ticks.draw(parts["timeline-strip"]);
    dateline.range.draw();
    partOfAll();
    note(result, single);
    parts.timeline.dataset.drawn = JSON.stringify({ of: result.version, events: single, ...dateline.axis.shown() });
  }

  /* Where the days of the axis lie among all of them. */
  function partOfAll() {
    const [all, { first, last }] = [dateline.axis.whole(), dateline.axis.shown()];
    const days = all.last + 1 - all.first;
    const part = parts["timeline-part"];
    part.style.left = `${((first - all.first) / days) * 100}%`;
    part.style.width = `${((last + 1 - first) / days) * 100}%`;
    const zoomed = last - first < all.last - all.first;
    parts.timeline.classList.toggle("timeline-near", zoomed);
    parts["axis-all"].hidden = !zoomed;
    parts["axis-out"].disabled = !zoomed;
    parts["axis-in"].disabled = !all.dated || last + 1 - first <= dateline.axis.LEAST_DAYS;
  }

  /* What a bar is, and what has no date. */
  function note({ undated, histogram }, single) {
    parts["timeline-note"].textContent = dateline.axis.whole().dated ? (single ? dateline.t("Each bar is an event.") : barWords(histogram.unit)) : dateline.t("No event here has a date.");
    parts["timeline-undated"].hidden = !undated;
    parts["timeline-undated"].textContent = dateline.tn("{n} without a date", "{n} without a date", undated);
  }

  function barWords(unit) {
    const words = {
      day: dateline.t("One bar is a day."), week: dateline.t("One bar is a week."),
      month: dateline.t("One bar is a month."), year: dateline.t("One bar is a year."),
    };
    return words[unit] || dateline.t("One bar is {n} years.", { n: parseInt(unit, 10) });
  }

  /* Events without a date end the list. */
  function listUndated() {
    const panel = document.getElementById("list-panel");
    document.getElementById("list-heading").focus({ preventScroll: false });
    panel.scrollTop = panel.scrollHeight;
  }

  // --- what is under the pointer ------------------------------------------------------------------------------------

  /* The first and last day of the bin that holds a day. */
  function binAt(day) {
    const { edges } = dateline.result.histogram;
    const bin = dateline.histogram.binOf(edges, Math.floor(day));
    return { bin, first: edges[bin], last: edges[bin + 1] - 1 };
  }

  function hint(event) {
    const { result } = dateline;
    if (!result || !dateline.axis.whole().dated || event.pointerType === "touch") return;
    const row = dateline.lanes.rowOf(event.target);
    const tip = parts["timeline-tip"];
    tip.hidden = row === null && !parts["timeline-lanes"].hidden;
    if (tip.hidden) return;
    tip.textContent = row === null ? binWords(binAt(dateline.axis.dayAt(event)), result.histogram) : dateline.lanes.words(row);
    const box = parts["timeline-track"].getBoundingClientRect();
    const x = event.clientX - box.left - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(0, Math.min(box.width - tip.offsetWidth, x))}px`;
  }

  function binWords({ bin, first, last }, histogram) {
    const [count, told] = [inBin(dateline.histogram.together(histogram), bin), byLayer(histogram, bin)];
    const when = dateline.spanOf(first, last);
    const words = count ? dateline.tn("{when}: {n} event", "{when}: {n} events", count, { when }) : dateline.t("{when}: no events", { when });
    return told ? `${words} (${told})` : words;
  }

  function inBin({ types, counts }, bin) {
    let count = 0;
    for (let type = 0; type < types; type++) count += counts[bin * types + type];
    return count;
  }

  /* How many of a bin are of each layer; nothing where there is one layer alone. */
  function byLayer(histogram, bin) {
    if (histogram.layers < 2) return "";
    const found = dateline.histogram.apart(histogram).map((one) => [dateline.columns.layers[one.layer].label, inBin(one.histogram, bin)]);
    return found.filter(([, n]) => n).map(([layer, n]) => dateline.t("{layer}: {n}", { layer: `\u2068${layer}\u2069`, n })).join(" · ");
  }

  dateline.timeline = { binAt };
})();
