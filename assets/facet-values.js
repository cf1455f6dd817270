/* What one can filter by: each facet's name in the view, where its counts stand in a result, and its values.

   Values come with the columns, thousands of them for some facets; they are put in words and order only for a facet that
   is opened, and looked up by key for the chips. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  /* The facets that these columns have values for. `fixed` facets keep the order of the columns; others are by count. */
  dateline.facets = function (columns) {
    const title = titles();
    const list = (entries) => () => indexed(entries);
    return [
      { id: "layer", name: "layer", title: title.layer, counts: "layer", fixed: true, entries: list(columns.layers) },
      { id: "type", name: "type", title: title.type, counts: "type", entries: list(columns.types) },
      { id: "mode", name: "mode", title: title.mode, counts: "kind", entries: () => modes(columns) },
      { id: "status", name: "status", title: title.status, counts: "status", fixed: true, entries: list(columns.statuses) },
      { id: "country", name: "place", title: title.country, counts: "country", entries: list(columns.countries) },
      { id: "admin1", name: "place", title: title.admin1, counts: "admin1", entries: () => regions(columns) },
      { id: "place", name: "place", title: title.place, counts: "place", entries: () => places(columns) },
      { id: "actor", name: "actor", title: title.actor, counts: "actor", entries: () => actors(columns) },
      { id: "source", name: "source", title: title.source, counts: "publisher", entries: list(columns.publishers) },
      { id: "lang", name: "lang", title: title.lang, counts: "language", entries: list(columns.languages) },
      { id: "precision", name: "precision", title: title.precision, counts: "precision", fixed: true, entries: list(columns.precisions) },
    ].filter((facet) => size(columns, facet.id) > (facet.id === "layer" ? 1 : 0)); // articles alone are no choice
  };

  /* The title of the facet and the label of the value that a filter of the view names. */
  dateline.filterInWords = function (name, key) {
    const label = labelOf(dateline.columns, name, key) || dateline.t("{name} (not here)", { name: key });
    return { title: titles()[name], label };
  };

  function titles() {
    const { t } = dateline;
    return {
      layer: t("Layer"), type: t("Type"), mode: t("Mode"), status: t("Status"), country: t("Country"), admin1: t("Region"), place: t("Place"),
      actor: t("Who"), source: t("Source"), lang: t("Language"), precision: t("How exact the place is"),
    };
  }

  function size(columns, id) {
    const lists = {
      type: columns.types, mode: columns.kinds.filter((kind) => kind.mode), status: columns.statuses, country: columns.countries,
      admin1: columns.admin1s, place: columns.places.keys, actor: columns.actors, source: columns.publishers,
      lang: columns.languages, precision: columns.precisions, layer: columns.layers,
    };
    return lists[id].filter((entry) => entry && entry.key !== "").length;
  }

  /* An empty key stands for what is not told, which no filter names. */
  function indexed(entries) {
    return entries.map((entry, index) => ({ ...entry, index })).filter((entry) => entry.key !== "");
  }

  function modes(columns) {
    return columns.kinds.flatMap((kind, index) => {
      const type = columns.types[kind.type];
      return kind.mode ? [{ key: `${type.key}.${kind.mode}`, label: kind.label, colour: type.colour, colour_dark: type.colour_dark, index }] : [];
    });
  }

  function regions(columns) {
    const countries = new Map(columns.countries.map((country) => [country.key, country.label]));
    return indexed(columns.admin1s).map((region) => ({ ...region, hint: countries.get(region.country) }));
  }

  function places(columns) {
    const countryOf = (index) => (columns.countries[columns.place_country[index]] || {}).label;
    return columns.places.keys.map((key, index) => ({ key, index, label: columns.places.names[index], hint: countryOf(index) }));
  }

  function actors(columns) {
    return columns.actors.map((name, index) => ({ key: name, label: name, index }));
  }

  function labelOf(columns, name, key) {
    const labelled = (entries) => (entries.find((entry) => entry.key === key) || {}).label;
    if (name === "place") {
      const place = columns.placeNumber.get(key);
      return place === undefined ? labelled(columns.countries) || labelled(columns.admin1s) : columns.places.names[place];
    }
    if (name === "mode") return labelled(modes(columns));
    if (name === "actor") return columns.actors.includes(key) ? key : undefined;
    const lists = { type: columns.types, status: columns.statuses, source: columns.publishers, lang: columns.languages, precision: columns.precisions, layer: columns.layers };
    return labelled(lists[name]);
  }
})();
