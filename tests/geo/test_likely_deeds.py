"""Words that lack only what their entries need beside them: those that all in all are likely to name a deed."""

from __future__ import annotations

import pytest
from builders import a_document
from growth import growth

from geo.clauses import structures
from geo.languages import load
from geo.log_linear import BIAS, weights
from geo.model import Event
from geo.pipeline import Tools, extract
from geo.sentences import split
from geo.triggers import triggers_of

LIKELY = [
    (
        "fr",
        (
            "Une tempête a frappé Lens lundi. Trois écoles ont été évacuées.\n\n"
            "Le zoo, dont les lamas ont été relogés, a été fermé mardi par la ville."
        ),
        "fermé",
        "COERCE",
    ),
    (
        "pt",
        (
            "Um incêndio destruiu na segunda-feira uma fábrica em Braga.\n\n"
            "A zoóloga, que tratou dois lamas, descartou uma ligação com a quinta."
        ),
        "descartou",
        "REJECT",
    ),
    (
        "it",
        (
            "Un incendio ha distrutto una fabbrica a Lecco lunedì. Due operai sono feriti.\n\n"
            "Un terzo, che era sul tetto, è stato curato sul posto e un quarto è ricoverato a Como."
        ),
        "curato",
        "AID",
    ),
]


def event_at(word: str, text: str, language: str, tools: Tools) -> Event:
    """The event whose trigger holds a word."""
    (event,) = (
        event for event in extract(a_document(text, language=language), tools).events if word in event.trigger.of(text)
    )
    return event


@pytest.mark.parametrize(("language", "text", "word", "kind"), LIKELY)
def test_what_no_list_has_is_a_deed_where_that_is_likely(
    language: str, text: str, word: str, kind: str, tools: Tools
) -> None:
    """The event says that it is likely, and how much; it scores less than one that the words leave no doubt about."""
    event = event_at(word, text, language, tools)
    assert event.event_type == kind
    assert event.grounds
    assert event.grounds.met == "likely"
    assert event.grounds.likelihood
    assert any(f"{event.grounds.likelihood:.0%}" in reason for reason in event.why)
    assert event.score <= 0.4


@pytest.mark.parametrize(("language", "text", "word"), [row[:3] for row in LIKELY])
def test_it_is_not_listed_among_what_was_left_out_as_well(language: str, text: str, word: str, tools: Tools) -> None:
    """Words are read or unread, never both."""
    found = extract(a_document(text, language=language), tools)
    event = event_at(word, text, language, tools)
    assert not any(one.span and one.span.overlaps(event.trigger) for one in found.unread)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A fire destroyed a factory in Leeds.\n\nThe book closed with a poem that he had cut from a magazine."),
        ("fr", "Une tempête a frappé Lens lundi.\n\nSa robe, fermée par un ruban, plaisait à tous."),
        ("de", "Ein Sturm traf am Montag Celle.\n\nEr schloss die Augen und nannte sie seine Muse."),
        (
            "es",
            "Un incendio destruyó una fábrica en Paterna.\n\nLa flor se cerraba de noche y su color llamaba la atención.",
        ),
        ("it", "Un incendio ha distrutto una fabbrica a Lecco.\n\nLa poesia, curata nei dettagli, tratta di un lago."),
    ],
)
def test_everyday_words_are_none(language: str, text: str, tools: Tools) -> None:
    """Beside a true deed, words of many meanings stay what they are."""
    assert {
        event.grounds.met for event in extract(a_document(text, language=language), tools).events if event.grounds
    } <= {
        "none",
        "words",
        "actor",
    }


def test_every_weight_is_a_sign_that_a_person_can_read() -> None:
    """The file is whole; it holds signs of kinds, no words of a text."""
    table = weights("deeds")
    assert BIAS in table
    assert 300 < len(table) < 1_500
    assert all(sign.isascii() and len(sign) < 60 for sign in table)
    assert all(abs(weight) < 5 for weight in table.values())


def test_a_long_article_takes_no_square_of_its_length() -> None:
    """What the article tells is counted once."""

    def work(times: int) -> None:
        part = "A storm hit Leeds. The zoo, which lost two llamas, was closed. The mayor cut a ribbon and left the stage.\n\n"
        triggers_of(structures(split(a_document(part * times, language="en")), load("en")))

    assert growth(work, 5, 8) < 12
