"""A country file of GeoNames is read row by row; nothing in it is trusted, and whatever is left out has its reason."""

from __future__ import annotations

import os
import resource
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from builders import a_country_file, a_geonames_line

from geo.errors import ConfigurationError
from geo.gazetteer import country_files
from geo.gazetteer.country_files import Row, Tally
from geo.gazetteer.feature_codes import SORTS
from geo.model import PlaceKind


def rows_of(path: Path) -> tuple[list[Row], Tally]:
    tally = Tally()
    return list(country_files.read(path, tally)), tally


def test_a_zip_and_the_text_in_it_give_the_same_rows(tmp_path: Path) -> None:
    """The readme in a zip is passed over, and every column comes to its place."""
    line = a_geonames_line("Bystrý", alternates="Быстрый,Bystryy,https://example.org/x", population="120")
    zipped = rows_of(a_country_file(tmp_path / "RU.zip", [line]))
    plain = rows_of(a_country_file(tmp_path / "RU.txt", [line]))
    assert zipped == plain
    assert zipped[0] == [
        Row(90_000_001, "Bystrý", 38.5, 45.5, "P.PPL", "RU", "38", 120, ("Быстрый", "Bystryy")),
    ]
    assert zipped[1].newest == "2025-06-01"


def test_kinds_that_nobody_looks_up_are_counted_and_passed_over(tmp_path: Path) -> None:
    """Hills, farms, churches, former places, and the divisions that the gazetteer has anyway."""
    others = ["T.HLL", "S.FRM", "S.CH", "P.PPLH", "A.ADM1", "A.PCLI", "V.FRST", "U.SMU", "."]
    lines = [a_geonames_line(sort=sort, number=number) for number, sort in enumerate([*others, "P.PPL"])]
    rows, tally = rows_of(a_country_file(tmp_path / "RU.zip", lines))
    assert [row.sort for row in rows] == ["P.PPL"]
    assert (tally.rows, tally.kept, tally.other_kinds) == (10, 1, 9)
    assert not tally.left_out


def test_every_kind_of_the_table_is_one_of_the_model() -> None:
    """What a code becomes is a place kind, with a radius that is no guess about a country."""
    assert {kind for kind, _ in SORTS.values()} <= set(get_args(PlaceKind))
    assert all(1_000 <= radius <= 300_000 for _, radius in SORTS.values())


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (a_geonames_line(number="90000001x"), "whose id is no number"),
        (a_geonames_line(number="-5"), "whose id is no number"),
        (a_geonames_line(number="٣"), "whose id is no number"),
        (a_geonames_line(lat=91), "with coordinates out of range"),
        (a_geonames_line(lon=-180.5), "with coordinates out of range"),
        (a_geonames_line(lat="nan"), "with coordinates out of range"),
        (a_geonames_line(lon="inf"), "with coordinates out of range"),
        (a_geonames_line(lon=""), "whose coordinates are no numbers"),
        (a_geonames_line("x" * 10_000), "with a name longer than 200 characters"),
        (a_geonames_line("Mal\x1b[31mye"), "with control characters in the name"),
        (a_geonames_line("Mal\x00ye"), "with control characters in the name"),
        (a_geonames_line("Mal\u202eye"), "with control characters in the name"),
        (a_geonames_line(" "), "without a name"),
        (a_geonames_line("?"), "without a name"),
        (a_geonames_line(population="many"), "whose population is no number"),
        (a_geonames_line(population=-3), "whose population is no number"),
        (a_geonames_line(population="9" * 40), "whose population is no number"),
        (a_geonames_line(country="Russia"), "whose country is no code of two letters"),
        (a_geonames_line(sort="Q.PPL"), "whose feature class GeoNames does not have"),
        (a_geonames_line() + "\tmore", "without the 19 columns"),
        ("three\tcells\tonly", "without the 19 columns"),
        (a_geonames_line().encode() + b"\xff", "not in UTF-8"),
        (a_geonames_line(alternates="Ж" * 60_000), "longer than 100,000 bytes"),
    ],
)
def test_a_row_that_is_not_whole_is_left_out_with_its_reason(tmp_path: Path, line: str | bytes, reason: str) -> None:
    """The rows around it are taken over."""
    lines = [a_geonames_line(number=1), line, a_geonames_line(number=2)]
    rows, tally = rows_of(a_country_file(tmp_path / "RU.zip", lines))
    assert [row.id for row in rows] == [1, 2]
    assert dict(tally.left_out) == {reason: 1}
    assert (tally.rows, tally.kept) == (3, 2)


def test_a_further_name_that_cannot_be_one_costs_that_name_alone(tmp_path: Path) -> None:
    """The village stays, with its good names; the others are counted."""
    line = a_geonames_line(alternates=f"Bystraya,{'x' * 201},Bys\x07tra")
    rows, tally = rows_of(a_country_file(tmp_path / "RU.txt", [line]))
    assert rows[0].variants == ("Bystraya",)
    assert tally.names_left_out == 2
    assert not tally.left_out


def test_line_ends_of_other_systems_and_blank_lines_do_no_harm(tmp_path: Path) -> None:
    """A table that was unpacked and kept on another system is the same table."""
    (tmp_path / "RU.txt").write_bytes(f"{a_geonames_line()}\r\n\r\n\n{a_geonames_line(number=2)}".encode())
    rows, tally = rows_of(tmp_path / "RU.txt")
    assert [row.id for row in rows] == [90_000_001, 2]
    assert tally.rows == 2


def _postal(path: Path) -> None:
    a_country_file(path, [f"RU\t3500{number}\tKrasnodar\tKrasnodar Krai\t38" for number in range(9)])


def _tables(path: Path, *names: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, a_geonames_line())


def _rare(path: Path, method: int) -> None:
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("RU.txt", a_geonames_line())


def _locked(path: Path) -> None:
    a_country_file(path, [a_geonames_line()])
    content = bytearray(path.read_bytes())
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        content[content.rindex(mark) + (6 if mark == b"PK\x03\x04" else 8)] |= 1
    path.write_bytes(content)


def _bomb(path: Path) -> None:
    """200 MB of nothing in 200 kB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("RU.txt", "w") as member:
        for _ in range(200):
            member.write(bytes(1_000_000))


def _stated(path: Path, size: int) -> None:
    """A zip whose member is told to unpack to so many bytes, which it does not."""
    a_country_file(path, [a_geonames_line(number=number) for number in range(1, 200)])
    content = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = content.rindex(mark) + at
        content[start : start + 4] = size.to_bytes(4, "little")
    path.write_bytes(content)


def _cut(path: Path) -> None:
    a_country_file(path, [a_geonames_line(number=number) for number in range(500)])
    path.write_bytes(path.read_bytes()[:-100])


def _damaged(path: Path) -> None:
    a_country_file(path, [a_geonames_line(number=number) for number in range(500)])
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: path.write_bytes(b""), "is no country file of GeoNames"),
        (lambda path: path.write_bytes(b"\x00\xff" * 5_000), "is no country file of GeoNames"),
        (lambda path: path.write_text("An article.\n" * 3_000, encoding="utf-8"), "is no country file of GeoNames"),
        (lambda path: path.write_bytes(b"a" * 500_000), "is no country file of GeoNames"),
        (_postal, "is no country file of GeoNames"),
        (lambda path: a_country_file(path, [a_geonames_line(sort="S.FRM")]), "of a kind that Dateline looks up"),
        (_tables, "holds no tables"),
        (lambda path: _tables(path, "readme.txt"), "holds no tables"),
        (lambda path: _tables(path, "RU.csv"), "holds no tables"),
        (lambda path: _tables(path, "RU.txt", "UA.txt"), "holds 2 tables"),
        (lambda path: _rare(path, zipfile.ZIP_LZMA), "packed in a rare way"),
        (_locked, "is locked"),
        (_bomb, "would unpack to 0.2 GB"),
        (lambda path: _stated(path, 0xFFFFFFF0), "would unpack to 4.3 GB"),
        (lambda path: _stated(path, 2_000), "is damaged"),
        (_cut, "is damaged"),
        (_damaged, "is damaged"),
        (lambda path: path.mkdir(), "is no file"),
        (os.mkfifo, "is no file"),
        (lambda _path: None, "is no file"),
    ],
)
def test_what_is_no_country_file_is_one_sentence(tmp_path: Path, make: Callable[[Path], object], told: str) -> None:
    """Whatever is in the file, it ends in an error of the person's, which names the file and says what to do."""
    path = tmp_path / "RU.zip"
    make(path)
    with pytest.raises(ConfigurationError) as raised:
        rows_of(path)
    sentence = str(raised.value)
    assert told in sentence
    assert sentence.startswith(str(path))
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_table_larger_than_any_of_geonames_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However well it is packed."""
    monkeypatch.setattr(country_files, "_MOST_BYTES", 100)
    with pytest.raises(ConfigurationError, match="more than any file of GeoNames"):
        rows_of(a_country_file(tmp_path / "RU.zip", [a_geonames_line()] * 9))


def test_names_inside_a_zip_are_never_paths(tmp_path: Path) -> None:
    """A member that would climb out of a folder is read where it is; nothing is unpacked."""
    path = tmp_path / "RU.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../RU.txt", a_geonames_line())
        archive.writestr("__MACOSX/._RU.txt", "of another system")
    rows, _ = rows_of(path)
    assert len(rows) == 1
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_of_something_else_is_not_read_to_its_end(tmp_path: Path) -> None:
    """After a thousand rows of which none is whole it is clear enough."""
    path = a_country_file(tmp_path / "RU.txt", ["no table"] * 5_000)
    tally = Tally()
    with pytest.raises(ConfigurationError):
        list(country_files.read(path, tally))
    assert tally.rows == 1_000


def test_a_file_that_goes_on_for_ever_without_a_line_end_takes_no_memory(tmp_path: Path) -> None:
    """Of a line of 200 MB no more is held than of any other."""
    path = tmp_path / "RU.txt"
    with path.open("wb") as file:
        file.write(f"{a_geonames_line()}\n".encode())
        file.truncate(200_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rows, tally = rows_of(path)
    assert (len(rows), tally.left_out.total()) == (1, 1)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # KiB, or bytes on macOS


def test_progress_tells_a_share_that_grows(tmp_path: Path) -> None:
    """From 0 to 1, a few times a file."""
    path = a_country_file(tmp_path / "RU.zip", [a_geonames_line(number=number) for number in range(12_000)])
    shares: list[float] = []
    assert len(list(country_files.read(path, Tally(), shares.append))) == 12_000
    assert shares == sorted(shares)
    assert 2 <= len(shares) <= 5
    assert all(0 <= share <= 1 for share in shares)


def test_rows_come_one_by_one(tmp_path: Path) -> None:
    """The first rows come before the rest is read."""
    path = a_country_file(tmp_path / "RU.zip", [a_geonames_line(number=number) for number in range(20_000)])
    tally = Tally()
    rows = iter(country_files.read(path, tally))
    assert next(rows).id == 0
    assert tally.rows == 1
