/* The MapLibre map that Plotly's map is made of. It is no public part of Plotly: this file alone reaches for it, and says
   null where it is not what is expected. Whoever asks must do without it then. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const NEEDED = ["addSource", "addLayer", "getSource", "getLayer", "addImage", "hasImage", "setPaintProperty", "on", "once", "off", "project"];
  const MARKS = 1; // a trace of dashboard/figure.py

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

  /* The lowest layer of the traces, under which the basemap lies; undefined where there is none yet. */
  function lowestLayer() {
    const found = map().getStyle().layers.find((layer) => layer.id.startsWith("plotly-trace-layer-"));
    return found && found.id;
  }

  /* The layer of the marks' circles, under which their rings lie. */
  function marksLayer() {
    const trace = plot()._fullData.find((one) => one.index === MARKS);
    const id = trace && `plotly-trace-layer-${trace.uid}-circle`;
    return id && map().getLayer(id) ? id : undefined;
  }

  /* Resolves when what was handed to the traces is on the screen, whatever the basemap still waits for. */
  function shown() {
    const on = map();
    if (!on) return Promise.resolve();
    const sources = () => Object.keys(on.getStyle().sources).filter((name) => name.startsWith("source-") || name.startsWith("dateline:"));
    return new Promise((done) => {
      const look = () => {
        if (!sources().every((name) => on.isSourceLoaded(name))) return;
        on.off("render", look);
        requestAnimationFrame(() => done());
      };
      on.on("render", look);
      on.triggerRepaint();
    });
  }

  dateline.underlay = { map, lowestLayer, marksLayer, shown };
})();
