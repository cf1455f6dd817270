/* Plotly's WebGL map: how it is moved, read and painted. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const LEVEL = 0.01; // degrees: less is no turn
  const PATIENCE_MS = 3000; // the graph is there before its map
  let painted = null; // whether the basemap is ours to draw; null before the first time

  /* Resolves once the map takes changes: when it has loaded, Plotly puts it where its figure said in the beginning. */
  async function begin() {
    const until = performance.now() + PATIENCE_MS;
    while (!dateline.underlay.map() && performance.now() < until) await new Promise((done) => setTimeout(done, 30));
    await dateline.underlay.loaded();
    dateline.underlay.keepFlat();
  }

  /* Tells where the map is whenever it moves, and whether that is by hand. */
  function follow(plot, hear) {
    const map = dateline.underlay.map();
    if (map) map.on("move", (event) => hear(where(), Boolean(event.originalEvent)));
    else plot.on("plotly_relayouting", (event) => event["map.center"] && hear(spot(plot, event), true));
  }

  /* {lon, lat, z} of the map as it stands, or null where that cannot be known. */
  function where() {
    const map = dateline.underlay.map();
    if (!map) return null;
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, z: map.getZoom() };
  }

  function isMoving() {
    return Boolean(dateline.underlay.map()?.isMoving());
  }

  /* Goes there at once, all in one: one step after the other, the centre would be held to what the old zoom allows. */
  function jump({ lon, lat, z }) {
    dateline.underlay.map()?.jumpTo({ center: [lon, lat], zoom: z });
  }

  /* The change of the figure's layout that looks there. */
  function moves({ lon, lat, z }) {
    return { "map.center": { lon, lat }, "map.zoom": z, "map.bearing": 0, "map.pitch": 0 };
  }

  /* Where a person has moved it, or null where the event tells of something else. */
  function spot(_, event) {
    if (!event || !event["map.center"]) return null;
    const { lon, lat } = event["map.center"];
    const turned = Math.abs(event["map.bearing"] || 0) > LEVEL || Math.abs(event["map.pitch"] || 0) > LEVEL;
    return { lon, lat, z: event["map.zoom"], turned };
  }

  /* What a screen reader says of the map, which is a picture to it. */
  function named(plot, words) {
    plot.querySelector(".maplibregl-canvas").setAttribute("aria-label", words);
  }

  /* Draws the basemap; where its layers cannot be reached, the change of the layout that has Plotly do it. */
  function paint(plot, dark) {
    const { styles } = plot.layout.meta;
    if (painted === null) painted = dateline.basemap.begin(styles, dark);
    else if (painted) dateline.basemap.theme(dark);
    return painted ? {} : { "map.style": styles[dark ? "dark" : "light"] };
  }

  dateline.cameraGl = { begin, follow, where, isMoving, jump, moves, spot, named, paint };
})();
