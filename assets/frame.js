/* What part of the world the map shows, as arithmetic between world coordinates (grid.js) and pixels from its corner. The
   map is never turned or tilted. Where it shows the world more than once, things stand once: on the copy in the middle. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  /* {x, y, scale, width, height}: the world coordinates in the middle, pixels a world width, and the map's size. */
  function of({ lon, lat, z }) {
    return { ...dateline.grid.project(lon, lat), scale: dateline.grid.scaleAt(z), ...dateline.fit.size() };
  }

  /* The view in world coordinates; x runs on over the edges of the world. */
  function box({ x, y, scale, width, height }) {
    const wide = width / 2 / scale, high = height / 2 / scale;
    return { x0: x - wide, x1: x + wide, y0: y - high, y1: y + high };
  }

  /* World coordinates -> pixels. */
  function pixels(frame, spot) {
    const right = spot.x - frame.x;
    return { x: frame.width / 2 + (right - Math.round(right)) * frame.scale, y: frame.height / 2 + (spot.y - frame.y) * frame.scale };
  }

  /* Pixels -> {lon, lat}; the longitude may run on over 180, so that a line stays whole. */
  function place(frame, x, y) {
    const east = frame.x + (x - frame.width / 2) / frame.scale, south = frame.y + (y - frame.height / 2) / frame.scale;
    return { lon: (east - 0.5) * 360, lat: dateline.grid.unproject(0, Math.max(0, Math.min(1, south))).lat };
  }

  /* [west, south, east, north] of what is seen, degrees; west > east where it goes over the antimeridian. */
  function bounds(frame) {
    const { x0, x1, y0, y1 } = box(frame);
    const [north, south] = [dateline.grid.unproject(0, y0).lat, dateline.grid.unproject(0, y1).lat];
    if (x1 - x0 >= 1) return [-180, south, 180, north];
    return [dateline.grid.unproject(x0, 0).lon, south, dateline.grid.unproject(x1, 0).lon, north];
  }

  /* The stretch of pixels in which everything stands once: the world about the middle, or less. */
  function once({ width, scale }) {
    return { left: Math.max(0, (width - scale) / 2), right: Math.min(width, (width + scale) / 2) };
  }

  dateline.frame = { of, once, box, pixels, place, bounds };
})();
