/* The map: where it looks and when it is drawn. What is drawn stands in picture.js and looks.js, what a click does in
   acts.js, the map below in basemap.js. `camera-*.js` speak to the two kinds of map that Plotly has. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const AREAS = 0, MARKS = 1, NAMES = 2, HEAT = 3, CHOICE = 4; // the traces of dashboard/figure.py
  const PATIENCE_MS = 1500;

  let drawn = { marks: [], areas: [], names: [], owners: [], zoom: 0 };
  let at = { lon: 15, lat: 30, z: 0.6, corners: null };
  let camera = null;
  let busy = Promise.resolve(); // Plotly's map takes one change at a time
  let standing = null;
  let dark = false;
  let pending = false;
  let layout = {}; // changes of the figure's layout that the next drawing brings
  let areasDrawn = ""; // what the areas were drawn from last
  let extras = ""; // what heat and choice were drawn from last
  let draws = 0;

  /* The graph's element once Plotly has filled it, or null. */
  function graph() {
    const found = document.querySelector("#map .js-plotly-plot");
    return window.Plotly && found && found.data && found.on ? found : null;
  }

  function begin() {
    dateline.picture.prepare(dateline.columns);
    dark = isDark();
    const plot = graph();
    const gl = Boolean(plot.querySelector(".maplibregl-canvas")) || hasWebGL(); // a context of our own takes a tenth of a second
    camera = gl ? dateline.cameraGl : dateline.cameraSvg;
    document.documentElement.dataset.map = gl ? "gl" : "svg";
    busy = gl ? stands() : queued(() => camera.begin(plot, dark));
    dateline.on("filtered", draw);
    dateline.on("view", looked);
    dateline.on("theme", themed);
    busy.then(listen);
    const { lon, lat, z } = dateline.view;
    // The events first; the basemap, which is a hundred times their size, comes to lie under them.
    moveTo(lon === null || lat === null ? fitted() : { lon, lat, z: z === null ? 4 : z });
  }

  /* Resolves once Plotly's map takes changes. To be asked when the graph has just come, before its first picture. */
  function stands() {
    standing = standing || new Promise((done) => graph().on("plotly_afterplot", done));
    return standing;
  }

  /* Runs a change of the map after the one before it. One that is slow does not hold up the others for long. */
  function queued(change) {
    busy = busy.then(() => Promise.race([change(), new Promise((done) => setTimeout(done, PATIENCE_MS))])).catch((error) => {
      console.error(error);
    });
    return busy;
  }

  function hasWebGL() {
    try {
      return Boolean(document.createElement("canvas").getContext("webgl2"));
    } catch (error) {
      return false;
    }
  }

  // --- where we look ------------------------------------------------------------------------------------------------

  /* The view in world coordinates. */
  function viewBox() {
    const { width, height } = dateline.fit.size();
    const scale = dateline.grid.scaleAt(at.z);
    const centre = dateline.grid.project(at.lon, at.lat);
    if (at.corners) return dateline.fit.boxOf(at.corners.map(([lon, lat]) => dateline.grid.project(lon, lat)));
    return {
      x0: centre.x - width / 2 / scale, x1: centre.x + width / 2 / scale,
      y0: centre.y - height / 2 / scale, y1: centre.y + height / 2 / scale,
    };
  }

  /* [west, south, east, north] of what is seen, degrees; west > east where it goes over the antimeridian. */
  function bounds() {
    const box = viewBox();
    const [north, south] = [dateline.grid.unproject(0, box.y0).lat, dateline.grid.unproject(0, box.y1).lat];
    if (box.x1 - box.x0 >= 1) return [-180, south, 180, north];
    return [dateline.grid.unproject(box.x0, 0).lon, south, dateline.grid.unproject(box.x1, 0).lon, north];
  }

  /* Pixels from the map's corner -> {lon, lat}; the longitude may run on over 180, so that a line stays whole. */
  function placeAt(x, y) {
    if (at.corners && camera.placeAt) return camera.placeAt(x, y);
    const box = viewBox(), scale = dateline.grid.scaleAt(at.z);
    const spot = box.x0 + x / scale;
    return { lon: (spot - 0.5) * 360, lat: dateline.grid.unproject(0, Math.max(0, Math.min(1, box.y0 + y / scale))).lat };
  }

  /* World coordinates -> pixels from the map's corner, of the copy of the world that is in view. */
  function pixelsOf(spot) {
    if (at.corners && camera.pixelsOf) return camera.pixelsOf(dateline.grid.unproject(spot.x, spot.y));
    const box = viewBox(), scale = dateline.grid.scaleAt(at.z);
    return { x: (spot.x - Math.floor(spot.x - box.x0) - box.x0) * scale, y: (spot.y - box.y0) * scale };
  }

  /* Centre and zoom that show every place of what is drawn, or of all events before anything is. */
  function fitted() {
    return dateline.fit.places(dateline.columns, drawn.weight);
  }

  function moveTo({ lon, lat, z }) {
    at = { lon, lat, z, corners: null };
    layout = { ...layout, ...camera.moves(at) };
    draw();
  }

  /* Moves as if a person had done it: the address takes the new place. */
  function go(spot) {
    moveTo(spot);
    dateline.change({ lon: spot.lon, lat: spot.lat, z: spot.z }, { from: "map" });
  }

  /* Fits all that is shown, and lets the address forget the place. */
  function fit() {
    moveTo(fitted());
    dateline.change({ lon: null, lat: null, z: null }, { from: "map" });
  }

  function zoomBy(steps) {
    go({ lon: at.lon, lat: at.lat, z: Math.max(dateline.fit.LEAST_ZOOM, Math.min(dateline.fit.MOST_ZOOM, at.z + steps)) });
  }

  // --- what happens -------------------------------------------------------------------------------------------------

  function listen() {
    const plot = graph();
    plot.on("plotly_relayout", moved);
    plot.on("plotly_click", (event) => dateline.acts.on(markOf(event.points[0])));
    // Plotly hands on the map's own event, which holds the browser's.
    plot.on("plotly_hover", ({ points, event }) => dateline.tooltip(markOf(points[0]), event?.originalEvent || event));
    plot.on("plotly_unhover", () => dateline.tooltip(null));
    plot.addEventListener("pointerleave", () => dateline.tooltip(null)); // Plotly does not tell that one
    plot.on("plotly_webglcontextlost", lost);
    new ResizeObserver(resized()).observe(document.getElementById("map"));
    if (camera === dateline.cameraSvg) moveTo(at); // the page may have been laid out anew since
    dateline.mapTools.begin();
    dateline.mapKeys.begin();
    dateline.drawing.listen();
    camera.named(plot, dateline.t("Map of events. Arrows move it, plus and minus zoom. The next stop are its marks; the list holds the same events."));
  }

  function lost() {
    const status = document.getElementById("map-status");
    status.textContent = dateline.t("The browser has given up drawing the map; load the page again. The list shows everything.");
    status.hidden = false;
  }

  function moved(event) {
    const spot = camera.spot(graph(), event);
    if (!spot) return;
    at = spot;
    dateline.change({ lon: dateline.fit.mod(at.lon + 180, 360) - 180, lat: at.lat, z: at.z }, { from: "map" });
    draw();
  }

  function looked({ changed, from }) {
    if (["event", "at", "show", "bbox", "area"].some((name) => changed.includes(name))) draw();
    if (from === "map") return;
    if (from === "reset") return moveTo(dateline.fit.places(dateline.columns, null));
    if (!changed.some((name) => name === "lon" || name === "lat" || name === "z")) return;
    const { lon, lat, z } = dateline.view;
    if (lon === null || lat === null) moveTo(fitted());
    else moveTo({ lon, lat, z: z === null ? at.z : z });
  }

  function resized() {
    let before = dateline.fit.size();
    return () => {
      const now = dateline.fit.size();
      if (now.width === before.width && now.height === before.height) return;
      const wider = Math.log2(now.width / before.width);
      before = now;
      // Until somebody moves the map it holds the same part of the world, whatever room a panel leaves it.
      const kept = dateline.view.lon === null && Number.isFinite(wider) && wider;
      if (kept) moveTo({ ...at, z: Math.max(dateline.fit.LEAST_ZOOM, at.z + wider) });
      else if (camera === dateline.cameraSvg) moveTo(at);
      reveal();
      draw();
    };
  }

  /* Brings the place of what is open back into the map where a panel has taken its room. */
  function reveal() {
    const { columns } = dateline;
    const box = viewBox();
    const [where] = openPlaces();
    if (where === undefined) return;
    const spot = dateline.grid.project(columns.place_lon[where], columns.place_lat[where]);
    const x = spot.x - Math.floor(spot.x - box.x0);
    if (x <= box.x1 && spot.y >= box.y0 && spot.y <= box.y1) return;
    moveTo({ ...dateline.grid.unproject(x, spot.y), z: at.z });
  }

  function markOf(point) {
    if (!point) return null;
    if (point.curveNumber === AREAS) return drawn.areas.find((area) => area.place === Number(point.location)) || null;
    if (point.curveNumber === NAMES) return drawn.names[point.pointNumber] || null;
    return point.curveNumber === MARKS ? drawn.owners[point.pointNumber] || null : null;
  }

  // --- drawing ------------------------------------------------------------------------------------------------------

  /* Draws when the change before is done; what is asked for in the meantime is drawn at once, in its last state. */
  function draw() {
    if (pending || !dateline.result) return;
    pending = true;
    queued(() => {
      pending = false;
      return drawNow();
    });
  }

  /* One change of the figure: where the map stands, and everything upon it. */
  function drawNow() {
    const plot = graph();
    if (!plot) return null;
    const picture = dateline.picture.make(dateline.columns, dateline.result, viewBox(), at.z);
    return picture.then ? picture.then((come) => show(plot, come)) : show(plot, picture);
  }

  function show(plot, picture) {
    const { result } = dateline;
    const heat = hot();
    drawn = { ...picture, zoom: at.z };
    const everything = drawn.marks;
    if (heat) drawn.marks = [];
    const { update, sign, owners, rings } = dateline.looks.make(drawn, openPlaces(), dark);
    drawn.owners = owners;
    const moves = layout;
    layout = {};
    const adapted = camera.adapted(update);
    const done = sign === areasDrawn
      ? window.Plotly.update(plot, dateline.looks.withoutAreas(adapted), moves, [MARKS, NAMES])
      : window.Plotly.update(plot, adapted, moves, [AREAS, MARKS, NAMES]);
    areasDrawn = sign;
    dateline.rings.draw(rings, dark);
    drawExtras(plot, heat);
    const asked = drawn.areas.map((area) => area.place);
    dateline.areas.ask(asked, drawn.zoom).then((came) => came && draw(), (error) => dateline.fail(error.message));
    return camera.shown(done).then(() => told(result, everything));
  }

  /* Whether the heat of the events takes the place of their marks. */
  function hot() {
    return dateline.view.show === "heat" && camera === dateline.cameraGl;
  }

  /* The heat and what is selected: drawn where they differ from what is there. */
  function drawExtras(plot, heat) {
    const { view, result } = dateline;
    const now = JSON.stringify([heat && [result.version, at], view.bbox, view.area, dark]);
    if (now === extras) return;
    extras = now;
    const glow = heat ? dateline.heat.look(viewBox(), at.z, dark) : dateline.heat.none();
    if (plot.data[HEAT]) window.Plotly.restyle(plot, glow, [HEAT]);
    window.Plotly.restyle(plot, dateline.choice.look(view, dark), [CHOICE]);
  }

  /* Places of what is open: the event's and the one whose events are listed. */
  function openPlaces() {
    const open = new Set();
    const { columns, view } = dateline;
    if (view.at && columns.placeNumber.has(view.at)) open.add(columns.placeNumber.get(view.at));
    const row = view.event ? dateline.knownRow(view.event) : null;
    if (row === undefined) dateline.rowOf(view.event).then(draw, () => {});
    else if (row !== null && columns.place[row] >= 0) open.add(columns.place[row]);
    return open;
  }

  /* Notes in the page what is on the screen now: tests and benches wait for it. */
  function told(result, marks) {
    draws += 1;
    document.documentElement.dataset.drawn = JSON.stringify({
      n: draws, of: result.version, zoom: at.z, show: hot() ? "heat" : "marks",
      marks: drawn.marks.length, areas: drawn.areas.length, events: sum(marks) + sum(drawn.areas),
    });
    dateline.emit("drawn", drawn);
    if (document.documentElement.dataset.ready) return;
    document.documentElement.dataset.ready = "1";
    performance.mark("dateline:first-marks");
    paint();
  }

  function sum(marks) {
    return marks.reduce((all, mark) => all + mark.count, 0);
  }

  // --- the theme --------------------------------------------------------------------------------------------

  function isDark() {
    const theme = document.documentElement.dataset.theme;
    if (theme === "light" || theme === "dark") return theme === "dark";
    return window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function themed() {
    dark = isDark();
    paint();
    draw();
  }

  /* The map below the marks, in the colours of the theme. */
  function paint() {
    layout = { ...layout, ...camera.paint(graph(), dark) };
    if (Object.keys(layout).length) draw();
  }

  dateline.map = {
    graph, stands, begin, bounds, draw, fit, fitted, go, zoomBy, isDark, viewBox, placeAt, pixelsOf,
    get drawn() { return drawn; },
    get zoom() { return at.z; },
  };
})();
