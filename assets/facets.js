/* A facet on the page: a fold with a box for each value and how many events have it.

   A fold that is closed costs nothing: its values are drawn when it is opened. Then the chosen ones come first and the
   others by their counts, and that order stays until it is opened anew, so that nothing jumps under the pointer. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const LONG = 12; // a facet with more values gets a search box of its own
  const MOST = 60; // values that are drawn at once; the others are found by the search box
  const KEPT = "dateline-facets"; // which folds are open, for as long as the tab is
  const OPEN_AT_FIRST = ["layer", "type", "status"];

  /* {element, refresh(view, result)} of a facet of `dateline.facets`. */
  dateline.facet = function (description) {
    const { make, t } = dateline;
    const { id, name, title, counts } = description;
    const chosenCount = make("span", { class: "chosen" });
    const fieldset = make("fieldset", {}, make("legend", { class: "spoken" }, title));
    const boxes = make("ul", { class: "values" });
    const more = make("p", { class: "how", hidden: true });
    const element = make("details", { class: "facet", "data-facet": id, open: kept().includes(id) }, make("summary", {}, title, chosenCount), fieldset);
    let values = null; // in their order; null while the fold has never been opened
    let drawn = new Map(); // value -> its row
    let wanted = "";
    element.addEventListener("toggle", () => {
      keep(id, element.open);
      if (element.open) arrange();
    });
    return { element, refresh };

    /* Puts the values in order, and draws them. */
    function arrange() {
      const { view, result, columns } = dateline;
      if (!result) return;
      values = ordered(description, columns, new Set(view[name]), result.counts[counts]);
      fieldset.replaceChildren(
        fieldset.firstChild, ...(values.length > LONG ? [searchBox()] : []), boxes, more,
      );
      draw();
    }

    function searchBox() {
      const input = make("input", { type: "search", "aria-label": t("Search in {facet}", { facet: title }), placeholder: t("Search"), autocomplete: "off" });
      input.value = wanted;
      input.addEventListener("input", () => {
        wanted = input.value.trim();
        draw();
      });
      return input;
    }

    function draw() {
      const words = dateline.folded(wanted);
      const chosen = new Set(dateline.view[name]);
      const fitting = words ? values.filter((value) => chosen.has(value.key) || plain(value).includes(words)) : values;
      const shown = fitting.slice(0, MOST);
      drawn = new Map(shown.map((value) => [value, row(value)]));
      boxes.replaceChildren(...[...drawn.values()].map((made) => made.element));
      more.hidden = shown.length === fitting.length && fitting.length > 0;
      more.textContent = fitting.length
        ? dateline.tn("{n} more: search for it.", "{n} more: search for them.", fitting.length - shown.length)
        : t("None of that name.");
      refresh(dateline.view, dateline.result);
    }

    function row(value) {
      const input = make("input", { type: "checkbox", value: value.key });
      input.addEventListener("change", () => toggle(name, value.key, input.checked));
      const count = make("span", { class: "count" });
      const swatch = value.colour ? make("span", { class: "swatch", "--light": value.colour, "--dark": value.colour_dark }) : sign(value);
      const hint = value.hint && value.hint !== value.label ? make("small", {}, ` ${value.hint}`) : null;
      const text = make("bdi", { class: "label", title: value.note ? `${value.label}: ${value.note}` : value.label }, value.label, hint);
      return { input, count, element: make("li", {}, make("label", {}, input, swatch, text, count)) };
    }

    /* The form that a layer's marks have on the map. */
    function sign({ key }) {
      return name === "layer" ? make("span", { class: key === "articles" ? "layer-sign" : "layer-sign coded" }) : null;
    }

    function refresh(view, result) {
      write(chosenCount, view[name].length ? chosenInWords(view) : "");
      if (!element.open || !result) return;
      if (!values) return arrange();
      const chosen = new Set(view[name]);
      for (const [value, made] of drawn) {
        const count = result.counts[counts][value.index];
        made.input.checked = chosen.has(value.key);
        write(made.count, dateline.number(count));
        made.element.classList.toggle("none", count === 0);
      }
    }

    /* Three facets share the places of the view; each tells those that are its own. */
    function chosenInWords(view) {
      const own = name === "place" ? view.place.filter((key) => facetOfPlace(key) === id).length : view[name].length;
      return own ? t("{n} chosen", { n: own }) : "";
    }
  };

  function facetOfPlace(key) {
    if (dateline.columns.placeNumber.has(key)) return "place";
    return dateline.columns.countries.some((country) => country.key === key) ? "country" : "admin1";
  }

  function ordered(description, columns, chosen, counts) {
    const values = description.entries();
    if (description.fixed) return values;
    const compare = new Intl.Collator(dateline.locale).compare;
    const before = (value) => (chosen.has(value.key) ? 1 : 0);
    return values.sort((a, b) => before(b) - before(a) || counts[b.index] - counts[a.index] || compare(a.label, b.label));
  }

  function plain(value) {
    if (value.plain === undefined) value.plain = dateline.folded(`${value.label} ${value.hint || ""}`);
    return value.plain;
  }

  function toggle(name, key, on) {
    const others = dateline.view[name].filter((value) => value !== key);
    dateline.change({ [name]: on ? [...others, key].sort() : others }, { from: "filters" });
  }

  /* Nothing is laid out anew for a text that stays. */
  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  // A tab in which nothing may be kept has the folds as they are at first.
  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT)) || OPEN_AT_FIRST;
    } catch {
      return OPEN_AT_FIRST;
    }
  }

  function keep(id, open) {
    const others = kept().filter((one) => one !== id);
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(open ? [...others, id] : others));
    } catch {
      // told above
    }
  }
})();
