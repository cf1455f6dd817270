/* Outlines of areas as paths on the canvas. Where the world shows more than once, an area stands on the copy in the middle;
   one that runs over the edge of that copy stands at both of its edges. To clip it there would take the browser longer
   than all else that is drawn. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const UNIT = 2 ** 16; // paths are kept in so many steps a world width, about the part's middle: they hold single precision
  const CUT_LON = 179.99, CUT_LAT = 85; // where outlines are cut: no border runs along it
  const DASHES_PX = [7, 4]; // of the outline of an unsure place
  const DOUBLE_PX = 3; // what a double line is wider by
  const PARTS_PX = [12, 12]; // of a line that is double in parts
  const HATCH_PX = 7;
  const known = new WeakMap(); // feature -> its parts
  const hatches = new Map(); // colour -> pattern

  function partsOf(feature) {
    if (!known.has(feature)) {
      const { type, coordinates } = feature.geometry;
      known.set(feature, (type === "MultiPolygon" ? coordinates : [coordinates]).map(part));
    }
    return known.get(feature);
  }

  /* {x, y, wide, high, fill, line} of a polygon: its middle and reach in world coordinates, and its paths. */
  function part(rings) {
    const spots = rings.map((ring) => ring.map(([lon, lat]) => ({ ...dateline.grid.project(lon, lat), lon, lat })));
    let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y } of spots[0]) {
      [x0, x1] = [Math.min(x0, x), Math.max(x1, x)];
      [y0, y1] = [Math.min(y0, y), Math.max(y1, y)];
    }
    const made = { x: (x0 + x1) / 2, y: (y0 + y1) / 2, wide: (x1 - x0) / 2, high: (y1 - y0) / 2, fill: new Path2D(), line: new Path2D() };
    for (const ring of spots) trace(made, ring);
    return made;
  }

  function trace({ x, y, fill, line }, ring) {
    ring.forEach((spot, n) => {
      const at = [(spot.x - x) * UNIT, (spot.y - y) * UNIT];
      fill[n ? "lineTo" : "moveTo"](...at);
      line[n && !cut(ring[n - 1], spot) ? "lineTo" : "moveTo"](...at);
    });
    fill.closePath();
  }

  /* Whether this stretch is no border, but where the world was cut. */
  function cut(one, two) {
    return (Math.abs(one.lon) >= CUT_LON && Math.abs(two.lon) >= CUT_LON) || (Math.abs(one.lat) >= CUT_LAT && Math.abs(two.lat) >= CUT_LAT);
  }

  /* Pixels where the middle of a part lies: once, or twice where it runs over the edge of the world in the middle. */
  function copies(frame, part, margin) {
    const { x, y } = dateline.frame.pixels(frame, part);
    const wide = part.wide * frame.scale + margin, high = part.high * frame.scale + margin;
    const found = [];
    if (y + high < 0 || y - high > frame.height) return found;
    const { left, right } = dateline.frame.once(frame);
    const first = x - Math.floor((x + wide - left) / frame.scale) * frame.scale;
    for (let at = first; at - wide <= right; at += frame.scale) found.push({ x: at, y });
    return found;
  }

  /* Draws an area; `look` is that of looks.js. */
  function draw(pen, frame, feature, look) {
    const [fill, line] = [new Path2D(), new Path2D()];
    const size = frame.scale / UNIT;
    for (const one of partsOf(feature)) {
      for (const { x, y } of copies(frame, one, look.width)) {
        const there = new DOMMatrix([size, 0, 0, size, x, y]);
        fill.addPath(one.fill, there);
        line.addPath(one.line, there);
      }
    }
    pen.globalAlpha = look.opacity;
    pen.fillStyle = look.colour;
    pen.fill(fill, "evenodd");
    pen.globalAlpha = 1;
    if (look.hatched) {
      pen.fillStyle = hatch(pen, look.colour);
      pen.fill(fill, "evenodd");
    }
    outline(pen, line, look);
  }

  /* One line; a double one for what datasets tell, double in parts where articles tell it as well. */
  function outline(pen, line, { width, colour, core, square, tile, faint }) {
    pen.lineJoin = "round";
    pen.setLineDash(faint ? DASHES_PX : []);
    pen.lineWidth = square || tile ? width + DOUBLE_PX : width;
    pen.strokeStyle = colour;
    pen.stroke(line);
    if (square || tile) {
      pen.setLineDash(tile ? PARTS_PX : []);
      pen.lineWidth = width / 2 + 1;
      pen.strokeStyle = core;
      pen.stroke(line);
    }
    pen.setLineDash([]);
  }

  /* Thin lines from corner to corner. */
  function hatch(pen, colour) {
    if (hatches.has(colour)) return hatches.get(colour);
    const density = window.devicePixelRatio || 1;
    const side = Math.round(HATCH_PX * density);
    const tile = new OffscreenCanvas(side, side);
    const own = tile.getContext("2d");
    own.scale(side / HATCH_PX, side / HATCH_PX);
    own.strokeStyle = colour;
    own.globalAlpha = 0.35;
    own.lineWidth = 1;
    for (const shift of [-HATCH_PX, 0, HATCH_PX]) {
      own.moveTo(shift - 1, HATCH_PX + 1);
      own.lineTo(shift + HATCH_PX + 1, -1);
    }
    own.stroke();
    const pattern = pen.createPattern(tile, "repeat");
    if (side !== HATCH_PX) pattern.setTransform(new DOMMatrix().scale(HATCH_PX / side));
    hatches.set(colour, pattern);
    return hatches.get(colour);
  }

  /* Whether the pixel lies in the area. */
  function holds(pen, frame, feature, x, y) {
    const size = frame.scale / UNIT;
    const inside = (one) => (middle) => pen.isPointInPath(one.fill, (x - middle.x) / size, (y - middle.y) / size, "evenodd");
    return partsOf(feature).some((one) => copies(frame, one, 0).some(inside(one)));
  }

  dateline.shapes = { draw, holds };
})();
