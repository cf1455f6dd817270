/* Marks on the canvas: a disc with its count where articles tell of it, a square where a dataset does, a disc upon a square
   where both do; the ring of the types about a mixed one, the hole of one where nothing is known to have happened, the pale
   one with a question mark whose place is unsure, and the dashes where an area is too small to be drawn. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const PARTS = 16; // a ring is parted into so many
  const MOST_TYPES = 4;
  const CHOSEN_PX = 5.5; // how far the light about what is open reaches
  const SIDE = Math.sqrt(Math.PI) / 2; // half the side of the square that is as big as a disc of radius 1
  const CORNERS = [-0.25, 0.25, 0.75, 1.25].map((part) => part * Math.PI); // from the top on, as a ring runs

  /* Draws a mark about a pixel; `look` is that of looks.js. */
  function draw(pen, { x, y }, look, shades) {
    const radius = look.across / 2, form = look.square ? square : disc;
    if (look.open) (look.tile ? tile : form)(pen, x, y, radius + CHOSEN_PX, shades.chosen);
    if (look.tile) {
      tile(pen, x, y, radius + 1.5, shades.rim);
      tile(pen, x, y, radius, shades.mixed);
    }
    form(pen, x, y, radius + 2, shades.rim);
    pen.globalAlpha = look.faint ? 0.5 : 1;
    if (look.shares) (look.square ? frame : ring)(pen, x, y, radius, look, shades);
    pen.globalAlpha = 1;
    const inner = look.inner / 2;
    form(pen, x, y, inner, look.colour);
    if (look.hollow) form(pen, x, y, look.shares ? inner : inner - 3, shades.hole);
    else if (look.faint) pale(pen, form, { x, y }, inner - 1.5, look.colour, shades);
    if (!look.text) return;
    pen.fillStyle = look.hollow || look.faint ? shades.text : shades.on;
    pen.fillText(look.text, x, y);
  }

  function disc(pen, x, y, radius, colour) {
    pen.beginPath();
    pen.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
  }

  /* As big as the disc of that radius. */
  function square(pen, x, y, radius, colour) {
    tile(pen, x, y, radius * SIDE, colour);
  }

  function tile(pen, x, y, half, colour) {
    const reach = Math.max(0, half);
    pen.fillStyle = colour;
    pen.fillRect(x - reach, y - reach, 2 * reach, 2 * reach);
  }

  function pale(pen, form, { x, y }, radius, colour, shades) {
    form(pen, x, y, radius, shades.hole);
    pen.globalAlpha = 0.22;
    form(pen, x, y, radius, colour);
    pen.globalAlpha = 1;
  }

  /* The types' shares as parts of a ring; lines between them, since colour is not all that tells them apart. */
  function ring(pen, x, y, radius, { shares, width, dark }, shades) {
    const parts = angles(shares);
    pen.lineWidth = width;
    for (const { type, from, to } of parts) {
      pen.beginPath();
      pen.arc(x, y, radius - width / 2, from, to);
      pen.strokeStyle = dateline.looks.colourOf(type, dark);
      pen.stroke();
    }
    lines(pen, parts, shades, (angle, reach) => spoke(x, y, angle, reach ? radius : radius - width));
  }

  /* The same about a square. */
  function frame(pen, x, y, radius, { shares, width, dark }, shades) {
    const parts = angles(shares), half = radius * SIDE;
    for (const { type, from, to } of parts) {
      pen.beginPath();
      pen.moveTo(x, y);
      for (const angle of [from, ...CORNERS.filter((corner) => corner > from && corner < to), to]) pen.lineTo(...edge(x, y, angle, half));
      pen.fillStyle = dateline.looks.colourOf(type, dark);
      pen.fill();
    }
    lines(pen, parts, shades, (angle, reach) => edge(x, y, angle, reach ? half : half - width));
    tile(pen, x, y, half - width, shades.rim);
  }

  function lines(pen, parts, shades, end) {
    pen.beginPath();
    for (const { from } of parts) {
      pen.moveTo(...end(from, false));
      pen.lineTo(...end(from, true));
    }
    pen.lineWidth = 1.5;
    pen.strokeStyle = shades.rim;
    pen.stroke();
  }

  function spoke(x, y, angle, length) {
    return [x + length * Math.cos(angle), y + length * Math.sin(angle)];
  }

  /* Where a line from the middle of a square meets its edge. */
  function edge(x, y, angle, half) {
    return spoke(x, y, angle, half / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))));
  }

  /* The parts with the angles from which and to which they run, from the top on. */
  function angles(shares) {
    const parts = parted(shares);
    const all = parts.reduce((sum, { part }) => sum + part, 0);
    let to = -Math.PI / 2;
    return parts.map(({ type, part }) => ({ type, from: to, to: (to += (part / all) * 2 * Math.PI) }));
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

  /* An area too small to be drawn. */
  function dashes(pen, { x, y }, look, shades) {
    const width = look.open ? 4 : 2.5, radius = look.across / 2 - width / 2;
    pen.globalAlpha = look.faint ? 0.12 : 0.26;
    (look.square ? square : disc)(pen, x, y, radius, look.colour);
    pen.globalAlpha = 1;
    pen.strokeStyle = look.colour;
    pen.lineWidth = width;
    pen.setLineDash([(2 * Math.PI * radius) / 16, (2 * Math.PI * radius) / 16]);
    pen.beginPath();
    if (look.square) pen.rect(x - radius * SIDE, y - radius * SIDE, 2 * radius * SIDE, 2 * radius * SIDE);
    else pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.stroke();
    pen.setLineDash([]);
    pen.lineWidth = 1.5;
    if (look.tile) pen.strokeRect(x - radius - 2, y - radius - 2, 2 * radius + 4, 2 * radius + 4);
    if (!look.faint) return;
    pen.fillStyle = shades.text;
    pen.fillText(dateline.looks.doubt(), x, y);
  }

  dateline.discs = { draw, dashes, parted };
})();
