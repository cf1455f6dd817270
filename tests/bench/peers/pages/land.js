/* The same land under every peer: Dateline's own countries, filled and without names. */
window.land = { url: "/countries.json", colour: "#f3f0e8", sea: "#cfdfe8", mark: "#c8102e" };
