/* The events as typed columns (dashboard/columns.py `pack`): fetched once, read in place. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const TYPES = {
    "|u1": Uint8Array, "<u2": Uint16Array, "<u4": Uint32Array, "<i2": Int16Array, "<i4": Int32Array, "<f4": Float32Array,
    "<f8": Float64Array,
  };
  const rowOf = new Map(); // event id -> row, as far as it was asked for
  let loaded = null;

  /* The day number of an undated event. */
  dateline.NO_DAY = -(2 ** 31);

  /* The columns, asked for at most once. */
  dateline.columnsLoaded = function () {
    loaded = loaded || fetched("/api/columns").then(decode);
    return loaded;
  };

  /* What is packed (dashboard/packing.py): the header's members and one typed array a column, by their names. */
  function decode(buffer) {
    const size = new DataView(buffer).getUint32(0, true);
    const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, size)));
    const columns = { ...header };
    for (const { name, dtype, offset, length } of header.columns) {
      columns[name] = new TYPES[dtype](buffer, 4 + size + offset, length);
    }
    if (header.layers && !columns.layer && !header.remote) columns.layer = new Uint8Array(header.count); // all of articles
    if (header.places) columns.placeNumber = numbersOf(header.places.keys);
    return columns;
  }
  dateline.decodeColumns = decode;

  /* The number of a key, undefined where there is none: asked for now and then, so a look along the keys is better than
     megabytes of a map. */
  function numbersOf(keys) {
    const has = (key) => keys.includes(key);
    return { has, get: (key) => (has(key) ? keys.indexOf(key) : undefined) };
  }

  /* The rows whose events hold every word of the text. */
  dateline.rowsOf = async function (text, signal) {
    const { version } = await dateline.columnsLoaded();
    const query = new URLSearchParams({ q: text, v: version });
    return new Uint32Array(await fetched(`/api/search?${query}`, signal));
  };

  /* The row of an event id, or null where there is no such event. */
  dateline.rowOf = async function (id) {
    if (!rowOf.has(id)) {
      const columns = await dateline.columnsLoaded();
      const { row } = await told(`/api/row?${new URLSearchParams({ id, v: columns.version })}`);
      if (columns.remote && row !== null) await dateline.remote.know(columns, row);
      rowOf.set(id, row);
    }
    return rowOf.get(id);
  };

  /* The same at once: undefined where it was not asked for yet. */
  dateline.knownRow = (id) => rowOf.get(id);

  /* The event id of a row. */
  dateline.idOf = async function (row) {
    const { version } = await dateline.columnsLoaded();
    const [id] = await told(`/api/ids?${new URLSearchParams({ rows: row, v: version })}`);
    rowOf.set(id, row);
    return id;
  };

  /* The JSON at an address of ours. */
  dateline.told = told;
  async function told(address) {
    return JSON.parse(new TextDecoder().decode(await fetched(address)));
  }

  /* The bytes at an address of ours. */
  dateline.fetched = fetched;
  async function fetched(address, signal) {
    const answer = await fetch(address, { signal });
    if (answer.ok) return answer.arrayBuffer();
    const told = await answer.json().catch(() => ({}));
    throw new Error(told.error || dateline.t("The server answered {status}; load the page again.", { status: String(answer.status) }));
  }

  /* ISO date -> days since 1970-01-01, or null. Civil days: no time zone takes part. */
  dateline.dayOf = function (iso) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso || "");
    if (!parts) return null;
    const [year, month, day] = parts.slice(1).map(Number);
    const moment = new Date(0);
    moment.setUTCFullYear(year, month - 1, day);
    return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day ? Math.round(moment / 864e5) : null;
  };

  /* Days since 1970-01-01 -> ISO date. */
  dateline.isoOf = function (day) {
    return new Date(day * 864e5).toISOString().slice(0, 10);
  };
})();
