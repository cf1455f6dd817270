/* What one step forth or back shows in each of the three modes. A range is {from, to}, both days included; null is open.

     window       the range moves and keeps its width
     cumulative   from the start on; only `to` moves
     step         one day, week, month or year */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const FEW = { day: 60, week: 366, month: 366 * 12 }; // days up to which that is the step nobody has to choose
  const FIRST_SHARE = 8; // of all steps, in the first window

  function unitFor(days) {
    return dateline.calendar.UNITS.find((unit) => days <= FEW[unit]) || "year";
  }

  /* A whole number of units, from the one that holds `day`. */
  function units(day, unit, count) {
    const { floor, later } = dateline.calendar;
    const from = floor(day, unit);
    return { from, to: later(from, unit, count) - 1 };
  }

  /* {mode, unit, first, last}: how one steps, and the days between which. A window keeps its width. */
  function firstOf(how, range) {
    if (how.mode === "step") return units(how.first, how.unit, 1);
    if (how.mode === "cumulative") return { from: null, to: units(how.first, how.unit, 1).to };
    if (isOpen(how, range)) return firstWindow(how);
    const { from, to, count } = measured(how, range);
    return count ? units(how.first, how.unit, count) : { from: how.first, to: how.first + to - from };
  }

  function lastOf(how, range) {
    const end = units(how.last, how.unit, 1);
    if (how.mode === "step") return end;
    if (how.mode === "cumulative") return { from: null, to: end.to };
    const { from, to, count } = measured(how, isOpen(how, range) ? firstWindow(how) : range);
    if (count) return { from: dateline.calendar.later(end.from, how.unit, 1 - count), to: end.to };
    return { from: how.last - (to - from), to: how.last };
  }

  /* The range one step on, or null behind the end. */
  function next(how, range) {
    const { from, to } = closed(how, range);
    if (how.mode !== "cumulative" && isOpen(how, range)) return firstOf(how, range);
    if (to >= how.last) return null;
    if (how.mode === "step") return units(units(from, how.unit, 1).to + 1, how.unit, 1);
    if (how.mode === "cumulative") return { from: null, to: units(to + 1, how.unit, 1).to };
    return shifted(how, range, 1);
  }

  /* The range one step back, or null before the start. */
  function previous(how, range) {
    const { from, to } = closed(how, range);
    if (how.mode !== "cumulative" && isOpen(how, range)) return lastOf(how, range);
    if (how.mode === "cumulative") {
      const before = units(to, how.unit, 1).from - 1;
      return before < how.first ? null : { from: null, to: before };
    }
    if (from <= how.first) return null;
    return how.mode === "step" ? units(units(from, how.unit, 1).from - 1, how.unit, 1) : shifted(how, range, -1);
  }

  function isOpen(how, { from, to }) {
    return (from === null || from <= how.first) && (to === null || to >= how.last);
  }

  function closed(how, { from, to }) {
    return { from: from === null ? how.first : from, to: to === null ? how.last : to };
  }

  function firstWindow({ unit, first, last }) {
    const steps = (last - first + 1) / (units(first, unit, 1).to - units(first, unit, 1).from + 1);
    return units(first, unit, Math.max(1, Math.round(steps / FIRST_SHARE)));
  }

  /* The range with its ends, and how many whole units it is; 0 where it is not made of whole ones. */
  function measured(how, range) {
    const { floor } = dateline.calendar;
    const { from, to } = closed(how, range);
    if (floor(from, how.unit) !== from || floor(to + 1, how.unit) !== to + 1) return { from, to, count: 0 };
    let count = 1;
    while (units(from, how.unit, count).to < to) count += 1;
    return { from, to, count };
  }

  /* Whole months stay whole months; any other range keeps its days. */
  function shifted(how, range, steps) {
    const { later } = dateline.calendar;
    const { from, to, count } = measured(how, range);
    const start = later(from, how.unit, steps);
    return count ? units(start, how.unit, count) : { from: start, to: start + to - from };
  }

  dateline.steps = { unitFor, units, first: firstOf, last: lastOf, next, previous };
})();
