/* The bars of the timeline: a stack for each bin, drawn as one path for each type.

   A path counts days and events; the box that the picture shows of it is what the axis shows. So a nearer look moves a
   box and draws nothing, and the whole picture of a hundred bins and twenty types takes a millisecond. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const SVG = "http://www.w3.org/2000/svg";
  const DAY_SHARE = 0.94; // of a day's width; the rest parts its bar from the next
  let drawnAs = "";
  let zero = 0; // the day at which the path's numbers begin
  let highest = 1;

  /* Draws these counts, unless they are what is drawn already. */
  function draw(place, histogram) {
    const picture = place.firstChild || place.appendChild(empty());
    const sign = signature(histogram);
    if (sign !== drawnAs) {
      drawnAs = sign;
      zero = histogram.edges[0];
      picture.replaceChildren(...paths(histogram));
    }
    look(picture);
  }

  /* Shows the part of the drawing that the axis shows. */
  function look(picture) {
    const { first, last } = dateline.axis.shown();
    picture.setAttribute("viewBox", `${first - zero} ${-highest} ${last + 1 - first} ${highest}`);
  }

  function empty() {
    const made = document.createElementNS(SVG, "svg");
    made.setAttribute("preserveAspectRatio", "none");
    return made;
  }

  function signature({ edges, counts }) {
    let hash = counts.length;
    for (let n = 0; n < counts.length; n++) hash = (Math.imul(hash, 31) + counts[n]) | 0;
    return `${edges[0]} ${edges[edges.length - 1]} ${edges.length} ${hash}`;
  }

  function paths({ edges, unit, types, counts }) {
    const share = unit === "day" ? DAY_SHARE : 1;
    const base = new Float64Array(edges.length);
    const made = [];
    for (let type = 0; type < types; type++) {
      let line = "";
      for (let bin = 0; bin + 1 < edges.length; bin++) {
        const count = counts[bin * types + type];
        if (!count) continue;
        line += `M${edges[bin] - zero} ${-base[bin]}v${-count}h${(edges[bin + 1] - edges[bin]) * share}v${count}z`;
        base[bin] += count;
      }
      if (line) made.push(path(line, dateline.columns.types[type]));
    }
    highest = Math.max(1, ...base);
    return made;
  }

  function path(line, { colour, colour_dark }) {
    const made = document.createElementNS(SVG, "path");
    made.setAttribute("d", line);
    made.style.setProperty("--light", colour);
    made.style.setProperty("--dark", colour_dark);
    return made;
  }

  dateline.bars = { draw };
})();
