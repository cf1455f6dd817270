// The head of the page: counts, copy link, theme, about, and messages when something is wrong.
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  dateline.say = say;
  dateline.copy = copy;
  dateline.countsInWords = countsInWords;

  document.addEventListener("DOMContentLoaded", async () => {
    await dateline.present("notice");
    connectTheme();
    connectAbout();
    connectNotice();
    document.getElementById("copy-link").addEventListener("click", () => copy(pageAddress(), dateline.t("The link is copied.")));
    dateline.on("filtered", refresh);
    dateline.on("error", (error) => notice(words(error.message), { reload: true }));
    dateline.on("notice", ({ messages }) => notice(messages.join(" "), { reload: false }));
    if (dateline.result) refresh();
  });

  // --- counts -------------------------------------------------------------------------------------------------------

  function refresh() {
    const text = countsInWords(dateline.result);
    document.getElementById("counts").textContent = text;
    aloud(text);
  }

  function countsInWords({ shown, total, unlocated, undated }) {
    const { t, tn } = dateline;
    if (!total) return t("No events");
    const parts = [tn("{shown} of {n} event shown", "{shown} of {n} events shown", total, { shown })];
    parts.push(tn("{n} without a place", "{n} without a place", unlocated));
    if (undated) parts.push(tn("{n} without a date", "{n} without a date", undated));
    return parts.join(dateline.t(", "));
  }

  // Dragging the slider changes the counts many times a second; what is read aloud is the last of each second.
  let timer = null;
  let waiting = "";
  function aloud(text) {
    waiting = text;
    if (timer) return;
    timer = setTimeout(() => {
      timer = null;
      const region = document.getElementById("counts-aloud");
      if (region.textContent !== waiting) region.textContent = waiting;
    }, 1000);
  }

  // --- link ---------------------------------------------------------------------------------------------------------

  function pageAddress() {
    // The address follows the view a moment later; the link must not.
    const text = dateline.url.query(dateline.view);
    return `${location.origin}${location.pathname}${text ? `?${text}` : ""}`;
  }

  async function copy(text, said) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without https, and where the permission is refused, the old way still works after a click.
      const field = dateline.make("textarea", { class: "spoken", "aria-hidden": "true" }, text);
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      if (!done) return say(dateline.t("Nothing could be copied; the browser does not allow it."));
    }
    say(said);
  }

  let gone = null;
  function say(text) {
    const region = document.getElementById("said");
    region.textContent = text;
    region.classList.add("up");
    clearTimeout(gone);
    gone = setTimeout(() => {
      region.classList.remove("up");
      region.textContent = "";
    }, 4000);
  }

  // --- theme and about ----------------------------------------------------------------------------------------------

  function connectTheme() {
    const buttons = [...document.querySelectorAll("[data-theme-choice]")];
    const mark = () => {
      for (const button of buttons) {
        button.setAttribute("aria-pressed", String(button.dataset.themeChoice === dateline.theme.choice));
      }
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        dateline.theme.choose(button.dataset.themeChoice);
        mark();
      });
    }
    mark();
  }

  function connectAbout() {
    const dialog = document.getElementById("about");
    document.getElementById("about-open").addEventListener("click", () => dialog.showModal());
    document.getElementById("about-close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  }

  // --- messages -----------------------------------------------------------------------------------------------------

  function connectNotice() {
    document.getElementById("notice-reload").addEventListener("click", () => location.reload());
    document.getElementById("notice-close").addEventListener("click", () => {
      document.getElementById("notice").hidden = true;
    });
  }

  function notice(text, { reload }) {
    document.getElementById("notice-text").textContent = text;
    document.getElementById("notice-reload").hidden = !reload;
    document.getElementById("notice").hidden = false;
  }

  // A server that does not answer is told by each browser in words of its own.
  function words(message) {
    const silent = !message || /failed to fetch|networkerror|load failed/i.test(message);
    return silent ? dateline.t("Dateline does not answer. See whether it still runs, then load the page again.") : message;
  }
  dateline.pageAddress = pageAddress;
})();
