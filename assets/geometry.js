/* Boxes and drawn areas in degrees: what lies inside. The same arithmetic as dashboard/geometry.py. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  /* [west, south, east, north]; west greater than east goes over the antimeridian. */
  function boxHolds([west, south, east, north], lon, lat) {
    const across = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    return across && lat >= south && lat <= north;
  }

  function mod(value, by) {
    const rest = value % by;
    return rest < 0 ? rest + by : rest;
  }

  /* The corners with longitudes that run on over the antimeridian: each is joined to the one before the short way. */
  function unwrapped(corners) {
    const ring = [];
    corners.forEach(([lon, lat], n) => {
      const before = n ? ring[n - 1][0] : 0;
      ring.push([n ? before + mod(lon - before + 180, 360) - 180 : lon, lat]);
    });
    return { ring, west: Math.min(...ring.map(([lon]) => lon)) };
  }

  /* Whether a ray from the point crosses the edges of an unwrapped ring an odd number of times. */
  function ringHolds({ ring, west }, lon, lat) {
    const x = west + mod(lon - west, 360);
    let inside = false;
    for (let one = 0, two = ring.length - 1; one < ring.length; two = one++) {
      const [[x1, y1], [x2, y2]] = [ring[one], ring[two]];
      if (y1 > lat !== y2 > lat && x < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
    return inside;
  }

  dateline.geometry = { boxHolds, unwrapped, ringHolds };
})();
