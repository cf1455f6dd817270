/* Days, weeks, months and years as a calendar on the wall has them. Days are numbers since 1970-01-01; no clock and no
   time zone takes part. Weeks begin on Mondays. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const DAY_MS = 864e5;
  const MONTHS = { month: 1, year: 12 };
  const DAYS = { day: 1, week: 7 };

  function parts(day) {
    const moment = new Date(day * DAY_MS);
    return { year: moment.getUTCFullYear(), month: moment.getUTCMonth(), day: moment.getUTCDate() };
  }

  function dayOf(year, month, day) {
    return Math.round(new Date(0).setUTCFullYear(year, month, day) / DAY_MS);
  }

  const mod = (value, by) => ((value % by) + by) % by;

  /* The first day of the unit that holds this day. */
  function floor(day, unit) {
    if (unit === "day") return day;
    if (unit === "week") return day - mod(day + 3, 7); // day 0 was a Thursday
    const { year, month } = parts(day);
    return dayOf(year, unit === "month" ? month : 0, 1);
  }

  /* The day so many units later; the last of a month where that month has no such day. */
  function later(day, unit, count) {
    if (DAYS[unit]) return day + DAYS[unit] * count;
    const now = parts(day);
    const month = now.month + MONTHS[unit] * count;
    return dayOf(now.year, month, Math.min(now.day, parts(dayOf(now.year, month + 1, 0)).day));
  }

  dateline.calendar = { UNITS: ["day", "week", "month", "year"], floor, later, parts };
})();
