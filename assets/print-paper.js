// The sheet that is printed: what was asked, how many events that are, the map, the timeline, the list, where it is from.
//
//   dateline.paper(summaries)    the sheet; these events in words, all others as a number
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const WORLD = "© Natural Earth · GeoNames (CC BY 4.0)";

  dateline.paper = function (summaries) {
    const { make } = dateline;
    return make("article", {}, head(), map(), legend(), timeline(), ...list(summaries), foot());
  };

  function head() {
    const { make, t } = dateline;
    const title = document.getElementById("list-heading");
    const asked = dateline.queryInWords();
    return make(
      "header", {},
      make("p", { class: "paper-brand" }, "Dateline"),
      make("h1", {}, named(title)),
      make("p", { class: "paper-query" }, asked.length ? t("Filters: {filters}", { filters: asked.join(" · ") }) : t("No filter: all events")),
      make("p", {}, dateline.countsInWords(dateline.result)),
    );
  }

  /* The heading of the list without its count. */
  function named(title) {
    const copy = title.cloneNode(true);
    for (const count of copy.querySelectorAll(".count")) count.remove();
    return copy.textContent.trim();
  }

  // --- pictures -----------------------------------------------------------------------------------------------------

  function map() {
    const { make } = dateline;
    const land = painted() || drawn();
    const told = { role: "img", "aria-label": dateline.t("Map of the events") };
    const picture = make("div", { class: "paper-picture", ...told }, land, copied(dateline.canvas.element()));
    return make("figure", { class: "paper-map" }, picture, make("figcaption", {}, credit()));
  }

  function copied(source) {
    const picture = dateline.make("canvas");
    [picture.width, picture.height] = [source.width, source.height];
    if (source.width && source.height) picture.getContext("2d").drawImage(source, 0, 0);
    return picture;
  }

  /* A copy of what WebGL draws. It forgets that when the task ends, so it is drawn and copied in one. */
  function painted() {
    const engine = dateline.underlay.map();
    const source = document.querySelector("#map .maplibregl-canvas");
    if (!engine || !source || !source.width) return null;
    engine.redraw();
    return copied(source);
  }

  /* A copy of the drawing that stands in for it where there is no WebGL. */
  function drawn() {
    const source = document.querySelector("#map svg.main-svg");
    if (!source) return null;
    const picture = source.cloneNode(true);
    picture.setAttribute("viewBox", `0 0 ${source.clientWidth} ${source.clientHeight}`);
    return picture;
  }

  function credit() {
    const told = document.getElementById("map-attribution");
    return told ? told.textContent : WORLD;
  }

  function timeline() {
    const { make, wordsOf } = dateline;
    const bars = dateline.paperBars(dateline.result.histogram);
    if (!bars) return null;
    const [first, last] = bars.days;
    const caption = dateline.t("Events in time, from {first} to {last}; the highest bar holds {most}", { first: wordsOf(first), last: wordsOf(last), most: bars.most });
    return make("figure", { class: "paper-timeline" }, bars.picture, make("figcaption", {}, caption));
  }

  /* The types that are shown, and how the map says where. */
  function legend() {
    const { make, columns, result, view } = dateline;
    const types = columns.types
      .map((type, number) => ({ ...type, count: result.counts.type[number] }))
      .filter(({ key, count }) => count && (!view.type.length || view.type.includes(key)))
      .map((type) => make("li", {}, swatch(type), `${type.label} `, make("span", { class: "count" }, dateline.number(type.count))));
    const key = document.querySelector("#map-legend ul");
    return make("div", { class: "paper-legend" }, make("ul", {}, ...types), key ? key.cloneNode(true) : null);
  }

  function swatch({ colour }) {
    return dateline.make("span", { class: "swatch", "--light": colour, "--dark": colour });
  }

  // --- words --------------------------------------------------------------------------------------------------------

  function list(summaries) {
    const { make } = dateline;
    const events = summaries.filter(Boolean);
    const left = dateline.order.count() - events.length;
    const ending = left > 0 ? make("p", { class: "paper-left" }, dateline.tn("{n} more event is not printed.", "{n} more events are not printed.", left)) : null;
    return [make("h2", {}, dateline.t("List of events")), make("ol", { class: "paper-list" }, ...events.map(line)), ending];
  }

  function line(summary) {
    const { make, t, columns } = dateline;
    const status = columns.statuses[columns.status[summary.row]];
    const doubt = columns.unsure?.[summary.row] ? ` (${t("unsure place")})` : "";
    const place = summary.place && summary.place + doubt;
    const facts = [["bdi", summary.dates], ["span", place], ["bdi", summary.source]].filter(([, fact]) => fact);
    return make(
      "li", {},
      make("p", { class: "paper-what" }, summary.headline, status.key === "reported" ? null : ` (${status.label})`, summary.doubt ? ` – ${summary.doubt}` : null),
      make("p", { class: "paper-facts" }, ...facts.flatMap(([tag, fact], n) => [n ? " · " : "", make(tag, {}, fact)])),
      make("p", { class: "paper-words", lang: summary.language, dir: "auto" }, summary.excerpt),
    );
  }

  function foot() {
    const { make, t } = dateline;
    const now = new Date().toLocaleString(dateline.locale, { dateStyle: "long", timeStyle: "short" });
    const address = dateline.pageAddress();
    return make(
      "footer", {},
      make("p", {}, t("Printed on {when} from:", { when: now })),
      make("p", {}, make("a", { href: address, dir: "ltr" }, address)),
      make("p", {}, t("Events were read from news by rules; the words of each article are what counts.")),
      ...dateline.traits.datasetsShown().map((layer) => make("p", {}, make("bdi", {}, `${layer.label}: ${layer.note}`))),
    );
  }
})();
