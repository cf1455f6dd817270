// A page that stands in a frame of another: map, slim timeline and counts. The list comes over the map when it is asked
// for, and a link opens the same view as a whole page.
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const root = document.documentElement;

  // Before anything is drawn: the address alone tells it.
  root.classList.toggle("embed", new URLSearchParams(location.search).get("embed") === "yes");

  document.addEventListener("DOMContentLoaded", async () => {
    await dateline.present("embed-whole");
    document.getElementById("embed-list").addEventListener("click", () => show(!root.classList.contains("list-open")));
    document.querySelector(".skip-link").addEventListener("click", () => embedded() && show(true));
    document.addEventListener("keydown", escape, true); // before the event's own script closes it: one key, one thing
    dateline.on("view", viewed);
    dateline.on("ready", () => {
      whole();
      if (dateline.view.at) show(true);
    });
  });

  function embedded() {
    return root.classList.contains("embed");
  }

  function viewed({ view, changed }) {
    root.classList.toggle("embed", view.embed);
    // A mark that holds many events of one place lists them.
    if (embedded() && changed.includes("at") && view.at) show(true);
    whole();
  }

  function whole() {
    const query = dateline.url.query({ ...dateline.view, embed: false });
    document.getElementById("embed-whole").href = `${location.pathname}${query ? `?${query}` : ""}`;
  }

  function show(open) {
    root.classList.toggle("list-open", open);
    document.getElementById("embed-list").setAttribute("aria-expanded", String(open));
    if (open) document.getElementById("list-heading").focus({ preventScroll: true });
  }

  function escape(event) {
    if (event.key !== "Escape" || event.defaultPrevented || !embedded() || !root.classList.contains("list-open")) return;
    if (document.querySelector("dialog[open]") || dateline.view.event) return;
    event.preventDefault(); // the panel of an event that was just closed may still stand
    show(false);
    document.getElementById("embed-list").focus();
  }
})();
