/* The map: what the filter left, drawn as marks and areas on the Plotly figure of dashboard/figure.py.

   The traces of the figure, by their order there. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const AREAS = 0, MARKS = 1, NAMES = 2;
  const CELL_PX = 44; // the widest mark
  const MOST_MARKS = 400;
  const MOST_AREAS = 50; // what /api/areas gives at once
  const MOST_ZOOM = 17;
  const PATIENCE_MS = 1500;
  const FIRM = new Set(["reported", "background"]);
  const NAME_LENGTH = 28;
  // How far about its point a place reaches, degrees, by dashboard.columns.GEO_PRECISIONS: what a first look must hold.
  const REACH = [0.05, 0.12, 0.4, 2, 7, 5];
  const POINT_PRECISIONS = 2; // exact, settlement; all others are drawn as areas

  const outlines = new Map(); // place number -> GeoJSON feature, or "asked"
  const world = { x: null, y: null, points: null, areas: null };
  let drawn = { marks: [], areas: [], names: [], owner: [] };
  let at = { lon: 15, lat: 30, z: 0.6, corners: null };
  let moving = false; // whether the move under way is ours
  let busy = Promise.resolve(); // Plotly's map takes one change at a time
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
    prepare(columns);
    dark = isDark();
    works = hasWebGL();
    if (!works) return tellFailure();
    const plot = graph();
    listen(plot);
    buttons();
    const { lon, lat, z } = dateline.view;
    const start = lon === null || lat === null ? fitting(everywhere(columns)) : { lon, lat, z: z === null ? 4 : z };
    busy = standing(plot);
    paint();
    moveTo(start);
  }

  /* Once Plotly's map takes changes. It was made a moment ago, so its first picture is still to come. */
  function standing(plot) {
    return new Promise((done) => plot.on("plotly_afterplot", done));
  }

  /* Runs a change of the map after the one before it. A basemap that is slow to come does not hold up the marks. */
  function queued(change) {
    busy = busy.then(() => Promise.race([change(), new Promise((done) => setTimeout(done, PATIENCE_MS))])).catch((error) => {
      console.error(error);
    });
    return busy;
  }

  /* World coordinates of the places, those that are points apart from those that are areas. */
  function prepare(columns) {
    const size = columns.places.keys.length;
    world.x = new Float64Array(size);
    world.y = new Float64Array(size);
    world.points = new Uint8Array(size);
    for (let where = 0; where < size; where++) {
      const spot = dateline.grid.project(columns.place_lon[where], columns.place_lat[where]);
      world.x[where] = spot.x;
      world.y[where] = spot.y;
      world.points[where] = columns.place_precision[where] < POINT_PRECISIONS ? 1 : 0;
    }
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

  function size() {
    const box = document.getElementById("map").getBoundingClientRect();
    return { width: box.width || 1, height: box.height || 1 };
  }

  function scaleAt(zoom) {
    return dateline.grid.WORLD_PX * 2 ** zoom;
  }

  /* The view in world coordinates. */
  function viewBox() {
    const { width, height } = size();
    const scale = scaleAt(at.z);
    const centre = dateline.grid.project(at.lon, at.lat);
    if (at.corners) return boxOf(at.corners.map(([lon, lat]) => dateline.grid.project(lon, lat)));
    return {
      x0: centre.x - width / 2 / scale, x1: centre.x + width / 2 / scale,
      y0: centre.y - height / 2 / scale, y1: centre.y + height / 2 / scale,
    };
  }

  function boxOf(spots) {
    const xs = spots.map((spot) => spot.x), ys = spots.map((spot) => spot.y);
    return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  }

  /* [west, south, east, north] of what is seen, degrees; west > east where it goes over the antimeridian. */
  function bounds() {
    if (!works) return [-180, -90, 180, 90];
    const box = viewBox();
    const [north, south] = [dateline.grid.unproject(0, box.y0).lat, dateline.grid.unproject(0, box.y1).lat];
    if (box.x1 - box.x0 >= 1) return [-180, south, 180, north];
    return [dateline.grid.unproject(box.x0, 0).lon, south, dateline.grid.unproject(box.x1, 0).lon, north];
  }

  /* The part of the map that no other part of the page lies over, as margins in pixels. */
  function margins() {
    const map = document.getElementById("map").getBoundingClientRect();
    const free = { left: 36, right: 36, top: 36, bottom: 36 };
    for (const name of ["header", "side", "sheet", "timeline", "map-legend", "map-attribution"]) {
      const part = document.getElementById(name);
      const over = part && part.getBoundingClientRect();
      if (!over || !over.width || !over.height || over.right <= map.left || over.left >= map.right) continue;
      if (over.bottom <= map.top || over.top >= map.bottom) continue;
      const gaps = {
        left: over.right - map.left, right: map.right - over.left, top: over.bottom - map.top, bottom: map.bottom - over.top,
      };
      const side = Object.keys(gaps).sort((one, two) => gaps[one] - gaps[two])[0];
      const room = side === "left" || side === "right" ? map.width : map.height;
      if (gaps[side] < room * 0.6) free[side] = Math.max(free[side], gaps[side] + 24);
    }
    return free;
  }

  /* Numbers of the places that hold events of the result, or all of them before there is one. */
  function everywhere(columns) {
    const wanted = new Set();
    const rows = dateline.result ? dateline.result.rows : null;
    const count = rows ? rows.length : columns.count;
    for (let n = 0; n < count; n++) {
      const where = columns.place[rows ? rows[n] : n];
      if (where >= 0) wanted.add(where);
    }
    return [...wanted];
  }

  /* Centre and zoom that show all these places beside the page's other parts. */
  function fitting(places) {
    if (!places.length) return { lon: 15, lat: 25, z: 0.8 };
    const { place_lon, place_lat, place_precision } = dateline.columns;
    const west = gapEnd(places.map((where) => place_lon[where]));
    const spots = [];
    for (const where of places) {
      const reach = REACH[place_precision[where]];
      const wide = reach / Math.max(0.2, Math.cos((place_lat[where] * Math.PI) / 180));
      const lon = west + mod(place_lon[where] - west, 360);
      spots.push(dateline.grid.project(lon - wide, place_lat[where] - reach));
      spots.push(dateline.grid.project(lon + wide, place_lat[where] + reach));
    }
    return seen(boxOf(spots));
  }

  /* The western end of the shortest stretch that holds all longitudes: the east of the widest gap between them. */
  function gapEnd(lons) {
    const sorted = [...new Set(lons)].sort((one, two) => one - two);
    let [widest, end] = [sorted[0] + 360 - sorted[sorted.length - 1], sorted[0]];
    for (let n = 1; n < sorted.length; n++) {
      if (sorted[n] - sorted[n - 1] > widest) [widest, end] = [sorted[n] - sorted[n - 1], sorted[n]];
    }
    return end;
  }

  function mod(value, by) {
    return ((value % by) + by) % by;
  }

  /* Centre and zoom that show a box of world coordinates. */
  function seen(box) {
    const { width, height } = size();
    const free = margins();
    const wide = Math.max(80, width - free.left - free.right), high = Math.max(80, height - free.top - free.bottom);
    const scale = Math.min(wide / Math.max(box.x1 - box.x0, 1e-9), high / Math.max(box.y1 - box.y0, 1e-9));
    const z = Math.max(-1, Math.min(MOST_ZOOM, Math.log2(scale / dateline.grid.WORLD_PX)));
    const px = scaleAt(z);
    const x = (box.x0 + box.x1) / 2 + (free.right - free.left) / 2 / px;
    const y = (box.y0 + box.y1) / 2 + (free.bottom - free.top) / 2 / px;
    return { ...dateline.grid.unproject(x, Math.max(0, Math.min(1, y))), z };
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
    moveTo(fitting(everywhere(dateline.columns)));
    dateline.change({ lon: null, lat: null, z: null }, { from: "map" });
  }

  function zoomBy(steps) {
    go({ lon: at.lon, lat: at.lat, z: Math.max(-1, Math.min(MOST_ZOOM, at.z + steps)) });
  }

  // --- what happens -------------------------------------------------------------------------------------------------

  function listen(plot) {
    plot.on("plotly_relayout", moved);
    plot.on("plotly_click", clicked);
    plot.on("plotly_hover", (event) => tooltip(markOf(event.points[0]), event.event));
    plot.on("plotly_unhover", () => tooltip(null));
    plot.on("plotly_webglcontextlost", tellFailure);
    new ResizeObserver(resized()).observe(document.getElementById("map"));
    dateline.on("filtered", draw);
    dateline.on("view", looked);
    dateline.on("theme", themed);
    const canvas = plot.querySelector("canvas");
    if (canvas) canvas.setAttribute("aria-label", "Map of events. Arrows move it, plus and minus zoom. The list holds the same events.");
  }

  function moved(event) {
    if (moving || !event || !event["map.center"]) return;
    const { lon, lat } = event["map.center"];
    const turned = Math.abs(event["map.bearing"] || 0) > 0.01 || Math.abs(event["map.pitch"] || 0) > 0.01;
    const corners = turned && event["map._derived"] ? event["map._derived"].coordinates : null;
    at = { lon, lat, z: event["map.zoom"], corners };
    dateline.change({ lon: wrapped(lon), lat, z: at.z }, { from: "map" });
    draw();
  }

  function wrapped(lon) {
    return mod(lon + 180, 360) - 180;
  }

  function looked({ changed, from }) {
    if (from === "map") return;
    if (changed.includes("event") || changed.includes("at")) draw();
    if (!changed.some((name) => name === "lon" || name === "lat" || name === "z")) return;
    const { lon, lat, z } = dateline.view;
    if (lon === null || lat === null) moveTo(fitting(everywhere(dateline.columns)));
    else moveTo({ lon, lat, z: z === null ? at.z : z });
  }

  function resized() {
    let before = size();
    return () => {
      const now = size();
      if (now.width === before.width && now.height === before.height) return;
      before = now;
      if (dateline.view.lon === null && dateline.result) moveTo(fitting(everywhere(dateline.columns)));
      draw();
    };
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
    tooltip(null);
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
    const box = boxOf(mark.places.map((where) => ({ x: world.x[where], y: world.y[where] })));
    return Math.hypot(box.x1 - box.x0, box.y1 - box.y0) * scaleAt(MOST_ZOOM) < CELL_PX;
  }

  /* A view in which the mark's places come apart. */
  function closer(mark) {
    const x = (where) => mark.x + mod(world.x[where] - mark.x + 0.5, 1) - 0.5;
    const spot = seen(boxOf(mark.places.map((where) => ({ x: x(where), y: world.y[where] }))));
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
    drawn = pictured(columns, result, tally(result.rows, columns));
    const looks = joined(areasLook(), marksLook(), namesLook());
    const moves = layout;
    layout = {};
    missingOutlines();
    moving = true;
    const done = window.Plotly.update(plot, looks, moves, [AREAS, MARKS, NAMES]);
    moving = false;
    return done.then(told);
  }

  function told() {
    draws += 1;
    document.documentElement.dataset.drawn = JSON.stringify({
      n: draws, marks: drawn.marks.length, areas: drawn.areas.length, events: sum(drawn.marks) + sum(drawn.areas),
    });
    if (document.documentElement.dataset.ready) return;
    document.documentElement.dataset.ready = "1";
    performance.mark("dateline:first-marks");
  }

  function sum(marks) {
    return marks.reduce((all, mark) => all + mark.count, 0);
  }

  /* Events at each place. */
  function tally(rows, columns) {
    const weight = new Int32Array(columns.places.keys.length);
    const { place } = columns;
    for (let n = 0; n < rows.length; n++) {
      const where = place[rows[n]];
      if (where >= 0) weight[where] += 1;
    }
    return weight;
  }

  /* {marks, areas, names, owner}: everything that is drawn, each with what a click on it needs. */
  function pictured(columns, result, weight) {
    const view = viewBox();
    const pointWeight = weight.map((count, where) => (world.points[where] ? count : 0));
    const found = dateline.grid.marks(world.x, world.y, pointWeight, view, { zoom: at.z, cell: CELL_PX, limit: MOST_MARKS });
    const marks = found.count.map((count, n) => blank(count, found.x[n], found.y[n], columns));
    const areas = areasInView(weight, view).map((where) => blank(weight[where], world.x[where], world.y[where], columns));
    const owners = members(found.member, marks, areas, weight, view);
    describe(owners, result.rows, columns);
    for (const area of areas) area.place = area.places[0];
    return { marks, areas, names: named(areas, marks, columns), owner: [] };
  }

  function blank(count, x, y, columns) {
    return { count, x, y, places: [], biggest: -1, row: -1, firm: 0, types: new Int32Array(columns.types.length) };
  }

  /* The areas with most events, those about the view first. */
  function areasInView(weight, view) {
    const [wide, high] = [view.x1 - view.x0, view.y1 - view.y0];
    const near = (where) =>
      mod(world.x[where] - view.x0 + wide / 2, 1) <= 2 * wide && Math.abs(world.y[where] - (view.y0 + view.y1) / 2) <= high;
    const all = [];
    for (let where = 0; where < weight.length; where++) {
      if (weight[where] > 0 && !world.points[where]) all.push({ where, near: near(where) ? 1 : 0 });
    }
    all.sort((one, two) => two.near - one.near || weight[two.where] - weight[one.where] || one.where - two.where);
    return all.slice(0, MOST_AREAS).map((entry) => entry.where);
  }

  /* Place number -> its mark or area. */
  function members(member, marks, areas, weight, view) {
    const owners = new Array(weight.length);
    member.forEach((mark, where) => {
      if (mark >= 0) owners[where] = marks[mark];
    });
    areasInView(weight, view).forEach((where, n) => (owners[where] = areas[n]));
    owners.forEach((mark, where) => {
      mark.places.push(where);
      if (mark.biggest < 0 || weight[where] > weight[mark.biggest]) mark.biggest = where;
    });
    return owners;
  }

  /* Counts types and firm statuses of each mark, and keeps its first row. */
  function describe(owners, rows, columns) {
    const firm = columns.statuses.map((status) => FIRM.has(status.key));
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n];
      const where = columns.place[row];
      const mark = where >= 0 ? owners[where] : undefined;
      if (!mark) continue;
      mark.types[columns.type[row]] += 1;
      if (firm[columns.status[row]]) mark.firm += 1;
      if (mark.row < 0) mark.row = row;
    }
  }

  /* The colour of most of the mark's events; grey where no type has half of them. */
  function colourOf(mark) {
    let best = 0;
    mark.types.forEach((count, type) => {
      if (count > mark.types[best]) best = type;
    });
    const type = dateline.columns.types[best];
    if (!type || mark.types[best] * 2 < mark.count) return shade().mixed;
    return dark ? type.colour_dark : type.colour;
  }

  function shade() {
    return dark
      ? { mixed: "#aab4c0", rim: "#12181f", hole: "#1d242c", on: "#10151b", text: "#f2f4f7", chosen: "#ffffff" }
      : { mixed: "#55606c", rim: "#ffffff", hole: "#ffffff", on: "#ffffff", text: "#1c2329", chosen: "#101820" };
  }

  function diameter(count) {
    return count === 1 ? 15 : Math.min(CELL_PX - 4, 22 + 6 * Math.log10(count));
  }

  /* Each mark is a few circles on one spot, from below: chosen, rim, disc, and a hole where nothing has happened yet. */
  function marksLook() {
    const look = { lon: [], lat: [], size: [], colour: [], text: [] };
    const { rim, hole, chosen } = shade();
    const open = openPlaces();
    drawn.owner = [];
    drawn.marks.forEach((mark, n) => {
      const spot = dateline.grid.unproject(mark.x, mark.y);
      const across = diameter(mark.count);
      const circle = (size, colour, text) => {
        look.lon.push(spot.lon);
        look.lat.push(spot.lat);
        look.size.push(size);
        look.colour.push(colour);
        look.text.push(text || "");
        drawn.owner.push(n);
      };
      if (mark.places.some((where) => open.has(where))) circle(across + 11, chosen);
      circle(across + 4, rim);
      const hollow = mark.firm === 0;
      const label = mark.count > 1 && !hollow ? shortCount(mark.count) : "";
      circle(across, colourOf(mark), hollow ? "" : label);
      if (hollow) circle(across - 6, hole);
    });
    return look;
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

  function shortCount(count) {
    return count < 1000 ? String(count) : new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }).format(count);
  }

  /* Names of areas, biggest first, moved up or down by a line where another one or a mark stands; and counts of rings. */
  function named(areas, marks, columns) {
    const scale = scaleAt(at.z);
    const taken = marks.map((mark) => {
      const half = diameter(mark.count) / 2 + 2;
      return { x0: mark.x * scale - half, x1: mark.x * scale + half, y0: mark.y * scale - half, y1: mark.y * scale + half };
    });
    const out = marks.filter((mark) => mark.firm === 0 && mark.count > 1).map((mark) => ({ ...mark, label: shortCount(mark.count) }));
    for (const area of areas) {
      const label = areaLabel(area, columns);
      const half = Math.min(70, 4 + label.length * 3.6);
      const lines = Math.ceil((label.length * 7.2) / 130);
      const high = 9 * lines;
      for (const shift of [0, 22, -22, 44, -44]) {
        const y = area.y * scale + shift;
        const box = { x0: area.x * scale - half, x1: area.x * scale + half, y0: y - high, y1: y + high };
        if (taken.some((other) => box.x0 < other.x1 && box.x1 > other.x0 && box.y0 < other.y1 && box.y1 > other.y0)) continue;
        taken.push(box);
        out.push({ ...area, y: y / scale, label });
        break;
      }
    }
    return out;
  }

  function areaLabel(area, columns) {
    const name = columns.places.names[area.biggest];
    const short = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1).trimEnd()}…` : name;
    return area.count > 1 ? `${short} · ${shortCount(area.count)}` : short;
  }

  function namesLook() {
    const spots = drawn.names.map((name) => dateline.grid.unproject(name.x, name.y));
    return { lon: spots.map((spot) => spot.lon), lat: spots.map((spot) => spot.lat), text: drawn.names.map((name) => name.label) };
  }

  /* Small areas first: where two hold the pointer, the first one answers. */
  function areasLook() {
    const open = openPlaces();
    const ready = drawn.areas.filter((area) => typeof outlines.get(area.place) === "object");
    ready.sort((one, two) => outlines.get(one.place).extent - outlines.get(two.place).extent);
    const colours = ready.map(colourOf);
    const palette = [...new Set(colours)];
    const last = Math.max(1, palette.length - 1);
    return {
      geojson: { type: "FeatureCollection", features: ready.map((area) => outlines.get(area.place)) },
      locations: ready.map((area) => area.place),
      z: colours.map((colour) => palette.indexOf(colour)),
      zmax: last,
      scale: palette.length > 1 ? palette.map((colour, n) => [n / last, colour]) : [[0, palette[0] || "#888"], [1, palette[0] || "#888"]],
      opacity: ready.map((area) => (area.firm ? 0.26 : 0.1)),
      width: ready.map((area) => (open.has(area.place) ? 4 : area.firm ? 2 : 1.2)),
      colours,
    };
  }

  /* One update of all traces, in their order; what is undefined stays as it is. */
  function joined(areas, marks, names) {
    const none = undefined;
    return {
      geojson: [areas.geojson, none, none], locations: [areas.locations, none, none], z: [areas.z, none, none],
      zmax: [areas.zmax, none, none], colorscale: [areas.scale, none, none],
      "marker.line.width": [areas.width, none, none], "marker.line.color": [areas.colours, none, none],
      "marker.opacity": [areas.opacity, 1, none],
      "marker.size": [none, marks.size, none], "marker.color": [none, marks.colour, none],
      "textfont.color": [none, shade().on, shade().text],
      lon: [none, marks.lon, names.lon], lat: [none, marks.lat, names.lat], text: [none, marks.text, names.text],
    };
  }

  /* Asks for the outlines that are not here yet, and draws again when they come. */
  async function missingOutlines() {
    const wanted = drawn.areas.map((area) => area.place).filter((place) => !outlines.has(place));
    if (!wanted.length) return;
    wanted.forEach((place) => outlines.set(place, "asked"));
    const query = new URLSearchParams({ places: wanted.join(","), v: dateline.columns.version });
    try {
      const answer = await fetch(`/api/areas?${query}`);
      const told = await answer.json();
      if (!answer.ok) throw new Error(told.error);
      for (const feature of told.features) outlines.set(feature.id, { ...feature, extent: extent(feature.geometry) });
      draw();
    } catch (error) {
      wanted.forEach((place) => outlines.delete(place));
      dateline.fail(error.message);
    }
  }

  /* The size of a shape's box, square degrees: good enough to put small shapes before big ones. */
  function extent(geometry) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lon, lat] of geometry.coordinates.flat(geometry.type === "MultiPolygon" ? 2 : 1)) {
      [west, south] = [Math.min(west, lon), Math.min(south, lat)];
      [east, north] = [Math.max(east, lon), Math.max(north, lat)];
    }
    return (east - west) * (north - south);
  }

  // --- words and colours --------------------------------------------------------------------------------------------

  function tooltip(mark, pointer) {
    const box = document.getElementById("map-tooltip");
    if (!box) return;
    box.hidden = !mark;
    document.getElementById("map").classList.toggle("over-mark", Boolean(mark));
    if (!mark) return;
    box.replaceChildren(...saying(mark).map((line, n) => element(n ? "div" : "strong", line)));
    const frame = box.parentElement.getBoundingClientRect();
    const x = (pointer ? pointer.clientX : frame.left) - frame.left, y = (pointer ? pointer.clientY : frame.top) - frame.top;
    box.style.left = `${Math.max(4, Math.min(x + 14, frame.width - box.offsetWidth - 4))}px`;
    box.style.top = `${y + 18 + box.offsetHeight > frame.height ? y - box.offsetHeight - 10 : y + 18}px`;
  }

  function element(tag, text) {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  /* The lines of a tooltip: where, then how many of which kind. */
  function saying(mark) {
    const { columns } = dateline;
    const name = columns.places.names[mark.biggest];
    const where = mark.places.length > 1 ? `${name} and ${plural(mark.places.length - 1, "more place")}` : name;
    const kinds = [...mark.types.entries()].filter(([, count]) => count).sort((one, two) => two[1] - one[1]);
    const lines = kinds.slice(0, 4).map(([type, count]) => (mark.count > 1 ? `${count} × ` : "") + columns.types[type].label);
    if (kinds.length > 4) lines.push(`and ${plural(kinds.length - 4, "more type")}`);
    if (mark.firm === 0) lines.push("planned or unconfirmed");
    return [where.length > 80 ? `${where.slice(0, 79)}…` : where, ...lines];
  }

  function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
  }

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

  dateline.map = { graph, begin, bounds, draw, fit, go, zoomBy, isDark, viewBox, fitting, get drawn() { return drawn; } };
})();
