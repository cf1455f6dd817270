/* On a small screen map and list share the height; a button gives the list most of it, and so does opening a place. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  document.addEventListener("DOMContentLoaded", async () => {
    const button = await dateline.present("list-room");
    const give = (roomy) => {
      document.documentElement.classList.toggle("list-roomy", roomy);
      button.setAttribute("aria-pressed", String(roomy));
    };
    button.addEventListener("click", () => give(button.getAttribute("aria-pressed") !== "true"));
    dateline.on("view", ({ view, changed, from }) => changed.includes("at") && view.at && from === "place" && give(true));
  });
})();
