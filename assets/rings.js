/* What no circle can show: the ring of the types about a mixed mark, and the ring of dashes where an area is too small to
   be drawn. Pictures made here, in a layer of their own right under Plotly's marks. Nothing is fetched for them. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const LAYER = "dateline:rings";
  const PARTS = 16; // a ring is parted into so many, that the pictures stay few
  const MOST_TYPES = 4;
  const MOST_PICTURES = 800;
  const SIZE_STEP = 2;
  const DENSITY = 2;
  let known = new Set(); // names of pictures that the map has

  /* Whether there is a map that takes pictures; else marks stay plain. */
  function work() {
    return dateline.underlay.map() !== null;
  }

  function draw(rings, dark) {
    const map = dateline.underlay.map();
    if (!map) return;
    forgetSome(map, rings.length);
    const features = rings.map((ring) => ({
      type: "Feature",
      properties: { icon: pictured(map, ring, dark) },
      geometry: { type: "Point", coordinates: [ring.lon, ring.lat] },
    }));
    const data = { type: "FeatureCollection", features };
    const source = map.getSource(LAYER);
    if (source) source.setData(data);
    else map.addSource(LAYER, { type: "geojson", data });
    if (!map.getLayer(LAYER)) map.addLayer(layer(), dateline.underlay.marksLayer());
  }

  function layer() {
    return {
      id: LAYER, type: "symbol", source: LAYER,
      layout: { "icon-image": ["get", "icon"], "icon-allow-overlap": true, "icon-ignore-placement": true },
    };
  }

  /* Pictures of another time go before there are too many. */
  function forgetSome(map, coming) {
    if (known.size + coming < MOST_PICTURES) return;
    for (const name of known) if (map.hasImage(name)) map.removeImage(name);
    known = new Set();
  }

  /* The name of the ring's picture, which the map has from now on. */
  function pictured(map, ring, dark) {
    const size = Math.round(ring.size / SIZE_STEP) * SIZE_STEP;
    const parts = ring.shares ? parted(ring.shares) : null;
    const name = parts
      ? `ring:${size}:${dark ? 1 : 0}:${parts.map(({ type, part }) => `${type}=${part}`).join(",")}`
      : `area:${size}:${ring.dashed}:${ring.open ? 1 : 0}`;
    if (known.has(name) && map.hasImage(name)) return name;
    map.addImage(name, parts ? ringPicture(size, parts, ring.width, dark) : dashedPicture(size, ring.dashed, ring.open), { pixelRatio: DENSITY });
    known.add(name);
    return name;
  }

  /* Whole parts of the ring for the most frequent types, at least one each; all others share a grey one. */
  function parted(shares) {
    const all = shares.reduce((sum, [, count]) => sum + count, 0);
    const kept = shares.slice(0, MOST_TYPES).map(([type, count]) => ({ type, part: Math.max(1, Math.round((count / all) * PARTS)) }));
    if (shares.length > MOST_TYPES) kept.push({ type: -1, part: 1 });
    const over = kept.reduce((sum, { part }) => sum + part, 0) - PARTS;
    kept[0].part = Math.max(1, kept[0].part - over);
    return kept;
  }

  function pen(size) {
    const canvas = new OffscreenCanvas(size * DENSITY, size * DENSITY);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.scale(DENSITY, DENSITY);
    return context;
  }

  function picture(context, size) {
    return context.getImageData(0, 0, size * DENSITY, size * DENSITY);
  }

  function ringPicture(size, parts, width, dark) {
    const context = pen(size);
    const { rim } = dateline.looks.shadesOf(dark);
    const middle = size / 2, radius = middle - 2 - width / 2;
    const all = parts.reduce((sum, { part }) => sum + part, 0);
    circle(context, middle, middle, rim);
    let from = -Math.PI / 2;
    for (const { type, part } of parts) {
      const to = from + (part / all) * 2 * Math.PI;
      context.beginPath();
      context.arc(middle, middle, radius, from, to);
      context.lineWidth = width;
      context.strokeStyle = dateline.looks.colourOf(type, dark);
      context.stroke();
      spoke(context, middle, from, rim);
      from = to;
    }
    return picture(context, size);
  }

  /* The line between two parts: colour is not all that tells them apart. */
  function spoke(context, middle, angle, colour) {
    context.beginPath();
    context.moveTo(middle, middle);
    context.lineTo(middle + middle * Math.cos(angle), middle + middle * Math.sin(angle));
    context.lineWidth = 1.5;
    context.strokeStyle = colour;
    context.stroke();
  }

  function circle(context, middle, radius, colour) {
    context.beginPath();
    context.arc(middle, middle, radius, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  }

  function dashedPicture(size, colour, open) {
    const context = pen(size);
    const width = open ? 4 : 2.5, radius = size / 2 - width / 2 - 0.5;
    context.globalAlpha = 0.26;
    circle(context, size / 2, radius, colour);
    context.globalAlpha = 1;
    context.beginPath();
    context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
    context.setLineDash([(2 * Math.PI * radius) / 16, (2 * Math.PI * radius) / 16]);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
    return picture(context, size);
  }

  dateline.rings = { work, draw, parted };
})();
