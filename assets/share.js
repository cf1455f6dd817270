// The dialog that gives the code of a frame which shows the present view, and says whether the server lets it be framed.
//
//   dateline.queryInWords()    array of what the filters ask for, as the chips say it
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const PRIVATE = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[)/; // hosts that the world does not reach

  dateline.queryInWords = function () {
    const words = [...document.querySelectorAll("#chips li bdi")].map((chip) => chip.textContent.trim());
    return words.length ? words : [...document.querySelectorAll("#chips li")].map((chip) => chip.textContent.trim());
  };

  document.addEventListener("DOMContentLoaded", async () => {
    await dateline.present("embed-copy");
    const dialog = document.getElementById("embed");
    const close = () => dialog.close();
    document.getElementById("embed-open").addEventListener("click", () => open(dialog));
    document.getElementById("embed-close").addEventListener("click", close);
    dialog.addEventListener("click", (event) => event.target === dialog && close());
    document.getElementById("embed-copy").addEventListener("click", () => dateline.copy(code(), dateline.t("The code is copied.")));
    for (const button of sizes()) button.addEventListener("click", () => choose(button));
  });

  function open(dialog) {
    document.getElementById("embed-code").value = code();
    dialog.showModal();
    document.getElementById("embed-title").focus();
    tell();
  }

  // --- the code -----------------------------------------------------------------------------------------------------

  function sizes() {
    return [...document.querySelectorAll("#embed-sizes [data-size]")];
  }

  function choose(chosen) {
    for (const button of sizes()) button.setAttribute("aria-pressed", String(button === chosen));
    document.getElementById("embed-code").value = code();
  }

  function code() {
    const [width, height] = sizes().find((button) => button.getAttribute("aria-pressed") === "true").dataset.size.split("x");
    const frame = dateline.make("iframe", {
      src: `${location.origin}${location.pathname}?${dateline.url.query({ ...dateline.view, embed: true })}`,
      title: title(), width, height, style: "border:0", loading: "lazy", allow: "clipboard-write",
    });
    return frame.outerHTML; // the browser writes what is special in it as it must be written
  }

  /* What a screen reader says before the frame is entered. */
  function title() {
    const events = dateline.tn("Map of {n} event", "Map of {n} events", dateline.result ? dateline.result.shown : 0);
    return [events, ...dateline.queryInWords()].join(" · ");
  }

  // --- whether it may be framed -------------------------------------------------------------------------------------

  async function tell() {
    const place = document.getElementById("embed-allowed");
    place.textContent = "";
    const sites = await framedBy();
    place.textContent = [allowance(sites), reach()].filter(Boolean).join(" ");
    place.dataset.allowed = String(Boolean(sites.length));
  }

  /* The sites that the server's own policy names; every answer carries it. */
  async function framedBy() {
    try {
      const policy = (await fetch("/api/counts")).headers.get("Content-Security-Policy") || "";
      const sites = (/frame-ancestors ([^;]*)/.exec(policy) || ["", ""])[1].split(" ");
      return sites.filter((site) => site && site !== "'none'");
    } catch (error) {
      dateline.fail(error.message);
      return [];
    }
  }

  function allowance(sites) {
    if (sites.includes("*")) return dateline.t("Every site may show it.");
    if (sites.length) return dateline.t("These sites may show it: {sites}.", { sites: sites.join(", ") });
    return dateline.t(
      "No site may show it yet. Whoever runs this Dateline allows one with the setting embed_origins, such as embed_origins = \"{example}\" in dateline.toml, and starts it anew.",
      { example: "https://example.org" },
    );
  }

  function reach() {
    if (!PRIVATE.test(location.hostname)) return "";
    return dateline.t("The address {host} is known on this machine or network alone; elsewhere the frame stays empty.", { host: location.host });
  }
})();
