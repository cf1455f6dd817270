/* Where the map must look so that places are seen beside the page's other parts. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const MOST_ZOOM = 17;
  const LEAST_ZOOM = -1;
  const FIRST_ZOOM = 6.5; // no nearer unasked: the basemap has little to tell below a district
  // How far about its point a place reaches, degrees, by dashboard.columns.GEO_PRECISIONS: what a first look must hold.
  const REACH = [0.05, 0.12, 0.4, 2, 7, 5];
  const EVERYTHING = { lon: 15, lat: 25, z: 0.8 };
  const COVERS = ["header", "side", "sheet", "detail", "timeline", "map-buttons", "map-tools", "map-legend", "map-attribution"];

  function size() {
    const box = dateline.canvas.element().getBoundingClientRect();
    return { width: box.width || 1, height: box.height || 1 };
  }

  function boxOf(spots) {
    const xs = spots.map((spot) => spot.x), ys = spots.map((spot) => spot.y);
    return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  }

  let free = { left: 0, right: 0, top: 0, bottom: 0 };

  /* The part of the map that no other part of the page lies over, as margins in pixels. `free` keeps them for those who
     draw: to measure the page at each step would have it laid out each time. */
  function margins() {
    const map = dateline.canvas.element().getBoundingClientRect();
    free = { left: 36, right: 36, top: 36, bottom: 36 };
    for (const name of COVERS) {
      const part = document.getElementById(name);
      const over = part && part.getBoundingClientRect();
      if (!over || !over.width || !over.height || over.right <= map.left || over.left >= map.right) continue;
      if (over.bottom <= map.top || over.top >= map.bottom) continue;
      const gaps = {
        left: over.right - map.left, right: map.right - over.left, top: over.bottom - map.top, bottom: map.bottom - over.top,
      };
      const side = Object.keys(gaps).sort((one, two) => gaps[one] - gaps[two])[0];
      const room = side === "left" || side === "right" ? map.width : map.height;
      if (gaps[side] < room * 0.6) free[side] = Math.max(free[side], gaps[side] + 24);
    }
    return free;
  }

  /* Centre and zoom that show the places that have events, by `weight`; all places without it. */
  function places(columns, weight) {
    const wanted = [];
    for (let where = 0; where < columns.place_lon.length; where++) if (!weight || weight[where] > 0) wanted.push(where);
    return wanted.length ? seen(boxOf(reaches(columns, wanted)), FIRST_ZOOM) : EVERYTHING;
  }

  /* Two corners of each place, in world coordinates that run on over the antimeridian. */
  function reaches(columns, wanted) {
    const west = gapEnd(wanted.map((where) => columns.place_lon[where]));
    const spots = [];
    for (const where of wanted) {
      const lat = columns.place_lat[where];
      const lon = west + mod(columns.place_lon[where] - west, 360);
      const reach = REACH[columns.place_precision[where]];
      const wide = reach / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
      spots.push(dateline.grid.project(lon - wide, lat - reach), dateline.grid.project(lon + wide, lat + reach));
    }
    return spots;
  }

  /* The western end of the shortest stretch that holds all longitudes: the east of the widest gap between them. */
  function gapEnd(lons) {
    const sorted = [...new Set(lons)].sort((one, two) => one - two);
    let [widest, end] = [sorted[0] + 360 - sorted[sorted.length - 1], sorted[0]];
    for (let n = 1; n < sorted.length; n++) {
      if (sorted[n] - sorted[n - 1] > widest) [widest, end] = [sorted[n] - sorted[n - 1], sorted[n]];
    }
    return end;
  }

  function mod(value, by) {
    return ((value % by) + by) % by;
  }

  /* Centre and zoom that show a box of world coordinates, no nearer than `nearest`. */
  function seen(box, nearest = MOST_ZOOM) {
    const { width, height } = size();
    const free = margins();
    const wide = Math.max(80, width - free.left - free.right), high = Math.max(80, height - free.top - free.bottom);
    const scale = Math.min(wide / Math.max(box.x1 - box.x0, 1e-9), high / Math.max(box.y1 - box.y0, 1e-9));
    const z = Math.max(LEAST_ZOOM, Math.min(nearest, Math.log2(scale / dateline.grid.WORLD_PX)));
    return middled({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 }, z);
  }

  /* Centre and zoom with a spot in the middle of what is free. */
  function middled(spot, z) {
    const { left, right, top, bottom } = margins(), px = dateline.grid.scaleAt(z);
    const y = spot.y + (bottom - top) / 2 / px;
    return { ...dateline.grid.unproject(spot.x + (right - left) / 2 / px, Math.max(0, Math.min(1, y))), z };
  }

  /* Whether a pixel of the map is in sight: on the map, and not under the panel that lies upon it on a phone. */
  function inSight(x, y) {
    const map = dateline.canvas.element().getBoundingClientRect();
    const sheet = document.getElementById("sheet")?.getBoundingClientRect();
    const [right, down] = [map.left + x, map.top + y];
    const under = sheet && right >= sheet.left && right <= sheet.right && down >= sheet.top && down <= sheet.bottom;
    return x >= 0 && x <= map.width && y >= 0 && y <= map.height && !under;
  }

  /* The view that the map below will take where it is sent there: it shows nothing beyond the poles. */
  function held({ lon, lat, z }) {
    const { height } = size();
    const zoom = Math.max(Math.min(z, MOST_ZOOM), LEAST_ZOOM, Math.log2(height / dateline.grid.WORLD_PX));
    const reach = height / 2 / dateline.grid.scaleAt(zoom);
    const { y } = dateline.grid.project(lon, lat);
    const near = Math.max(reach, Math.min(1 - reach, y));
    return { lon, lat: near === y ? lat : dateline.grid.unproject(0, near).lat, z: zoom };
  }

  dateline.fit = { get free() { return free; }, margins, places, seen, middled, inSight, held, boxOf, mod, size, MOST_ZOOM, LEAST_ZOOM };
})();
