/* The dialog of downloads: its links hold the events that are shown, in each format, with what is ticked, and are those
   under which the view can be followed. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  document.addEventListener("DOMContentLoaded", async () => {
    await dateline.present("downloads");
    const dialog = document.getElementById("downloads");
    for (const label of dialog.querySelectorAll("[data-option]")) {
      const input = dateline.make("input", { type: "checkbox", name: label.dataset.option });
      input.addEventListener("change", refresh);
      label.prepend(input);
    }
    document.getElementById("download").addEventListener("click", () => {
      refresh();
      dialog.showModal();
      document.getElementById("downloads-title").focus();
    });
    for (const button of dialog.querySelectorAll("[data-copies]")) {
      const link = document.getElementById(button.dataset.copies);
      button.addEventListener("click", () => dateline.copy(link.href, dateline.t("The address is copied.")));
    }
    document.getElementById("downloads-close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dateline.on("filtered", refresh);
    dateline.on("view", refresh);
    refresh();
  });

  /** The view under the names of the API: what is shown, without where one looks and what is open. */
  function query(view = dateline.view) {
    const pairs = new URLSearchParams();
    for (const name of ["from", "to", "q"]) if (view[name]) pairs.append(name, view[name]);
    for (const name of dateline.LISTS) for (const value of view[name] || []) pairs.append(name, value);
    if (view.undated === false) pairs.append("undated", "no");
    if (view.area) pairs.append("area", view.area.map((corner) => corner.join(",")).join(";"));
    for (const box of [view.bbox, view.inview ? dateline.map.bounds() : null]) if (box) pairs.append("bbox", box.join(","));
    return pairs;
  }

  function refresh() {
    if (!dateline.view) return;
    const asked = query();
    const ticked = [...document.querySelectorAll("#downloads-options input:checked")].map((input) => input.name);
    for (const link of document.querySelectorAll("#downloads [data-format]")) {
      const pairs = new URLSearchParams(asked);
      for (const name of ticked) if (link.dataset.able.split(" ").includes(name)) pairs.append(name, "yes");
      const text = pairs.toString();
      link.href = `/api/export/${link.dataset.format}${text ? `?${text}` : ""}`;
    }
    const end = asked.size ? `?${asked}` : "";
    for (const link of document.querySelectorAll("#downloads [data-feed]")) link.href = `/api/feed/${link.dataset.feed}${end}`;
    document.querySelector('link[rel="alternate"]').href = `/api/feed/atom${end}`;
    const shown = dateline.result ? dateline.result.shown : 0;
    document.getElementById("downloads-count").textContent =
      dateline.tn("{n} event, as the page shows it now.", "{n} events, as the page shows them now.", shown);
  }
})();
