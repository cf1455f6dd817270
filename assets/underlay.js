/* The MapLibre map that Plotly's map is made of. It is no public part of Plotly: this file alone reaches for it, and says
   null where it is not what is expected. Whoever asks must do without it then. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const NEEDED = ["addSource", "addLayer", "getSource", "getLayer", "setPaintProperty", "on", "once", "off", "getCenter", "getZoom", "jumpTo", "isMoving"];
  const TURNS = [["dragRotate", "disable"], ["touchPitch", "disable"], ["touchZoomRotate", "disableRotation"], ["keyboard", "disableRotation"]];

  function plot() {
    return document.querySelector("#map .js-plotly-plot");
  }

  /* The map once it takes sources and layers, or null. */
  function map() {
    const drawn = plot();
    const subplot = drawn && drawn._fullLayout && drawn._fullLayout.map && drawn._fullLayout.map._subplot;
    const found = subplot && subplot.map;
    return found && NEEDED.every((name) => typeof found[name] === "function") && found.style ? found : null;
  }

  /* Resolves when the map has loaded, and those who wait for that have done their part. It idles after it has loaded. */
  function loaded() {
    const found = map();
    if (!found) return Promise.resolve();
    return new Promise((done) => {
      found.once("idle", () => setTimeout(done));
      found.triggerRepaint();
    });
  }

  /* North stays above: what is drawn upon the map knows no other way. */
  function keepFlat() {
    for (const [part, deed] of TURNS) map()?.[part]?.[deed]?.();
  }

  function isTrace(layer) {
    return layer.id.startsWith("plotly-trace-layer-");
  }

  /* The lowest layer of the traces, under which the basemap lies; undefined where there is none yet. */
  function lowestLayer() {
    const found = map().getStyle().layers.find(isTrace);
    return found && found.id;
  }

  dateline.underlay = { map, loaded, keepFlat, isTrace, lowestLayer };
})();
