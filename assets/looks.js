/* How the picture of the map looks: marks, areas and names -> the traces of dashboard/figure.py, and the rings. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const SMALL_PX = 20; // an area that is narrower is drawn as a ring of dashes
  const RING_PX = 5; // how wide the ring of types about a mixed mark is
  const LEAST_RING_PX = 30; // a number has room in it
  const SEEN = 1, FELT = 0.01; // opacity of what is seen, and of what only answers the pointer

  /* What `Plotly.update` takes, by the order of the traces (areas, marks, names); `owners`: what stands behind each
     point of the marks, `named`: behind each name, `rings`: what rings.js draws under the marks, `sign`: what the areas
     were drawn from. */
  function make(drawn, open, dark) {
    const shades = shadesOf(dark);
    const [areas, marks, names] = [areasLook(drawn, open, dark), marksLook(drawn, open, dark), namesLook(drawn)];
    const none = undefined; // leaves a trace as it is
    const update = {
      geojson: [areas.geojson, none, none], locations: [areas.locations, none, none], z: [areas.z, none, none],
      zmax: [areas.zmax, none, none], colorscale: [areas.scale, none, none],
      "marker.line.width": [areas.width, none, none], "marker.line.color": [areas.colours, none, none],
      "marker.opacity": [areas.opacity, marks.opacity, none],
      "marker.size": [none, marks.size, none], "marker.color": [none, marks.colour, none],
      "textfont.color": [none, shades.on, shades.text],
      lon: [none, marks.lon, names.lon], lat: [none, marks.lat, names.lat], text: [none, marks.text, names.text],
    };
    const sign = JSON.stringify([areas.geojson.features.map((shape) => [shape.id, shape.extent]), areas.colours, areas.opacity, areas.width]);
    return { update, sign, owners: marks.owner, named: drawn.names, rings: marks.rings };
  }

  /* The same without the first trace: areas that look as they did need not go to the map again, which costs more than
     all marks. */
  function withoutAreas(update) {
    const rest = Object.entries(update).map(([name, [, ...others]]) => [name, others]);
    return Object.fromEntries(rest.filter(([, values]) => values.some((value) => value !== undefined)));
  }

  function shadesOf(dark) {
    return dark
      ? { mixed: "#aab4c0", rim: "#12181f", hole: "#1d242c", on: "#10151b", text: "#f2f4f7", chosen: "#ffffff" }
      : { mixed: "#55606c", rim: "#ffffff", hole: "#ffffff", on: "#ffffff", text: "#1c2329", chosen: "#101820" };
  }

  /* [number of the type, its events], most first. */
  function kinds(mark) {
    const found = [];
    mark.types.forEach((count, type) => count && found.push([type, count]));
    return found.sort((one, two) => two[1] - one[1] || one[0] - two[0]);
  }

  function colourOf(type, dark) {
    const known = dateline.columns.types[type];
    if (!known) return shadesOf(dark).mixed;
    return dark ? known.colour_dark : known.colour;
  }

  /* The colour of the type that most of the events are of: an area cannot be parted like a ring. */
  function topColour(mark, dark) {
    const [top] = kinds(mark);
    return colourOf(top ? top[0] : -1, dark);
  }

  /* Each mark is a few circles on one spot, from below: chosen, rim, disc, and a hole where nothing is known to have
     happened. Where it is of several types, a ring of their colours takes the place of the rim. */
  function marksLook(drawn, open, dark) {
    const look = { lon: [], lat: [], size: [], colour: [], text: [], opacity: [], owner: [] };
    const rings = [];
    const { rim, hole, chosen, mixed } = shadesOf(dark);
    const put = (mark, size, colour, { text = "", opacity = SEEN } = {}) => {
      const spot = dateline.grid.unproject(mark.x, mark.y);
      const values = { lon: spot.lon, lat: spot.lat, size, colour, text, opacity, owner: mark };
      for (const name of Object.keys(look)) look[name].push(values[name]);
    };
    for (const area of drawn.areas) {
      if (!small(area, drawn.zoom)) continue;
      const size = SMALL_PX + 4;
      rings.push({ ...dateline.grid.unproject(area.x, area.y), size, dashed: topColour(area, dark), open: open.has(area.place) });
      put(area, size, mixed, { opacity: FELT });
    }
    for (const mark of drawn.marks) {
      const alone = dateline.picture.diameter(mark.count), hollow = mark.firm === 0;
      const shares = kinds(mark);
      const parted = shares.length > 1 && dateline.rings.work();
      const across = parted ? Math.max(alone, LEAST_RING_PX) : alone;
      const inner = parted ? across - 2 * RING_PX - 2 : across;
      if (mark.places.some((where) => open.has(where))) put(mark, across + 11, chosen);
      if (parted) rings.push({ ...dateline.grid.unproject(mark.x, mark.y), size: across + 4, shares, width: RING_PX });
      put(mark, parted ? inner + 2 : across + 4, rim);
      const colour = shares.length === 1 ? colourOf(shares[0][0], dark) : mixed;
      put(mark, inner, colour, { text: mark.count > 1 && !hollow ? dateline.picture.shortCount(mark.count) : "" });
      if (hollow) put(mark, parted ? inner : inner - 6, hole);
    }
    return { ...look, rings };
  }

  function namesLook(drawn) {
    const spots = drawn.names.map((name) => dateline.grid.unproject(name.x, name.y));
    return { lon: spots.map((spot) => spot.lon), lat: spots.map((spot) => spot.lat), text: drawn.names.map((name) => name.label) };
  }

  /* Whether the area would be a smudge at this zoom. False while its outline is not here. */
  function small(area, zoom) {
    const shape = dateline.areas.outline(area.place, zoom);
    if (!shape) return false;
    const wide = Math.sqrt(shape.extent) * (dateline.grid.scaleAt(zoom) / 360); // as wide as a square of that size is
    return wide < SMALL_PX;
  }

  /* Small areas first: where two hold the pointer, the first one answers. */
  function areasLook(drawn, open, dark) {
    const outline = (place) => dateline.areas.outline(place, drawn.zoom);
    const ready = drawn.areas.filter((area) => outline(area.place));
    ready.sort((one, two) => outline(one.place).extent - outline(two.place).extent);
    const colours = ready.map((area) => topColour(area, dark));
    const palette = [...new Set(colours)];
    if (palette.length < 2) palette.push(...Array(2 - palette.length).fill(palette[0] || shadesOf(dark).mixed));
    const last = palette.length - 1;
    return {
      geojson: { type: "FeatureCollection", features: ready.map((area) => outline(area.place)) },
      locations: ready.map((area) => area.place),
      z: colours.map((colour) => palette.indexOf(colour)),
      zmax: last,
      scale: palette.map((colour, n) => [n / last, colour]),
      opacity: ready.map((area) => (area.firm ? 0.26 : 0.1)),
      width: ready.map((area) => (open.has(area.place) ? 4 : area.firm ? 2 : 1.2)),
      colours,
    };
  }

  dateline.looks = { make, withoutAreas, small, kinds, colourOf, shadesOf };
})();
