/* The facets, under the names of the page's address (`_LISTS` of dashboard/state.py). */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  dateline.LISTS = ["type", "mode", "status", "place", "precision", "actor", "source", "lang", "layer"];
})();
