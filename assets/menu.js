/* On small screens the seldom buttons of the head fold into a menu: what opens and closes it. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const root = document.documentElement;

  document.addEventListener("DOMContentLoaded", async () => {
    const opener = await dateline.present("actions-more");
    const isOpen = () => root.classList.contains("actions-open");
    const show = (open) => {
      root.classList.toggle("actions-open", open);
      opener.setAttribute("aria-expanded", String(open));
    };
    opener.addEventListener("click", () => show(!isOpen()));
    document.addEventListener("click", (event) => {
      if (!isOpen() || event.target.closest("#actions-more, #theme, #language")) return;
      // A button in it has done its work; anything outside means that it was not wanted.
      if (event.target.closest("button") || !event.target.closest("#actions-rest")) show(false);
    });
    // Before those who would close the event that is open.
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !isOpen()) return;
      event.preventDefault();
      show(false);
      opener.focus();
    }, true);
  });
})();
