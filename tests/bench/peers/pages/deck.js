/* deck.gl with every point in the graphics processor's memory; a step changes the range that its shader lets through. */
(function () {
  "use strict";
  let view = null;
  let points = null; // what the points' layer is made of
  let drawn = null;

  function colour(hex) {
    return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  }

  const ground = new deck.GeoJsonLayer({ id: "land", data: land.url, getFillColor: colour(land.colour), stroked: false });

  function attributes(all) {
    const position = new Float32Array(2 * all.count), days = new Float32Array(2 * all.count);
    for (let i = 0; i < all.count; i++) {
      position[2 * i] = all.lon[i];
      position[2 * i + 1] = all.lat[i];
      days[2 * i] = all.start[i];
      days[2 * i + 1] = all.end[i];
    }
    return { getPosition: { value: position, size: 2 }, getFilterValue: { value: days, size: 2 } };
  }

  function layers(from, to) {
    const filterRange = [[-1e6, to], [from, 1e6]];
    return [ground, new deck.ScatterplotLayer({ ...points, filterRange })];
  }

  /* Resolves with the first picture after the change that holds all layers. */
  async function shown(change) {
    const picture = new Promise((done) => { drawn = () => view.layerManager.getLayers().every((layer) => layer.isLoaded) && done(); });
    change();
    await picture;
    await bench.finished(view.device.gl);
  }

  bench.peer = {
    async start(all) {
      points = {
        id: "events", data: { length: all.count, attributes: attributes(all) }, radiusUnits: "pixels", getRadius: 2.5,
        getFillColor: colour(land.mark), extensions: [new deck.DataFilterExtension({ filterSize: 2 })],
      };
      const look = { longitude: 15, latitude: 30, zoom: 0.6 };
      const parameters = { clearColor: [...colour(land.sea).map((one) => one / 255), 1] };
      await shown(() => {
        view = new deck.Deck({
          parent: document.getElementById("map"), views: [new deck.MapView()], controller: true, initialViewState: look, parameters,
          layers: layers(-1e6, 1e6), onAfterRender: () => drawn(),
        });
      });
    },
    step: (from, to) => shown(() => view.setProps({ layers: layers(from, to) })),
  };
  bench.start();
})();
