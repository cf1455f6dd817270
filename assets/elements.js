// The two things that every part of the page needs to make and to find elements.
//
//   dateline.present(id)                     promise of an element that Dash has yet to draw
//   dateline.make(tag, attributes, ...children)   an element; strings become text, never markup
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  dateline.present = function (id) {
    return new Promise((resolve) => {
      const found = document.getElementById(id);
      if (found) return resolve(found);
      const watcher = new MutationObserver(() => {
        const late = document.getElementById(id);
        if (!late) return;
        watcher.disconnect();
        resolve(late);
      });
      watcher.observe(document.documentElement, { childList: true, subtree: true });
    });
  };

  dateline.make = function (tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("--")) element.style.setProperty(name, value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };
})();
