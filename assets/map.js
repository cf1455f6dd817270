/* The map: where it looks and when it is drawn. What is drawn stands in picture.js and looks.js, and is drawn by canvas.js;
   what a click does in acts.js. Plotly's map lies below, with land and names (basemap.js), heat and what is selected;
   `camera-*.js` speak to the two kinds of map that Plotly has. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const HEAT = 0, CHOICE = 1; // the traces of dashboard/figure.py
  const PATIENCE_MS = 1500;
  const LOOK_MS = 40; // between two looks at whether the map has come to rest

  let drawn = { marks: [], areas: [], zoom: 0 };
  let at = { lon: 15, lat: 30, z: 0.6 };
  let camera = null; // until Plotly's map stands
  let busy = Promise.resolve(); // Plotly's map takes one change at a time
  let dark = false;
  let wanted = null; // events of each place that the map was fitted to; null for all
  let pending = ""; // "picture" or "place": what is drawn anew when this task is over
  let layout = {}; // changes of the figure's layout that wait for their turn
  let extras = ""; // what heat and choice were drawn from last
  let jumping = false; // we move the map, nobody else
  let sending = false; // Plotly moves it for us, the centre first and then the zoom
  let turn = 0, shownTurn = 0; // of pictures that the server bins
  let draws = 0;

  /* The graph's element once Plotly has filled it, or null. */
  function graph() {
    const found = document.querySelector("#map .js-plotly-plot");
    return window.Plotly && found && found.data && found.on ? found : null;
  }

  /* Draws the events; the map below comes to lie under them when it is here. An address that opens an event and names no
     place to look at shows where that event was: `openRow` is its row, null without one. */
  function begin(openRow) {
    wanted = openRow === null ? null : placeOf(openRow);
    dateline.picture.prepare(dateline.columns);
    dateline.fit.margins();
    dateline.mapTools.begin();
    dateline.mapKeys.begin();
    dark = isDark();
    dateline.on("filtered", draw);
    dateline.on("view", looked);
    dateline.on("theme", themed);
    const { lon, lat, z } = dateline.view;
    moveTo(lon === null || lat === null ? fitted() : { lon, lat, z: z === null ? 4 : z });
    new ResizeObserver(resized()).observe(dateline.canvas.element());
    graphed().then(attach).catch((error) => console.error(error));
  }

  /* Resolves once there is a graph. */
  function graphed() {
    return new Promise((done) => {
      const watch = new MutationObserver(look);
      watch.observe(document.getElementById("map-panel"), { childList: true, subtree: true });
      look();

      function look() {
        if (!graph()) return;
        watch.disconnect();
        done(graph());
      }
    });
  }

  async function attach(plot) {
    const gl = Boolean(plot.querySelector(".maplibregl-canvas")) || hasWebGL(); // a context of our own takes a tenth of a second
    const found = gl ? dateline.cameraGl : dateline.cameraSvg;
    document.documentElement.dataset.map = gl ? "gl" : "svg";
    await found.begin(plot, dark);
    camera = found;
    camera.follow(plot, followed);
    listen(plot);
    layout = { ...layout, ...camera.moves(at) };
    steer();
    paint();
    draw();
  }

  function hasWebGL() {
    try {
      return Boolean(document.createElement("canvas").getContext("webgl2"));
    } catch (error) {
      return false;
    }
  }

  /* Runs a change of Plotly's map after the one before it, when nobody moves the map: each change ends the drag that it meets.
     One that is slow does not hold up the others for long. */
  function queued(change) {
    busy = busy.then(atRest).then(() => Promise.race([change(), new Promise((done) => setTimeout(done, PATIENCE_MS))])).catch((error) => {
      console.error(error);
    });
    return busy;
  }

  async function atRest() {
    while (dateline.pointer.isDown() || camera.isMoving()) await new Promise((done) => setTimeout(done, LOOK_MS));
  }

  // --- where we look ------------------------------------------------------------------------------------------------

  function frame() {
    return dateline.frame.of(at);
  }

  /* Centre and zoom that show every place that the map was fitted to last, or all of them. */
  function fitted() {
    return dateline.fit.places(dateline.columns, wanted);
  }

  /* The weights of `wanted` that leave the place of this row alone; null where the event has none. */
  function placeOf(row) {
    const { place, place_lon: lons } = dateline.columns;
    if (place[row] < 0) return null;
    const weight = new Uint8Array(lons.length);
    weight[place[row]] = 1;
    return weight;
  }

  function moveTo(spot) {
    at = dateline.fit.held(spot);
    draw();
    if (!camera) return;
    jumping = true;
    camera.jump(at);
    jumping = false;
    layout = { ...layout, ...camera.moves(at) };
    steer();
  }

  /* Moves as if a person had done it: the address takes the new place. */
  function go(spot) {
    moveTo(spot);
    dateline.change({ lon: at.lon, lat: at.lat, z: at.z }, { from: "map" });
  }

  /* Fits all that is shown, and lets the address forget the place. */
  function fit() {
    wanted = drawn.weight ? drawn.weight.slice() : null;
    moveTo(fitted());
    dateline.change({ lon: null, lat: null, z: null }, { from: "map" });
  }

  function zoomBy(steps) {
    go({ ...at, z: at.z + steps });
  }

  /* Comes a zoom nearer to what lies at a pixel, which stays there. */
  function nearer(x, y) {
    const { width, height } = dateline.fit.size();
    const place = dateline.frame.place(frame(), (x + width / 2) / 2, (y + height / 2) / 2);
    go({ ...place, z: at.z + 1 });
  }

  /* Hands the changes of the layout that have gathered to Plotly's map, which may end up elsewhere than it was sent. */
  function steer() {
    queued(async () => {
      if (!Object.keys(layout).length) return;
      const sent = at; // and not where it was when this was asked for: somebody may have dragged it since
      const changes = { ...layout, ...camera.moves(sent) };
      layout = {};
      sending = true;
      try {
        await window.Plotly.update(graph(), {}, changes, []);
      } finally {
        sending = false;
        const there = camera.where();
        if (there && !Object.keys(layout).length && !near(there, sent)) {
          at = there;
          draw();
        }
      }
    });
  }

  function near(one, two) {
    const [here, there] = [dateline.frame.of(one), dateline.frame.of(two)];
    const { x, y } = dateline.frame.pixels(here, there);
    return Math.abs(one.z - two.z) < 0.001 && Math.hypot(x - here.width / 2, y - here.height / 2) < 0.5;
  }

  // --- what happens -------------------------------------------------------------------------------------------------

  function listen(plot) {
    plot.on("plotly_relayout", moved);
    plot.on("plotly_webglcontextlost", lost);
    dateline.pointer.begin();
    dateline.drawing.listen();
    camera.named(plot, dateline.t("Map of events. Arrows move it, plus and minus zoom. The next stop are its marks; the list holds the same events."));
  }

  function lost() {
    const status = document.getElementById("map-status");
    status.textContent = dateline.t("The browser has given up drawing the map; load the page again. The list shows everything.");
    status.hidden = false;
  }

  /* The map is on its way: what is drawn goes with it. Where a hand has moved it, all is drawn anew when it rests; where
     Plotly has, there is no such moment. */
  function followed(spot, byHand) {
    // What is half way to where we sent it would be drawn as if somebody looked there.
    if (jumping || (sending && !dateline.pointer.isDown())) return;
    at = spot;
    dateline.pointer.forget();
    soon(byHand ? "place" : "picture");
  }

  /* Somebody has moved the map, and it has come to rest. */
  function moved(event) {
    const spot = camera.spot(graph(), event);
    if (!spot) return;
    at = { lon: spot.lon, lat: spot.lat, z: spot.z };
    if (spot.turned) moveTo(at); // north comes back to the top
    dateline.change({ lon: dateline.fit.mod(at.lon + 180, 360) - 180, lat: at.lat, z: at.z }, { from: "map" });
    draw();
  }

  function looked({ changed, from }) {
    if (["event", "at", "show", "bbox", "area"].some((name) => changed.includes(name))) draw();
    if (from === "map") return;
    if (from === "reset") {
      wanted = null;
      return moveTo(fitted());
    }
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
      before = now;
      dateline.fit.margins();
      // Until somebody moves the map it holds the same places, whatever room a panel leaves it.
      moveTo(dateline.view.lon === null ? fitted() : at);
      reveal();
    };
  }

  /* Brings the place of what is open back into sight where a panel has taken its room or lies upon it. */
  async function reveal() {
    const { columns, view } = dateline;
    const { event } = view;
    if (event) await dateline.rowOf(event).catch(() => null); // what was opened from the list has yet to tell its row
    const where = [...openPlaces()].pop();
    if (where === undefined || view.event !== event) return;
    const spot = dateline.grid.project(columns.place_lon[where], columns.place_lat[where]);
    const { x, y } = dateline.frame.pixels(frame(), spot);
    if (!dateline.fit.inSight(x, y)) moveTo(dateline.fit.middled(spot, at.z));
  }

  // --- drawing ------------------------------------------------------------------------------------------------------

  /* Draws when the task that asks for it is over, once, in its last state. */
  function draw() {
    soon("picture");
  }

  function soon(what) {
    if (!pending) queueMicrotask(drawNow);
    if (pending !== "picture") pending = what;
  }

  function drawNow() {
    const what = pending;
    pending = "";
    if (!dateline.result) return;
    if (what === "place") return dateline.canvas.draw(frame());
    const mine = (turn += 1);
    const { result } = dateline;
    const zoom = at.z;
    const picture = dateline.picture.make(dateline.columns, result, dateline.frame.box(frame()), zoom);
    const come = (made) => {
      if (mine < shownTurn) return; // a later one was quicker
      shownTurn = mine;
      show({ ...made, zoom }, result);
    };
    if (picture.then) picture.then(come, (error) => dateline.fail(error.message));
    else come(picture);
  }

  function show(picture, result) {
    drawn = picture;
    dateline.pointer.forget();
    dateline.canvas.stage(drawn, openPlaces(), dark, hot());
    dateline.canvas.draw(frame());
    drawExtras();
    const asked = drawn.areas.map((area) => area.place);
    dateline.areas.ask(asked, drawn.zoom).then((came) => came && draw(), (error) => dateline.fail(error.message));
    told(result);
  }

  /* Whether the heat of the events takes the place of their marks. */
  function hot() {
    return dateline.view.show === "heat" && camera === dateline.cameraGl;
  }

  /* The heat and what is selected: drawn where they differ from what is there. */
  function drawExtras() {
    if (!camera) return;
    const { view, result } = dateline;
    const heat = hot();
    const now = JSON.stringify([heat && [result.version, at], view.bbox, view.area, dark]);
    if (now === extras) return;
    extras = now;
    queued(() => {
      const plot = graph();
      const glow = heat ? dateline.heat.look(dateline.frame.box(frame()), at.z, dark) : dateline.heat.none();
      if (plot.data[HEAT].z) window.Plotly.restyle(plot, glow, [HEAT]);
      return window.Plotly.restyle(plot, dateline.choice.look(view, dark), [CHOICE]);
    });
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
    const root = document.documentElement;
    const heat = hot();
    root.dataset.drawn = JSON.stringify({
      n: draws, of: result.version, zoom: at.z, show: heat ? "heat" : "marks",
      marks: heat ? 0 : drawn.marks.length, areas: drawn.areas.length, events: sum(drawn.marks) + sum(drawn.areas),
    });
    dateline.emit("drawn", heat ? { ...drawn, marks: [] } : drawn);
    if (draws === 1) {
      performance.mark("dateline:first-marks");
      dateline.loadPlotly();
    }
    if (camera) root.dataset.ready = "1";
  }

  function sum(marks) {
    return marks.reduce((all, mark) => all + mark.count, 0);
  }

  // --- the theme ----------------------------------------------------------------------------------------------------

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

  /* The map below the events, in the colours of the theme. */
  function paint() {
    if (!camera) return;
    layout = { ...layout, ...camera.paint(graph(), dark) };
    steer();
  }

  dateline.map = {
    graph, begin, draw, fit, go, reveal, zoomBy, nearer, isDark, frame,
    bounds: () => dateline.frame.bounds(frame()),
    viewBox: () => dateline.frame.box(frame()),
    placeAt: (x, y) => dateline.frame.place(frame(), x, y),
    pixelsOf: (spot) => dateline.frame.pixels(frame(), spot),
    get drawn() { return drawn; },
    get zoom() { return at.z; },
  };
})();
