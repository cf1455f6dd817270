/* The view in the page's address. `dashboard/state.py` alone reads it; this writes what `to_pairs` there would. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const PAUSE_MS = 250; // browsers refuse to rewrite the address hundreds of times a minute
  const JOINED = new Set(["type", "mode", "status", "place", "precision", "lang", "layer"]);
  let waiting = null;

  /* The shortest query that is read as this view. */
  function query(view) {
    const pairs = [["from", view.from], ["to", view.to]];
    for (const name of dateline.LISTS) pairs.push(...listed(name, [...view[name]].sort()));
    pairs.push(
      ["q", view.q], ["undated", view.undated === false ? "no" : null], ["bbox", view.bbox && view.bbox.join(",")],
      ["inview", view.inview ? "yes" : null],
      ["lon", short(view.lon, 4)], ["lat", short(view.lat, 4)], ["z", short(view.z, 2)],
      ["event", view.event], ["article", view.article ? "yes" : null], ["at", view.at],
      ["area", view.area && view.area.map(([lon, lat]) => `${short(lon, 3)},${short(lat, 3)}`).join(";")],
      ["time", view.time === "window" ? null : view.time], ["step", view.step], ["speed", view.speed === 2 ? null : short(view.speed, 1)],
      ["loop", view.loop ? "yes" : null], ["axis", view.axis && view.axis.join(",")], ["apart", view.apart ? "yes" : null],
      ["show", view.show === "marks" ? null : view.show], ["embed", view.embed ? "yes" : null], ["hl", view.hl],
    );
    const text = new URLSearchParams(pairs.filter(([, value]) => value)).toString();
    return text.replace(/%(3A|2C|3B)(?=.)/g, (sign) => decodeURIComponent(sign)); // colons and commas may stand as they are
  }

  /* Codes stand in one parameter; names of people and papers may hold a comma, and stand apart. */
  function listed(name, values) {
    return JOINED.has(name) ? [[name, values.join(",")]] : values.map((value) => [name, value]);
  }

  function short(value, digits) {
    if (value === null || value === undefined) return null;
    const text = value.toFixed(digits).replace(/\.?0+$/, "");
    return text === "-0" ? "0" : text;
  }

  function write(view) {
    clearTimeout(waiting);
    if (document.documentElement.dataset.playing) return; // told when it pauses (play.js)
    waiting = setTimeout(() => writeNow(view), PAUSE_MS);
  }

  function writeNow(view) {
    const text = query(view);
    const address = text ? `?${text}` : location.pathname;
    // An event that was opened is a step of its own, and so is its article, so that Back closes the one and then the other.
    const before = new URLSearchParams(location.search);
    const opened = ["event", "article"].some((name) => view[name] && !before.has(name));
    if (opened) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
  }

  /* {view, notices} of the present address; everything at its default where there is no query. */
  async function read() {
    if (location.search.length < 2) return { view: {}, notices: [] };
    const answer = await fetch(`/api/view${location.search}`);
    if (!answer.ok) return { view: {}, notices: [dateline.t("The address could not be read; everything is shown.")] };
    return answer.json();
  }

  window.addEventListener("popstate", () => {
    clearTimeout(waiting); // what was to be written belongs to the address that was left
    dateline.restore();
  });
  dateline.url = { query, write, read };
})();
