/* The view grid: places in view -> at most a few hundred marks. The same arithmetic as dashboard/grid.py, step by step.

   World coordinates are Web Mercator, x to the east and y to the south, the whole world in [0, 1]; at zoom z it is
   512 * 2**z pixels wide, as in MapLibre. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const WORLD_PX = 512;
  const MAX_LATITUDE = 85.0511287798066;

  /* {x, y} in world coordinates; latitudes beyond the square are drawn on its edge. */
  function project(lon, lat) {
    const y = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
    return { x: lon / 360 + 0.5, y: 0.5 - Math.log(Math.tan(Math.PI / 4 + (y * Math.PI) / 360)) / (2 * Math.PI) };
  }

  /* {lon, lat} of world coordinates, the longitude within 180 degrees. */
  function unproject(x, y) {
    const lat = (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
    return { lon: (x - Math.floor(x) - 0.5) * 360, lat };
  }

  /* Pixels of a world width. */
  function scaleAt(zoom) {
    return WORLD_PX * 2 ** zoom;
  }

  /* {x, y, count, places, member} of the marks, biggest first; `member` gives each place its mark, -1 where it has none.

     `weight` holds the events of each place; `view` is {x0, y0, x1, y1}. Cells grow by halves until there are no more
     marks than `limit`. They are anchored to the world, so marks stand still while the map is moved. */
  function marks(x, y, weight, view, { zoom, cell, limit }) {
    const shifted = Float64Array.from(x, (one) => one - Math.floor(one - view.x0));
    const index = [];
    for (let i = 0; i < x.length; i++) {
      if (weight[i] > 0 && shifted[i] <= view.x1 && y[i] >= view.y0 && y[i] <= view.y1) index.push(i);
    }
    const scale = scaleAt(zoom);
    for (;;) {
      const found = merge(bin(shifted, y, weight, index, scale / cell), (0.75 * cell) / scale);
      if (found.count.length <= limit) return found;
      cell *= 1.5;
    }
  }

  /* One mark a cell, biggest first, then from north to south and west to east; `cells` a world width. */
  function bin(x, y, weight, index, cells) {
    const held = new Map();
    const cellOf = new Array(index.length);
    index.forEach((i, n) => {
      const column = Math.floor(x[i] * cells), row = Math.floor(y[i] * cells);
      const key = `${row},${column}`;
      let cell = held.get(key);
      if (!cell) held.set(key, (cell = { row, column, count: 0, places: 0, x: 0, y: 0, rank: 0 }));
      cell.count += weight[i];
      cell.places += 1;
      cell.x += x[i] * weight[i];
      cell.y += y[i] * weight[i];
      cellOf[n] = cell;
    });
    const order = [...held.values()].sort((a, b) => b.count - a.count || a.row - b.row || a.column - b.column);
    order.forEach((cell, rank) => (cell.rank = rank));
    const member = new Int32Array(x.length).fill(-1);
    index.forEach((i, n) => (member[i] = cellOf[n].rank));
    return {
      x: order.map((cell) => cell.x / cell.count), y: order.map((cell) => cell.y / cell.count),
      count: order.map((cell) => cell.count), places: order.map((cell) => cell.places), member,
    };
  }

  /* The cells with each neighbour nearer than `reach` taken up by the biggest, so that no two marks overlap. */
  function merge(cells, reach) {
    const size = cells.count.length;
    const taken = new Int32Array(size).fill(-1);
    const out = { x: [], y: [], count: [], places: [], member: cells.member };
    for (let big = 0; big < size; big++) {
      if (taken[big] >= 0) continue;
      let count = 0, places = 0, sumX = 0, sumY = 0;
      for (let one = big; one < size; one++) {
        if (taken[one] >= 0 || (one !== big && !near(cells, big, one, reach))) continue;
        taken[one] = out.count.length;
        count += cells.count[one];
        places += cells.places[one];
        sumX += cells.x[one] * cells.count[one];
        sumY += cells.y[one] * cells.count[one];
      }
      out.x.push(sumX / count);
      out.y.push(sumY / count);
      out.count.push(count);
      out.places.push(places);
    }
    out.member = cells.member.map((cell) => (cell >= 0 ? taken[cell] : -1));
    return out;
  }

  function near(cells, one, two, reach) {
    return Math.hypot(cells.x[two] - cells.x[one], cells.y[two] - cells.y[one]) < reach;
  }

  dateline.grid = { project, unproject, scaleAt, marks, WORLD_PX, MAX_LATITUDE };
})();
