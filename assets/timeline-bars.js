/* The bars of the timeline: a stack for each bin, drawn as one path for each type; all layers in one picture, or one
   picture a layer, each with its own height and its name, so that they can be compared by their shape alone.

   A path counts days and events; the box that the picture shows of it is what the axis shows. So a nearer look moves a
   box and draws nothing, and the whole picture of a hundred bins and twenty types takes a millisecond. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const SVG = "http://www.w3.org/2000/svg";
  const DAY_SHARE = 0.94; // of a day's width; the rest parts its bar from the next
  const MOST_BANDS = 5;
  let drawnAs = "";
  let zero = 0; // the day at which the path's numbers begin

  /* Draws these counts, unless they are what is drawn already; says how many bands there are. */
  function draw(place, histogram, apart) {
    const sign = `${apart} ${signature(histogram)}`;
    if (sign !== drawnAs) {
      drawnAs = sign;
      zero = histogram.edges[0];
      place.replaceChildren(...(apart ? bands(histogram) : [picture(dateline.histogram.together(histogram))]));
    }
    for (const one of place.querySelectorAll("svg")) look(one);
    return place.childElementCount;
  }

  /* Shows the part of the drawing that the axis shows. */
  function look(made) {
    const { first, last } = dateline.axis.shown();
    made.setAttribute("viewBox", `${first - zero} ${-made.dataset.most} ${last + 1 - first} ${made.dataset.most}`);
  }

  function signature({ edges, layers, counts }) {
    let hash = counts.length;
    for (let n = 0; n < counts.length; n++) hash = (Math.imul(hash, 31) + counts[n]) | 0;
    return `${edges[0]} ${edges[edges.length - 1]} ${edges.length} ${layers} ${hash}`;
  }

  /* A band for each layer that has events; the largest ones where they are many, and then the last says so. */
  function bands(histogram) {
    const { make, columns, tp, tn } = dateline;
    const found = dateline.histogram.apart(histogram);
    const largest = [...found].sort((a, b) => b.most - a.most).slice(0, MOST_BANDS);
    const shown = found.filter((one) => largest.includes(one));
    const left = found.length - shown.length;
    return shown.map(({ layer, histogram: one, most }, n) => {
      const name = make("bdi", {}, columns.layers[layer].label);
      const told = tp("{layer}, up to {n}", { layer: name, n: dateline.number(most) });
      const more = left && n === shown.length - 1 ? ` ${tn("and {n} more", "and {n} more", left)}` : "";
      return make("div", { class: "band" }, picture(one), make("span", { class: "band-name", dir: document.documentElement.dir || "ltr" }, ...told, more));
    });
  }

  function picture({ edges, unit, types, counts }) {
    const share = unit === "day" ? DAY_SHARE : 1;
    const base = new Float64Array(edges.length);
    const made = document.createElementNS(SVG, "svg");
    made.setAttribute("preserveAspectRatio", "none");
    for (let type = 0; type < types; type++) {
      let line = "";
      for (let bin = 0; bin + 1 < edges.length; bin++) {
        const count = counts[bin * types + type];
        if (!count) continue;
        line += `M${edges[bin] - zero} ${-base[bin]}v${-count}h${(edges[bin + 1] - edges[bin]) * share}v${count}z`;
        base[bin] += count;
      }
      if (line) made.append(path(line, dateline.columns.types[type]));
    }
    made.dataset.most = String(Math.max(1, ...base));
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
