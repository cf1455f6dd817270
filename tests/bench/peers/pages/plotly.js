/* Plotly's Scattermap with every point; a step hands it those that remain. */
(function () {
  "use strict";
  let all = null;
  const graph = document.getElementById("map");
  const map = () => graph._fullLayout.map._subplot.map;

  function kept(from, to) {
    const lon = new Float32Array(all.count), lat = new Float32Array(all.count);
    let n = 0;
    for (let i = 0; i < all.count; i++) {
      if (all.start[i] > to || all.end[i] < from) continue;
      lon[n] = all.lon[i];
      lat[n++] = all.lat[i];
    }
    return { lon: [lon.subarray(0, n)], lat: [lat.subarray(0, n)] };
  }

  const style = {
    version: 8,
    sources: { land: { type: "geojson", data: land.url } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": land.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": land.colour } },
    ],
  };

  bench.peer = {
    async start(events) {
      all = events;
      const trace = { type: "scattermap", mode: "markers", lon: all.lon, lat: all.lat, marker: { size: 5, color: land.mark, allowoverlap: true } };
      const layout = { map: { style, center: { lon: 15, lat: 30 }, zoom: 0.6 }, margin: { l: 0, r: 0, t: 0, b: 0 } };
      await Plotly.newPlot(graph, [trace], layout, { displayModeBar: false });
      while (!map().loaded()) await bench.pause(20);
      await bench.finished(map().getCanvas().getContext("webgl2"));
    },
    step: (from, to) => bench.drawnOn(map(), () => Plotly.restyle(graph, kept(from, to), [0]), { handsData: true }),
  };
  bench.start();
})();
