"""An event as one line of plain text."""

from __future__ import annotations

from dataclasses import replace

from builders import a_document, a_span, an_event
from hypothesis import given
from hypothesis import strategies as st

from dashboard.citation import citation, shortened


def test_a_citation_tells_when_where_what_and_who_says_so() -> None:
    """Date, place, deed, the telling sentence, publisher, title, day and address stand in one line."""
    document = replace(a_document(title="Titlu", publisher="Ziarul"), url="https://ziarul.example/1")
    assert citation(an_event(document=document), document) == (
        "22 December 2025. Krasnodar, Krasnodar Krai, Russia. Attack: drone. "
        "“Un atac cu drone a avariat două nave la Krasnodar.” Ziarul. “Titlu”. 22 December 2025. https://ziarul.example/1"
    )


def test_what_is_not_known_is_said() -> None:
    """Without date, place and source the citation says so, and names the file; what did not happen is told as such."""
    document = a_document(published=None, path="note.txt")
    event = an_event(document=document, date=None, places=(), status="planned")
    told = citation(event, document)
    assert told.startswith("no date. no place. Attack: drone (planned). “Un atac")
    assert told.endswith("” note.txt")


def test_the_sentence_of_the_deed_is_cited() -> None:
    """Of several sentences the one that names the deed is quoted."""
    document = a_document("Luni, la Krasnodar. Un atac a avut loc.")
    spans = tuple(a_span(document.text, words) for words in ("Luni, la Krasnodar.", "Un atac a avut loc."))
    event = an_event(document=document, excerpts=spans, trigger="atac", places=())
    assert "“Un atac a avut loc.”" in citation(event, document)


@given(st.text(max_size=900), st.text(max_size=60))
def test_a_citation_is_one_line(text: str, title: str) -> None:
    """Whatever an article holds, its citation is one line without control characters, and does not begin like a formula."""
    document = replace(a_document(f"Un atac. {text}", title=title or None), publisher=title or None)
    told = citation(an_event(document=document, places=()), document)
    assert told.isprintable()
    assert told[0].isdigit()


def test_a_long_sentence_is_cut_at_a_word() -> None:
    """Four hundred characters are enough to find the place in the article."""
    assert shortened("one two three", 9) == "one two …"
    assert shortened(" one\n two ", 20) == "one two"
