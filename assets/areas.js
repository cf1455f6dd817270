/* Outlines of regions and countries, asked for when they are drawn first and kept. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const kept = new Map(); // place number -> GeoJSON feature with its extent, or null while it is asked for

  /* The feature of a place, or undefined while it is not here. */
  function outline(place) {
    return kept.get(place) || undefined;
  }

  /* Whether any outline came that was not here before. */
  async function ask(places) {
    const wanted = places.filter((place) => !kept.has(place));
    if (!wanted.length) return false;
    wanted.forEach((place) => kept.set(place, null));
    try {
      const query = new URLSearchParams({ places: wanted.join(","), v: dateline.columns.version });
      const answer = await dateline.told(`/api/areas?${query}`);
      for (const feature of answer.features) kept.set(feature.id, { ...feature, extent: extent(feature.geometry) });
      return true;
    } catch (error) {
      wanted.forEach((place) => kept.delete(place));
      throw error;
    }
  }

  /* The size of a shape's box, square degrees: good enough to put small shapes before big ones. */
  function extent(geometry) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lon, lat] of geometry.coordinates.flat(geometry.type === "MultiPolygon" ? 2 : 1)) {
      [west, south] = [Math.min(west, lon), Math.min(south, lat)];
      [east, north] = [Math.max(east, lon), Math.max(north, lat)];
    }
    return (east - west) * (north - south);
  }

  dateline.areas = { outline, ask };
})();
