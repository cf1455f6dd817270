"""How an event was read, as the page and the command line tell it: complete, in the reader's language, and only text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

import pytest
from builders import a_document, a_figure, a_place, a_span, a_toponym, an_event
from dash import html
from dash.development.base_component import Component

from dashboard import chain, explaining, messages, reading
from geo import model
from geo.model import Document, Event, Extraction, Grounds, PassedOver, Rejected, Sense

HOSTILE = "<b>x</b>\x1b[2J\nla\u202egoma"
TEXT = f"Un atac a avariat două nave la Krasnodar luni, a spus Cairo {HOSTILE}."


def explained_event(**given: Any) -> tuple[Event, Document]:
    """An event with grounds of every kind, and its article."""
    document = a_document(TEXT, path=HOSTILE)
    place = a_place(
        alternatives=[a_place("Krasnodar Krai", score=0.04, gazetteer_id="2", why=["smaller"])], why=["best"]
    )
    grounds = Grounds(
        entry="atac",
        form="noun",
        strong=True,
        met="words",
        met_words="nave",
        senses=(
            Sense(event_type="HEALTH", entry="atac", reason="needs", words="inimă"),
            Sense(event_type="ACCUSE", entry="ataca", reason="form", words="verb"),
        ),
        place_by="clause",
        date_by="clause",
        places=(
            PassedOver(span=a_span(TEXT, "Cairo"), reason="actor"),
            PassedOver(span=a_span(TEXT, HOSTILE), reason="clause"),
        ),
        dates=(PassedOver(span=a_span(TEXT, "luni"), reason="telling"),),
    )
    where = a_toponym(start=a_span(TEXT, "Krasnodar").start, place=place)
    event = an_event(document=document, places=[where], why=["named", "told as having happened"])
    return replace(event, grounds=grounds, **given), document


def told(event: Event, document: Document) -> str:
    """The page's section as text."""
    return _text(reading.section(event, document))


def _text(component: Any) -> str:
    if isinstance(component, list | tuple):
        return "".join(map(_text, component))
    if isinstance(component, Component):
        return _text(getattr(component, "children", None))
    return "" if component is None else str(component)


def _every(component: Any) -> Iterator[Component]:
    if isinstance(component, list | tuple):
        for child in component:
            yield from _every(child)
    elif isinstance(component, Component):
        yield component
        yield from _every(getattr(component, "children", None))


def test_the_chain_tells_rule_candidates_date_and_why_not_others() -> None:
    """Entry and need, other types, the place with its rivals, its tie, and what was passed over, all stand there."""
    text = told(*explained_event())
    for words in (
        "The word list has atac, a noun.",
        "nave is one.",
        "only beside others, such as inimă",
        "as a verb only, which it is not here",
        "told as having happened",
        "It is named in the clause of the deed.",
        "test:krasnodar",
        "town, 4%, 1,000,000 inhabitants; smaller",
        "Cairo: stands for people or a government",
        "luni: is when somebody told of it",
    ):
        assert words in text


@pytest.mark.parametrize("tag", [tag for tag in messages.languages() if tag != "en"])
def test_the_chain_speaks_the_language_of_the_page(tag: str) -> None:
    """No sentence of the page's own stays English; reasons of the rules do, and say that they are."""
    event, document = explained_event()
    with messages.speaking(tag):
        drawn = reading.section(event, document)
    assert "It is named in the clause" not in _text(drawn)
    assert [
        part.lang for part in _every(drawn) if _text(part) == "told as having happened" and isinstance(part, html.Bdi)
    ] == ["en"]


@pytest.mark.parametrize(("met", "by_itself"), [("none", True), ("words", False), ("likely", False)])
def test_no_word_names_a_deed_by_itself_that_needs_others(met: model.Need, by_itself: bool) -> None:
    """What counts only beside certain words is not said to name a deed by itself as well."""
    event, document = explained_event()
    assert event.grounds
    text = told(replace(event, grounds=replace(event.grounds, met=met)), document)
    assert ("names such a deed by itself" in text) is by_itself
    assert ("It counts only beside certain words" in text) is not by_itself


@pytest.mark.parametrize(("tag", "share"), [("en", "(47%)"), ("ro", "(47\xa0%)"), ("uk", "(47%)")])
def test_how_likely_a_deed_is_is_a_figure_of_the_page(tag: str, share: str) -> None:
    """It is written as the page's language writes it, and not quoted as if the article said it."""
    event, document = explained_event()
    assert event.grounds
    likely = replace(event, grounds=replace(event.grounds, met="likely", likelihood=0.47))
    with messages.speaking(tag):
        drawn = reading.section(likely, document)
    assert share in _text(drawn)
    assert not [part for part in _every(drawn) if isinstance(part, html.Q) and "47" in _text(part)]
    extraction = Extraction(document=document, events=(likely,))
    assert "(47%)" in " ".join(" ".join(explaining.explained(extraction, 100)).split())


def test_the_chain_tells_how_many_and_who_says_so() -> None:
    """With the words, in the page and in the terminal; an event without figures has no such step."""
    event, document = explained_event(figures=(a_figure("dead", 3, 3, end=9, source="poliția"),))
    words = TEXT[:9]
    assert f"Dead: 3 – poliția ({words})" in told(event, document)
    extraction = Extraction(document=document, events=(event,))
    assert "Dead: 3 – poliția" in " ".join(" ".join(explaining.explained(extraction, 100)).split())
    assert "How many" not in told(*explained_event())


@pytest.mark.parametrize("tag", messages.languages())
def test_between_actor_and_role_stands_one_sign(tag: str) -> None:
    """A colon, or the stroke of a language that has it in the word for the role; never both."""
    cairo = model.Actor(span=a_span(TEXT, "Cairo"), name="Cairo", role="actor", kind="government")
    with messages.speaking(tag):
        text = told(*explained_event(actors=(cairo,)))
    assert "Cairo: " in text or "Cairo –" in text or "Cairo —" in text
    assert ": –" not in text
    assert ": —" not in text


def test_words_of_the_article_are_text_with_their_language() -> None:
    """Markup stays a child, and words carry language and direction."""
    event, document = explained_event()
    drawn = list(_every(reading.section(event, document)))
    quoted = [part for part in drawn if isinstance(part, html.Q)]
    assert HOSTILE in {part.children for part in quoted}
    assert {(part.lang, part.dir) for part in quoted} == {("ro", "auto")}
    assert all(part.to_plotly_json()["namespace"] == "dash_html_components" for part in drawn)
    assert not any("dangerously" in str(part.to_plotly_json()["props"].keys()) for part in drawn)


def test_an_event_without_grounds_says_what_to_do() -> None:
    """An event of an earlier Dateline shows its reasons, and that its article can be read again."""
    document = a_document()
    text = told(an_event(document=document, why=["a rule"]), document)
    assert "read its article again" in text
    assert "a rule" in text


def test_an_event_without_place_and_date_has_a_chain() -> None:
    """Lack is told, with what was passed over."""
    event, document = explained_event(places=(), interval=None)
    text = told(event, document)
    assert "no place" in text
    assert "no date" in text
    assert "Cairo" in text


@pytest.mark.parametrize(
    ("codes", "known"),
    [
        (model.PassReason, {*chain._PASSED, "actor", "origin", "qualifier"}),
        (model.SenseReason, {*chain._SENSES, "form"}),
        (model.PlaceRule, set(chain._PLACE_TIES)),
        (model.DateRule, set(chain._DATE_TIES)),
        (model.Need, {*chain._NEEDS, "none"}),
    ],
)
def test_every_code_has_words(codes: Any, known: set[str]) -> None:
    """What a stage may record, both faces can tell."""
    assert set(get_args(codes)) == known


# --- on the terminal --------------------------------------------------------------------------------------------------


def lines(asked: str = "", width: int = 80) -> list[str]:
    """What `dateline read --explain` prints of the event and two words that came to nothing."""
    event, document = explained_event()
    rejected = (Rejected(what=HOSTILE, stage="events", reason="ASSAULT: negated by “nu”", span=event.trigger),)
    unread = (Rejected(what="nave", stage="events", reason="HEALTH: the words name it only beside others"),)
    extraction = Extraction(document=document, events=(event,), rejected=rejected, unread=unread)
    return list(explaining.explained(extraction, width, asked))


def test_the_terminal_is_never_steered() -> None:
    """Control characters and those that turn the text around are written out, in words, names and paths alike."""
    text = "\n".join(lines())
    assert all(char.isprintable() or char == "\n" for char in text)
    assert "\\x1b[2J" in text


@pytest.mark.parametrize("width", [40, 80, 100])
def test_lines_are_wrapped(width: int) -> None:
    """No line is longer than the terminal is wide, but for a single word that is."""
    assert all(len(line) <= width or " " not in line.strip(" -“") for line in lines(width=width))


def test_what_came_to_nothing_is_told_with_type_and_reason() -> None:
    """Triggers that are no event, and words that lack others, stand at the end."""
    text = "\n".join(lines(width=100))
    assert "Words that became no event" in text
    assert "(Attack): negated by “nu”" in text
    assert "“nave” (Health): the words name it only beside others" in text


def test_what_is_said_of_an_article_as_a_whole_is_no_word_of_it() -> None:
    """That no events are read in its language stands beside what was left out, not among words of the text."""
    document = a_document(TEXT)
    whole = Rejected(what="a.txt", stage="events", reason="No events are read in Arabic yet.")
    text = "\n".join(explaining.explained(Extraction(document=document, rejected=(whole,)), 100))
    assert "Left out\n  - “a.txt”: No events are read in Arabic yet." in text
    assert "Words that became no event" not in text


@pytest.mark.parametrize(
    ("asked", "event", "left_out"),
    [("", True, True), ("1", True, False), ("2", False, False), ("KRASNODAR", True, False), ("negated", False, True)],
)
def test_one_event_or_word_can_be_asked_for(asked: str, event: bool, left_out: bool) -> None:
    """A number names an event, a word what has it in its type, place, trigger, sentence or reason."""
    text = "\n".join(lines(asked))
    assert ("1. Attack" in text) is event
    assert ("negated by" in text) is left_out
