/* Names of areas upon the map: where each stands beside marks and other names, which give way, and how they are written. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const FONTS = { sure: "500 13px system-ui, sans-serif", unsure: "italic 400 13px system-ui, sans-serif" };
  const LONGEST = 28; // characters
  const HALF_PX = 9; // of the height of a line
  const AIR_PX = 3; // between two names
  const SHIFTS = [0, 26, -26, 34, -34]; // where a name may stand, pixels below its area's middle
  const BESIDE = [22, -22, 32, -32]; // the same for an area that is too small to be drawn, and has a ring
  const EDGE_PX = 20; // names come nearer to an edge than places do
  const MOST_WIDTHS = 5000;
  const widths = new Map(); // of what was measured, by font and text
  let pen = null;

  /* The names that have room in the frame, each with its label and how far below its area's middle it stands. What is open
     comes first, then what has most events, the sure before the unsure; a name that would lie upon a mark or upon an earlier
     name moves by a line, or is left out. */
  function placed({ areas, zoom }, marks, open, frame) {
    const taken = [...marks.map((mark) => about(frame, mark, dateline.looks.across(mark) / 2 + 2)), ...rings(areas, frame, zoom)];
    const rank = ({ place, count, unsure }) => (open.has(place) ? 1e12 : 0) + count - unsure / (count + 1);
    const out = [];
    for (const area of [...areas].sort((one, two) => rank(two) - rank(one))) {
      const name = named(area);
      const shifts = dateline.looks.small(area, zoom) ? BESIDE : SHIFTS;
      const shift = shifts.find((down) => free(boxOf(frame, { ...name, shift: down }), taken));
      if (shift === undefined) continue;
      taken.push(boxOf(frame, { ...name, shift }));
      out.push({ ...name, shift });
    }
    return out;
  }

  function free(box, taken) {
    return !taken.some((other) => meet(box, other));
  }

  function rings(areas, frame, zoom) {
    return areas.filter((area) => dateline.looks.small(area, zoom)).map((area) => about(frame, area, 12));
  }

  function named(area) {
    const name = dateline.columns.places.names[area.place];
    const short = name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
    const label = dateline.looks.label(area, short);
    const { faint } = dateline.looks.ground(area);
    return { ...area, label, faint, half: widthOf(label, fontOf(faint)) / 2 };
  }

  function fontOf(faint) {
    return faint ? FONTS.unsure : FONTS.sure;
  }

  function widthOf(label, font) {
    const key = `${font}\n${label}`;
    if (!widths.has(key)) {
      if (widths.size >= MOST_WIDTHS) widths.clear(); // labels hold counts, which change with every filter
      pen = pen || new OffscreenCanvas(1, 1).getContext("2d");
      pen.font = font;
      widths.set(key, pen.measureText(label).width);
    }
    return widths.get(key);
  }

  function about(frame, spot, reach) {
    const { x, y } = dateline.frame.pixels(frame, spot);
    return { x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach };
  }

  /* Where a name stands: near an edge it moves inwards, where the page's buttons do not hide it. */
  function boxOf(frame, { x, y, half, shift }) {
    const spot = dateline.frame.pixels(frame, { x, y });
    const { left, right } = dateline.fit.free;
    const middle = Math.max(left - EDGE_PX + half, Math.min(frame.width - right + EDGE_PX - half, spot.x));
    return { x0: middle - half - AIR_PX, x1: middle + half + AIR_PX, y0: spot.y + shift - HALF_PX, y1: spot.y + shift + HALF_PX };
  }

  function meet(one, two) {
    return one.x0 < two.x1 && one.x1 > two.x0 && one.y0 < two.y1 && one.y1 > two.y0;
  }

  /* Whether a pixel lies on the name. */
  function holds(frame, name, x, y) {
    return meet(boxOf(frame, name), { x0: x, x1: x, y0: y, y1: y });
  }

  function write(pen, frame, name, shades) {
    const { x0, x1, y0, y1 } = boxOf(frame, name);
    const label = `\u2068${name.label}\u2069`; // runs in its own direction, whatever that of the page
    pen.font = fontOf(name.faint);
    pen.fillStyle = name.faint ? shades.faint : shades.text;
    pen.strokeText(label, (x0 + x1) / 2, (y0 + y1) / 2);
    pen.fillText(label, (x0 + x1) / 2, (y0 + y1) / 2);
  }

  dateline.mapNames = { placed, boxOf, holds, write };
})();
