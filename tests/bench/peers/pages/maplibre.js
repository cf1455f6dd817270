/* A circle layer of MapLibre over one GeoJSON source; a step sets the layer's filter. */
import * as maplibregl from "/npm/maplibre-gl/dist/maplibre-gl.mjs";

let map = null;

/* Typed columns on the wire, GeoJSON for the library: nobody sends a million features as text. */
function collection(all) {
  const features = new Array(all.count);
  for (let i = 0; i < all.count; i++) {
    features[i] = {
      type: "Feature",
      properties: { s: all.start[i], e: all.end[i] },
      geometry: { type: "Point", coordinates: [all.lon[i], all.lat[i]] },
    };
  }
  return { type: "FeatureCollection", features };
}

function within(from, to) {
  return ["all", ["<=", ["get", "s"], to], [">=", ["get", "e"], from]];
}

bench.peer = {
  async start(all) {
    const style = {
      version: 8,
      sources: { land: { type: "geojson", data: land.url }, events: { type: "geojson", data: collection(all) } },
      layers: [
        { id: "sea", type: "background", paint: { "background-color": land.sea } },
        { id: "land", type: "fill", source: "land", paint: { "fill-color": land.colour } },
        { id: "events", type: "circle", source: "events", paint: { "circle-radius": 2.5, "circle-color": land.mark } },
      ],
    };
    map = new maplibregl.Map({ container: "map", style, center: [15, 30], zoom: 0.6 });
    await new Promise((done) => map.once("load", done));
    while (!map.loaded()) await bench.pause(20);
    await bench.finished(map.getCanvas().getContext("webgl2"));
  },
  step: (from, to) => bench.drawnOn(map, () => map.setFilter("events", within(from, to)), { handsData: false }),
};
bench.start();
