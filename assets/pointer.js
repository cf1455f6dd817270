/* The pointer on the map: what lies under it is told beside it, and chosen by a click. The picture of the events lets every
   pointer through to Plotly's map, which is moved by it. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const STILL_PX = 5; // a pointer that went farther has moved the map
  let pressed = null; // where the button went down last
  let down = false;

  /* Once, when the page stands. */
  function begin() {
    const map = document.getElementById("map");
    map.addEventListener("pointerdown", (event) => {
      pressed = { ...spotOf(event), finger: event.pointerType === "touch" };
      down = true;
      dateline.tooltip(null);
    }, true);
    for (const name of ["pointerup", "pointercancel"]) window.addEventListener(name, () => (down = false), true);
    map.addEventListener("pointermove", over, true);
    map.addEventListener("pointerleave", () => dateline.tooltip(null));
    map.addEventListener("click", click, true);
    map.addEventListener("dblclick", twice, true);
  }

  function spotOf({ clientX, clientY }) {
    const frame = dateline.canvas.element().getBoundingClientRect();
    return { x: clientX - frame.left, y: clientY - frame.top };
  }

  function over(event) {
    down = down && event.buttons > 0; // it may have gone up outside the window
    if (event.buttons || event.pointerType === "touch") return;
    const { x, y } = spotOf(event);
    dateline.tooltip(dateline.canvas.markAt(x, y), event);
  }

  function click(event) {
    const { x, y } = spotOf(event);
    if (event.button !== 0 || !pressed || Math.hypot(x - pressed.x, y - pressed.y) > STILL_PX) return;
    dateline.acts.on(dateline.canvas.markAt(x, y, pressed.finger));
  }

  /* Plotly's own answer would be to go back to where the map began. */
  function twice(event) {
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = spotOf(event);
    if (!dateline.canvas.markAt(x, y)) dateline.map.nearer(x, y);
  }

  /* What the tooltip tells of may have moved; whoever goes from mark to mark by keyboard keeps theirs. */
  function forget() {
    if (!document.getElementById("map-marks")?.contains(document.activeElement)) dateline.tooltip(null);
  }

  dateline.pointer = { begin, forget, isDown: () => down };
})();
