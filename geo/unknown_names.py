"""Capitalised words where a place name would stand, which no gazetteer has.

“A fire broke out beside Athens International Airport” happened somewhere, and the reader should see where by the
article's own words, rather than nothing, or the place of the sentence before. Such a mention never gets coordinates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from geo.clauses import Structure
from geo.languages import load
from geo.model import PlaceMention, Span
from geo.organisations import all_organisations
from geo.place_words import frame_of
from geo.sentences import is_common, is_known

_SCORE = 0.5  # as sure as the surest of what is left out: the preposition is all the evidence
_LONGEST = 5  # words
_SHORTEST = 3  # letters of a single word


def unknown_names(structure: Structure, text: str, taken: Sequence[Span]) -> Iterator[PlaceMention]:
    """Mentions behind a preposition of place that lie in none of the spans that are taken by names, dates or persons."""
    tokens = structure.tokens
    at = 0
    while at < len(tokens):
        end = _run(structure, at)
        if end > at and _names_a_place(structure, at, end, text, taken):
            span = Span(start=tokens[at].span.start, end=tokens[end - 1].span.end)
            frame = frame_of(structure, at, end)
            yield PlaceMention(
                span=span,
                surface=span.of(text),
                lemma=span.of(text),
                role="location",
                score=_SCORE,
                sentence=structure.sentence.index,
                kind_hint=frame.kind,
                direction=frame.direction,
                why=(f"after “{frame.preposition}”, but in no gazetteer",),
            )
        at = max(end, at + 1)


def _run(structure: Structure, start: int) -> int:
    """Where a run of capitalised words ends; small words may stand inside it (“Bab al-Hawa”, “Gara de Nord”)."""
    tokens = structure.tokens
    end = start
    for index in range(start, min(start + _LONGEST, len(tokens))):
        token = tokens[index]
        inner = "-" in token.text and any(map(str.isupper, token.text))
        if token.is_word and (token.is_capitalised or (index > start and inner)):
            end = index + 1
        elif index == start or not _joins(structure, index):
            break
    return end


def _joins(structure: Structure, index: int) -> bool:
    """Whether a small word stands between two capitalised ones."""
    tokens = structure.tokens
    joiners = structure.pack.section("places").get("joiners", ())
    return tokens[index].text.lower() in joiners and index + 1 < len(tokens) and tokens[index + 1].is_capitalised


def _names_a_place(structure: Structure, start: int, end: int, text: str, taken: Sequence[Span]) -> bool:
    tokens = structure.tokens
    span = Span(start=tokens[start].span.start, end=tokens[end - 1].span.end)
    words = span.of(text)
    if any(span.overlaps(other) for other in taken) or not any(token.is_word for token in tokens[:start]):
        return False
    if end - start == 1 and (words.isupper() or len(words) < _SHORTEST):
        return False
    owner = end < len(tokens) and tokens[end].text.lower() in ("'s", "’s")
    frame = frame_of(structure, start, end)
    vague = frame.preposition in structure.pack.section("places").get("toward", ())
    place_like = frame.preposition_role == "location" and not vague and not frame.after_office
    named = words not in _organisations() and tokens[start].lemma not in _demonyms(structure)
    return place_like and not owner and named and not _common_words(structure, start, end)


def _common_words(structure: Structure, start: int, end: int) -> bool:
    """Whether every word is one of the language when written small (“the Bible”, “Legea”), and none a kind of place."""
    places = structure.pack.section("places")
    kinds = {**places.get("generic", {}), **places.get("generic_after", {})}
    tokens = structure.tokens[start:end]
    if any(token.text.lower() in kinds or token.lemma in kinds for token in tokens):
        return end - start == 1
    capitals = structure.pack.section("actors").get("nouns_capitalised", False)
    code = structure.pack.code
    common = (is_common(t.text.lower(), code) or (capitals and is_known(t.text, code)) for t in tokens if t.is_word)
    return all(common)


@cache
def _organisations() -> frozenset[str]:
    return frozenset(name for organisation in all_organisations() for name in organisation.names)


def _demonyms(structure: Structure) -> frozenset[str]:
    return _demonyms_of(structure.pack.code)


@cache
def _demonyms_of(code: str) -> frozenset[str]:
    return frozenset(lemma for lemmas in load(code).section("demonyms").values() for lemma in lemmas)
