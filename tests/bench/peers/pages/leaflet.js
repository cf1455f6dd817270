/* dash-leaflet's cluster. Its `filter` leaves the members of clusters alone, so a step hands it the features that remain. */
(function () {
  "use strict";
  let all = null;

  function collection(from, to) {
    const features = [];
    for (let i = 0; i < all.count; i++) {
      if (all.start[i] > to || all.end[i] < from) continue;
      features.push({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [all.lon[i], all.lat[i]] } });
    }
    return { type: "FeatureCollection", features };
  }

  const markers = () => document.querySelector("#map .leaflet-marker-pane");

  /* Hands the features over, and resolves when the clusters have been made and the browser has painted them. */
  async function shown(from, to) {
    const made = new Promise((done) => new MutationObserver((_, watch) => (watch.disconnect(), done())).observe(markers(), { childList: true }));
    dash_clientside.set_props("events", { data: collection(from, to) });
    await made;
    await bench.frame();
    await bench.frame();
  }

  bench.peer = {
    async start(events) {
      all = events;
      while (!markers()) await bench.pause(20);
      await shown(-1e6, 1e6);
    },
    step: shown,
  };
  bench.start();
})();
