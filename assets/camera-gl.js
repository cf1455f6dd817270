/* Plotly's WebGL map: how it is moved, read and painted. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  let painted = null; // whether the basemap is ours to draw; null before the first time

  /* The change of the figure's layout that looks there. */
  function moves({ lon, lat, z }) {
    return { "map.center": { lon, lat }, "map.zoom": z, "map.bearing": 0, "map.pitch": 0 };
  }

  /* Where a person has moved it, or null where the event tells of something else. */
  function spot(_, event) {
    if (!event || !event["map.center"]) return null;
    const { lon, lat } = event["map.center"];
    const turned = Math.abs(event["map.bearing"] || 0) > 0.01 || Math.abs(event["map.pitch"] || 0) > 0.01;
    const corners = turned && event["map._derived"] ? event["map._derived"].coordinates : null;
    return { lon, lat, z: event["map.zoom"], corners };
  }

  /* What a screen reader says of the map, which is a picture to it. */
  function named(plot, words) {
    plot.querySelector(".maplibregl-canvas").setAttribute("aria-label", words);
  }

  /* Draws the basemap; where its layers cannot be reached, the change of the layout that has Plotly do it. */
  function paint(plot, dark) {
    const { styles } = plot.layout.meta;
    if (painted === null) painted = dateline.basemap.begin(styles, dark);
    else if (painted) dateline.basemap.theme(dark);
    return painted ? {} : { "map.style": styles[dark ? "dark" : "light"] };
  }

  /* Resolves when the traces are on the screen; Plotly's own promise waits for the basemap, too. */
  function shown(done) {
    if (!dateline.underlay.map()) return done;
    done.catch((error) => console.error(error));
    return dateline.underlay.shown();
  }

  /* For a map that is turned or tilted. */
  function placeAt(x, y) {
    const { lng, lat } = dateline.underlay.map().unproject([x, y]);
    return { lon: lng, lat };
  }

  function pixelsOf({ lon, lat }) {
    return dateline.underlay.map().project([lon, lat]);
  }

  dateline.cameraGl = { moves, adapted: (update) => update, spot, named, paint, shown, placeAt, pixelsOf };
})();
