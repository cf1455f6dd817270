/* Few events on the timeline: a bar for each, as long as it lasted, in as many rows as that takes.

   Ends fade as far as the day is not known; what is planned or not confirmed is hollow. The list says the same in words. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const MOST = 60;
  const LEAST_PX = 6; // of a bar, however short the event
  const GAP_PX = 2;
  const ROW_PX = 5; // the thinnest row that can be seen and hit
  const THICKEST_PX = 15;
  const HOLLOW = new Set(["planned", "unconfirmed", "hypothetical"]);
  const FADES = [0, 7, 30, 365]; // days at each end that may be wrong: known to the day, week, month, year

  /* Rows for bars of {first, last}, so that no two in a row overlap. Each takes the first row that has room. */
  function pack(bars, least) {
    const ends = [];
    for (const bar of bars) {
      let row = ends.findIndex((end) => end <= bar.first);
      if (row < 0) row = ends.length;
      ends[row] = Math.max(bar.last + 1, bar.first + least);
      bar.lane = row;
    }
    return ends.length;
  }

  /* Draws the events of the result in `place`, where they are few enough; says whether they are. */
  function draw(place, result) {
    const rows = result.near(MOST);
    const bars = rows === null ? [] : Array.from(rows, describe);
    const { first, last } = dateline.axis.shown();
    const { clientWidth, clientHeight } = place.parentElement; // it may itself be hidden still
    const perDay = Math.max(1, clientWidth) / (last + 1 - first);
    const lanes = pack(bars, LEAST_PX / perDay);
    const fits = bars.length > 0 && lanes * ROW_PX <= clientHeight;
    place.hidden = !fits;
    place.replaceChildren(...(fits ? bars.map((bar) => element(bar, lanes, clientHeight)) : []));
    return fits;
  }

  function describe(row) {
    const { columns } = dateline;
    return {
      row, first: columns.start[row], last: columns.end[row], type: columns.types[columns.kinds[columns.kind[row]].type],
      status: columns.statuses[columns.status[row]].key, days: FADES[columns.precision[row]] || 0,
    };
  }

  function element(bar, lanes, height) {
    const share = height / lanes;
    const thick = Math.max(ROW_PX - 1, Math.min(THICKEST_PX, share - GAP_PX));
    const fade = Math.min(0.5, bar.days / (bar.last + 1 - bar.first));
    const made = dateline.make("div", {
      class: `lane${HOLLOW.has(bar.status) ? " lane-hollow" : ""}${fade ? " lane-vague" : ""}`,
      "data-row": String(bar.row), "--light": bar.type.colour, "--dark": bar.type.colour_dark, "--fade": `${fade * 100}%`,
    });
    const { share: at } = dateline.axis;
    made.style.left = `${at(bar.first) * 100}%`;
    made.style.width = `calc(${(at(bar.last + 1) - at(bar.first)) * 100}% - 1px)`; // days that follow each other do not run together
    made.style.height = `${thick}px`;
    made.style.bottom = `${bar.lane * share + Math.min(GAP_PX, (share - thick) / 2)}px`;
    return made;
  }

  /* The row of the event whose bar this element is, or null. */
  function rowOf(element) {
    const lane = element.closest(".lane");
    return lane ? Number(lane.dataset.row) : null;
  }

  function markOpen(place) {
    const { event } = dateline.view;
    const row = event ? dateline.knownRow(event) : null;
    if (row === undefined) dateline.rowOf(event).then(() => markOpen(place), () => {}); // the list opens by id
    for (const lane of place.children) lane.classList.toggle("is-open", Number(lane.dataset.row) === row);
  }

  /* What happened, when and where, in one line. */
  function words(row) {
    const { columns } = dateline;
    const bar = describe(row);
    const place = columns.place[row];
    const told = [bar.type.label, dateline.spanOf(bar.first, bar.last)];
    const layer = columns.layers[columns.layer[row]];
    if (layer.key !== "articles") told.push(`\u2068${layer.label}\u2069`);
    if (bar.status !== "reported") told.push(columns.statuses[columns.status[row]].label);
    if (place >= 0) told.push(`\u2068${columns.places.names[place]}\u2069`); // runs in its own direction
    return told.join(" · ");
  }

  dateline.lanes = { draw, pack, rowOf, markOpen, words };
})();
