// Light or dark, before the first paint: this script stands in the head of the page, where nothing is drawn yet.
//
//   dateline.theme.choice    "auto", "light" or "dark"
//   dateline.theme.dark      whether the page is dark now
//   dateline.theme.choose(choice)
// `data-theme` of the root element tells the others, and the style sheet.
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  if (dateline.theme) return;

  const KEY = "dateline.theme";
  const CHOICES = ["auto", "light", "dark"];
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const theme = { choice: remembered(), dark: false, choose };

  dateline.theme = theme;
  apply();
  system.addEventListener("change", apply);

  function choose(choice) {
    theme.choice = CHOICES.includes(choice) ? choice : "auto";
    try {
      localStorage.setItem(KEY, theme.choice);
    } catch {
      // A browser that keeps nothing still changes the page that is open.
    }
    apply();
  }

  function apply() {
    theme.dark = theme.choice === "dark" || (theme.choice === "auto" && system.matches);
    document.documentElement.dataset.theme = theme.dark ? "dark" : "light";
  }

  function remembered() {
    try {
      const kept = localStorage.getItem(KEY);
      return CHOICES.includes(kept) ? kept : "auto";
    } catch {
      return "auto";
    }
  }
})();
