/* Marks on the canvas: a disc with its count, the ring of the types about a mixed one, the hole of one where nothing is
   known to have happened, and the ring of dashes where an area is too small to be drawn. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const PARTS = 16; // a ring is parted into so many
  const MOST_TYPES = 4;
  const CHOSEN_PX = 5.5; // how far the light about what is open reaches

  /* Draws a mark about a pixel; `look` is that of looks.js. */
  function draw(pen, { x, y }, look, shades) {
    const radius = look.across / 2;
    if (look.open) disc(pen, x, y, radius + CHOSEN_PX, shades.chosen);
    disc(pen, x, y, radius + 2, shades.rim);
    if (look.shares) ring(pen, x, y, radius, look, shades);
    const inner = look.inner / 2;
    disc(pen, x, y, inner, look.colour);
    if (look.hollow) disc(pen, x, y, look.shares ? inner : inner - 3, shades.hole);
    if (!look.text) return;
    pen.fillStyle = look.hollow ? shades.text : shades.on;
    pen.fillText(look.text, x, y);
  }

  function disc(pen, x, y, radius, colour) {
    pen.beginPath();
    pen.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
  }

  /* The types' shares as parts of a ring; lines between them, since colour is not all that tells them apart. */
  function ring(pen, x, y, radius, { shares, width, dark }, shades) {
    const parts = parted(shares);
    const all = parts.reduce((sum, { part }) => sum + part, 0);
    const edges = [];
    let from = -Math.PI / 2;
    pen.lineWidth = width;
    for (const { type, part } of parts) {
      const to = from + (part / all) * 2 * Math.PI;
      pen.beginPath();
      pen.arc(x, y, radius - width / 2, from, to);
      pen.strokeStyle = dateline.looks.colourOf(type, dark);
      pen.stroke();
      edges.push(from);
      from = to;
    }
    pen.beginPath();
    for (const angle of edges) {
      const [right, down] = [Math.cos(angle), Math.sin(angle)];
      pen.moveTo(x + (radius - width) * right, y + (radius - width) * down);
      pen.lineTo(x + radius * right, y + radius * down);
    }
    pen.lineWidth = 1.5;
    pen.strokeStyle = shades.rim;
    pen.stroke();
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
  function dashes(pen, { x, y }, { across, colour, open }) {
    const width = open ? 4 : 2.5, radius = across / 2 - width / 2;
    pen.globalAlpha = 0.26;
    disc(pen, x, y, radius, colour);
    pen.globalAlpha = 1;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.setLineDash([(2 * Math.PI * radius) / 16, (2 * Math.PI * radius) / 16]);
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.stroke();
    pen.setLineDash([]);
  }

  dateline.discs = { draw, dashes, parted };
})();
