/* Text as a search compares it, and where its words stand in the text as it is written.

     dateline.folded(text)           without case, diacritics and width, as geo/stores/search.py does
     dateline.found(text, words)     an array of strings, and of `mark` elements where one of the folded words begins a word */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  // Letters that Unicode does not take apart into a letter and a mark.
  const PLAIN = { ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", æ: "ae", œ: "oe", þ: "th", ß: "ss", ς: "σ" };

  const EDGES = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu; // signs say nothing to the search
  const WITHIN = /[\p{L}\p{N}\p{M}]$/u;
  // Scripts that set no blank between words: each of their letters begins one.
  const RUN_ON = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

  function folded(text) {
    const apart = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "");
    return apart.replace(/[łøđðħıæœþßς]/g, (letter) => PLAIN[letter]);
  }

  function found(text, words) {
    const pieces = [];
    let done = 0;
    const wanted = words.map((word) => word.replace(EDGES, "")).filter(Boolean);
    for (const [start, end] of joined(stretches(text, wanted))) {
      if (start > done) pieces.push(text.slice(done, start));
      pieces.push(dateline.make("mark", { class: "found" }, text.slice(start, end)));
      done = end;
    }
    if (done < text.length) pieces.push(text.slice(done));
    return pieces;
  }

  /* [start, end) in the text for each place where a word stands. */
  function stretches(text, words) {
    if (!words.length) return [];
    const { plain, starts } = spelled(text);
    const hits = [];
    for (const word of words) {
      for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
        if (!begins(plain, at)) continue;
        // Marks that fold to nothing belong to the letter before them, so an end is where the next letter begins.
        hits.push([starts[at], starts[at + word.length]]);
      }
    }
    return hits.sort((one, two) => one[0] - two[0] || one[1] - two[1]);
  }

  function begins(plain, at) {
    return RUN_ON.test(plain.slice(at, at + 2)) || !WITHIN.test(plain.slice(Math.max(0, at - 2), at));
  }

  /* The folded text, and where each of its characters begins in the text; one more for the end. */
  function spelled(text) {
    const starts = [];
    let plain = "";
    let at = 0;
    for (const letter of text) {
      for (const unit of folded(letter)) {
        for (let part = 0; part < unit.length; part++) starts.push(at);
        plain += unit;
      }
      at += letter.length;
    }
    starts.push(text.length);
    return { plain, starts };
  }

  function joined(stretches) {
    const apart = [];
    for (const [start, end] of stretches) {
      const last = apart[apart.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else if (end > start) apart.push([start, end]);
    }
    return apart;
  }

  dateline.folded = folded;
  dateline.found = found;
})();
