"""Writes the tables of README.md that are measured: `python tests/bench/_readme.py`, after `make bench`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from readme_tables import README, put, table  # noqa: E402, found through the path that was just set

Known = Mapping[str, Mapping[str, Any]]
COUNTS = ("10,000", "100,000", "1,000,000", "10,000,000")
SCALE = (
    ("Columns on the wire", "columns on the wire", "MB"),
    ("Server ready, columns not made yet", "server start, columns new", "s"),
    ("Server ready", "server start", "s"),
    ("First marks on the screen", "first marks", "s"),
    ("Slider step until it is on the screen", "step", "ms"),
    ("Slider step, main thread", "step, main thread", "ms"),
    ("Pan or zoom, main thread", "pan and zoom, main thread", "ms"),
    ("Page heap", "heap", "MB"),
    ("Server memory", "server memory", "MB"),
    ("Detail of an event, 95th of 100", "detail, 95th of 100", "ms"),
    ("Search, 95th of 100", "search, 95th of 100", "ms"),
)
PEER_COUNTS = ("1,000", "100,000", "1,000,000")
PEERS = (
    "Plotly, all points",
    "dash-leaflet, cluster",
    "MapLibre, setFilter",
    "deck.gl, DataFilterExtension",
    "Dateline",
)
PEER_FIGURES = (
    ("First points, s", "first points"),
    ("Slider step, ms", "step"),
    ("of it main thread, ms", "step, main thread"),
    ("Wire, MB", "wire"),
    ("Heap, MB", "heap"),
)

EXPORT_COUNTS = ("100,000", "1,000,000")
EXPORT_FIGURES = (
    ("Whole command, s", "command"),
    ("its memory, MB", "command, memory"),
    ("Writing alone, s", "writing"),
    ("geopandas, s", "geopandas"),
    ("its memory with the frame, MB", "geopandas, memory"),
)
_EXPORT = re.compile(rf"export (\w+), {EXPORT_COUNTS[0]}: command")

KINDS = ("rules", "log-linear", "linear-chain CRF", "small neural network")
_F1 = ("recognition F1", "end to end F1")
_KIND = re.compile(rf"{KINDS[0]}, (.+): {_F1[0]}")
PLACES = (
    ("Names found and placed, new English texts in a warm process, kB/s", "places found and placed, English"),
    ("the same texts once more, kB/s", "places found and placed, English, seen before"),
    ("New texts in Russian, Romanian and Slavic languages, kB/s", "places found and placed, other languages"),
    ("the same texts once more, kB/s", "places found and placed, other languages, seen before"),
    ("geotext on the English texts: cities and countries, not placed, kB/s", "geotext, English, not placed"),
    ("flashgeotext: cities and countries, not placed, kB/s", "flashgeotext, English, not placed"),
    ("spaCy's small recogniser of names, not placed, kB/s", "spaCy small, English, not placed"),
    ("From nothing to the first place, imports included, s", "places, from nothing to the first one"),
    ("Memory after all English texts, MB", "places, memory after all English texts"),
    ("Exact look-ups as texts ask for them, a second", "gazetteer look-ups, exact, as texts ask"),
    ("the same of towns, each for the first time, a second", "gazetteer look-ups, exact, each a town and new"),
    ("Look-ups one edit away, a second", "gazetteer look-ups, one edit away"),
)


def tables(known: Known) -> dict[str, str]:
    """The tables by the name of the mark that they stand behind."""
    return {
        "scale": _scale(known),
        "peers": _peers(known),
        "viewers": _viewers(known),
        "recognisers": _recognisers(known),
        "place speed": _places(known),
        "export speed": _exports(known),
    }


def _recognisers(known: Known) -> str:
    """A row a corpus with recognition and end to end, then what the kinds weigh and how fast they are."""
    corpora = dict.fromkeys(match[1] for name in known if (match := _KIND.match(name)))
    rows = [
        (corpus, *(" / ".join(_told(known, f"{kind}, {corpus}: {what}") for what in _F1) for kind in KINDS))
        for corpus in corpora
    ]
    rows.append(("Mean", *(" / ".join(_mean(known, kind, corpora, what) for what in _F1) for kind in KINDS)))
    rows.append(("Weights, kB", *(_told(known, f"{kind}: weights") for kind in KINDS)))
    rows.append(("Recognition, kB/s", *(_told(known, f"{kind}: speed") for kind in KINDS)))
    rows.append(("Further libraries", *(known.get(f"{kind}: weights", {}).get("note", "–") for kind in KINDS)))
    return table(("Recognition F1 / end to end F1", *(kind[0].upper() + kind[1:] for kind in KINDS)), rows)


def _mean(known: Known, kind: str, corpora: Iterable[str], what: str) -> str:
    """Every corpus counts alike."""
    values = [known[name]["value"] for corpus in corpora if (name := f"{kind}, {corpus}: {what}") in known]
    return f"{fmean(values):.1f}" if values else "–"


def _places(known: Known) -> str:
    rows = ((label, _told(known, name)) for label, name in PLACES)
    return table(("Reading of places, one core", "Measured"), rows)


def _scale(known: Known) -> str:
    rows = (
        (f"{label}, {unit}", *(_told(known, f"{what}, {count}") for count in COUNTS)) for label, what, unit in SCALE
    )
    return table(("Events", *COUNTS), rows)


def _peers(known: Known) -> str:
    """A cell holds the values for each number of events."""
    rows = (
        (
            peer,
            *(
                " / ".join(_told(known, f"{peer}, {count}: {what}") for count in PEER_COUNTS)
                for _, what in PEER_FIGURES
            ),
        )
        for peer in PEERS
    )
    return table((f"{' / '.join(PEER_COUNTS)} events", *(label for label, _ in PEER_FIGURES)), rows)


def _viewers(known: Known) -> str:
    return table(("Route", "Answers", "Median, ms", "95th of 100, ms"), _routes(known))


def _routes(known: Known) -> Iterator[Sequence[str]]:
    for name, figure in known.items():
        route = name.removeprefix("viewers, 95th of 100, ")
        told = re.match(r"(\d+) answers, median (\d+) ms", figure.get("note", ""))
        if route != name and told:
            yield f"`{route}`", told[1], told[2], f"{figure['value']:.0f}"


def _exports(known: Known) -> str:
    """A row a format; a cell holds the values for each number of events, a dash where nothing was measured."""
    formats = [match[1] for name in sorted(known) if (match := _EXPORT.fullmatch(name))]
    rows = (
        (
            f"`{form}`",
            *(
                " / ".join(_told(known, f"export {form}, {count}: {what}") for count in EXPORT_COUNTS)
                for _, what in EXPORT_FIGURES
            ),
        )
        for form in formats
    )
    return table((f"{' / '.join(EXPORT_COUNTS)} events", *(label for label, _ in EXPORT_FIGURES)), rows)


def _told(known: Known, name: str) -> str:
    """Three digits of the figure, or a dash where nothing was measured."""
    if name not in known:
        return "–"
    value = known[name]["value"]
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}"


if __name__ == "__main__":
    measured = json.loads((ROOT / "build" / "bench.json").read_text(encoding="utf-8"))
    README.write_text(put(README.read_text(encoding="utf-8"), tables(measured)), encoding="utf-8")
