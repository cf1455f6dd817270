/* The hub: the view, the result of the last filter, and who hears of a change.

   Every script in this folder is a plain one and hangs what it offers on `window.dateline`; none needs another while it
   is being loaded. `dateline.start()` runs once the columns are here and the page stands. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const FILTERS = [...dateline.LISTS, "from", "to", "q", "undated", "inview", "bbox", "area"];
  const MOVES = ["lon", "lat", "zoom", "z"];
  const heard = new Map();
  let version = 0;
  let scheduled = false;
  let found = null; // rows that the text search found; null where no text is asked for
  let asked = null; // the search that is under way
  let asking = false; // whether the server is filtering
  let askAgain = false; // and whether it must do so again
  let selected = null; // the event whose panel the server was asked for last

  /* The names of dashboard.state.to_json. */
  dateline.view = emptyView();
  dateline.result = null;
  dateline.ready = false;

  function emptyView() {
    return {
      ...Object.fromEntries(dateline.LISTS.map((name) => [name, []])),
      from: null, to: null, q: "", undated: true, inview: false, bbox: null, area: null,
      lon: null, lat: null, z: null, event: null, article: false, at: null,
      time: "window", step: null, speed: 2, loop: false, axis: null, apart: false, show: "marks", embed: false, hl: null,
    };
  }

  /* Calls `hear` whenever that happens: ready, filtered (result), view ({view, changed, from}), error ({message}),
     notice ({messages}), theme ("light" | "dark"). What is ready already is told at once. */
  dateline.on = function (name, hear) {
    if (!heard.has(name)) heard.set(name, new Set());
    heard.get(name).add(hear);
    if (name === "ready" && dateline.ready) hear();
    return () => heard.get(name).delete(hear);
  };

  dateline.emit = function (name, detail) {
    for (const hear of heard.get(name) || []) {
      try {
        hear(detail);
      } catch (error) {
        console.error(error); // one listener's fault is no reason to leave the others untold
      }
    }
  };

  dateline.fail = function (message) {
    dateline.emit("error", { message });
  };

  /* Merges `patch` into the view; filters, draws and writes the address as far as it needs that. */
  dateline.change = function (patch, options) {
    const from = (options && options.from) || "";
    const view = dateline.view;
    const changed = Object.keys(patch).filter((name) => name in view && !same(view[name], patch[name]));
    if (!changed.length) return;
    for (const name of changed) view[name] = patch[name];
    if (changed.includes("q")) search();
    dateline.emit("view", { view, changed, from });
    const moved = changed.some((name) => MOVES.includes(name));
    if (changed.some((name) => FILTERS.includes(name)) || (moved && view.inview)) refilter();
    dateline.url.write(view);
  };

  /* Opens an event, or closes it with null; the server draws its panel. */
  dateline.select = function (event, options) {
    const article = Boolean(event && options && options.article);
    dateline.change({ event: event || null, article }, { from: "select" });
    tellSelection();
  };

  /* Lists the events of one place, or those of all places with null. */
  dateline.openPlace = function (key) {
    dateline.change({ at: key || null }, { from: "place" });
  };

  /* Back to everything: no filter, no place, no event; the map fits all events. */
  dateline.reset = function () {
    dateline.change({ ...emptyView() }, { from: "reset" });
    tellSelection();
  };

  /* Whatever is set is drawn anew by the server, and loses the focus: an event's panel outlasts its article. */
  function tellSelection() {
    const { event, article } = dateline.view;
    const panel = document.querySelector("#detail > .event");
    if (event !== selected || event !== (panel ? panel.dataset.event : null)) {
      window.dash_clientside.set_props("selection", { data: { event } });
    }
    selected = event;
    window.dash_clientside.set_props("reading", { data: { event: article ? event : null } });
  }

  function same(one, two) {
    if (Array.isArray(one) && Array.isArray(two)) {
      return one.length === two.length && one.every((value, index) => same(value, two[index]));
    }
    return one === two || (one === undefined && two === null);
  }

  /* Filters once before the next picture is drawn, however many changes ask for it. */
  function refilter() {
    if (scheduled || !dateline.columns) return;
    scheduled = true;
    const next = document.hidden ? (run) => setTimeout(run, 0) : requestAnimationFrame;
    next(() => {
      scheduled = false;
      filterNow();
    });
  }
  dateline.refilter = refilter;

  function filterNow() {
    const { view, columns } = dateline;
    const asked = { found, bounds: dateline.map.bounds() };
    if (columns.remote) filterThere(asked);
    else settle(view, dateline.filter(columns, view, asked));
  }

  /* One question at a time: what changes until its answer comes is asked for then, all at once. */
  async function filterThere(asked) {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    const view = { ...dateline.view };
    const looked = { box: dateline.map.viewBox(), zoom: dateline.map.zoom };
    try {
      settle(view, await dateline.remote.filter(dateline.columns, view, asked, looked));
    } catch (error) {
      dateline.fail(error.message);
    } finally {
      asking = false;
    }
    if (askAgain) refilter();
    askAgain = false;
  }

  function settle(view, result) {
    dateline.result = result;
    version += 1;
    dateline.result.version = version;
    dateline.emit("filtered", dateline.result);
    document.documentElement.dataset.filtered = JSON.stringify({
      n: version, from: view.from, to: view.to, shown: dateline.result.shown,
    });
  }

  async function search() {
    if (asked) asked.abort();
    const text = dateline.view.q.trim();
    if (!text || (dateline.columns && dateline.columns.remote)) { // the server searches as it filters
      found = asked = null;
      return;
    }
    const mine = (asked = new AbortController());
    try {
      const rows = await dateline.rowsOf(text, mine.signal);
      if (asked !== mine) return;
      found = rows;
      refilter();
    } catch (error) {
      if (error.name !== "AbortError") dateline.fail(error.message);
    }
  }

  /* Everything begins here, once. */
  dateline.start = async function () {
    if (dateline.ready) return;
    dateline.start = async () => {};
    try {
      const [columns, restored] = await Promise.all([dateline.columnsLoaded(), dateline.url.read()]);
      dateline.relabel(columns);
      dateline.columns = columns;
      Object.assign(dateline.view, restored.view);
      if (dateline.view.q) await search();
      dateline.ready = true;
      dateline.emit("ready");
      if (restored.notices.length) dateline.emit("notice", { messages: restored.notices });
      const { event, lon } = dateline.view;
      dateline.map.begin(event && lon === null ? await dateline.rowOf(event) : null);
      filterNow();
      if (dateline.view.event) tellSelection();
    } catch (error) {
      console.error(error);
      dateline.fail(error.message);
    }
  };

  /* The address was changed by hand or by going back: its view takes the place of ours. */
  dateline.restore = async function () {
    const { view, notices } = await dateline.url.read();
    dateline.change({ ...emptyView(), ...view }, { from: "url" });
    if (notices.length) dateline.emit("notice", { messages: notices });
    tellSelection();
  };

  /* The root element's `data-theme`, which theme.js sets, as an event. */
  function watchTheme() {
    const root = document.documentElement;
    let before = root.dataset.theme;
    new MutationObserver(() => {
      if (root.dataset.theme === before) return;
      before = root.dataset.theme;
      dateline.emit("theme", before);
    }).observe(root, { attributeFilter: ["data-theme"] });
  }

  function begin() {
    watchTheme();
    dateline.columnsLoaded().catch(() => {}); // told by start
    const watch = new MutationObserver(look);
    watch.observe(document.documentElement, { childList: true, subtree: true });
    look();

    function look() {
      if (!dateline.canvas.element()) return;
      watch.disconnect();
      dateline.start();
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else setTimeout(begin, 0); // the other scripts first
})();
