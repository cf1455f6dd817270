// The filters: search, facets with counts, switches, chips of what is active, and the drawer that holds them on small
// screens. Values come with the columns; a change goes to `dateline.change`, and counts come back with "filtered".
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const SEARCH_PAUSE_MS = 250;
  const LONG = 12; // a facet with more values gets a search box of its own
  const MOST = 60; // values that are drawn at once; the others are found by their search box
  const number = new Intl.NumberFormat("en");
  const narrow = window.matchMedia("(max-width: 899px)");
  let facets = [];

  document.addEventListener("DOMContentLoaded", async () => {
    await dateline.present("facets");
    await dateline.present("filters-open");
    connectDrawer();
    dateline.on("ready", build);
    dateline.on("filtered", refresh);
    dateline.on("view", refresh);
  });

  function build() {
    if (!dateline.columns.count) {
      document.getElementById("filters").hidden = true;
      document.getElementById("filters-open").hidden = true;
      return;
    }
    buildSearch();
    facets = descriptions(dateline.columns).map(facet);
    document.getElementById("facets").append(...facets.map((made) => made.element), switches());
    document.getElementById("filters-reset").addEventListener("click", resetFilters);
    if (dateline.result) refresh();
  }

  function refresh() {
    if (!facets.length) return;
    const { view, result } = dateline;
    const search = document.getElementById("search");
    if (document.activeElement !== search) search.value = view.q;
    for (const made of facets) made.refresh(view, result);
    document.getElementById("in-view").checked = view.inview;
    document.getElementById("undated").checked = view.undated !== false;
    refreshChips(view);
  }

  // --- search -------------------------------------------------------------------------------------------------------

  function buildSearch() {
    const { make } = dateline;
    const input = make("input", {
      id: "search", type: "search", maxlength: "200", autocomplete: "off", spellcheck: "false",
      placeholder: "Words, places, people",
    });
    let pause = null;
    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => dateline.change({ q: input.value.trim() }, { from: "filters" }), SEARCH_PAUSE_MS);
    });
    document.getElementById("filters-search").append(make("label", { for: "search" }, "Search"), input);
  }

  // --- facets -------------------------------------------------------------------------------------------------------

  /** What each facet is made of: its name in the view, its values in a fixed order, and where its counts stand. */
  function descriptions(columns) {
    const sums = totals(columns);
    const places = columns.places.keys.map((key, index) => ({
      key, index, label: columns.places.names[index],
      hint: (columns.countries[columns.place_country[index]] || {}).label,
    }));
    const indexed = (entries) => entries.map((entry, index) => ({ ...entry, index }));
    return [
      { name: "type", title: "Type", counts: "type", open: true, values: ordered(indexed(columns.types), sums.type) },
      { name: "status", title: "Status", counts: "status", open: true, values: present(indexed(columns.statuses), sums.status) },
      { name: "place", title: "Country", counts: "country", values: ordered(indexed(columns.countries), sums.country).filter((entry) => entry.key) },
      { name: "place", title: "Place", counts: "place", values: ordered(places, sums.place) },
      { name: "lang", title: "Language", counts: "language", values: ordered(indexed(columns.languages), sums.language) },
    ].filter((description) => description.values.length);
  }

  /** How many events each value has in all, so that the order of the values never changes under the pointer. */
  function totals(columns) {
    const zeros = (list) => new Int32Array(list.length);
    const sums = {
      type: zeros(columns.types), status: zeros(columns.statuses), language: zeros(columns.languages),
      place: zeros(columns.places.keys), country: zeros(columns.countries),
    };
    for (let row = 0; row < columns.count; row++) {
      sums.type[columns.kinds[columns.kind[row]].type] += 1;
      sums.status[columns.status[row]] += 1;
      sums.language[columns.language[row]] += 1;
      const place = columns.place[row];
      if (place < 0) continue;
      sums.place[place] += 1;
      sums.country[columns.place_country[place]] += 1;
    }
    return sums;
  }

  function present(values, sums) {
    return values.filter((value) => sums[value.index] > 0);
  }

  function ordered(values, sums) {
    const compare = new Intl.Collator("en").compare;
    return present(values, sums).sort((a, b) => sums[b.index] - sums[a.index] || compare(a.label, b.label));
  }

  function facet(description) {
    const { make } = dateline;
    const { name, title, counts, values } = description;
    const boxes = make("ul", { class: "values" });
    const more = make("p", { class: "how", hidden: true });
    const chosenCount = make("span", { class: "chosen" });
    const fieldset = make("fieldset", {}, make("legend", { class: "spoken" }, title));
    const wanted = { text: "" };
    if (values.length > LONG) fieldset.append(facetSearch(title, wanted, () => draw()));
    fieldset.append(boxes, more);
    const element = make(
      "details", { class: "facet", open: description.open === true },
      make("summary", {}, title, chosenCount), fieldset,
    );
    let drawn = new Map();
    draw();
    return { element, refresh };

    function draw() {
      const words = folded(wanted.text);
      const chosen = new Set(dateline.view[name]);
      const fitting = values.filter((value) => chosen.has(value.key) || folded(value.label).includes(words));
      const shown = fitting.slice(0, MOST);
      drawn = new Map(shown.map((value) => [value, row(value)]));
      boxes.replaceChildren(...[...drawn.values()].map((made) => made.element));
      more.hidden = shown.length === fitting.length && fitting.length > 0;
      more.textContent = fitting.length ? `${number.format(fitting.length - shown.length)} more: search for them.` : "None of that name.";
      if (dateline.result) refresh(dateline.view, dateline.result);
    }

    function row(value) {
      const input = make("input", { type: "checkbox", value: value.key });
      input.addEventListener("change", () => toggle(name, value.key, input.checked));
      const count = make("span", { class: "count" });
      const swatch = value.colour ? make("span", { class: "swatch", "--light": value.colour, "--dark": value.colour_dark }) : null;
      const hint = value.hint && value.hint !== value.label ? make("small", {}, ` ${value.hint}`) : null;
      const text = make("bdi", { class: "label", title: value.label }, value.label, hint);
      return { input, count, element: make("li", {}, make("label", {}, input, swatch, text, count)) };
    }

    function refresh(view, result) {
      const chosen = new Set(view[name]);
      for (const [value, made] of drawn) {
        const count = result ? result.counts[counts][value.index] : 0;
        made.input.checked = chosen.has(value.key);
        made.count.textContent = number.format(count);
        made.element.classList.toggle("none", count === 0);
      }
      const active = values.filter((value) => chosen.has(value.key)).length;
      chosenCount.textContent = active ? `${active} chosen` : "";
    }
  }

  function facetSearch(title, wanted, draw) {
    const input = dateline.make("input", { type: "search", "aria-label": `Search in ${title}`, placeholder: "Search", autocomplete: "off" });
    input.addEventListener("input", () => {
      wanted.text = input.value.trim();
      draw();
    });
    return input;
  }

  function toggle(name, key, on) {
    const kept = dateline.view[name].filter((value) => value !== key);
    dateline.change({ [name]: on ? [...kept, key].sort() : kept }, { from: "filters" });
  }

  function folded(text) {
    return text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
  }

  function switches() {
    const { make } = dateline;
    const one = (id, text, name) => {
      const input = make("input", { type: "checkbox", id });
      input.addEventListener("change", () => dateline.change({ [name]: input.checked }, { from: "filters" }));
      return make("label", { class: "switch" }, input, text);
    };
    return make(
      "div", { class: "switches" },
      one("in-view", "Only what is within the map’s edges", "inview"),
      one("undated", "Keep undated events when dates are chosen", "undated"),
    );
  }

  // --- chips --------------------------------------------------------------------------------------------------------

  function refreshChips(view) {
    const active = chips(view);
    const list = document.getElementById("chips");
    const held = list.contains(document.activeElement);
    list.replaceChildren(...active.map(chip));
    list.hidden = !active.length;
    document.getElementById("filters-reset").disabled = !active.length;
    const opener = document.getElementById("filters-open");
    opener.textContent = active.length ? `Filters (${active.length})` : "Filters";
    // A chip that was removed takes the focus with it; it goes on to the next one.
    if (held) (list.querySelector("button") || document.getElementById("filters-heading")).focus();
  }

  function chips(view) {
    const found = [];
    if (view.q) found.push({ label: `“${view.q}”`, patch: { q: "" } });
    const days = window_(view);
    if (days) found.push({ label: days, patch: { from: null, to: null } });
    for (const name of ["type", "status", "place", "lang"]) {
      for (const key of view[name]) {
        found.push({ label: labelOf(name, key), patch: { [name]: view[name].filter((other) => other !== key) } });
      }
    }
    if (view.inview) found.push({ label: "Within the map’s edges", patch: { inview: false } });
    if (view.bbox) found.push({ label: "Within a box", patch: { bbox: null } });
    if (view.undated === false) found.push({ label: "Without undated events", patch: { undated: true } });
    return found;
  }

  function window_(view) {
    const words = (iso) => dateline.wordsOf(dateline.dayOf(iso));
    if (view.from && view.to) return view.from === view.to ? words(view.from) : `${words(view.from)} – ${words(view.to)}`;
    if (view.from) return `From ${words(view.from)}`;
    return view.to ? `Until ${words(view.to)}` : "";
  }

  function labelOf(name, key) {
    for (const { name: of, values } of descriptionsOnce()) {
      const value = of === name && values.find((entry) => entry.key === key);
      if (value) return value.label;
    }
    return key;
  }

  let described = null;
  function descriptionsOnce() {
    described = described || descriptions(dateline.columns);
    return described;
  }

  function chip({ label, patch }) {
    const { make } = dateline;
    const button = make("button", { type: "button", "aria-label": `Remove the filter ${label}`, title: label }, make("bdi", {}, label));
    button.addEventListener("click", () => dateline.change(patch, { from: "chips" }));
    return make("li", {}, button);
  }

  function resetFilters() {
    dateline.change(
      { type: [], place: [], lang: [], status: [], q: "", from: null, to: null, undated: true, inview: false, bbox: null },
      { from: "filters" },
    );
  }
  dateline.resetFilters = resetFilters;

  // --- drawer -------------------------------------------------------------------------------------------------------

  function connectDrawer() {
    const opener = document.getElementById("filters-open");
    opener.addEventListener("click", () => (isOpen() ? close() : open()));
    document.getElementById("filters-close").addEventListener("click", close);
    document.addEventListener("click", (event) => {
      if (isOpen() && !event.target.closest("#filters, #filters-open") && document.contains(event.target)) close();
    });
    document.addEventListener("keydown", (event) => {
      if (!isOpen()) return;
      if (event.key === "Escape") {
        event.preventDefault(); // told to whoever else listens: this key has done its work
        close();
      } else if (event.key === "Tab") keepInside(event);
    });
    narrow.addEventListener("change", () => isOpen() && close());
  }

  function isOpen() {
    return document.documentElement.classList.contains("filters-open");
  }

  function open() {
    document.documentElement.classList.add("filters-open");
    document.getElementById("filters-open").setAttribute("aria-expanded", "true");
    document.getElementById("filters-heading").focus();
  }

  function close() {
    document.documentElement.classList.remove("filters-open");
    const opener = document.getElementById("filters-open");
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  }
  dateline.filtersOpen = isOpen;

  /** The drawer covers the page, so the focus stays in it. */
  function keepInside(event) {
    const stops = [...document.querySelectorAll("#filters :is(button, input, summary):not(:disabled)")].filter(
      (element) => element.getClientRects().length,
    );
    const [first, last] = [stops[0], stops[stops.length - 1]];
    const here = document.activeElement;
    if (event.shiftKey && (here === first || here.id === "filters-heading")) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && here === last) {
      event.preventDefault();
      first.focus();
    }
  }
})();
