/* The words of the page in its language. English text is the key; the page brings the messages of its language along
   (dashboard/messages.py). Everything here may be called from the first moment on.

     dateline.t("Text with {name}", {name})              numbers among the values are written as the language does
     dateline.tn("{n} event", "{n} events", n, {...})    the form that the language has for this number
     dateline.tp("Events at {place}", {place: element})  an array of pieces, for what is no text
     dateline.label(context, text)                       names of types, modes, statuses, precisions
     dateline.language, dateline.locale                  "uk"; what Intl takes
     dateline.decimalSign                                "," in most languages of Europe
     dateline.number(n), dateline.shortNumber(n), dateline.percent(share)
     dateline.wordsOf(day), dateline.monthOf(day), dateline.spanOf(first, last)   days since 1970-01-01 in words */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const root = document.documentElement;
  const language = root.lang || "en";
  // The English of the page writes days before months. Digits are those of the date fields and of the map: 0 to 9.
  const locale = language === "en" ? "en-GB" : `${language}-u-nu-latn`;
  const forms = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const decimalSign = numbers.formatToParts(1.5).find(({ type }) => type === "decimal").value;
  const percents = new Intl.NumberFormat(locale, { style: "percent" });
  const whole = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
  const alone = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long" });
  let read = null;

  function messages() {
    if (!read) {
      const block = document.getElementById("messages");
      read = { texts: {}, plurals: {}, countries: {}, languages: {}, ...(block ? JSON.parse(block.textContent) : {}) };
    }
    return read;
  }

  const has = (held, key) => Object.prototype.hasOwnProperty.call(held, key);

  function text(message, context) {
    const key = context ? `${context}\u0004${message}` : message;
    return has(messages().texts, key) ? messages().texts[key] : message;
  }

  function filled(message, values) {
    return message.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = has(values, name) ? values[name] : whole;
      return typeof value === "number" ? numbers.format(value) : String(value);
    });
  }

  function plural(one, many, n) {
    const held = messages().plurals;
    if (!has(held, one)) return n === 1 ? one : many;
    return held[one][forms.select(n)] || held[one].other || held[one].many;
  }

  /* Day numbers are civil days: no time zone takes part. */
  function dayParts(day) {
    const found = Object.fromEntries(whole.formatToParts(new Date(day * 864e5)).map(({ type, value }) => [type, value]));
    return { day: found.day, month: found.month, year: found.year };
  }

  function wordsOf(day) {
    return dateline.t("{day} {month} {year}", dayParts(day));
  }

  function monthOf(day) {
    return dateline.t("{month} {year}", { month: alone.format(new Date(day * 864e5)), year: dayParts(day).year });
  }

  /* Two days; what they share is said once. */
  function spanOf(first, last) {
    if (first === last) return wordsOf(first);
    const [one, two] = [dayParts(first), dayParts(last)];
    if (one.year !== two.year) return dateline.t("{from} – {to}", { from: wordsOf(first), to: wordsOf(last) });
    if (one.month === two.month) return dateline.t("{first}–{last} {month} {year}", { first: one.day, last: two.day, month: one.month, year: one.year });
    return dateline.t("{from} – {to}", { from: dateline.t("{day} {month}", one), to: wordsOf(last) });
  }

  /* A type and, where there is one, how it was done; dashboard/wording.py says the same. */
  function kindOf(type, mode) {
    return mode ? `${type.label}: ${text(mode.replace(/[-_]/g, " "), type.key)}` : type.label;
  }

  /* The columns' English labels in the language of the page. */
  function relabel(columns) {
    const named = { types: "type", statuses: "status", precisions: "precision" };
    // A dataset’s title is its publisher’s.
    for (const entry of columns.layers || []) if (entry.key === "articles") entry.label = text(entry.label, "layer");
    for (const [list, context] of Object.entries(named)) {
      for (const entry of columns[list] || []) entry.label = text(entry.label, context);
    }
    for (const entry of columns.kinds || []) entry.label = kindOf(columns.types[entry.type], entry.mode);
    for (const list of ["countries", "languages"]) {
      const held = messages()[list];
      for (const entry of columns[list] || []) if (has(held, entry.key)) entry.label = held[entry.key];
    }
  }

  /* Whatever the page asks its server for, it asks for in its language: Accept-Language is what HTTP has for this. The
     columns are the same in all languages, and were asked for before any script ran. */
  const fetch = window.fetch;
  window.fetch = function (address, options) {
    const at = new URL(address instanceof Request ? address.url : address, location.href);
    if (at.origin !== location.origin || at.pathname === "/api/columns" || address instanceof Request) return fetch(address, options);
    const headers = new Headers(options && options.headers);
    headers.set("Accept-Language", language);
    return fetch(address, { ...options, headers });
  };

  Object.assign(dateline, {
    language, locale, decimalSign, wordsOf, monthOf, spanOf, relabel,
    t: (message, values) => filled(text(message), values || {}),
    tn: (one, many, n, values) => filled(plural(one, many, n), { n, ...values }),
    tp: (message, values) => text(message).split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? values[piece] : piece)).filter((piece) => piece !== ""),
    label: (context, message) => text(message, context),
    number: (value) => numbers.format(value),
    shortNumber: (value) => short.format(value),
    percent: (share) => percents.format(share),
  });
})();
