"""The language of a text, and language tags as people write them."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.detection import canonical, identify

ROOT = Path(__file__).parents[2]
TEXTS = {
    "ro": "Discuții separate au avut loc la Miami între reprezentanții celor două state, au declarat oficialii luni.",
    "en": "A wildfire fanned by strong winds swept through pine forest on Sunday night, officials said.",
    "uk": "Президент заявив у понеділок, що переговори у Києві триватимуть наступного тижня.",
    "ru": "Президент заявил в понедельник, что переговоры в Москве продолжатся на следующей неделе.",
    "de": "Der Außenminister erklärte am Montag in München, die Gespräche würden später fortgeführt.",
    "fr": "Le ministre a déclaré lundi à Paris que les négociations se poursuivraient la semaine prochaine.",
    "es": "El ministro declaró el lunes en Madrid que las negociaciones continuarán la próxima semana.",
    "it": "Il ministro ha dichiarato lunedì a Roma che i negoziati continueranno la prossima settimana.",
    "pl": "Minister oświadczył w poniedziałek w Łodzi, że rozmowy będą kontynuowane w przyszłym tygodniu.",
    "tr": "Bakan pazartesi günü Ankara'da görüşmelerin gelecek hafta devam edeceğini söyledi.",
    "ar": "قال الوزير يوم الاثنين في القاهرة إن المحادثات ستستمر الأسبوع المقبل.",
    "he": "שר החוץ הודיע ביום שני בירושלים כי השיחות יימשכו בשבוע הבא.",
    "zh": "外交部长星期一在北京表示，会谈将于下周继续进行。",
    "ja": "外務大臣は月曜日に東京で、協議は来週も続くと述べた。",
    "el": "Ο υπουργός δήλωσε τη Δευτέρα στην Αθήνα ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=TEXTS)
def test_a_sentence_shows_its_language(language: str, text: str) -> None:
    """One sentence of news is enough."""
    assert identify(text) == language


@pytest.mark.parametrize(
    "text", ["", "   ", "12.345, 67 %", "https://example.org/a-long-address-in-english", "?!", "\n\n"]
)
def test_a_text_without_words_is_undetermined(text: str) -> None:
    """Figures and addresses have no language."""
    assert identify(text) == "und"


@pytest.mark.parametrize("text", ["Miami", "OK", "BBC 2", "Berlin, Paris, Roma"])
def test_a_few_names_are_not_guessed_at(text: str) -> None:
    """Where no language stands out there is none."""
    assert identify(text) == "und"


@pytest.mark.parametrize(
    ("hint", "language"),
    [("ro", "ro"), ("en_US", "en-US"), ("und", "uk"), ("Ukrainian", "uk"), ("", "uk"), (None, "uk")],
)
def test_a_tag_that_is_given_wins(hint: str | None, language: str) -> None:
    """A person knows better than a model; what is no tag says nothing."""
    assert identify(TEXTS["uk"], hint) == language


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("RO_ro", "ro-RO"),
        ("ger", "de"),
        ("deu", "de"),
        ("iw", "he"),
        ("mo", "ro"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("sr-latn", "sr-Latn"),
        ("es-419", "es-419"),
        (" en ", "en"),
        ("EN-gb-oxendict", "en-GB-oxendict"),
        ("en-u-ca-gregory", "en"),
        ("en-x-mine", "en"),
        ("und", "und"),
        ("UND", "und"),
        ("romanian", None),
        ("xx", None),
        ("e", None),
        ("", None),
        ("ro; DROP TABLE", None),
        ("<script>", None),
        ("ro\n", "ro"),
        ("en--us", None),
        ("а", None),
    ],
)
def test_tags_as_people_write_them(written: str, tag: str | None) -> None:
    """Case, underscores, three-letter codes and old codes become BCP 47; the rest is no tag."""
    assert canonical(written) == tag


@settings(deadline=None)  # the first text loads models and dictionaries
@given(st.text(max_size=40))
def test_a_canonical_tag_stays_as_it_is(written: str) -> None:
    """Nothing raises, and what comes out is a tag of plain letters, digits and hyphens."""
    tag = canonical(written)
    assert tag is None or (canonical(tag) == tag and tag.replace("-", "").isalnum() and tag.isascii())


@settings(deadline=None)  # the first text loads models and dictionaries
@given(st.text(max_size=200))
def test_any_text_has_a_tag(text: str) -> None:
    """Every text gives a tag that is canonical already."""
    tag = identify(text)
    assert canonical(tag) == tag


def test_the_articles_of_the_gold_are_told() -> None:
    """All articles that were read by hand are in the language that the reader wrote down."""
    for path in sorted((ROOT / "tests" / "gold" / "articles").glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        assert identify(text) == json.loads(path.read_text(encoding="utf-8"))["language"], path.name


def test_a_megabyte_takes_no_longer_than_a_page() -> None:
    """Only the beginning is looked at."""
    identify(TEXTS["ro"])
    started = time.perf_counter()
    assert identify(TEXTS["ro"] * 10_000) == "ro"
    assert time.perf_counter() - started < 10
