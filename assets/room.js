/* Names of the basemap give way to marks, to small areas and to the names of the events' areas: where these lie, an unseen
   layer of the map below takes the room, so that no name is half under a mark. It follows when the picture has come to rest:
   names that came and went with each step of the slider would flicker. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const NAME = "dateline-room"; // of the source, the layer and its picture
  const TILE_PX = 16; // how wide the picture is; a name takes a row of them
  const REST_MS = 250;
  const NONE = { type: "FeatureCollection", features: [] };
  let waiting = 0;
  let told = "";

  /* Adds the layer above all names that are there. */
  function begin(map) {
    map.addImage(NAME, { width: TILE_PX, height: TILE_PX, data: new Uint8Array(4 * TILE_PX * TILE_PX) });
    map.addSource(NAME, { type: "geojson", data: NONE });
    const layout = { "icon-image": NAME, "icon-size": ["get", "size"], "icon-allow-overlap": true, "icon-padding": 1 };
    map.addLayer({ id: NAME, type: "symbol", source: NAME, layout }, dateline.underlay.lowestLayer());
    dateline.on("drawn", soon);
    dateline.on("playing", soon);
    soon();
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(tell, REST_MS);
  }

  function tell() {
    if (document.documentElement.dataset.playing) return;
    const source = dateline.underlay.map()?.getSource(NAME);
    if (!source) return;
    const data = { ...NONE, features: taken(dateline.canvas.scene, dateline.map.frame()) };
    const now = JSON.stringify(data);
    if (now === told) return;
    told = now;
    source.setData(data);
  }

  function taken({ discs, rings, names }, frame) {
    const marks = [...discs, ...rings].map(({ mark, look }) => spot(frame, dateline.frame.pixels(frame, mark), look.across + 4));
    return [...marks, ...names.flatMap((name) => row(frame, dateline.mapNames.boxOf(frame, name)))];
  }

  /* Squares side by side over a box. */
  function row(frame, { x0, x1, y0, y1 }) {
    const high = y1 - y0, count = Math.ceil((x1 - x0) / high);
    const at = (n) => x0 + high / 2 + (count > 1 ? (n * (x1 - x0 - high)) / (count - 1) : 0);
    return Array.from({ length: count }, (_, n) => spot(frame, { x: at(n), y: (y0 + y1) / 2 }, high));
  }

  function spot(frame, { x, y }, wide) {
    const { lon, lat } = dateline.frame.place(frame, x, y);
    const geometry = { type: "Point", coordinates: [lon, lat].map((degrees) => Number(degrees.toFixed(5))) };
    return { type: "Feature", properties: { size: wide / TILE_PX }, geometry };
  }

  dateline.room = { begin };
})();
