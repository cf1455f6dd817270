/* The buttons upon the map, and the choice of how precise a place must be. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  /* Once, when the map stands. */
  function begin() {
    const acts = {
      "map-zoom-in": () => dateline.map.zoomBy(1),
      "map-zoom-out": () => dateline.map.zoomBy(-1),
      "map-fit": () => dateline.map.fit(),
      "map-heat": () => dateline.change({ show: dateline.view.show === "heat" ? "marks" : "heat" }, { from: "tools" }),
      "map-box": () => dateline.drawing.toggle("box"),
      "map-lasso": () => dateline.drawing.toggle("lasso"),
      "map-inview": selectView,
    };
    for (const [id, act] of Object.entries(acts)) {
      const button = document.getElementById(id);
      if (button) button.addEventListener("click", act);
    }
    precision();
    dateline.on("view", ({ changed }) => changed.includes("show") && told());
    told();
    dateline.on("filtered", explain);
    explain();
  }

  /* The legend tells of datasets while there are some on the map. */
  function explain() {
    if (!dateline.result) return;
    const none = !dateline.traits.datasetsShown().length;
    for (const line of document.querySelectorAll("#map-legend .of-datasets")) if (line.hidden !== none) line.hidden = none;
  }

  function told() {
    const button = document.getElementById("map-heat");
    if (button) button.setAttribute("aria-pressed", String(dateline.view.show === "heat"));
  }

  /* The edges of the map become a box that stays where it is when the map is moved. */
  function selectView() {
    const [west, south, east, north] = dateline.map.bounds().map((degrees) => Math.round(degrees * 1000) / 1000);
    dateline.change({ bbox: [west, south, east, north], area: null }, { from: "tools" });
  }

  /* The select sets the facet: everything up to the precision that was chosen, in the order of the columns. */
  function precision() {
    const select = document.getElementById("map-precision");
    if (!select) return;
    const order = dateline.columns.precisions.map((entry) => entry.key).filter((key) => key && key !== "none");
    const upTo = (key) => (key === "region" ? order : order.slice(0, order.indexOf(key) + 1));
    select.addEventListener("change", () => {
      dateline.change({ precision: select.value ? upTo(select.value) : [] }, { from: "tools" });
    });
    const show = () => {
      const chosen = new Set(dateline.view.precision);
      const option = Array.from(select.options).find(({ value }) => {
        const keys = value ? upTo(value) : [];
        return keys.length === chosen.size && keys.every((key) => chosen.has(key));
      });
      select.selectedIndex = option ? option.index : -1; // another list was chosen among the filters
    };
    dateline.on("view", ({ changed }) => changed.includes("precision") && show());
    show();
  }

  dateline.mapTools = { begin };
})();
