/* While a large store is being read: how far that is, in the place where the counts will stand. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const PATIENCE_MS = 600; // most columns are here before anybody wonders
  const PAUSE_MS = 400;

  async function look() {
    if (dateline.columns) return;
    const place = document.getElementById("counts");
    const { read, done } = await dateline.told("/api/reading").catch(() => ({ read: 0, done: false }));
    if (dateline.columns) return;
    if (place && (read || done)) place.textContent = done ? dateline.t("Loading {n} events …", { n: read }) : dateline.t("Reading events: {n} so far …", { n: read });
    setTimeout(look, PAUSE_MS);
  }

  setTimeout(look, PATIENCE_MS);
})();
