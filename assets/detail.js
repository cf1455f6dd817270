// The panel of the open event and the dialog of its article: what the buttons do, where the focus goes, what Escape
// closes. The server draws both; they are known by their `data-event` and their buttons by `data-action`.
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  let cameFrom = null; // what had the focus when the event was opened
  let expected = null; // the event whose heading takes the focus when it has been drawn
  let index = -1;

  /** Opens an event for a person who acted on `origin`; the focus follows, and comes back when the event is closed. */
  dateline.openEvent = function (id, origin) {
    const detail = document.getElementById("detail");
    if (origin && !detail.contains(origin)) cameFrom = origin;
    if (drawn() === id) return focusHeading();
    expected = id;
    dateline.select(id);
  };

  dateline.closeEvent = function () {
    const id = dateline.view.event;
    expected = null;
    dateline.select(null);
    giveBack(id);
  };

  document.addEventListener("DOMContentLoaded", async () => {
    const detail = await dateline.present("detail");
    const dialog = await dateline.present("article");
    document.addEventListener("click", act);
    document.addEventListener("keydown", escape);
    new MutationObserver(detailDrawn).observe(detail, { childList: true, subtree: true });
    new MutationObserver(articleDrawn).observe(document.getElementById("article-body"), { childList: true, subtree: true });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      closeArticle();
    });
    dialog.addEventListener("click", (event) => event.target === dialog && closeArticle());
    dateline.on("view", viewed);
    dateline.on("listed", position);
    resizeWith(await dateline.present("stage"));
  });

  // --- the panel ----------------------------------------------------------------------------------------------------

  function drawn() {
    const article = document.querySelector("#detail > .event");
    return article ? article.dataset.event : null;
  }

  let lastDrawn = null;
  function detailDrawn() {
    const id = drawn();
    document.documentElement.classList.toggle("detail-open", id !== null);
    if (id === lastDrawn) return;
    lastDrawn = id;
    if (id === null) return;
    document.getElementById("detail").scrollTop = 0;
    position();
    showMoment();
    dateline.map.reveal();
    // An event that the map opened takes the focus too: what it shows is what the person asked for.
    if (expected === id) focusHeading();
    expected = null;
  }

  /** In a long line of events the open one is in sight. */
  function showMoment() {
    const line = document.querySelector("#detail .chronicle");
    const now = line && line.querySelector(".now");
    if (now) line.scrollTop = now.offsetTop - line.clientHeight / 2;
  }

  function focusHeading() {
    const heading = document.getElementById("detail-title");
    if (heading) heading.focus({ preventScroll: true });
  }

  function viewed({ view, changed, from }) {
    if (changed.includes("event") && view.event && from === "select" && !expected) {
      if (document.activeElement && !document.getElementById("detail").contains(document.activeElement)) {
        cameFrom = document.activeElement;
      }
      expected = view.event;
    }
    // The list may stand where the panel is, and must be there before it can take the focus.
    if (changed.includes("event") && !view.event) {
      const left = drawn();
      document.documentElement.classList.remove("detail-open");
      if (from === "url" && left) giveBack(left);
    }
    if (changed.includes("event") && view.event) expectPanel(view.event);
    if (changed.includes("article")) showArticle(view.article && view.event);
  }

  /** No answer of the server draws no panel; that must not be silent. */
  function expectPanel(id) {
    const settled = () => dateline.view.event !== id || [id, ""].includes(drawn());
    dateline.expect(settled, () => dateline.select(dateline.view.event, { article: dateline.view.article }));
  }

  function expectArticle(id) {
    const { view } = dateline;
    const settled = () => !view.article || view.event !== id || document.getElementById("article").open;
    dateline.expect(settled, () => dateline.select(view.event, { article: view.article }));
  }

  function giveBack(id) {
    const line = id && document.querySelector(`#list li[data-event="${CSS.escape(id)}"] button.open`);
    const seen = (one) => one && one.isConnected && one !== document.body && one.getClientRects().length;
    const mark = document.querySelector("#map-marks button[tabindex='0']");
    const target = [line, cameFrom, document.getElementById("list-heading"), mark].find(seen); // a frame hides the list
    cameFrom = null;
    if (target) target.focus();
  }

  /** Where the event stands in the list, and whether there is one before and after it. */
  async function position() {
    const id = drawn();
    if (!id || !dateline.columns) return;
    const found = await dateline.order.indexOf(id);
    if (drawn() !== id) return;
    index = found;
    const count = dateline.order.count();
    const { t } = dateline;
    const text = index < 0 ? t("not among the events shown") : t("{place} of {count}", { place: index + 1, count });
    const place = document.querySelector("#detail .position");
    if (place.textContent !== text) place.textContent = text;
    document.querySelector('#detail [data-action="previous"]').disabled = index <= 0;
    document.querySelector('#detail [data-action="next"]').disabled = index < 0 || index >= count - 1;
  }

  async function step(by) {
    try {
      const summary = await dateline.order.at(index + by);
      if (!summary) return;
      expected = summary.id;
      dateline.select(summary.id);
    } catch (error) {
      dateline.fail(error.message);
    }
  }

  // --- the article --------------------------------------------------------------------------------------------------

  function showArticle(wanted) {
    const dialog = document.getElementById("article");
    if (!wanted && dialog.open) dialog.close();
    if (wanted && document.querySelector("#article-body > article")) articleDrawn();
    if (wanted) expectArticle(wanted);
  }

  function articleDrawn() {
    const dialog = document.getElementById("article");
    const article = document.querySelector("#article-body > article");
    if (!article) {
      if (dialog.open) dialog.close();
      return;
    }
    if (dialog.open || !dateline.view.article) return;
    dialog.showModal();
    const heading = document.getElementById("article-title");
    heading.focus({ preventScroll: true });
    const told = article.querySelector(".mark-excerpt");
    if (told) told.scrollIntoView({ block: "center", behavior: "instant" });
  }

  function closeArticle() {
    const dialog = document.getElementById("article");
    if (dialog.open) dialog.close(); // gives the focus back to what opened it
    dateline.select(dateline.view.event, { article: false });
    const opener = document.querySelector('#detail [data-action="article"]');
    if (opener) opener.focus();
  }

  // --- deeds --------------------------------------------------------------------------------------------------------

  const DEEDS = {
    previous: () => step(-1),
    next: () => step(1),
    close: () => dateline.closeEvent(),
    open: (button) => {
      expected = button.dataset.event;
      dateline.select(button.dataset.event);
    },
    article: () => dateline.select(dateline.view.event, { article: true }),
    "close-article": closeArticle,
    permalink: () => dateline.copy(dateline.pageAddress(), dateline.t("The link to this event is copied.")),
    cite: (button) => dateline.copy(`${button.dataset.citation} ${eventAddress()}`, dateline.t("The citation is copied.")),
  };

  /** The event alone, without what was asked for when it was found. */
  function eventAddress() {
    return `${location.origin}${location.pathname}?${new URLSearchParams({ event: drawn() })}`;
  }

  function act(event) {
    const button = event.target.closest("[data-action]");
    const deed = button && DEEDS[button.dataset.action];
    if (deed) deed(button);
  }

  function escape(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]") || dateline.filtersOpen()) return;
    if (event.target.matches('input[type="search"]') && event.target.value) return;
    if (drawn() !== null) dateline.closeEvent();
  }

  /** The map's own script hears of a new size of the window alone; the panel changes the map's size without that. */
  function resizeWith(stage) {
    let timer = null;
    new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => window.dispatchEvent(new Event("resize")), 60);
    }).observe(stage);
  }
})();
