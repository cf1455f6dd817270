/* The chips: what is filtered by, each a button that takes it back. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const MOST = 24; // a view may hold hundreds of values; the facets show them all

  /* Draws the chips of a view, and tells how many filters there are. */
  dateline.refreshChips = function (view) {
    const active = filtersOf(view);
    const list = document.getElementById("chips");
    const held = list.contains(document.activeElement);
    list.replaceChildren(...active.slice(0, MOST).map(chip), ...leftOut(active.length - MOST));
    list.hidden = !active.length;
    // A chip that was removed takes the focus with it; it goes on to the next one.
    if (held) (list.querySelector("button") || document.getElementById("filters-heading")).focus();
    return active.length;
  };

  function filtersOf(view) {
    const { t } = dateline;
    const found = [];
    if (view.q) found.push({ label: `“${view.q}”`, patch: { q: "" } });
    const days = daysOf(view);
    if (days) found.push({ label: days, patch: { from: null, to: null } });
    for (const name of dateline.LISTS) {
      for (const key of view[name]) {
        const { title, label } = dateline.filterInWords(name, key);
        found.push({ title, label, patch: { [name]: view[name].filter((other) => other !== key) } });
      }
    }
    if (view.inview) found.push({ label: t("Within the map’s edges"), patch: { inview: false } });
    if (view.bbox) found.push({ label: t("Within a box"), patch: { bbox: null } });
    if (view.area) found.push({ label: t("Within a drawn area"), patch: { area: null } });
    if (view.undated === false) found.push({ label: t("Without undated events"), patch: { undated: true } });
    return found;
  }

  function daysOf({ from, to }) {
    const [first, last] = [dateline.dayOf(from), dateline.dayOf(to)];
    if (from && to) return dateline.spanOf(first, last);
    if (from) return dateline.t("From {day}", { day: dateline.wordsOf(first) });
    return to ? dateline.t("Until {day}", { day: dateline.wordsOf(last) }) : "";
  }

  function chip({ title, label, patch }) {
    const { make, t } = dateline;
    const told = title ? `${title}: ${label}` : label;
    const button = make("button", { type: "button", "aria-label": t("Remove the filter {name}", { name: told }), title: told }, make("bdi", {}, label));
    button.addEventListener("click", () => dateline.change(patch, { from: "chips" }));
    return dateline.make("li", {}, button);
  }

  function leftOut(count) {
    return count > 0 ? [dateline.make("li", { class: "how" }, dateline.tn("and {n} more", "and {n} more", count))] : [];
  }
})();
