/* Follows a pointer that was pressed until it is let go: at most one step a picture, then `end`. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  dateline.drag = function (start, follow, end) {
    const target = start.currentTarget;
    let latest = null;
    let waiting = null;
    const step = () => {
      waiting = null;
      follow(latest);
    };
    const move = (event) => {
      if (event.pointerId !== start.pointerId) return;
      latest = event;
      waiting = waiting || requestAnimationFrame(step);
    };
    const stop = (event) => {
      if (event.pointerId !== start.pointerId) return;
      if (waiting) cancelAnimationFrame(waiting);
      if (waiting && event.type === "pointerup") step();
      target.removeEventListener("pointermove", move);
      for (const name of ["pointerup", "pointercancel"]) target.removeEventListener(name, stop);
      if (end) end(event);
    };
    target.setPointerCapture(start.pointerId);
    target.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"]) target.addEventListener(name, stop);
  };
})();
