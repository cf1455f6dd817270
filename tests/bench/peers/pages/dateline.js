/* Dateline's own page as a peer: put into it once it is ready. A step is what the handles of its timeline do. */
(function () {
  "use strict";
  const drawn = () => JSON.parse(document.documentElement.dataset.drawn);
  const map = () => dateline.map.graph()._fullLayout.map._subplot.map;

  /* Resolves when the page says that the change is drawn. */
  function changed(patch) {
    return bench.drawnOn(map(), async () => {
      const before = drawn().n;
      dateline.change(patch, { from: "timeline" });
      while (drawn().n === before) await bench.frame();
    }, { handsData: true });
  }

  bench.peer = {
    step: (from, to) => changed({ from: dateline.isoOf(from), to: dateline.isoOf(to), undated: true }),
    clear: () => changed({ from: "9998-01-01", to: "9998-12-31", undated: false }),
  };
})();
