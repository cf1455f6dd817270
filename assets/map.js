/* The map: where it looks, what a click on it does, and when it is drawn. What is drawn stands in picture.js. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const AREAS = 0, MARKS = 1, NAMES = 2; // the traces of dashboard/figure.py
  const PATIENCE_MS = 1500;

  let world = null; // world coordinates of the places
  let drawn = { marks: [], areas: [], names: [], owner: [] };
  let at = { lon: 15, lat: 30, z: 0.6, corners: null };
  let busy = Promise.resolve(); // Plotly's map takes one change at a time
  let standing = null;
  let works = true;
  let dark = false;
  let pending = false;
  let layout = {}; // changes of the figure's layout that the next drawing brings
  let draws = 0;

  /* The graph's element once Plotly has filled it, or null. */
  function graph() {
    const found = document.querySelector("#map .js-plotly-plot");
    return window.Plotly && found && found.data && found.on ? found : null;
  }

  function begin() {
    const { columns } = dateline;
    world = dateline.picture.prepare(columns);
    dark = isDark();
    const plot = graph();
    works = Boolean(plot.querySelector(".maplibregl-canvas")) || hasWebGL(); // a context of our own takes a tenth of a second
    if (!works) return tellFailure();
    listen(plot);
    buttons();
    const { lon, lat, z } = dateline.view;
    const start = lon === null || lat === null ? fitted() : { lon, lat, z: z === null ? 4 : z };
    busy = stands();
    moveTo(start); // the events first; the basemap, which is a hundred times their size, comes to lie under them
  }

  /* Resolves once Plotly's map takes changes. To be asked when the graph has just come, before its first picture. */
  function stands() {
    standing = standing || new Promise((done) => graph().on("plotly_afterplot", done));
    return standing;
  }

  /* Runs a change of the map after the one before it. A basemap that is slow to come does not hold up the marks. */
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

  function tellFailure() {
    const status = document.getElementById("map-status");
    status.textContent = "This browser cannot draw the map (it needs WebGL 2). The list shows everything.";
    status.hidden = false;
    document.documentElement.dataset.ready = "1";
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
    if (!works) return [-180, -90, 180, 90];
    const box = viewBox();
    const [north, south] = [dateline.grid.unproject(0, box.y0).lat, dateline.grid.unproject(0, box.y1).lat];
    if (box.x1 - box.x0 >= 1) return [-180, south, 180, north];
    return [dateline.grid.unproject(box.x0, 0).lon, south, dateline.grid.unproject(box.x1, 0).lon, north];
  }

  /* Centre and zoom that show every place of the result, or of all events before there is one. */
  function fitted() {
    const { columns, result } = dateline;
    return dateline.fit.places(columns, result ? result.rows : null);
  }

  function moveTo({ lon, lat, z }) {
    at = { lon, lat, z, corners: null };
    layout = { ...layout, "map.center": { lon, lat }, "map.zoom": z, "map.bearing": 0, "map.pitch": 0 };
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
    go({ lon: at.lon, lat: at.lat, z: Math.max(-1, Math.min(dateline.fit.MOST_ZOOM, at.z + steps)) });
  }

  // --- what happens -------------------------------------------------------------------------------------------------

  function listen(plot) {
    plot.on("plotly_relayout", moved);
    plot.on("plotly_click", clicked);
    // Plotly hands on the map's own event, which holds the browser's.
    plot.on("plotly_hover", ({ points, event }) => dateline.tooltip(markOf(points[0]), event?.originalEvent || event));
    plot.on("plotly_unhover", () => dateline.tooltip(null));
    plot.addEventListener("pointerleave", () => dateline.tooltip(null)); // Plotly does not tell that one
    plot.on("plotly_webglcontextlost", tellFailure);
    new ResizeObserver(resized()).observe(document.getElementById("map"));
    dateline.on("filtered", draw);
    dateline.on("view", looked);
    dateline.on("theme", themed);
    stands().then(() => named(plot.querySelector(".maplibregl-canvas")));
  }

  /* What a screen reader says of the map, which is a picture to it. */
  function named(canvas) {
    canvas.setAttribute("aria-label", "Map of events. Arrows move it, plus and minus zoom. The list holds the same events.");
  }

  function moved(event) {
    if (!event || !event["map.center"]) return;
    const { lon, lat } = event["map.center"];
    const turned = Math.abs(event["map.bearing"] || 0) > 0.01 || Math.abs(event["map.pitch"] || 0) > 0.01;
    const corners = turned && event["map._derived"] ? event["map._derived"].coordinates : null;
    at = { lon, lat, z: event["map.zoom"], corners };
    dateline.change({ lon: wrapped(lon), lat, z: at.z }, { from: "map" });
    draw();
  }

  function wrapped(lon) {
    return dateline.fit.mod(lon + 180, 360) - 180;
  }

  function looked({ changed, from }) {
    if (from === "map") return;
    if (from === "reset") moveTo(dateline.fit.places(dateline.columns, null));
    if (changed.includes("event") || changed.includes("at")) draw();
    if (from === "reset" || !changed.some((name) => name === "lon" || name === "lat" || name === "z")) return;
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
      if (dateline.view.lon === null && Number.isFinite(wider) && wider) moveTo({ ...at, z: Math.max(-1, at.z + wider) });
      reveal();
      draw();
    };
  }

  /* Brings the place of what is open back into the map where a panel has taken its room. */
  function reveal() {
    const box = viewBox();
    const [where] = openPlaces();
    if (where === undefined) return;
    const x = world.x[where] - Math.floor(world.x[where] - box.x0), y = world.y[where];
    if (x <= box.x1 && y >= box.y0 && y <= box.y1) return;
    moveTo({ ...dateline.grid.unproject(x, y), z: at.z });
  }

  function buttons() {
    const acts = { "map-zoom-in": () => zoomBy(1), "map-zoom-out": () => zoomBy(-1), "map-fit": fit };
    for (const [id, act] of Object.entries(acts)) {
      const button = document.getElementById(id);
      if (button) button.addEventListener("click", act);
    }
  }

  function clicked(event) {
    const mark = markOf(event.points[0]);
    if (!mark) return;
    dateline.tooltip(null);
    if (mark.count === 1) dateline.idOf(mark.row).then((id) => dateline.select(id), (error) => dateline.fail(error.message));
    else if (mark.places.length === 1 || tight(mark)) dateline.openPlace(dateline.columns.places.keys[mark.biggest]);
    else go(closer(mark));
  }

  function markOf(point) {
    if (!point) return null;
    if (point.curveNumber === AREAS) return drawn.areas.find((area) => area.place === Number(point.location)) || null;
    if (point.curveNumber === NAMES) return drawn.names[point.pointNumber] || null;
    return drawn.marks[drawn.owner[point.pointNumber]] || null;
  }

  /* Whether no zoom that there is would part the mark's places. */
  function tight(mark) {
    const box = dateline.fit.boxOf(mark.places.map((where) => ({ x: world.x[where], y: world.y[where] })));
    return Math.hypot(box.x1 - box.x0, box.y1 - box.y0) * dateline.grid.scaleAt(dateline.fit.MOST_ZOOM) < dateline.picture.CELL_PX;
  }

  /* A view in which the mark's places come apart. */
  function closer(mark) {
    const x = (where) => mark.x + dateline.fit.mod(world.x[where] - mark.x + 0.5, 1) - 0.5;
    const spot = dateline.fit.seen(dateline.fit.boxOf(mark.places.map((where) => ({ x: x(where), y: world.y[where] }))));
    return { ...spot, z: Math.max(at.z + 1, spot.z) };
  }

  // --- drawing ------------------------------------------------------------------------------------------------------

  /* Draws when the change before is done; what is asked for in the meantime is drawn at once, in its last state. */
  function draw() {
    if (pending || !works || !dateline.result) return;
    pending = true;
    queued(() => {
      pending = false;
      return drawNow();
    });
  }

  /* One change of the figure: where the map stands, its style where that is new, and everything upon it. */
  function drawNow() {
    const plot = graph();
    if (!plot) return null;
    const { result, columns } = dateline;
    drawn = dateline.picture.make(columns, result, viewBox(), at.z);
    const { update, owner } = dateline.picture.looks(drawn, openPlaces(), dark);
    drawn.owner = owner;
    const moves = layout;
    layout = {};
    const done = window.Plotly.update(plot, update, moves, [AREAS, MARKS, NAMES]);
    const asked = drawn.areas.map((area) => area.place);
    dateline.areas.ask(asked).then((came) => came && draw(), (error) => dateline.fail(error.message));
    return done.then(() => told(result));
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
  function told(result) {
    draws += 1;
    document.documentElement.dataset.drawn = JSON.stringify({
      n: draws, of: result.version, zoom: at.z, marks: drawn.marks.length, areas: drawn.areas.length, events: sum(drawn.marks) + sum(drawn.areas),
    });
    if (document.documentElement.dataset.ready) return;
    document.documentElement.dataset.ready = "1";
    performance.mark("dateline:first-marks");
    paint();
    draw();
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

  /* The next drawing is in the colours of the theme. */
  function paint() {
    layout = { ...layout, "map.style": graph().layout.meta.styles[dark ? "dark" : "light"] };
  }

  dateline.map = { graph, stands, begin, bounds, draw, fit, go, zoomBy, isDark, viewBox, get drawn() { return drawn; } };
})();
