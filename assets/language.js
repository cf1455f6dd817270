/* The choice of the page's language: the same view is loaded anew in the one that is chosen. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  document.addEventListener("DOMContentLoaded", async () => {
    const choice = await dateline.present("language");
    choice.value = dateline.language;
    choice.addEventListener("change", () => {
      const view = new URLSearchParams(dateline.ready ? dateline.url.query(dateline.view) : location.search);
      view.set("hl", choice.value);
      location.search = view;
    });
  });
})();
