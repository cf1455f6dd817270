// The histogram on paper: the events by day as a drawing with the light colours of their types.
//
//   dateline.paperBars(histogram)    {picture, days: [first, last], most}, or null where no event has a date
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const SVG = "http://www.w3.org/2000/svg";
  const WIDE = 1000, HIGH = 120, BASE = 20; // BASE: room for the days under the bars
  const NAMES = 5;

  dateline.paperBars = function (histogram) {
    if (!histogram || !histogram.edges) return null;
    histogram = dateline.histogram.together(histogram);
    const { edges, counts, types } = histogram;
    const sums = Array.from({ length: edges.length - 1 }, (_, bin) => total(counts, types, bin));
    const most = Math.max(0, ...sums);
    if (!most) return null;
    const first = edges[0], days = edges[edges.length - 1] - first;
    const x = (day) => ((day - first) / days) * WIDE;
    const picture = made("svg", { viewBox: `0 0 ${WIDE} ${HIGH + BASE}`, role: "img", "aria-label": dateline.t("Timeline of the events") });
    sums.forEach((sum, bin) => picture.append(...stack(histogram, bin, x, HIGH / most)));
    picture.append(made("path", { d: `M0 ${HIGH}H${WIDE}`, stroke: "#545e68" }), ...names(first, first + days, x));
    return { picture, days: [first, first + days - 1], most };
  };

  function total(counts, types, bin) {
    let sum = 0;
    for (let type = 0; type < types; type++) sum += counts[bin * types + type];
    return sum;
  }

  function stack({ edges, counts, types }, bin, x, scale) {
    const bars = [];
    const left = x(edges[bin]), wide = Math.max(0.5, (x(edges[bin + 1]) - left) * 0.94);
    let top = HIGH;
    for (let type = 0; type < types; type++) {
      const count = counts[bin * types + type];
      if (!count) continue;
      top -= count * scale;
      bars.push(made("rect", { x: left, y: top, width: wide, height: count * scale, fill: dateline.columns.types[type].colour }));
    }
    return bars;
  }

  /* A few days under the bars, the outer ones within the picture. */
  function names(first, end, x) {
    const many = Math.min(NAMES, end - first);
    return Array.from({ length: many }, (_, n) => {
      const day = many > 1 ? Math.round(first + ((end - 1 - first) * n) / (many - 1)) : first;
      const anchor = n === 0 ? "start" : n === many - 1 ? "end" : "middle";
      const at = n === many - 1 && many > 1 ? WIDE : x(day);
      const text = made("text", { x: at, y: HIGH + 15, "text-anchor": anchor, "font-size": 12, fill: "#1c2329" });
      text.textContent = dateline.wordsOf(day);
      return text;
    });
  }

  function made(tag, attributes) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }
})();
