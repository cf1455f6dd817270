"""Articles cut into pieces: no letter is lost, marks stand where code points say, overlaps are kept apart."""

from __future__ import annotations

from builders import a_document, a_span, a_toponym, an_event, an_interval
from hypothesis import given
from hypothesis import strategies as st

from dashboard import excerpt
from dashboard.excerpt import Mark, Piece
from geo.model import DateInterval, Document, Event, Span


def event_of(document: Document, **given: object) -> Event:
    return an_event(document=document, places=(), **given)  # type: ignore[arg-type]


def test_an_excerpt_is_cut_at_its_marks() -> None:
    """Deed and place stand in pieces of their own, everything else between them."""
    document = a_document()
    (part,) = excerpt.excerpts(an_event(document=document), document)
    assert part.pieces == (
        Piece("Un "),
        Piece("atac", ("trigger",)),
        Piece(" cu drone a avariat două nave la "),
        Piece("Krasnodar", ("place",)),
        Piece("."),
    )


def test_offsets_are_code_points_beyond_the_basic_plane() -> None:
    """Letters that take two units in a browser move no mark."""
    document = a_document("🚀🚀 𝔘n atac 🛸 aici.")
    (part,) = excerpt.excerpts(event_of(document), document)
    assert Piece("atac", ("trigger",)) in part.pieces


def test_words_with_two_marks_carry_both() -> None:
    """Overlapping marks are cut at each edge, and what both cover has both names, the outer first."""
    pieces = excerpt.cut("abcdef", Span(start=0, end=6), [_mark(1, 4, "trigger"), _mark(2, 6, "place")])
    assert pieces == (
        Piece("a"),
        Piece("b", ("trigger",)),
        Piece("cd", ("place", "trigger")),
        Piece("ef", ("place",)),
    )


def test_a_mark_that_reaches_out_of_the_excerpt_is_cut_off() -> None:
    """Only the words inside are shown, marked as far as they go."""
    assert excerpt.cut("abcdef", Span(start=1, end=3), [_mark(0, 2, "date")]) == (Piece("b", ("date",)), Piece("c"))


@given(
    st.text(min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 45), st.integers(1, 20), st.sampled_from(excerpt.MARK_NAMES)), max_size=6),
)
def test_no_letter_is_lost_or_told_twice(text: str, marks: list[tuple[int, int, excerpt.MarkName]]) -> None:
    """Whatever the marks are, the pieces put together are the text, and no piece is empty."""
    pieces = excerpt.cut(text, Span(start=0, end=len(text)), [_mark(at, at + size, name) for at, size, name in marks])
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)


def test_excerpts_tell_whether_words_are_left_out() -> None:
    """A sentence that follows the one before is told from one after a gap."""
    document = a_document("Un atac. Urmare. Altceva. Pagube.")
    told = [a_span(document.text, words) for words in ("Un atac.", "Urmare.", "Pagube.")]
    parts = excerpt.excerpts(event_of(document, excerpts=told), document)
    assert [part.follows for part in parts] == [False, True, False]


def test_the_header_of_a_file_is_no_part_of_the_article() -> None:
    """What stands before the body is not shown."""
    text = "date 2025-12-22\nUn atac a avut loc."
    document = a_document(text, body_start=16)
    event = event_of(document, excerpts=[Span(start=16, end=len(text))])
    shown = "".join(piece.text for pieces in excerpt.article(event, document) for piece in pieces)
    assert shown == "Un atac a avut loc."


def test_an_excerpt_over_a_line_break_is_marked_in_both_paragraphs() -> None:
    """A sentence that a line break parts is one excerpt in two paragraphs."""
    document = a_document("Titlu\n\nUn atac\n a avut loc. Gata.")
    event = event_of(document, excerpts=[a_span(document.text, "Un atac\n a avut loc.")])
    paragraphs = excerpt.article(event, document)
    marked = [any("excerpt" in piece.marks for piece in pieces) for pieces in paragraphs]
    assert marked == [False, True, True]


def test_a_text_without_any_space_is_one_paragraph() -> None:
    """Nothing in the cutting waits for a space."""
    document = a_document("x" * 5000 + "atac")
    event = event_of(document, excerpts=[Span(start=0, end=5004)])
    ((*_, last),) = excerpt.article(event, document)
    assert last == Piece("atac", ("excerpt", "trigger"))


def test_a_date_from_another_sentence_is_told_apart() -> None:
    """The words that date an event are given back where they stand outside its excerpts."""
    document = a_document("Un atac. Luni a plouat.")
    span = a_span(document.text, "Luni")
    event = event_of(document, excerpts=[a_span(document.text, "Un atac.")])
    assert excerpt.beside(_dated(event, an_interval(span=span)), document) == "Luni"
    assert excerpt.beside(_dated(event, an_interval()), document) is None


def test_every_trigger_and_every_place_is_marked() -> None:
    """All words that name the deed and all places of the event are marks."""
    document = a_document("Un atac la Krasnodar, Rusia.")
    places = [a_toponym("Krasnodar", 11), a_toponym("Rusia", 22, located=False)]
    marks = excerpt.marks_of(an_event(document=document, places=places))
    assert [(mark.span.of(document.text), mark.name) for mark in marks] == [
        ("atac", "trigger"),
        ("Krasnodar", "place"),
        ("Rusia", "place"),
    ]


def _mark(start: int, end: int, name: excerpt.MarkName) -> Mark:
    return Mark(Span(start=start, end=end), name)


def _dated(event: Event, interval: DateInterval) -> Event:
    from dataclasses import replace

    return replace(event, interval=interval)
