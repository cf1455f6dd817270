// The list of what is shown: newest first, undated ones last, at most 50 drawn until more are asked for. Words come
// from `/api/summaries`, fifty rows a time. Everything from articles is set as text.
//
//   dateline.order.count()           how many events are listed
//   dateline.order.at(index)         promise of the summary at that place of the list
//   dateline.order.first(count)      promise of the summaries at the head of the list, at most so many
//   dateline.order.indexOf(id)       promise of an event's place in the list, -1 where it is not in it
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const STEP = 50;
  const PAUSE_MS = 50; // what is dragged asks many times a second
  const MOST_KNOWN = 5000;
  const known = new Map(); // row -> summary
  let listed = { result: null, at: null, count: 0 }; // what the list shows, or will in a moment
  let limit = STEP;
  let pause = null;
  let turn = 0;
  let store = null; // how much the server keeps; asked for only where there is nothing to list

  dateline.order = { count: () => listed.count, at: async (index) => (await between(index, 1))[0], first: (count) => between(0, count), indexOf };

  document.addEventListener("DOMContentLoaded", async () => {
    await dateline.present("list");
    const list = document.getElementById("list");
    list.addEventListener("click", clicked);
    document.getElementById("list-more").addEventListener("click", more);
    document.getElementById("list-back").addEventListener("click", () => dateline.openPlace(null));
    dateline.on("filtered", () => document.documentElement.dataset.playing || soon());
    dateline.on("playing", (playing) => playing || soon()); // playing asks the server for nothing
    dateline.on("view", ({ changed }) => {
      if (changed.includes("at")) placeChanged();
      if (changed.includes("event")) markOpen();
    });
    dateline.on("error", () => document.getElementById("list-panel").setAttribute("aria-busy", "false"));
    if (dateline.result) soon();
  });

  function soon() {
    limit = STEP;
    clearTimeout(pause);
    pause = setTimeout(draw, listed.count ? PAUSE_MS : 0);
  }

  function placeChanged() {
    if (!dateline.result) return;
    soon();
    const heading = document.getElementById("list-heading");
    document.getElementById("list-panel").scrollTop = 0;
    heading.focus({ preventScroll: false });
  }

  // --- order --------------------------------------------------------------------------------------------------------

  /** The summaries from one place of the list on. */
  async function between(index, size) {
    return listed.result ? summaries(await listed.result.slice(index, size, listed.at)) : [];
  }

  async function indexOf(id) {
    const row = await rowOf(id);
    return row === null || row === undefined || !listed.result ? -1 : listed.result.indexOf(row, listed.at);
  }

  async function rowOf(id) {
    for (const [row, summary] of known) if (summary.id === id) return row;
    return dateline.rowOf(id);
  }

  // --- words --------------------------------------------------------------------------------------------------------

  /** The summaries of these rows, in their order; those that are not known yet are asked for together. */
  async function summaries(rows) {
    if (known.size > MOST_KNOWN) known.clear();
    const held = new Map(rows.filter((row) => known.has(row)).map((row) => [row, known.get(row)]));
    const missing = rows.filter((row) => !held.has(row));
    for (let start = 0; start < missing.length; start += STEP) {
      const asked = new URLSearchParams({ rows: missing.slice(start, start + STEP).join(","), v: dateline.columns.version });
      const answer = await dateline.patiently(() => dateline.told(`/api/summaries?${asked}`));
      for (const summary of answer) for (const map of [known, held]) map.set(summary.row, summary);
    }
    return rows.map((row) => held.get(row));
  }

  // --- drawing ------------------------------------------------------------------------------------------------------

  async function draw() {
    const mine = ++turn;
    const panel = document.getElementById("list-panel");
    panel.setAttribute("aria-busy", "true");
    try {
      const { result, view: { at } } = dateline;
      const [count, rows] = await Promise.all([result.count(at), result.slice(0, limit, at)]);
      if (mine !== turn) return;
      listed = { result, at, count };
      heading();
      const told = await summaries(rows);
      if (mine !== turn) return;
      document.getElementById("list").replaceChildren(...items(rows, told));
      await empty();
      ending(rows.length);
      markOpen();
      panel.dataset.drawn = String(count);
      dateline.emit("listed", { count });
    } catch (error) {
      if (mine === turn) dateline.fail(error.message);
    } finally {
      if (mine === turn) panel.setAttribute("aria-busy", "false");
    }
  }

  function heading() {
    const { view, columns } = dateline;
    const title = document.getElementById("list-heading");
    const back = document.getElementById("list-back");
    back.hidden = !view.at;
    if (view.at) {
      const place = columns.placeNumber.get(view.at);
      const name = place === undefined ? dateline.t("a place that is not here") : columns.places.names[place];
      title.replaceChildren(...dateline.tp("Events at {place}", { place: dateline.make("bdi", {}, name) }));
    } else title.textContent = view.inview ? dateline.t("Events in view") : dateline.t("Events");
    title.append(" ", dateline.make("span", { class: "count" }, dateline.number(listed.count)));
  }

  function items(rows, told) {
    const made = [];
    let last = null;
    rows.forEach((row, index) => {
      const group = groupOf(row);
      if (group !== last) made.push(dateline.make("li", { class: "group" }, dateline.make("h3", {}, group)));
      last = group;
      if (told[index]) made.push(item(row, told[index]));
    });
    return made;
  }

  function groupOf(row) {
    const day = dateline.columns.start[row];
    return day === dateline.NO_DAY ? dateline.t("Without a date") : dateline.monthOf(day);
  }

  function item(row, summary) {
    const { make, columns } = dateline;
    const type = columns.types[columns.kinds[columns.kind[row]].type];
    const place = columns.place[row];
    const status = columns.statuses[columns.status[row]];
    const layer = columns.layers[columns.layer[row]];
    const lacking = (text) => make("span", { class: "lack" }, text);
    const sought = dateline.folded(dateline.view.q).split(/\s+/);
    const found = (text) => dateline.found(text, sought);
    const button = make(
      "button", { type: "button", class: "open", "data-event": summary.id },
      make("span", { class: "title" },
        make("span", { class: layer.key === "articles" ? "swatch" : "swatch coded", "--light": type.colour, "--dark": type.colour_dark }),
        make("span", {}, summary.headline),
        status.key === "reported" ? null : make("span", { class: `status status-${status.key}` }, status.label),
        summary.doubt ? make("span", { class: "status status-unconfirmed" }, summary.doubt) : null),
      make("span", { class: "facts" },
        columns.start[row] === dateline.NO_DAY ? lacking(dateline.t("no date")) : make("span", {}, summary.dates),
        make("span", { class: "fact" },
          make("span", { class: "dot" }, " · "),
          place < 0 ? lacking(dateline.t("no place")) : make("bdi", { class: "where" }, ...found(columns.places.names[place])),
          columns.unsure?.[row] ? unsure() : null),
        ...(layer.key === "articles" ? [] : [" ", make("bdi", { class: "layer" }, layer.label)])),
    );
    const words = make("p", { class: "words", lang: summary.language, dir: "auto" }, ...found(summary.excerpt));
    return make("li", { "data-event": summary.id }, button, words);
  }

  /* The sign that the map has for it, too. */
  function unsure() {
    const { make, t, looks } = dateline;
    return make("span", { class: "unsure", title: t("unsure place") }, make("span", { "aria-hidden": "true" }, looks.doubt()), make("span", { class: "spoken" }, ` (${t("unsure place")})`));
  }

  function ending(drawn) {
    const left = listed.count - drawn;
    const button = document.getElementById("list-more");
    button.hidden = left === 0;
    button.textContent = dateline.t("Show {n} more of {left}", { n: Math.min(left, STEP), left });
  }

  async function more() {
    const before = limit;
    limit += STEP;
    await draw();
    const next = document.querySelectorAll("#list button.open")[before];
    if (next) next.focus();
  }

  // The words beside the button are part of it for whoever uses a mouse, but not for whoever selects them.
  function clicked(event) {
    const line = event.target.closest("li[data-event]");
    if (!line || String(window.getSelection())) return;
    dateline.openEvent(line.dataset.event, line.querySelector("button.open"));
  }

  function markOpen() {
    for (const line of document.querySelectorAll("#list li[data-event]")) {
      const open = line.dataset.event === dateline.view.event;
      line.classList.toggle("is-open", open);
      const button = line.querySelector("button.open");
      if (open) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  // --- nothing to list ----------------------------------------------------------------------------------------------

  async function empty() {
    const place = document.getElementById("list-empty");
    place.hidden = listed.count > 0;
    if (!place.hidden) place.replaceChildren(...(await reasons()));
  }

  async function reasons() {
    const { make, columns, view, t, tp } = dateline;
    if (!columns.count) return nothingKept();
    if (view.at && dateline.result.shown) {
      return [make("p", {}, t("No event that is shown lies at this place.")), deed(t("All places"), () => dateline.openPlace(null))];
    }
    const reset = deed(t("Reset the filters"), dateline.resetFilters);
    if (!view.q) return [make("p", {}, t("No event fits these filters.")), reset];
    const told = make("p", {}, ...tp("No event that fits the filters holds {words}.", { words: make("bdi", {}, `“${view.q}”`) }));
    return [told, deed(t("Clear the search"), () => dateline.change({ q: "" }, { from: "list" })), reset];
  }

  function deed(label, act) {
    const made = dateline.make("button", { type: "button", class: "button" }, label);
    made.addEventListener("click", act);
    return made;
  }

  async function nothingKept() {
    const { make, t, tn } = dateline;
    store = store || (await fetch("/api/counts").then((answer) => (answer.ok ? answer.json() : {})).catch(() => ({})));
    const command = make("pre", { tabindex: "0" }, make("code", {}, "dateline serve PATHS"));
    if (!store.documents) {
      const left = store.rejected ? tn("{n} could not be read.", "{n} could not be read.", store.rejected) : "";
      return [
        make("p", {}, make("strong", {}, t("No article has been read yet."))),
        make("p", {}, left, " ", t("Start Dateline with the files or folders to read:")), command,
      ];
    }
    const read = tn("{n} article was read, and no event was found.", "{n} articles were read, and no event was found.", store.documents);
    return [
      make("p", {}, make("strong", {}, read)),
      make("p", {}, t("Dateline knows events by the words of the languages that it has rules for. Read more articles:")), command,
    ];
  }
})();
