/* On small screens the filters are a drawer over the page: what opens and closes it, and that the focus stays inside. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const narrow = window.matchMedia("(max-width: 899px)");

  document.addEventListener("DOMContentLoaded", async () => {
    await dateline.present("filters-close");
    await dateline.present("filters-open");
    const opener = document.getElementById("filters-open");
    opener.addEventListener("click", () => (isOpen() ? close() : open()));
    document.getElementById("filters-close").addEventListener("click", close);
    document.addEventListener("click", (event) => {
      if (isOpen() && !event.target.closest("#filters, #filters-open") && document.contains(event.target)) close();
    });
    document.addEventListener("keydown", (event) => {
      if (!isOpen()) return;
      if (event.key === "Escape") {
        event.preventDefault(); // told to whoever else listens: this key has done its work
        close();
      } else if (event.key === "Tab") keepInside(event);
    });
    narrow.addEventListener("change", () => isOpen() && close());
  });

  function isOpen() {
    return document.documentElement.classList.contains("filters-open");
  }
  dateline.filtersOpen = isOpen;

  /* Whether anybody can see the filters. */
  dateline.filtersInSight = () => !narrow.matches || isOpen();

  function open() {
    document.documentElement.classList.add("filters-open");
    document.getElementById("filters-open").setAttribute("aria-expanded", "true");
    document.getElementById("filters-heading").focus();
    dateline.emit("drawer");
  }

  function close() {
    document.documentElement.classList.remove("filters-open");
    const opener = document.getElementById("filters-open");
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  }

  /* The drawer covers the page, so the focus stays in it. */
  function keepInside(event) {
    const stops = [...document.querySelectorAll("#filters :is(button, input, summary):not(:disabled)")].filter(
      (element) => element.getClientRects().length,
    );
    const [first, last] = [stops[0], stops[stops.length - 1]];
    const here = document.activeElement;
    if (event.shiftKey && (here === first || here.id === "filters-heading")) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && here === last) {
      event.preventDefault();
      first.focus();
    }
  }
})();
