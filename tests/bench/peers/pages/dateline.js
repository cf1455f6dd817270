/* Dateline's own page as a peer: put into it once it is ready. A step is what the handles of its timeline do. */
(function () {
  "use strict";
  const root = document.documentElement;
  const drawn = () => JSON.parse(root.dataset.drawn);
  const map = () => dateline.map.graph()._fullLayout.map._subplot.map;

  /* Resolves when what the page says of its last drawing fits. */
  function told(fits) {
    return new Promise((done) => {
      const watch = new MutationObserver(() => fits(drawn()) && (watch.disconnect(), done()));
      watch.observe(root, { attributeFilter: ["data-drawn"] });
    });
  }

  function changed(patch, fits) {
    const change = () => {
      const seen = told(fits);
      dateline.change(patch, { from: "bench" });
      return seen;
    };
    return bench.drawnOn(map(), change, { handsData: true });
  }

  /* A change of what is shown is drawn with the result of the next filter. */
  function filtered(patch) {
    const before = dateline.result.version;
    return changed(patch, (now) => now.of > before);
  }

  function move(lon, lat, z) {
    const before = drawn().n;
    return changed({ lon, lat, z }, (now) => now.n > before);
  }

  bench.peer = {
    move,
    step: (from, to) => filtered({ from: dateline.isoOf(from), to: dateline.isoOf(to), undated: true }),
    clear: () => filtered({ from: "9998-01-01", to: "9998-12-31", undated: false }),
  };
})();
