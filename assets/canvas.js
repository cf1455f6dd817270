/* The picture of the events: a canvas that lies upon the map, and what it shows where. Whatever Plotly's map does below,
   this is drawn at once: handing marks to the map at every step takes it ten times as long. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const FONT = "system-ui, sans-serif";
  const FINGER_PX = 16; // how far a finger may be from the middle of a mark
  let frame = null; // frame.js: what was drawn last
  let scene = { areas: [], rings: [], discs: [], names: [] };

  function element() {
    return document.getElementById("map-picture");
  }

  /* What a picture holds in the end: each thing with its look. Small areas lie upon big ones, big marks upon small ones. */
  function stage(picture, open, dark, heat) {
    const { outline } = dateline.areas, { looks } = dateline;
    const ready = picture.areas.filter((area) => outline(area.place, picture.zoom)).map((area) => ({
      mark: area, look: looks.area(area, open, dark), feature: outline(area.place, picture.zoom), small: looks.small(area, picture.zoom),
    }));
    ready.sort((one, two) => two.feature.extent - one.feature.extent);
    const marks = heat ? [] : picture.marks;
    scene = {
      areas: ready.filter(({ small }) => !small), rings: ready.filter(({ small }) => small),
      discs: marks.map((mark) => ({ mark, look: looks.disc(mark, open, dark) })).reverse(),
      names: dateline.mapNames.placed(picture, marks, open, dateline.map.frame()), shades: looks.shadesOf(dark),
    };
  }

  /* Draws what is staged as the map stands now. */
  function draw(now) {
    frame = now;
    const canvas = element();
    if (!canvas) return;
    const pen = sized(canvas);
    paint(pen);
  }

  /* The canvas' pen, in pixels of the page, on a clear ground. */
  function sized(canvas) {
    const density = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(frame.width * density), Math.round(frame.height * density)];
    const pen = untransformed(canvas.getContext("2d"));
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    else pen.clearRect(0, 0, width, height);
    pen.setTransform(density, 0, 0, density, 0, 0);
    return pen;
  }

  function paint(pen) {
    const { areas, rings, discs, names, shades } = scene;
    for (const { feature, look } of areas) dateline.shapes.draw(pen, frame, feature, look);
    [pen.textAlign, pen.textBaseline, pen.font] = ["center", "middle", `600 12px ${FONT}`];
    for (const { mark, look } of rings) dateline.discs.dashes(pen, at(mark), look, shades);
    for (const { mark, look } of discs) {
      const spot = at(mark);
      if (seen(spot, look.across)) dateline.discs.draw(pen, spot, look, shades);
    }
    [pen.lineJoin, pen.lineWidth, pen.strokeStyle] = ["round", 3, shades?.halo];
    for (const name of names) if (seen(at(name), 0)) dateline.mapNames.write(pen, frame, name, shades);
  }

  function at(mark) {
    return dateline.frame.pixels(frame, mark);
  }

  function seen({ x, y }, margin) {
    return x > -margin && y > -margin && x < frame.width + margin && y < frame.height + margin;
  }

  // --- what is where ------------------------------------------------------------------------------------------------

  /* The mark or area that is drawn at a pixel, the topmost one, or null. A finger need not hit it quite. */
  function markAt(x, y, finger = false) {
    if (!frame) return null;
    const { areas, rings, discs, names } = scene;
    const reach = (look) => Math.max(look.across / 2 + 2, finger ? FINGER_PX : 0);
    const on = ({ mark, look }) => Math.hypot(at(mark).x - x, at(mark).y - y) <= reach(look);
    const named = (name) => seen(at(name), 0) && dateline.mapNames.holds(frame, name, x, y);
    const name = names.findLast(named);
    const found = discs.findLast(on) || rings.findLast(on);
    if (found || name) return found ? found.mark : name;
    const pen = element().getContext("2d");
    return areas.findLast(({ feature }) => dateline.shapes.holds(untransformed(pen), frame, feature, x, y))?.mark || null;
  }

  /* The pen in the canvas' own pixels, in which a point of a path is asked after. */
  function untransformed(pen) {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    return pen;
  }

  dateline.canvas = { element, stage, draw, markAt, get scene() { return scene; } };
})();
