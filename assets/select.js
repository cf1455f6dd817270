/* Selecting on the map: a box or a line around what is wanted. While somebody draws, a sheet lies over the map that takes
   the pointer; what was drawn becomes `bbox` or `area` of the view, and the filter does the rest. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const MOST_CORNERS = 60; // dashboard/state.py
  const LEAST_PX = 6; // a shorter drag was a click
  const DEGREE_DIGITS = 3;
  const SVG = "http://www.w3.org/2000/svg";
  let sheet = null; // {element, path, kind, button, spots} while drawing

  /* Once, when the map stands. */
  function listen() {
    const map = document.getElementById("map");
    map.addEventListener("pointerdown", withShift, true);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !sheet) return;
      event.stopPropagation();
      end(true);
    }, true);
  }

  /* Shift and a drag draw a box at once, without the button. */
  function withShift(event) {
    if (!event.shiftKey || event.button !== 0 || sheet) return;
    event.preventDefault();
    event.stopPropagation();
    begin("box", null);
    press(event);
  }

  /* The button begins to draw, or ends it. */
  function toggle(kind) {
    const same = sheet && sheet.kind === kind;
    end(false);
    if (!same) begin(kind, document.getElementById(`map-${kind}`));
  }

  function begin(kind, button) {
    dateline.tooltip(null);
    const element = document.createElement("div");
    element.id = "map-draw";
    const drawing = document.createElementNS(SVG, "svg");
    const path = document.createElementNS(SVG, "path");
    drawing.append(path);
    const words = kind === "box" ? dateline.t("Drag over the map to select a box. Escape ends it.") : dateline.t("Draw around what you want to select. Escape ends it.");
    element.append(drawing, dateline.make("p", { role: "status" }, words));
    element.addEventListener("pointerdown", press);
    document.getElementById("map-panel").append(element);
    if (button) button.setAttribute("aria-pressed", "true");
    sheet = { element, path, kind, button, spots: [] };
  }

  /* Takes the sheet away; with `back` the focus returns to its button. */
  function end(back) {
    if (!sheet) return;
    const { element, button } = sheet;
    sheet = null;
    element.remove();
    if (!button) return;
    button.removeAttribute("aria-pressed");
    if (back) button.focus();
  }

  function press(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    const { element } = sheet;
    sheet.spots = [spotOf(event)];
    element.setPointerCapture(event.pointerId);
    element.addEventListener("pointermove", drag);
    element.addEventListener("pointerup", release, { once: true });
    element.addEventListener("pointercancel", () => end(true), { once: true });
  }

  function spotOf(event) {
    const frame = document.getElementById("map").getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  }

  function drag(event) {
    if (!sheet) return;
    const spot = spotOf(event);
    if (sheet.kind === "box") sheet.spots = [sheet.spots[0], spot];
    else sheet.spots.push(spot);
    sheet.path.setAttribute("d", `M${corners().map(({ x, y }) => `${x},${y}`).join("L")}Z`);
  }

  /* The corners of what is drawn, in pixels. */
  function corners() {
    if (sheet.kind === "lasso") return sheet.spots;
    const [one, two] = [sheet.spots[0], sheet.spots[sheet.spots.length - 1]];
    return [one, { x: two.x, y: one.y }, two, { x: one.x, y: two.y }];
  }

  function release() {
    if (!sheet) return;
    const drawn = corners(), { kind } = sheet;
    const box = dateline.fit.boxOf(drawn);
    end(true);
    if (Math.max(box.x1 - box.x0, box.y1 - box.y0) < LEAST_PX) return;
    if (kind === "box") dateline.change({ bbox: boxOf(box), area: null }, { from: "select" });
    else if (box.x1 - box.x0 > LEAST_PX && box.y1 - box.y0 > LEAST_PX) dateline.change({ area: areaOf(drawn), bbox: null }, { from: "select" });
  }

  /* [west, south, east, north]; west > east where it goes over the antimeridian. */
  function boxOf(box) {
    const [one, two] = [dateline.map.placeAt(box.x0, box.y1), dateline.map.placeAt(box.x1, box.y0)];
    if (two.lon - one.lon >= 360) return [-180, short(one.lat), 180, short(two.lat)];
    return [short(turned(one.lon)), short(one.lat), short(turned(two.lon)), short(two.lat)];
  }

  function areaOf(spots) {
    return thinned(spots).map(({ x, y }) => {
      const { lon, lat } = dateline.map.placeAt(x, y);
      return [short(turned(lon)), short(lat)];
    });
  }

  function turned(lon) {
    return dateline.fit.mod(lon + 180, 360) - 180;
  }

  function short(degrees) {
    return Number(degrees.toFixed(DEGREE_DIGITS));
  }

  /* As many corners as an address can carry: those that say most about the line (Douglas and Peucker). */
  function thinned(spots) {
    let found = spots, tolerance = 1;
    while (found.length > MOST_CORNERS) {
      found = simplified(spots, tolerance);
      tolerance *= 1.5;
    }
    return found;
  }

  function simplified(spots, tolerance) {
    const last = spots.length - 1;
    if (last < 2) return spots;
    let [farthest, most] = [0, 0];
    for (let n = 1; n < last; n++) {
      const away = distance(spots[n], spots[0], spots[last]);
      if (away > most) [farthest, most] = [n, away];
    }
    if (most <= tolerance) return [spots[0], spots[last]];
    return [...simplified(spots.slice(0, farthest + 1), tolerance).slice(0, -1), ...simplified(spots.slice(farthest), tolerance)];
  }

  /* From a spot to the stretch between two others. */
  function distance(spot, one, two) {
    const [x, y] = [two.x - one.x, two.y - one.y];
    const length = x * x + y * y;
    const share = length ? Math.max(0, Math.min(1, ((spot.x - one.x) * x + (spot.y - one.y) * y) / length)) : 0;
    return Math.hypot(spot.x - one.x - share * x, spot.y - one.y - share * y);
  }

  dateline.drawing = { listen, toggle, thinned, MOST_CORNERS };
})();
