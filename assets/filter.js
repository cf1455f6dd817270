/* Filtering: one pass over all events gives the rows that are shown, the counts beside every filter, and the histogram.

   A row fails a facet where values of it are chosen and none is the row's. Counts of a facet leave out its own choice,
   so a row that fails one facet alone still counts there. The histogram leaves out the dates in the same way. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const TYPE = 1, STATUS = 2, LANGUAGE = 4, PLACE = 8, DATES = 16;

  /* {rows, shown, total, unlocated, undated, counts, histogram} of a view.

     `asked.found`: rows that the text search found, or null; `asked.bounds`: [west, south, east, north] of the map.
     `counts.place` goes by place number, `counts.country` by the number in `columns.countries`. */
  dateline.filter = function (columns, view, asked) {
    const total = columns.count;
    const { start, end, place, type, status, language, publisher } = columns;
    const [first, last] = [dayOr(view.from, -Infinity), dayOr(view.to, Infinity)];
    const windowed = Boolean(view.from || view.to);
    const keepUndated = view.undated !== false || !windowed;
    const types = chosen(columns.types, view.type);
    const statuses = chosen(columns.statuses, view.status);
    const languages = chosen(columns.languages, view.lang);
    const places = chosenPlaces(columns, view.place);
    const inside = within(columns, view, asked && asked.bounds);
    const text = asked && asked.found ? marked(asked.found, total) : null;
    const counts = empty(columns);
    const histogram = dateline.histogram.make(columns);
    const rows = new Int32Array(total);
    let shown = 0, unlocated = 0, undated = 0;
    for (let row = 0; row < total; row++) {
      if (text !== null && text[row] === 0) continue;
      const where = place[row];
      if (inside !== null && (where < 0 || inside[where] === 0)) continue;
      let fails = 0;
      if (types !== null && types[type[row]] === 0) fails |= TYPE;
      if (statuses !== null && statuses[status[row]] === 0) fails |= STATUS;
      if (languages !== null && languages[language[row]] === 0) fails |= LANGUAGE;
      if (places !== null && (where < 0 || places[where] === 0)) fails |= PLACE;
      const noDay = start[row] === dateline.NO_DAY;
      if (noDay ? !keepUndated : start[row] > last || end[row] < first) fails |= DATES;
      if (fails === 0) {
        rows[shown++] = row;
        if (where < 0) unlocated += 1;
        if (noDay) undated += 1;
        counts.publisher[publisher[row]] += 1;
      }
      if (fails === 0 || fails === DATES) dateline.histogram.add(histogram, row, type[row]);
      if (fails === 0 || fails === TYPE) counts.type[type[row]] += 1;
      if (fails === 0 || fails === STATUS) counts.status[status[row]] += 1;
      if (fails === 0 || fails === LANGUAGE) counts.language[language[row]] += 1;
      if ((fails === 0 || fails === PLACE) && where >= 0) counts.place[where] += 1;
    }
    for (let where = 0; where < counts.place.length; where++) {
      counts.country[columns.place_country[where]] += counts.place[where];
    }
    return { rows: rows.subarray(0, shown), shown, total, unlocated, undated, counts, histogram };
  };

  function dayOr(iso, otherwise) {
    const day = dateline.dayOf(iso);
    return day === null ? otherwise : day;
  }

  function empty(columns) {
    const zeros = (list) => new Int32Array(list.length);
    return {
      type: zeros(columns.types), status: zeros(columns.statuses), language: zeros(columns.languages),
      publisher: zeros(columns.publishers), place: zeros(columns.places.keys), country: zeros(columns.countries),
    };
  }

  /* 1 for each entry whose key is chosen; null where nothing is chosen. */
  function chosen(entries, keys) {
    if (!keys || !keys.length) return null;
    const wanted = new Set(keys);
    return Uint8Array.from(entries, (entry) => (wanted.has(entry.key) ? 1 : 0));
  }

  /* A place is chosen by its own key or by the code of its country. */
  function chosenPlaces(columns, keys) {
    if (!keys || !keys.length) return null;
    const wanted = new Set(keys);
    const country = columns.countries.map((entry) => entry.key !== "" && wanted.has(entry.key));
    return Uint8Array.from(columns.places.keys, (key, where) =>
      wanted.has(key) || country[columns.place_country[where]] ? 1 : 0,
    );
  }

  function marked(rows, total) {
    const marks = new Uint8Array(total);
    for (const row of rows) if (row < total) marks[row] = 1;
    return marks;
  }

  /* 1 for each place within the box of the address and, where asked for, within the map's edges. */
  function within(columns, view, bounds) {
    const boxes = [view.bbox, view.inview ? bounds : null].filter(Boolean);
    if (!boxes.length) return null;
    return Uint8Array.from(columns.place_lon, (lon, where) =>
      boxes.every((box) => holds(box, lon, columns.place_lat[where])) ? 1 : 0,
    );
  }

  /* West greater than east goes over the antimeridian. */
  function holds([west, south, east, north], lon, lat) {
    const across = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    return across && lat >= south && lat <= north;
  }
  dateline.boxHolds = holds;
})();
