/* Dateline's own page as a peer: put into it once it is ready. A step is what the handles of its timeline do. */
(function () {
  "use strict";
  const root = document.documentElement;
  const drawn = () => JSON.parse(root.dataset.drawn);
  const map = () => dateline.underlay.map();

  /* Resolves when what the page says of its last drawing fits. */
  function told(fits) {
    return new Promise((done) => {
      const watch = new MutationObserver(() => fits(drawn()) && (watch.disconnect(), done()));
      watch.observe(root, { attributeFilter: ["data-drawn"] });
    });
  }

  function changed(patch, fits) {
    const seen = told(fits);
    dateline.change(patch, { from: "bench" });
    return seen;
  }

  /* A change of what is shown is drawn with the result of the next filter, on the canvas of the page: it is on the screen
     with the picture after the next. Plotly's map below is as it was. */
  async function filtered(patch) {
    const before = dateline.result.version;
    await changed(patch, (now) => now.of > before);
    await bench.frame();
    await bench.frame();
  }

  /* A move is over when the map below has come there, too. */
  async function move(lon, lat, z) {
    const before = drawn().n;
    const arrived = new Promise((done) => map().once("moveend", done));
    await changed({ lon, lat, z }, (now) => now.n > before);
    await arrived;
    await bench.drawnOn(map(), () => map().triggerRepaint(), { handsData: false });
  }

  bench.peer = {
    move,
    step: (from, to) => filtered({ from: dateline.isoOf(from), to: dateline.isoOf(to), undated: true }),
    clear: () => filtered({ from: "9998-01-01", to: "9998-12-31", undated: false }),
  };
})();
