/* Plotly's map without WebGL: shapes of SVG after the light world file, in the same projection. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const HALF_TURN = 180;
  const PART = 64; // a small part of the world has straight edges on any projection: by it the scale is told

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
      displaylogo: false, showSendToCloud: false, displayModeBar: false, scrollZoom: true, doubleClick: false, responsive: true,
      topojsonURL: "/assets/basemap/",
    };
    return window.Plotly.newPlot(plot, data, { ...layout, meta, geo }, config);
  }

  /* The same trace for the other kind of map. There is no heat there: its trace stays, and stays empty. */
  function asSvg({ type, ...trace }) {
    const { subplot, below, fill, ...rest } = trace;
    return type === "scattermap" ? { ...rest, type: "scattergeo" } : { type: "scattergeo", lon: [], lat: [] };
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

  /* Where a person has moved it, or null where the event tells of something else. */
  function spot(plot, event) {
    if (!event || !Object.keys(event).some((name) => name.startsWith("geo."))) return null;
    const { center, projection } = plot._fullLayout.geo;
    const told = (name, standing) => event[`geo.${name}`] ?? standing;
    const scale = told("projection.scale", projection.scale);
    return { lon: told("center.lon", center.lon), lat: told("center.lat", center.lat), z: Math.log2((scale * extent().side) / dateline.grid.WORLD_PX) };
  }

  /* Tells where the map is while it is being moved. */
  function follow(plot, hear) {
    plot.on("plotly_relayouting", (event) => {
      const found = spot(plot, event);
      if (found) hear(found, true);
    });
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

  dateline.cameraSvg = { begin, follow, where: () => null, isMoving: () => false, jump: () => {}, moves, spot, named, paint };
})();
