/* The marks for the keyboard and for screen readers: a button over each mark and area. One of them takes the Tab key; the
   arrows go to the nearest mark that way, Home and End to the biggest and the smallest. Pointers pass through to the map. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const PAUSE_MS = 120; // nobody reads marks while the time plays
  const MOST_KINDS = 3;
  const AHEAD = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  let stops = []; // {button, mark, x, y}, biggest first
  let waiting = null;

  /* Once, when the map stands. */
  function begin() {
    const group = document.getElementById("map-marks");
    if (!group) return;
    group.addEventListener("keydown", key);
    group.addEventListener("click", (event) => {
      const stop = stops.find(({ button }) => button === event.target);
      if (stop) dateline.acts.on(stop.mark);
    });
    group.addEventListener("focusin", (event) => tell(stops.find(({ button }) => button === event.target)));
    group.addEventListener("focusout", () => dateline.tooltip(null));
    dateline.on("drawn", (drawn) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => place(group, drawn), PAUSE_MS);
    });
    document.getElementById("map-panel").addEventListener("pointerdown", () => group.classList.add("moving"));
    document.addEventListener("pointerup", () => group.classList.remove("moving"));
  }

  /* Puts a button over each mark that is in view. Those that are there are used again, the focus stays on the map. */
  function place(group, drawn) {
    const { width, height } = dateline.fit.size();
    const seen = [...drawn.marks, ...drawn.areas]
      .map((mark) => ({ mark, ...dateline.map.pixelsOf(mark) }))
      .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
      .sort((one, two) => two.mark.count - one.mark.count);
    const focused = stops.find(({ button }) => button === document.activeElement);
    const wanted = focused && (same(seen, focused.mark) || nearest(seen, focused));
    while (group.children.length > seen.length) group.lastChild.remove();
    while (group.children.length < seen.length) group.append(dateline.make("button", { type: "button", tabindex: "-1" }));
    stops = seen.map((stop, n) => ({ ...stop, button: group.children[n] }));
    for (const { button, mark, x, y } of stops) {
      button.style.left = `${x}px`;
      button.style.top = `${y}px`;
      button.setAttribute("aria-label", words(mark));
      button.tabIndex = -1;
    }
    group.dataset.stops = String(stops.length);
    const stop = wanted ? stops.find(({ mark }) => mark === wanted.mark) : stops[0];
    if (stop) stop.button.tabIndex = 0;
    if (stop && focused) stop.button.focus({ preventScroll: true });
  }

  function same(seen, mark) {
    return seen.find((one) => one.mark.biggest === mark.biggest && (one.mark.place === undefined) === (mark.place === undefined));
  }

  function nearest(list, { x, y }) {
    return list.reduce((best, one) => (best && Math.hypot(best.x - x, best.y - y) <= Math.hypot(one.x - x, one.y - y) ? best : one), null);
  }

  /* The place, how many events, of which kinds, and what else there is to know. */
  function words(mark) {
    const { columns } = dateline;
    const name = columns.places.names[mark.biggest];
    const more = mark.places.length - 1;
    const where = more > 0 ? dateline.tn("{name} and {n} more place", "{name} and {n} more places", more, { name }) : name;
    const kinds = dateline.looks.kinds(mark).slice(0, MOST_KINDS).map(([type]) => columns.types[type].label);
    const told = [dateline.tn("{n} event", "{n} events", mark.count), kinds.join(dateline.t(", ")), ...dateline.traits.ofMark(mark)];
    return [where, ...told].join("; ");
  }

  function key(event) {
    const here = stops.find(({ button }) => button === document.activeElement);
    if (!here) return;
    const next = event.key in AHEAD ? ahead(here, AHEAD[event.key]) : { Home: stops[0], End: stops[stops.length - 1] }[event.key];
    if (!(event.key in AHEAD) && !next) return;
    event.preventDefault();
    event.stopPropagation();
    if (!next) return;
    here.button.tabIndex = -1;
    next.button.tabIndex = 0;
    next.button.focus({ preventScroll: true });
  }

  /* The mark that is nearest in that direction: what lies aside counts double, what lies more aside than ahead not at all. */
  function ahead(here, [dx, dy]) {
    let [best, least] = [null, Infinity];
    for (const stop of stops) {
      const [x, y] = [stop.x - here.x, stop.y - here.y];
      const along = x * dx + y * dy, aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (stop === here || along <= 0 || aside > along) continue;
      if (along + 2 * aside < least) [best, least] = [stop, along + 2 * aside];
    }
    return best;
  }

  /* What the mark holds, beside it, as the pointer would show it. */
  function tell(stop) {
    if (!stop || !stop.button.matches(":focus-visible")) return;
    const frame = document.getElementById("map").getBoundingClientRect();
    dateline.tooltip(stop.mark, { clientX: frame.left + stop.x, clientY: frame.top + stop.y });
  }

  dateline.mapKeys = { begin };
})();
