/* The names of days, months and years under the timeline, in the language of the page.

   Names stand at the first day of something: a day, a Monday, a month, a year. The first one always says its year. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const APART_PX = { day: 74, week: 74, month: 56, year: 44 };
  const EDGE_PX = { day: 40, week: 40, month: 32, year: 28 }; // a name nearer to an edge would be cut off, or lie under a handle
  const STRIDES = [
    ["day", 1], ["day", 2], ["week", 1], ["week", 2], ["month", 1], ["month", 2], ["month", 3], ["month", 6],
    ["year", 1], ["year", 2], ["year", 5], ["year", 10], ["year", 20], ["year", 50], ["year", 100], ["year", 500],
  ];
  const forms = new Map(); // making one takes longer than using it a hundred times
  const LENGTH = { day: 1, week: 7, month: 30.4, year: 365.25 };

  /* [{day, at, name, under}]: what stands where, for an axis of these days that is so many pixels wide. A day's own name
     stands under its middle, any other at its beginning. */
  function ticks({ first, last }, width) {
    const perDay = width / (last + 1 - first);
    const [unit, count] = STRIDES.find(([unit, count]) => LENGTH[unit] * count * perDay >= APART_PX[unit]) || STRIDES[STRIDES.length - 1];
    const found = [];
    for (let day = begun(first, unit, count); day <= last; day = dateline.calendar.later(day, unit, count)) {
      const x = (day + (unit === "day" ? 0.5 : 0) - first) * perDay;
      if (x >= EDGE_PX[unit] && x <= width - EDGE_PX[unit]) found.push(named(day, unit, found[found.length - 1]));
    }
    return found.length ? found : [named(Math.round((first + last) / 2), "day", undefined)];
  }

  /* The first such day at which a stride may begin, so that names stand still while the axis moves. */
  function begun(first, unit, count) {
    const { floor, parts, later } = dateline.calendar;
    const start = floor(first, unit);
    if (unit === "day") return start - (((start % count) + count) % count);
    if (unit === "week") return start - 7 * (((Math.floor((start + 3) / 7) % count) + count) % count);
    const { year, month } = parts(start);
    return later(start, unit, -(unit === "month" ? month % count : ((year % count) + count) % count));
  }

  /* Under a day or a month stands the year, where it is not the one of the name before. */
  function named(day, unit, before) {
    const { year } = dateline.calendar.parts(day);
    const short = { day: { day: "numeric", month: "short" }, month: { month: "short" }, year: { year: "numeric" } };
    const form = short[unit === "week" ? "day" : unit];
    const under = unit === "year" || (before && before.year === year) ? "" : written(day, short.year);
    return { day, year, name: written(day, form), under, at: unit === "day" ? day + 0.5 : day };
  }

  function written(day, form) {
    const key = Object.keys(form).join();
    if (!forms.has(key)) forms.set(key, new Intl.DateTimeFormat(dateline.locale || "en-GB", { timeZone: "UTC", ...form }));
    return forms.get(key).format(new Date(day * 864e5));
  }

  /* Fills the strip. Each name runs in its own direction, upon an axis that always runs from left to right. */
  function draw(strip) {
    const axis = dateline.axis.shown();
    const made = axis.dated === false ? [] : ticks(axis, strip.clientWidth).map(({ at, name, under }) => {
      const label = dateline.make("span", { dir: "auto" }, name, under ? dateline.make("small", {}, under) : null);
      label.style.left = `${dateline.axis.share(at) * 100}%`;
      return label;
    });
    strip.replaceChildren(...made);
  }

  dateline.ticks = { of: ticks, draw };
})();
