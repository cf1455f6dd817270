/* The order in which events are listed: the newest first, those without a date last. The store keeps them by first day,
   undated ones last, and so does a result.

   Every function may be answered by the server, and so by a promise:
     count(at)               how many events are listed; of one place where its key is given
     slice(first, size, at)  their rows from that place of the list on
     indexOf(row, at)        the place of a row in the list, -1 where it is not in it */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  /* The functions over rising rows, of which the first `dated` have a date. */
  function of(columns, rows, dated) {
    let kept = { at: null, rows, dated };
    const listed = (at) => {
      if (!at) return { rows, dated };
      if (kept.at !== at) kept = { at, ...placed(columns, rows, dated, columns.placeNumber.get(at)) };
      return kept;
    };
    return {
      count: (at) => listed(at).rows.length,
      slice: (first, size, at) => {
        const held = listed(at);
        const length = Math.max(0, Math.min(size, held.rows.length - first));
        return Array.from({ length }, (_, n) => held.rows[turned(first + n, held.dated)]);
      },
      indexOf: (row, at) => {
        const held = listed(at);
        const found = search(held.rows, row);
        return held.rows[found] === row ? turned(found, held.dated) : -1;
      },
    };
  }

  /* Dated rows the other way round: the same from the list to the rows and back. */
  function turned(index, dated) {
    return index < dated ? dated - 1 - index : index;
  }

  /* The rows at one place. */
  function placed({ place }, rows, dated, where) {
    const found = [];
    let known = 0;
    for (let n = 0; n < rows.length; n++) {
      if (place[rows[n]] !== where) continue;
      found.push(rows[n]);
      if (n < dated) known += 1;
    }
    return { rows: found, dated: known };
  }

  /* The first place in rising rows that does not come before this row. */
  function search(rows, row) {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle] < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  dateline.listing = { of, search };
})();
