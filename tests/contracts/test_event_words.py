"""Every language's words for events: enough of them for every type, and none that could never be met."""

from __future__ import annotations

import re

import pytest

from geo import event_types, event_words

CODES = event_words.languages()
TEN = ("de", "en", "es", "fr", "it", "pl", "pt", "ro", "ru", "uk")
COMMONEST = frozenset(
    {"ACCIDENT", "AGREE", "ASSAULT", "COERCE", "CONSULT", "CRIME", "DISASTER", "ELECTION", "GOVERN", "HEALTH"}
    | {"PROTEST", "STATEMENT"}
)
MANY, SOME = 25, 10
TYPES = tuple(name for name in event_types.names() if name != "OTHER")
_LEMMA = re.compile(r"[^\s=*~]+")
_WORD = re.compile(r"=\S+|[^\s=*~]+\*?|~")


def test_ten_languages_have_words() -> None:
    """Those of the ten in which events are read, and whatever was added."""
    assert set(TEN) <= set(CODES)


@pytest.mark.parametrize("code", TEN)
def test_every_type_has_enough_words(code: str) -> None:
    """At least 25 for each of the twelve commonest types and 10 for each other; what is missing is printed."""
    counts = {name: len(set(event_words.words_of(name, code).entries)) for name in TYPES}
    few = {name: count for name, count in counts.items() if count < (MANY if name in COMMONEST else SOME)}
    print(code, counts)
    assert few == {}


@pytest.mark.parametrize("code", TEN)
def test_every_type_has_enough_single_words(code: str) -> None:
    """As many, with neither phrases nor the forms of one word counted."""
    counts = {
        name: len({word for word in event_words.words_of(name, code).entries if _LEMMA.fullmatch(word)})
        for name in TYPES
    }
    assert {name: count for name, count in counts.items() if count < (MANY if name in COMMONEST else SOME)} == {}


@pytest.mark.parametrize("code", CODES)
def test_a_file_speaks_of_types_and_modes_that_there_are(code: str) -> None:
    """A slip of the pen in the name of a type, a mode or a trigger would else be words that nobody reads."""
    for name, words in event_words.load(code).items():
        assert name in TYPES
        assert set(words.modes) <= set(event_types.load(name).modes), name
        assert set(words.needs) <= set(words.entries), name
        assert set(words.apart) <= set(words.entries), name
        assert set(words.strict) <= set(words.needs), name
        assert set(words.named) <= set(words.needs), name


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_an_entry_can_be_read(code: str) -> None:
    """A lemma, `=written`, `stem*`, or a gap that neither opens nor closes the entry; no noun and no verb stands twice."""
    for name, words in event_words.load(code).items():
        lists = (words.entries, words.unless, *words.needs.values(), *words.apart.values(), *words.modes.values())
        for entry in (entry for listed in lists for entry in listed):
            assert all(_WORD.fullmatch(word) for word in entry.split()), (name, entry)
            assert entry.split()[0] != "~" != entry.split()[-1], (name, entry)
        for same in ((*words.noun, *words.weak_noun), (*words.verb, *words.weak_verb)):
            assert len(set(same)) == len(same), name
