/* Where events crowd: the places in and about the view, gathered in small cells, as heat. Only spots take part: what is
   known to a region or a country stays an area. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const CELL_PX = 10;
  const SOME = 0.12; // a single event can be seen beside the hottest cell
  const COLOURS = {
    light: ["rgba(180,71,10,0)", "rgba(244,176,96,0.6)", "rgba(226,112,44,0.78)", "rgba(176,36,24,0.85)", "rgba(98,10,30,0.9)"],
    dark: ["rgba(255,179,92,0)", "rgba(122,60,24,0.65)", "rgba(206,96,34,0.8)", "rgba(255,179,92,0.88)", "rgba(255,240,214,0.92)"],
  };

  /* What `Plotly.restyle` takes. */
  function look(view, zoom, dark) {
    const cells = gathered(view, zoom);
    const most = cells.reduce((found, cell) => Math.max(found, cell.count), 0);
    const spots = cells.map((cell) => dateline.grid.unproject(cell.x / cell.count, cell.y / cell.count));
    const scale = COLOURS[dark ? "dark" : "light"];
    return {
      lon: [spots.map((spot) => spot.lon)], lat: [spots.map((spot) => spot.lat)],
      z: [cells.map((cell) => SOME + (1 - SOME) * Math.sqrt(cell.count / most))],
      colorscale: [scale.map((colour, n) => [n / (scale.length - 1), colour])],
    };
  }

  function none() {
    return { lon: [[]], lat: [[]], z: [[]] };
  }

  /* Cells of a few pixels, each with its events and their middle; those beyond the view's edges reach into it. */
  function gathered(view, zoom) {
    const { columns } = dateline, { weight } = dateline.map.drawn;
    const cells = dateline.grid.scaleAt(zoom) / CELL_PX;
    const [wide, high] = [(view.x1 - view.x0) / 4, (view.y1 - view.y0) / 4];
    const found = new Map();
    for (let where = 0; where < weight.length; where++) {
      if (!weight[where] || !dateline.picture.isPoint(columns, where)) continue;
      const spot = dateline.grid.project(columns.place_lon[where], columns.place_lat[where]);
      const x = spot.x - Math.floor(spot.x - view.x0 + wide);
      if (x > view.x1 + wide || spot.y < view.y0 - high || spot.y > view.y1 + high) continue;
      const key = Math.floor(spot.y * cells) * 2 ** 24 + Math.floor(spot.x * cells);
      const cell = found.get(key) || { count: 0, x: 0, y: 0 };
      cell.count += weight[where];
      cell.x += spot.x * weight[where];
      cell.y += spot.y * weight[where];
      found.set(key, cell);
    }
    return [...found.values()];
  }

  dateline.heat = { look, none };
})();
