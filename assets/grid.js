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
    const seen = inside(x, y, weight, view);
    const scale = scaleAt(zoom);
    for (;;) {
      const found = merge(bin(seen, x.length, weight, view, scale / cell), (0.75 * cell) / scale);
      if (found.count.length <= limit) return found;
      cell *= 1.5;
    }
  }

  /* The places with events that the view holds: their numbers, and where they are, x as the view runs on. */
  function inside(x, y, weight, view) {
    const seen = { index: new Int32Array(x.length), x: new Float64Array(x.length), y: new Float64Array(x.length), size: 0 };
    for (let i = 0; i < x.length; i++) {
      if (weight[i] <= 0 || y[i] < view.y0 || y[i] > view.y1) continue;
      const shifted = x[i] - Math.floor(x[i] - view.x0);
      if (shifted > view.x1) continue;
      seen.index[seen.size] = i;
      seen.x[seen.size] = shifted;
      seen.y[seen.size++] = y[i];
    }
    return seen;
  }

  /* One mark a cell, biggest first, then from north to south and west to east; `cells` a world width. */
  function bin(seen, size, weight, view, cells) {
    const west = Math.floor(view.x0 * cells), north = Math.floor(view.y0 * cells);
    const wide = Math.floor(Math.min(view.x1, view.x0 + 1) * cells) - west + 2;
    const held = new Map(); // number of a cell within the view -> what it holds
    const cellOf = new Array(seen.size);
    for (let n = 0; n < seen.size; n++) {
      const column = Math.floor(seen.x[n] * cells), row = Math.floor(seen.y[n] * cells);
      const key = (row - north) * wide + (column - west);
      let cell = held.get(key);
      if (cell === undefined) held.set(key, (cell = { row, column, count: 0, places: 0, x: 0, y: 0, rank: 0 }));
      const events = weight[seen.index[n]];
      cell.count += events;
      cell.places += 1;
      cell.x += seen.x[n] * events;
      cell.y += seen.y[n] * events;
      cellOf[n] = cell;
    }
    const order = [...held.values()].sort((a, b) => b.count - a.count || a.row - b.row || a.column - b.column);
    order.forEach((cell, rank) => (cell.rank = rank));
    const member = new Int32Array(size).fill(-1);
    for (let n = 0; n < seen.size; n++) member[seen.index[n]] = cellOf[n].rank;
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
    for (let i = 0; i < cells.member.length; i++) if (cells.member[i] >= 0) out.member[i] = taken[cells.member[i]];
    return out;
  }

  function near(cells, one, two, reach) {
    return Math.hypot(cells.x[two] - cells.x[one], cells.y[two] - cells.y[one]) < reach;
  }

  dateline.grid = { project, unproject, scaleAt, marks, WORLD_PX, MAX_LATITUDE };
})();
