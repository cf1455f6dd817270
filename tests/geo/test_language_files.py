"""Mistakes in the files of a language are told with file, table, key and remedy; so is what they lack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
from builders import a_document

import geo
from geo import languages, word_files
from geo.errors import ConfigurationError
from geo.event_words import Triggers
from geo.language_files import Remark, copied, faults, files_of, missing, optional, reach_of
from geo.language_keys import Key, codes_of, listed, table_of
from geo.model import FigureKind, PlaceKind, Rejected
from geo.pipeline import Tools
from geo.timex.meanings import KINDS
from geo.workers import attempt

Files = dict[str, dict[str, Any]]


def files_with(**tables: Mapping[str, Any]) -> Files:
    """A pack that has these tables only."""
    return {"languages": {"name": "Nederlands", **tables}}


def told(files: Files) -> list[str]:
    return [str(remark) for remark in faults("nl", files)]


@pytest.mark.parametrize(
    ("tables", "line"),
    [
        ({"dates": {"words": {"unit": {"DAY": ["dag"]}}}}, "languages/nl.toml [dates.words.unit] DAY: is no unit; write D (day)"),
        ({"dates": {"words": {"weekday": {"0": ["zondag"]}}}}, "[dates.words.weekday] 0: is no weekday; there are 1 Monday"),
        ({"dates": {"words": {"untis": {"D": ["dag"]}}}}, "[dates.words] untis: no template names {untis}"),
        ({"dates": {"words": {"day_word": {"one": ["morgen"]}}}}, "[dates.words.day_word] one: must be days from today"),
        ({"dates": {"templates": {"ago": ["{n} {untt} geleden"]}}}, "{untt} is filled by no list; “unit” is the nearest"),
        ({"dates": {"templates": {"agoo": ["{n} dagen geleden"]}}}, "[dates.templates] agoo: there is no such key; “ago”"),
        ({"dates": {"havng": ["heeft"]}}, "[dates] havng: there is no such key; “having” is the nearest"),
        ({"cues": {"condtion": ["=als"]}}, "[cues] condtion: there is no such key; “condition” is the nearest"),
        ({"cues": {"generic": "=vaak"}}, '[cues] generic: is a list in brackets: ["one", "two words"]'),
        ({"cues": {"generic": ["~ vaak"]}}, "[cues] generic: “~ vaak” opens or ends with `~`"),
        ({"cues": {"generic": ["va*ak"]}}, "[cues] generic: “va*ak” is none of `word`, `=written`, `stem*` and `~`"),
        ({"cues": {"relative": ["=dat"], "complements": ["=dat"]}}, "[cues] relative: “=dat” stands in `complements` as well"),
        ({"cues": {"quotes": [["„", "”“"]]}}, "[cues] quotes: ['„', '”“'] are not two single marks"),
        ({"cue": {"generic": ["=vaak"]}}, "languages/nl.toml cue: there is no such key; “cues” is the nearest"),
        ({"actors": {"negation": ["=niet"]}}, "[actors] negation: belongs into [cues], and is not read here"),
        ({"actors": {"kinds": ["man"]}}, "[actors] kinds: is a table; begin it with [actors.kinds]"),
        ({"places": {"generic": {"stad": "city"}}}, "[places.generic] stad: “city” is no kind of place; write town"),
        ({"places": {"directions": {"noord": "nord"}}}, "[places.directions] noord: “nord” is no direction; write north"),
        ({"places": {"locative": ["Naar"]}}, "[places] locative: “Naar” has a capital and would never be met"),
        ({"demonyms": {"NLD": ["nederlands"]}}, "[demonyms] NLD: is no country (two letters) or area; write NL (Netherlands)"),
        ({"demonyms": {"NL": ["vlaams"], "BE": ["vlaams"]}}, "[demonyms] BE: “vlaams” stands with NL as well"),
        ({"verbs": {"bracket": "true"}}, "[verbs] bracket: is true or false, without quotation marks"),
        ({"verbs": {"participles": ["en"]}}, "[verbs] participles: is a list of pairs"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_pack_is_told_with_its_remedy(tables: dict[str, Any], line: str) -> None:
    """Each passed unnoticed, and made less or something else be read."""
    (remark,) = told(files_with(**tables))
    assert line in remark


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ({"FIRES": {"noun": ["brand"]}}, "event_words/nl.toml FIRES: is no type of event; write FIRE (Fire)"),
        ({"FIRE": {"nouns": ["brand"]}}, "[FIRE] nouns: there is no such key; “noun” is the nearest"),
        (
            {"FIRE": {"modes": {"forrest": ["bosbrand"]}}},
            "[FIRE.modes] forrest: FIRE has no such mode; “forest” is the nearest",
        ),
        (
            {"FIRE": {"noun": ["brand"], "needs": {"brandt": ["huis"]}}},
            "[FIRE.needs] brandt: is no entry of FIRE; “brand” is the nearest",
        ),
        ({"FIRE": {"family": {"noun": ["brand"]}}}, "begin each with [[FIRE.family]]"),
        (
            {"FIRE": {"family": [{"noun": ["brand"], "need": ["huis"]}]}},
            "[FIRE.family] need: there is no such key; “needs”",
        ),
    ],
)
def test_a_mistake_among_the_words_for_deeds_is_told_with_its_remedy(table: dict[str, Any], line: str) -> None:
    """A type or a mode that there is not would be words that nobody reads."""
    (remark,) = told({**files_with(), "event_words": table})
    assert line in remark


@pytest.mark.parametrize(
    ("tables", "lines"),
    [
        ({"dates": {"common": 3, "words": {"eigen": {"D": ["dag"]}}}}, ("[dates] common: is a list", "names {eigen}")),
        ({"dates": {"common": ["eigen"], "words": {"eigen": {"D": 3}}}}, ("[dates.words.eigen] D: is a list",)),
        ({"demonyms": {"FR": [["frans"], {"a": 1}]}}, ("[demonyms] FR: is a list in brackets",)),
        ({"demonyms": {"FR": "frans"}}, ("[demonyms] FR: is a list in brackets",)),
        ({"places": {"contracted": {"van": "vom"}}}, ("[places.contracted] van: is a list in brackets",)),
        ({"verbs": {"irregular": {"gaan": 3}}}, ("[verbs.irregular] gaan: is a list in brackets",)),
        ({"verbs": {"irregular": {"gaan": "gegaan", "zijn": ["geweest"]}}}, ()),
    ],
)
def test_a_value_of_another_kind_is_told(tables: dict[str, Any], lines: tuple[str, ...]) -> None:
    """It ended the check, or was read letter by letter."""
    remarks = told(files_with(**tables))
    assert len(remarks) == len(lines), remarks
    assert all(line in remark for line, remark in zip(lines, remarks, strict=True))


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ({"noun": [["brand"]]}, "[FIRE] noun: is a list in brackets"),
        ({"noun": ["brand"], "needs": [["x"]]}, "[FIRE] needs: is a table of its own"),
        ({"noun": ["brand"], "needs": [3]}, "[FIRE] needs: is a table of its own"),
        ({"noun": ["brand"], "strict": [3]}, "[FIRE] strict: is a list in brackets"),
        ({"modes": [["x"]]}, "[FIRE] modes: is a table of its own"),
        ({"modes": [3]}, "[FIRE] modes: is a table of its own"),
        ({"family": ["brand", {"noun": ["vuur"]}]}, "begin each with [[FIRE.family]]"),
        ({"family": [{"noun": ["vuur"], "modes": [3]}]}, "[FIRE.family] modes: is a list in brackets"),
    ],
)
def test_a_value_of_another_kind_among_the_words_for_deeds_is_told(table: dict[str, Any], line: str) -> None:
    """It ended the check before it was told."""
    (remark,) = told({**files_with(), "event_words": {"FIRE": table}})
    assert line in remark


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package that has no language yet."""
    for folder in ("languages", "event_words", "figure_words"):
        (tmp_path / folder).mkdir()
    monkeypatch.setattr("geo.word_files.resources.files", lambda _: tmp_path)
    return tmp_path


UNREADABLE = [
    ('name = "Nederlands"\n# café\n'.encode("latin-1"), r"is not in UTF-8 \(line 2\); save it as UTF-8"),
    (b'name = "Nederlands"\n[cues\n', r"is not TOML: .*line 2.*; mend that line"),
    (b"a = " + b"[" * 20_000, "brackets within brackets"),
]


@pytest.mark.parametrize("folder", ["languages", "event_words", "figure_words"])
@pytest.mark.parametrize(("written", "text"), UNREADABLE)
def test_a_file_that_cannot_be_read_is_told_by_name(package: Path, folder: str, written: bytes, text: str) -> None:
    """By the check and by whoever reads articles; editors of old write letters in one byte."""
    (package / folder / "nl.toml").write_bytes(written)
    for read in (files_of, lambda code: word_files.tables(folder, code)):
        with pytest.raises(ConfigurationError, match=rf"{folder}/nl\.toml.* {text}"):
            read("nl")


def test_a_folder_or_a_link_to_nothing_in_place_of_a_file_is_told(package: Path) -> None:
    """A file that is not there at all is a language without one."""
    (package / "languages" / "nl.toml").mkdir()
    (package / "languages" / "da.toml").symlink_to(package / "nowhere")
    for code in ("nl", "da"):
        with pytest.raises(ConfigurationError, match=rf"languages/{code}\.toml cannot be read .*; make it a file"):
            languages.load.__wrapped__(code)
    assert word_files.tables("languages", "sv") == {}
    assert languages.load.__wrapped__("sv").sections == {}


def test_the_mark_with_which_some_editors_begin_a_file_is_no_part_of_it(package: Path) -> None:
    """Those of Windows save UTF-8 so."""
    (package / "languages" / "nl.toml").write_text('name = "Nederlands"\n', encoding="utf-8-sig")
    assert languages.load.__wrapped__("nl").name == "Nederlands"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("", "has no name; write at the head"),
        ("name = 5", "has no name; write at the head"),
        ('name = "Nederlands"\ndirection = "left"', 'says direction = .left.; write "ltr" or "rtl"'),
        ('name = "Nederlands"\ncues = 5', r"has “cues” above all tables; begin the table with \[cues\]"),
    ],
)
def test_a_pack_that_is_none_is_told_while_articles_are_read(package: Path, written: str, text: str) -> None:
    """What is there above all tables is looked at wherever a pack is loaded."""
    (package / "languages" / "nl.toml").write_text(written, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=rf"languages/nl\.toml {text}"):
        languages.load.__wrapped__("nl")


def test_an_article_that_cannot_be_read_for_a_mistake_in_its_language_tells_the_mistake(
    package: Path, monkeypatch: pytest.MonkeyPatch, tools: Tools
) -> None:
    """A fault of the program costs the article alone; one of the files is told with what to mend, and ends the reading."""

    def fails(*_: object) -> None:
        raise TypeError("argument of type 'int' is not iterable")

    monkeypatch.setattr("geo.workers.extract", fails)
    (package / "languages" / "nl.toml").write_text('name = "Nederlands"\n[cues]\nnegation = 5\n', encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"\[cues\] negation: is a list in brackets.*`dateline language nl`"):
        attempt(a_document("Er is brand.", language="nl-BE"), tools)
    (package / "languages" / "nl.toml").write_text('name = "Nederlands"\n', encoding="utf-8")
    assert isinstance(attempt(a_document("Er is brand.", language="nl"), tools), Rejected)


def test_a_mistake_among_the_words_for_figures_is_told() -> None:
    """Kinds of figures have names, and keys of their own."""
    wrong = {"kinds": {"deads": {"nouns": ["dode"]}, "injured": {"verbs": ["verwonden"]}}}
    remarks = told({**files_with(), "figure_words": wrong})
    assert any("deads: is no kind of figure; write dead" in remark for remark in remarks)
    assert any("[kinds.injured] verbs: there is no such key" in remark for remark in remarks)


def test_words_for_deeds_without_a_pack_are_told() -> None:
    """The words of a language are not read before it has a pack."""
    (remark,) = told({"event_words": {"FIRE": {"noun": ["brand"]}}})
    assert remark == "languages/nl.toml: is not there; event_words/nl.toml cannot be read without it"


def test_a_list_of_ones_own_takes_the_codes_of_the_slot_that_it_fills() -> None:
    """A template may fill a slot from another list: `{unit:plural}`."""
    dates = {"templates": {"ago": ["{n} {unit:plural} geleden"]}, "words": {"plural": {"D": ["dagen"]}}}
    assert told(files_with(dates=dates)) == []
    dates["words"]["plural"] = {"DAYS": ["dagen"]}
    assert "[dates.words.plural] DAYS: is no unit" in told(files_with(dates=dates))[0]


@pytest.mark.parametrize(
    "tables", [{"dates": True}, {"cues": ["a"]}, {"demonyms": ["a"]}, {"dates": {"templates": ["a"]}}]
)
def test_no_mistake_keeps_the_rest_from_being_checked(tables: dict[str, Any]) -> None:
    """Whatever stands where a table should stand, one line tells it."""
    assert len(told(files_with(**tables))) == 1
    assert missing("nl", files_with(**tables))


def test_a_pack_that_only_has_a_name_is_told_all_that_places_need() -> None:
    """Each list with what it is for, and what English has in it."""
    lacking = {(remark.table, remark.key): remark.text for remark in missing("is", files_with())}
    assert {
        ("actors.kinds", "person"),
        ("places", "generic"),
        ("places", "locative"),
        ("cues", "quotes"),
    } <= lacking.keys()
    assert ("verbs", "perfect") not in lacking
    assert "In English: =the, =this, =that, =these" in lacking["cues", "definite"]


def test_words_for_deeds_ask_for_all_that_events_need() -> None:
    """What is missing is told by name, also the countries that have no people yet."""
    files = {**files_with(demonyms={"NL": ["nederlands"]}), "event_words": {"FIRE": {"noun": ["brand"]}}}
    assert reach_of(files) == "events"
    remarks = missing("nl", files)
    assert {("verbs", "perfect"), ("dates.templates", "ago"), ("cues", "condition")} <= {
        (r.table, r.key) for r in remarks
    }
    (peoples,) = (remark.text for remark in remarks if remark.table == "demonyms" and not remark.key)
    assert "1 of the 180 countries" in peoples
    assert "AF Afghanistan, AL Albania" in peoples


def test_a_pack_that_was_copied_and_not_translated_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nearly all its entries are those of another language."""
    catalan = {"languages": files_of("es")["languages"]}
    monkeypatch.setattr("geo.language_files.files_of", lambda code: catalan if code == "ca" else files_of(code))
    assert copied("ca")[0].text.startswith("100% of its entries are those of español (es)")
    assert copied("pt") == []


def test_what_most_languages_have_beside_is_told() -> None:
    """Lists that are not needed, but that nine in ten of the full languages have, are named to who may want them."""
    assert all(isinstance(remark, Remark) and remark.text for remark in optional("ro"))
    assert optional("cs") == []


def test_every_key_that_is_explained_is_read() -> None:
    """An explanation of what nothing reads would have people write words in vain."""
    folder = Path(geo.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py") if "language_" not in path.name)
    of_dates = ("dates.words", "dates.templates")
    unread = [key for table, key, _ in listed("languages") if table not in of_dates and f'"{key}"' not in code]
    assert unread == ["postpositions"]  # words of a language without blanks are read whatever list they stand in


def test_the_codes_are_those_of_the_program() -> None:
    """Kinds of dates, of places and of figures, and the parts of an event type."""
    assert table_of("languages")["dates"]["templates"].keys() == KINDS.keys()
    assert codes_of("place").keys() == set(get_args(PlaceKind))
    assert codes_of("KIND").keys() == set(get_args(FigureKind))
    parts = {key for key, rule in table_of("event_words")["TYPE"].items() if isinstance(rule, Key)}
    assert parts == {field.name for field in fields(Triggers)}


@pytest.mark.parametrize("folder", ["languages", "event_words", "figure_words"])
def test_every_key_has_a_sentence(folder: str) -> None:
    """What a key means is told in one sentence, for people who read no Python."""
    for table, key, rule in listed(folder):
        assert rule.says.strip() == rule.says, (table, key)
        assert rule.says.endswith((".", ")", "”")), (table, key)


def test_the_keys_of_english_are_the_widest() -> None:
    """Examples are taken from it."""
    assert languages.load("en").section("cues").keys() <= table_of("languages")["cues"].keys()
