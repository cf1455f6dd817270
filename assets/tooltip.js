/* What the mark under the pointer holds. Names come from outside: they are set as text, never as markup. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const MOST_TYPES = 4;
  const LONGEST = 80;

  /* Shows the mark beside the pointer, or hides the tooltip with null. */
  dateline.tooltip = function (mark, pointer) {
    const box = document.getElementById("map-tooltip");
    if (!box) return;
    box.hidden = !mark;
    document.getElementById("map")?.classList.toggle("over-mark", Boolean(mark));
    if (!mark) return;
    box.replaceChildren(...saying(mark).map((line, n) => element(n ? "div" : "strong", line)));
    const frame = box.parentElement.getBoundingClientRect();
    const x = (pointer ? pointer.clientX : frame.left) - frame.left, y = (pointer ? pointer.clientY : frame.top) - frame.top;
    box.style.left = `${Math.max(4, Math.min(x + 14, frame.width - box.offsetWidth - 4))}px`;
    box.style.top = `${y + 18 + box.offsetHeight > frame.height ? y - box.offsetHeight - 10 : y + 18}px`;
  };

  function element(tag, text) {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  /* The lines of a tooltip: where, then how many of which kind. */
  function saying(mark) {
    const { columns } = dateline;
    const name = columns.places.names[mark.biggest];
    const { tn } = dateline;
    const more = mark.places.length - 1;
    const where = more > 0 ? tn("{name} and {n} more place", "{name} and {n} more places", more, { name }) : name;
    const kinds = [...mark.types.entries()].filter(([, count]) => count).sort((one, two) => two[1] - one[1]);
    const lines = kinds.slice(0, MOST_TYPES).map(([type, count]) => (mark.count > 1 ? `${count} × ` : "") + columns.types[type].label);
    if (kinds.length > MOST_TYPES) lines.push(tn("and {n} more type", "and {n} more types", kinds.length - MOST_TYPES));
    return [where.length > LONGEST ? `${where.slice(0, LONGEST - 1)}…` : where, ...lines, ...dateline.traits.ofMark(mark)];
  }
})();
