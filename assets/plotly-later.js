/* Plotly is large: the browser takes about a second to read it, and draws nothing meanwhile. So the events are drawn first.

   Until then a promise stands where Plotly will: Dash's graph takes `window.Plotly` where there is one, and waits for it.
   Runs in the document's head, before everything else. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const SOURCE = "/_dash-component-suites/plotly/package_data/plotly.min.js";
  const PATIENCE_MS = 1500; // then Plotly is read while the events are still on their way

  let load = null;
  const waiting = new Promise((done, failed) => {
    load = () => {
      load = () => {};
      const script = document.createElement("script");
      script.src = SOURCE;
      script.onload = () => done(window.Plotly);
      script.onerror = () => failed(new Error(dateline.t("The map below the events could not be loaded; load the page again.")));
      document.head.append(script);
    };
  });
  waiting.catch((error) => dateline.fail && dateline.fail(error.message));
  window.Plotly = waiting;
  setTimeout(() => load(), PATIENCE_MS);

  /* To be told once the events are drawn; what is drawn is on the screen when the frame after the next begins. */
  dateline.loadPlotly = () => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => load())));
})();
