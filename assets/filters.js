/* The filters: search, facets with counts, switches, chips of what is active. A change goes to `dateline.change`, and
   counts come back with "filtered". */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const SEARCH_PAUSE_MS = 60; // so that what is typed is found within a quarter of a second
  let facets = [];

  document.addEventListener("DOMContentLoaded", async () => {
    await dateline.present("facets");
    await dateline.present("filters-open");
    dateline.on("ready", build);
    for (const name of ["filtered", "view", "drawer"]) dateline.on(name, refresh);
  });

  function build() {
    const { columns } = dateline;
    if (!columns.count) {
      document.getElementById("filters").hidden = true;
      document.getElementById("filters-open").hidden = true;
      return;
    }
    buildSearch();
    facets = dateline.facets(columns).map(dateline.facet);
    document.getElementById("facets").append(...facets.map((made) => made.element), switches());
    document.getElementById("filters-reset").addEventListener("click", resetFilters);
    if (dateline.result) refresh();
  }

  function refresh() {
    if (!facets.length) return;
    const { view, result, t } = dateline;
    const active = dateline.refreshChips(view);
    document.getElementById("filters-reset").disabled = !active;
    document.getElementById("filters-open").textContent = active ? t("Filters ({n})", { n: active }) : t("Filters");
    const search = document.getElementById("search");
    if (document.activeElement !== search) search.value = view.q;
    document.getElementById("in-view").checked = view.inview;
    document.getElementById("undated").checked = view.undated !== false;
    if (dateline.filtersInSight()) for (const made of facets) made.refresh(view, result);
  }

  function buildSearch() {
    const { make, t } = dateline;
    const input = make("input", {
      id: "search", type: "search", maxlength: "200", autocomplete: "off", spellcheck: "false",
      placeholder: t("Words, places, people"),
    });
    let pause = null;
    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => dateline.change({ q: input.value.trim() }, { from: "filters" }), SEARCH_PAUSE_MS);
    });
    document.getElementById("filters-search").append(make("label", { for: "search" }, t("Search")), input);
  }

  function switches() {
    const { make, t } = dateline;
    const one = (id, text, name) => {
      const input = make("input", { type: "checkbox", id });
      input.addEventListener("change", () => dateline.change({ [name]: input.checked }, { from: "filters" }));
      return make("label", { class: "switch" }, input, text);
    };
    return make(
      "div", { class: "switches" },
      one("in-view", t("Only what is within the map’s edges"), "inview"),
      one("undated", t("Keep undated events when dates are chosen"), "undated"),
    );
  }

  function resetFilters() {
    const lists = Object.fromEntries(dateline.LISTS.map((name) => [name, []]));
    dateline.change({ ...lists, q: "", from: null, to: null, undated: true, inview: false, bbox: null, area: null }, { from: "filters" });
  }
  dateline.resetFilters = resetFilters;
})();
