"""Languages whose events are not read: their places are found, odd texts do no harm, and the reader is told."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from builders import a_document, sentences_of

from geo.detection import identify
from geo.model import Toponym
from geo.pipeline import Tools, extract

FILES = {path.stem: path for path in sorted((Path(__file__).parent / "names").glob("*.toml"))}
ODD = [
    "。，！？、；：「」『』（）……——",
    "؟ ، ؛ ٪ « » ـــ",
    "北京ABC基辅123кабинет كييف٤٥٦ Αθήνα",
    "第第第第日日日月月年年",
    "و و و ب ل ف ك ال",
    "١٢/١٣/٩٩٩٩ 99年99月99日 0月0日",
    "\u200f\u200eكييف\u200f",
    "々〇〆ヶー",
]


def texts_of(code: str) -> list[dict[str, list[list[str]] | str]]:
    return list(tomllib.loads(FILES[code].read_text(encoding="utf-8"))["text"])


def score(code: str, tools: Tools) -> tuple[int, int, int, int]:
    """Names that are to be found, those found, those of them at the right place, and places found beside them."""
    wanted = found = right = false = 0
    for text in texts_of(code):
        rest: list[Toponym] = list(extract(a_document(str(text["body"]), language=code), tools).toponyms)
        names = [words for words, _ in text["places"]]
        for words, name in text["places"]:
            wanted += 1
            match = next((t for t in rest if words in t.mention.surface or t.mention.surface in words), None)
            if match is not None:
                rest.remove(match)
                found += 1
                right += match.place is not None and match.place.name.endswith(name)
        false += sum(toponym.mention.surface not in names for toponym in rest)
    return wanted, found, right, false


def test_five_languages_have_their_texts() -> None:
    """Each has at least eight, with names."""
    assert {"ar", "el", "hu", "tr", "zh"} <= FILES.keys()
    assert all(sum(bool(text["places"]) for text in texts_of(code)) >= 8 for code in FILES)


@pytest.mark.parametrize(("code", "least"), [("ar", 0.90), ("el", 0.90), ("hu", 0.90), ("tr", 0.75), ("zh", 0.90)])
def test_the_places_of_a_text_are_found_and_little_else(code: str, least: float, tools: Tools) -> None:
    """So many of the names are found, nine in ten of these stand where they are, and one in twenty is no place."""
    wanted, found, right, false = score(code, tools)
    print(f"\n{code}: {found} of {wanted} names found, {right} at their place, {false} that are none")
    assert found >= least * wanted
    assert right >= 0.90 * found
    assert false <= 0.05 * wanted


@pytest.mark.parametrize("code", FILES)
@pytest.mark.parametrize("text", ODD)
def test_odd_texts_do_no_harm(text: str, code: str, tools: Tools) -> None:
    """Marks alone, scripts side by side and dates that are none are read without an error, and no letter is lost."""
    extraction = extract(a_document(text, language=code), tools)
    assert extraction.events == ()
    tokens = [token for sentence in sentences_of(text, code) for token in sentence.tokens]
    assert sum(any(map(str.isalnum, token.text)) and len(token.text) for token in tokens) >= sum(map(str.isalnum, text))


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("zh", "乌克兰军队袭击了敖德萨"),
        pytest.param("zh", "日", marks=pytest.mark.sweep),
        ("ar", "كييفوغزة"),
        pytest.param("ar", "ا", marks=pytest.mark.sweep),
    ],
)
def test_a_long_text_without_a_blank_is_read_in_seconds(code: str, word: str, tools: Tools) -> None:
    """Two hundred kilobytes take seconds of one processor, not minutes, though every third letter begins a name."""
    extract(a_document(word * 10, language=code), tools)
    text = word * (200_000 // len(word.encode()))
    started = time.process_time()
    extract(a_document(text, language=code), tools)
    assert time.process_time() - started < 60


def test_chinese_falls_into_words() -> None:
    """Words of the pack and single letters, which together are the sentence."""
    (sentence,) = sentences_of("外交部发言人在北京表示反对。", "zh")
    words = [token.text for token in sentence.tokens]
    assert words[:3] == ["外交部", "发言人", "在"]
    assert "表示" in words
    assert "".join(words) == "外交部发言人在北京表示反对。"


def test_sentences_end_where_their_script_ends_them() -> None:
    """At the marks of Chinese, Arabic and Greek."""
    assert len(sentences_of("他来了。她走了！为什么？没有人知道。", "zh")) == 4
    assert len(sentences_of("هل وصل الوفد؟ نعم، وصل أمس. ثم غادر!", "ar")) == 3
    assert len(sentences_of("Πού πήγε; Δεν ξέρω. Έφυγε χθες.", "el")) >= 2


@pytest.mark.parametrize(
    ("code", "language"), [("ar", "Arabic"), ("el", "Greek"), ("zh", "Chinese"), ("sw", "Swahili")]
)
def test_a_reader_is_told_where_no_events_are_read(code: str, language: str, tools: Tools) -> None:
    """Silence is not taken for no news."""
    rejected = extract(a_document("Kyiv 12.3.2024", language=code), tools).rejected
    assert f"No events are read in {language} yet" in " ".join(one.reason for one in rejected if one.stage == "events")


def test_no_such_notice_stands_beside_events_that_are_read(tools: Tools) -> None:
    """Nor in a variety of a language that is read."""
    for code in ("en", "en-US", "ro"):
        rejected = extract(a_document("It rained.", language=code), tools).rejected
        assert [one for one in rejected if "No events are read" in one.reason] == []


@pytest.mark.parametrize("code", FILES)
def test_the_texts_show_their_language(code: str) -> None:
    """Each text alone is enough to tell the language."""
    assert {identify(str(text["body"])) for text in texts_of(code)} == {code}


def test_an_unknown_language_is_not_called_english(tools: Tools) -> None:
    """The reason says that the language cannot be told."""
    (one,) = [r for r in extract(a_document("Xq zv.", language="und"), tools).rejected if r.stage == "events"]
    assert "whose language cannot be told" in one.reason
