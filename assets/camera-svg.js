/* Plotly's map without WebGL: shapes of SVG over the light world file, in the same projection, with the same traces. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const TYPES = { choroplethmap: "choropleth", scattermap: "scattergeo" };
  const HALF_TURN = 180;
  const PART = 64; // a small part of the world has straight edges on any projection: by it the scale is told
  const THIN = "48"; // the opacity of an area, as the end of a hex colour
  const rewound = new WeakMap(); // feature -> the same with rings that run the other way

  /* Draws the figure anew with the traces of the other kind of map. What the browser could not draw is thrown away. */
  function begin(plot, dark) {
    const { meta, ...layout } = plot.layout;
    delete layout.map;
    const data = plot.data.map((trace) => asSvg(trace));
    window.Plotly.purge(plot);
    const geo = {
      projection: { type: "mercator" }, resolution: 110, showframe: false, showcoastlines: false, showland: true,
      showlakes: true, showcountries: true, ...colours(meta.styles, dark),
    };
    const config = {
      displaylogo: false, showSendToCloud: false, displayModeBar: false, scrollZoom: true, responsive: true,
      topojsonURL: "/assets/basemap/",
    };
    return window.Plotly.newPlot(plot, data, { ...layout, meta, geo }, config);
  }

  /* The same trace for the other kind of map. There is no heat there: its trace stays, and stays empty. */
  function asSvg({ type, ...trace }) {
    const { subplot, below, fill, ...rest } = trace;
    return type in TYPES ? { ...rest, type: TYPES[type] } : { type: "scattergeo", lon: [], lat: [] };
  }

  /* The part of the world that fills the map at scale 1, in degrees from its middle, and the whole world's width then. */
  function extent() {
    const { width, height } = dateline.fit.size();
    const side = Math.max(width, height) * PART;
    return { side, wide: (HALF_TURN * width) / side, high: dateline.grid.unproject(0.5, 0.5 - height / side / 2).lat };
  }

  function moves({ lon, lat, z }) {
    const { side, wide, high } = extent();
    return {
      "geo.center": { lon, lat }, "geo.projection.rotation": { lon },
      "geo.projection.scale": dateline.grid.scaleAt(z) / side,
      "geo.lonaxis.range": [lon - wide, lon + wide], "geo.lataxis.range": [-high, high],
    };
  }

  /* What the other kind of map needs otherwise: on a sphere, what is on the right of a ring is inside, in GeoJSON what is on
     the left; and areas are thin by their colours alone. */
  function adapted(update) {
    const [areas, ...others] = update.geojson;
    const [scale, ...scales] = update.colorscale;
    const thin = scale.map(([at, colour]) => [at, `${colour}${THIN}`]);
    return { ...update, geojson: [{ ...areas, features: areas.features.map(rewind) }, ...others], colorscale: [thin, ...scales] };
  }

  function rewind(feature) {
    const { geometry } = feature;
    const turned = (rings) => rings.map((ring) => ring.slice().reverse());
    const coordinates = () => (geometry.type === "MultiPolygon" ? geometry.coordinates.map(turned) : turned(geometry.coordinates));
    if (!rewound.has(feature)) rewound.set(feature, { ...feature, geometry: { ...geometry, coordinates: coordinates() } });
    return rewound.get(feature);
  }

  function spot(plot, event) {
    if (!event || !Object.keys(event).some((name) => name.startsWith("geo."))) return null;
    const { center, projection } = plot._fullLayout.geo;
    const z = Math.log2((projection.scale * extent().side) / dateline.grid.WORLD_PX);
    return { lon: center.lon, lat: center.lat, z, corners: null };
  }

  function named(plot, words) {
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", words);
  }

  function colours(styles, dark) {
    const paint = (id) => styles[dark ? "dark" : "light"].layers.find((layer) => layer.id === id)?.paint || {};
    const sea = paint("sea")["background-color"];
    return {
      bgcolor: sea, landcolor: paint("land")["fill-color"] || sea, lakecolor: sea,
      countrycolor: paint("borders")["line-color"] || "#8c8a93", countrywidth: 0.8,
    };
  }

  function paint(plot, dark) {
    const found = Object.entries(colours(plot.layout.meta.styles, dark));
    return Object.fromEntries(found.map(([name, colour]) => [`geo.${name}`, colour]));
  }

  dateline.cameraSvg = { begin, moves, adapted, spot, named, paint, shown: (done) => done };
})();
