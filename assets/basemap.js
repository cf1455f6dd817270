/* The map under the events, in two details: a light file for the whole world at once, the finer files when somebody comes
   near. Its layers are put under those of the traces, which are the heat and what is selected. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const WORLD = "/assets/basemap/world_110m.json";
  const NEAR_ZOOM = 4.5; // assets/basemap/derive/world.py
  const FINER = { countries: "land", lakes: "lakes", borders: "borders", "admin1-lines": "admin1" }; // source -> object of the world file
  const FAR = new Set(["labels", "tiles"]); // sources that are wanted at once
  const far = (name) => `world-${name}`;
  let styles = null; // {light, dark} of dashboard/map_style.py
  let near = "absent"; // "coming" and "here" follow
  let dark = false;

  /* Begins to draw; whether it can. Else the style is Plotly's to draw. */
  function begin(known, isDark) {
    const map = dateline.underlay.map();
    if (!map) return false;
    [styles, dark] = [known, isDark];
    putBackground(map);
    putWorld(map).catch((error) => console.error(error));
    map.on("zoom", () => comeNear(map));
    return true;
  }

  function style() {
    return styles[dark ? "dark" : "light"];
  }

  function putBackground(map) {
    for (const layer of style().layers) if (layer.type === "background") put(map, layer);
  }

  async function putWorld(map) {
    const own = Object.keys(FINER).filter((name) => name in style().sources);
    if (own.length) {
      const answer = await fetch(WORLD);
      if (!answer.ok) throw new Error(dateline.t("The map of the world could not be loaded ({status}).", { status: String(answer.status) }));
      const object = decoded(await answer.json());
      for (const name of own) map.addSource(far(name), { type: "geojson", data: object(FINER[name]) });
    }
    for (const name of Object.keys(style().sources)) if (FAR.has(name)) map.addSource(name, style().sources[name]);
    for (const layer of style().layers) {
      if (layer.source in FINER) put(map, { ...layer, id: far(layer.id), source: far(layer.source) });
      else if (FAR.has(layer.source)) put(map, layer);
    }
    dateline.room.begin(map);
    comeNear(map);
    map.once("idle", () => (document.documentElement.dataset.basemap = "world"));
  }

  /* Brings the finer files, once; the world goes when they are here, so that there is never nothing. */
  function comeNear(map) {
    if (near !== "absent" || map.getZoom() < NEAR_ZOOM || !map.getLayer("sea")) return;
    const finer = Object.keys(style().sources).filter((name) => !FAR.has(name));
    const begun = Object.keys(FINER).every((name) => !finer.includes(name) || map.getSource(far(name)));
    if (!finer.length || !begun) return;
    near = "coming";
    for (const name of finer) map.addSource(name, style().sources[name]);
    const layers = style().layers.filter((layer) => finer.includes(layer.source));
    const names = map.getStyle().layers.find((layer) => layer.source === "labels");
    const lowest = map.getStyle().layers.find((layer) => layer.source === "labels" || dateline.underlay.isTrace(layer));
    for (const layer of layers) {
      // Names lie over the heat, and finer names under those that are wanted first; land and lines lie under both. The
      // heat may not have come yet.
      const below = layer.source === "labels-near" ? names : lowest;
      put(map, { ...layer, minzoom: Math.max(NEAR_ZOOM, layer.minzoom || 0) }, below?.id);
    }
    const look = () => {
      if (!finer.every((name) => map.isSourceLoaded(name))) return;
      map.off("sourcedata", look);
      near = "here";
      for (const layer of layers) if (map.getLayer(far(layer.id))) map.setLayerZoomRange(far(layer.id), layer.minzoom || 0, NEAR_ZOOM);
      map.once("idle", () => (document.documentElement.dataset.basemap = "near"));
    };
    map.on("sourcedata", look);
  }

  /* Adds a layer of the basemap under the traces, above those of its own that are there. */
  function put(map, layer, below) {
    if (!map.getLayer(layer.id)) map.addLayer(layer, below || dateline.underlay.lowestLayer());
  }

  /* The colours of the theme, on the layers that are there. */
  function theme(isDark) {
    dark = isDark;
    const map = dateline.underlay.map();
    if (!map || !styles) return;
    for (const layer of style().layers) {
      for (const id of [layer.id, far(layer.id)]) {
        if (!map.getLayer(id)) continue;
        for (const [name, value] of Object.entries(layer.paint || {})) map.setPaintProperty(id, name, value);
      }
    }
  }

  /* object of a quantised TopoJSON -> GeoJSON. Each ring and each line of the file is one arc of its own. */
  function decoded(topology) {
    const { scale, translate } = topology.transform;
    const arcs = topology.arcs.map((steps) => {
      let [x, y] = [0, 0];
      return steps.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
    });
    const lines = (numbers) => numbers.map(([arc]) => arcs[arc]);
    const feature = (one) => {
      const coordinates = one.type === "MultiPolygon" ? one.arcs.map(lines) : lines(one.arcs);
      return { type: "Feature", properties: one.properties || {}, geometry: { type: one.type, coordinates } };
    };
    return (name) => ({ type: "FeatureCollection", features: (topology.objects[name].geometries || [topology.objects[name]]).map(feature) });
  }

  dateline.basemap = { begin, theme, decoded, NEAR_ZOOM };
})();
