"""The hand-written table, checked against the sources that have a place of the same name."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator

import pycountry
import pytest

from geo.gazetteer import tables
from geo.gazetteer.index import Gazetteer
from geo.gazetteer.sphere import distance_km, inside
from geo.model import PlaceKind

ROWS = tuple(tables.own_places())
OWN = tuple(row for row in ROWS if not row.is_reference)
COLUMNS = ("ro", "en", "uk", "ru", "de", "fr", "es", "it", "pl", "pt", "ar", "zh", "tr", "hu", "el")
SCRIPTS = {"uk": "CYRILLIC", "ru": "CYRILLIC", "ar": "ARABIC", "zh": "CJK", "el": "GREEK"}


def _named() -> Iterator[tuple[str, str, str]]:
    for row in ROWS:
        for name in row.names:
            yield row.id, name.language, name.text


def test_the_table_covers_what_no_package_has() -> None:
    """Seas and waters, regions, facilities and villages are there in numbers, in 15 languages."""
    count = {
        kind: sum(row.kind == kind for row in OWN)
        for kind in ("sea", "strait", "river", "lake", "region", "facility", "village")
    }
    assert count["sea"] >= 100
    assert count["strait"] >= 40
    assert count["river"] + count["lake"] >= 60
    assert count["region"] >= 120
    assert count["facility"] >= 200
    assert count["village"] >= 150
    with_most = [
        tag for tag in COLUMNS if sum(name.language == tag for row in OWN for name in row.names) > len(OWN) / 2
    ]
    assert len(with_most) == 15


def test_every_row_is_whole() -> None:
    """Ids are unique words, kinds known, points on the globe, radii sensible, codes real."""
    assert len({row.id for row in ROWS}) == len(ROWS)
    for row in OWN:
        assert re.fullmatch(r"[a-z0-9-]+", row.id), row.id
        assert row.kind in PlaceKind.__args__, row.id
        assert row.lon is not None, row.id
        assert row.lat is not None, row.id
        assert -180 <= row.lon <= 180, row.id
        assert -90 <= row.lat <= 90, row.id
        assert row.radius_m is not None, row.id
        assert 500 <= row.radius_m <= 8_000_000, row.id
        assert not row.country or row.country == "XK" or pycountry.countries.get(alpha_2=row.country), row.id
        assert not row.admin1 or row.admin1.startswith(row.country), row.id
        assert row.names, row.id


def test_names_are_in_the_script_of_their_language() -> None:
    """A Russian name is in Cyrillic and a Greek one in Greek: no column has slipped."""
    wrong = []
    for row, language, text in _named():
        if language not in COLUMNS:
            continue
        letters = [char for char in text if char.isalpha()]
        script = SCRIPTS.get(language, "LATIN")
        if not all(unicodedata.name(char, "").startswith((script, "MODIFIER")) for char in letters):
            wrong.append((row, language, text))
    assert not wrong


def test_names_are_clean() -> None:
    """No name is empty, holds a tab or a separator, or stands twice in a cell."""
    seen = set()
    for entry in _named():
        assert entry not in seen
        seen.add(entry)
        assert entry[2] == unicodedata.normalize("NFC", entry[2]).strip()
        assert not set(entry[2]) & set("|;\t")


@pytest.mark.parametrize("row", [row for row in OWN if row.country], ids=lambda row: row.id)
def test_a_place_lies_where_it_says(gazetteer: Gazetteer, row: tables.OwnRow) -> None:
    """A town of the same country, and of the same division where one is named, lies within the circle or 60 km of it."""
    assert row.lon is not None
    assert row.lat is not None
    assert row.radius_m is not None
    towns = gazetteer.nearest(row.lon, row.lat, max_km=min(1_000, 60 + row.radius_m / 1000), limit=2_000)
    country = gazetteer.by_code(row.country)
    assert country is not None
    box = gazetteer.bbox(country)
    empty = not towns and box is not None and inside(box, row.lon, row.lat)  # a dam far from every town
    assert empty or row.country in {town.country_code for town in towns}
    assert not row.admin1 or row.admin1 in {town.admin1_code for town in towns}


def test_the_file_is_a_table() -> None:
    """Every line has as many cells as the header, so that a spreadsheet opens it."""
    lines = [line for line in (tables.FOLDER / tables.OWN).read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    widths = {len(row) for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}
    assert widths == {len(tables.PLACE_COLUMNS) + 15}


@pytest.mark.parametrize(
    ("language", "name", "kind", "point"),
    [
        ("pt", "ilha de São Jorge", "island", (-28.2, 38.68)),
        ("pt", "Fernando de Noronha", "island", (-32.41, -3.84)),
        ("pt", "Serra da Estrela", "mountain", (-7.61, 40.32)),
        ("pt", "Baixada Fluminense", "region", (-43.45, -22.76)),
        ("es", "La Palma", "island", (-17.87, 28.61)),
        ("es", "Picos de Europa", "mountain", (-4.82, 43.18)),
        ("es", "Costa da Morte", "region", (-9.18, 43.1)),
        ("fr", "Groix", "island", (-3.46, 47.64)),
        ("fr", "île de Ré", "island", (-1.37, 46.2)),
        ("fr", "Vercors", "mountain", (5.5, 45.0)),
        ("it", "isola del Giglio", "island", (10.9, 42.36)),
        ("it", "Val di Susa", "region", (7.05, 45.14)),
        ("it", "Brianza", "region", (9.25, 45.7)),
        ("de", "Usedom", "island", (13.95, 53.95)),
        ("de", "Kleinwalsertal", "region", (10.18, 47.34)),
        ("de", "Erzgebirge", "mountain", (13.0, 50.58)),
        ("pl", "Bieszczady", "mountain", (22.5, 49.15)),
        ("pl", "Puszcza Białowieska", "region", (23.87, 52.75)),
        ("uk", "Гуцульщина", "region", (24.6, 48.2)),
        ("uk", "Арабатська стрілка", "region", (34.9, 45.7)),
        ("ru", "Итуруп", "island", (147.8, 45.0)),
        ("ru", "Хибины", "mountain", (33.7, 67.7)),
        ("ro", "Bărăgan", "region", (27.4, 44.6)),
        ("ro", "Valea Jiului", "region", (23.37, 45.4)),
        ("en", "Isle of Mull", "island", (-6.0, 56.45)),
        ("en", "Cairngorms", "mountain", (-3.65, 57.1)),
        ("en", "Outer Banks", "island", (-75.6, 35.3)),
        ("en", "Swat Valley", "region", (72.4, 35.2)),
    ],
)
def test_what_people_call_an_area_leads_there(
    gazetteer: Gazetteer, language: str, name: str, kind: str, point: tuple[float, float]
) -> None:
    """An island, a valley or a range that no package has is what its name means first, and the circle holds it."""
    place = gazetteer.lookup(name, language=language)[0].place
    assert place.kind == kind
    assert distance_km(place.lon, place.lat, *point) * 1000 < place.radius_m
