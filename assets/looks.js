/* How what is on the map looks, in the colours of the theme; canvas.js draws it. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const SMALL_PX = 20; // an area that is narrower is drawn as a ring of dashes
  const RING_PX = 5; // how wide the ring of types about a mixed mark is
  const LEAST_RING_PX = 30; // a number has room in it
  const ARTICLES = "●", DATASETS = "■"; // before the name of an area, the forms of the marks

  /* On all that lies at places of which many are wrong: the question mark of the language. */
  function doubt() {
    return dateline.t("?");
  }

  function shadesOf(dark) {
    return dark
      ? { mixed: "#aab4c0", rim: "#12181f", hole: "#1d242c", on: "#10151b", text: "#f2f4f7", faint: "#a3adb8", halo: "rgba(18,24,31,0.8)", chosen: "#ffffff" }
      : { mixed: "#55606c", rim: "#ffffff", hole: "#ffffff", on: "#ffffff", text: "#1c2329", faint: "#545e68", halo: "rgba(255,255,255,0.8)", chosen: "#101820" };
  }

  /* [number of the type, its events], most first. */
  function kinds(mark) {
    const found = [];
    mark.types.forEach((count, type) => count && found.push([type, count]));
    return found.sort((one, two) => two[1] - one[1] || one[0] - two[0]);
  }

  function colourOf(type, dark) {
    const known = dateline.columns.types[type];
    if (!known) return shadesOf(dark).mixed;
    return dark ? known.colour_dark : known.colour;
  }

  /* Who tells of it, and whether its places are all unsure: `square` where datasets alone do, `tile` where articles do as
     well, `faint` where no place is well known. */
  function ground({ count, coded, unsure }) {
    return { square: coded === count, tile: coded > 0 && coded < count, faint: unsure === count };
  }

  /* How wide a mark is. */
  function across(mark) {
    const alone = dateline.picture.diameter(mark.count);
    return mark.types.reduce((all, count) => all + (count ? 1 : 0), 0) > 1 ? Math.max(alone, LEAST_RING_PX) : alone;
  }

  /* A mark: a disc or what stands for other layers (discs.js), with a ring of its types about it where it has several, with a
     hole where nothing is known to have happened. `open`: numbers of the places of what is open. */
  function disc(mark, open, dark) {
    const shares = kinds(mark), parted = shares.length > 1;
    const wide = across(mark), stands = ground(mark);
    const count = mark.count > 1 ? dateline.picture.shortCount(mark.count) : "";
    return {
      ...stands, across: wide, hollow: mark.firm === 0, dark, open: mark.places.some((where) => open.has(where)),
      inner: parted ? wide - 2 * RING_PX - 2 : wide,
      shares: parted ? shares : null, width: RING_PX,
      colour: parted ? shadesOf(dark).mixed : colourOf(shares.length ? shares[0][0] : -1, dark),
      text: count + (stands.faint ? doubt() : ""),
    };
  }

  /* An area: its outline and a thin fill in the colour of the type that most of its events are of; a country is hatched.
     The outline is double where datasets tell of it, double in parts where articles do as well, and dashed where the place
     is unsure. */
  function area(one, open, dark) {
    const [top] = kinds(one);
    const opened = open.has(one.place), stands = ground(one);
    const hatched = dateline.columns.place_precision[one.place] === dateline.binning.COUNTRY;
    return {
      ...stands, colour: colourOf(top ? top[0] : -1, dark), core: shadesOf(dark).rim, open: opened, across: SMALL_PX, hatched,
      opacity: (one.firm ? 0.26 : 0.1) * (hatched ? 0.5 : 1) * (stands.faint ? 0.5 : 1), width: opened ? 4 : one.firm ? 2 : 1.2,
    };
  }

  /* The name of an area as it is written upon the map: who tells of it where that is not articles alone, whether it is
     unsure, how many events. */
  function label(one, name) {
    const { square, tile, faint } = ground(one);
    const sign = square ? `${DATASETS} ` : tile ? `${ARTICLES}${DATASETS} ` : "";
    const count = one.count > 1 ? ` · ${dateline.picture.shortCount(one.count)}` : "";
    return `${sign}${name}${faint ? doubt() : ""}${count}`;
  }

  /* Whether the area would be a smudge at this zoom. False while its outline is not here. */
  function small(one, zoom) {
    const shape = dateline.areas.outline(one.place, zoom);
    if (!shape) return false;
    const wide = Math.sqrt(shape.extent) * (dateline.grid.scaleAt(zoom) / 360); // as wide as a square of that size is
    return wide < SMALL_PX;
  }

  dateline.looks = { disc, area, label, ground, across, small, kinds, colourOf, shadesOf, doubt };
})();
