/* What was selected on the map, as an outline: the box and the area of the view. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const EDGE = 24; // points along a side of a box, so that it is one on any projection

  /* What `Plotly.restyle` takes. */
  function look(view, dark) {
    const rings = [view.bbox && boxRing(view.bbox), view.area && closed(unwrapped(view.area))].filter(Boolean);
    const lon = [], lat = [];
    for (const ring of rings) {
      if (lon.length) [lon, lat].forEach((list) => list.push(null));
      for (const spot of ring) {
        lon.push(spot[0]);
        lat.push(spot[1]);
      }
    }
    const colour = dark ? "#74c7d3" : "#14606e";
    return { lon: [lon], lat: [lat], "line.color": colour, fillcolor: dark ? "rgba(116,199,211,0.12)" : "rgba(20,96,110,0.1)" };
  }

  function boxRing([west, south, east, north]) {
    const right = east < west ? east + 360 : east;
    const along = (from, to) => Array.from({ length: EDGE }, (_, n) => from + ((to - from) * n) / EDGE);
    return closed([
      ...along(west, right).map((lon) => [lon, south]), ...along(south, north).map((lat) => [right, lat]),
      ...along(right, west).map((lon) => [lon, north]), ...along(north, south).map((lat) => [west, lat]),
    ]);
  }

  function closed(ring) {
    return [...ring, ring[0]];
  }

  /* Corners whose longitudes run on over 180 the short way, as the filter reads them. */
  function unwrapped(corners) {
    const out = [];
    for (const [lon, lat] of corners) {
      const before = out.length ? out[out.length - 1][0] : lon;
      out.push([lon + 360 * Math.round((before - lon) / 360), lat]);
    }
    return out;
  }

  dateline.choice = { look, unwrapped };
})();
