// Printing: the view as a sheet of paper, composed when the browser is about to print, whichever way a person asks for
// it. The button and Ctrl+P first fetch the words of more events and turn the map light; the browser's own menu waits for
// nobody, and prints the events that the list has drawn.
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const LISTED = 50; // what the list fetches by itself
  const MOST_EVENTS = 200;
  const PATIENCE_MS = 30_000;
  let held = []; // summaries of the head of the list
  let busy = false;

  document.addEventListener("DOMContentLoaded", async () => {
    await dateline.present("print");
    document.getElementById("print").addEventListener("click", print);
    document.addEventListener("keydown", shortcut);
    window.addEventListener("beforeprint", compose);
    window.addEventListener("afterprint", () => document.getElementById("paper").replaceChildren());
    dateline.on("filtered", () => (held = []));
    dateline.on("listed", () => hold(LISTED));
  });

  function shortcut(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "p") return;
    if (!dateline.result) return;
    event.preventDefault();
    print();
  }

  async function hold(count) {
    held = await dateline.order.first(count);
  }

  async function print() {
    if (busy || !dateline.result) return;
    busy = true;
    const dark = dateline.theme.dark;
    try {
      await hold(MOST_EVENTS);
      await Promise.race([dark ? lit() : still(), patience()]); // a map that does not come holds up no paper
      window.print();
    } catch (error) {
      dateline.fail(error.message);
    } finally {
      if (dark) dateline.theme.choose(dateline.theme.choice);
      busy = false;
    }
  }

  /* Ink is dark on paper: the map takes its light colours for as long as it is printed. */
  async function lit() {
    dateline.say(dateline.t("The sheet is being made …"));
    const drawn = new Promise((done) => {
      const off = dateline.on("drawn", () => done(off()));
    });
    document.documentElement.dataset.theme = "light";
    await drawn;
    await still();
  }

  function patience() {
    return new Promise((done) => setTimeout(done, PATIENCE_MS));
  }

  /* Once the map has nothing left to draw. */
  function still() {
    const engine = dateline.underlay.map();
    if (!engine) return null;
    return new Promise((done) => {
      engine.once("idle", done);
      engine.triggerRepaint();
    });
  }

  function compose() {
    if (dateline.result) document.getElementById("paper").replaceChildren(dateline.paper(held));
  }
})();
