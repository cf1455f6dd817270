"""Plants, schools, bridges that are told of again -> where they stand: “a refinery in Ust-Luga ... the refinery burned”.

Such a word is no name, so it is no toponym of the document. The first time a place stands right behind it or an adjective
of a town before it; every later time, where no name of its own stands beside it, it is that one, unless two of the kind were
told of. A deed is placed by it only
where nothing else in its clause says where. `[places]` of a language's pack:

    sites = ["plant"]       # lemmas, in the singular
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.languages import listed
from geo.model import Document, PlaceMention, Toponym
from geo.nationalities import number_words
from geo.place_words import TOLD_BEFORE, frame_of, has_noun_capitals, is_adjective

_AGAIN = 0.7  # how sure the place is where the word is met again
_REACH = 5  # tokens from the word to the name of the place: “a factory of washing machines in Łódź”
_STEM = 4  # letters by which the forms of a word are alike
_BESIDE = 2  # tokens before the word among which an adjective of a town stands
_OTHER = 3  # tokens before the word among which it is said to be another one
_SMALL = ("town", "village", "facility", "admin2", "island", "mountain")


def sites_told_again(
    structures: Sequence[Structure], toponyms: Sequence[Toponym], document: Document
) -> tuple[Toponym, ...]:
    """Words for what stands in one place, with the place that an earlier mention names, in the order of the text.

    Args:
        structures: The sentences.
        toponyms: Of the document, adjectives of towns among them.
        document: The text.
    """
    here = defaultdict[int, list[Toponym]](list)
    for toponym in toponyms:
        here[toponym.mention.sentence].append(toponym)
    known: dict[str, Toponym | None] = {}  # None where two were told of, in two places
    return tuple(t for s in structures for t in _met_again(s, here[s.sentence.index], known, document))


def _met_again(
    structure: Structure, here: Sequence[Toponym], known: dict[str, Toponym | None], document: Document
) -> Iterator[Toponym]:
    words = listed(structure.pack.code, "places", "sites")
    for index, token in enumerate(structure.tokens):
        if token.lemma not in words and token.text.lower() not in words:
            continue
        own, key = _place_beside(structure, index, here), token.text[:_STEM].lower()
        told = known.get(key)
        if own is not None:
            known[key] = None if key in known and not _is_one(own, told) else own
        elif told is not None and not _is_another(structure, index):
            yield _again(structure, index, told, document)


def _is_one(one: Toponym, other: Toponym | None) -> bool:
    """Whether two mentions name one place."""
    if one.place is None or other is None or other.place is None:
        return False
    return one.place.gazetteer_id == other.place.gazetteer_id


def _place_beside(structure: Structure, index: int, here: Sequence[Toponym]) -> Toponym | None:
    """The place that stands behind a word in its phrase, or before it as an adjective."""
    for toponym in here:
        first, last = structure.tokens_of(toponym.mention.span)
        if toponym.place is None or toponym.place.kind not in _SMALL:
            continue
        if 0 <= index - last < (_BESIDE if is_adjective(toponym) else 1):
            return toponym
        start = frame_of(structure, first, last).start
        if index < start <= index + _REACH and _in_one_phrase(structure, index + 1, start):
            return toponym
    return None


def _in_one_phrase(structure: Structure, start: int, end: int) -> bool:
    """Whether no mark stands between a word and what is behind it, nor another clause begins there."""
    together = structure.clause_at(start) == structure.clause_at(max(start, end - 1))
    return together and all(token.is_word for token in structure.tokens[start:end])


def _is_another(structure: Structure, index: int) -> bool:
    """Whether a word means another one than that told of: a name beside it, “another” or a number before it, several."""
    tokens, code = structure.tokens, structure.pack.code
    if not has_noun_capitals(structure) and (_is_plural(structure, index) or (index and tokens[index].is_capitalised)):
        return True
    beside = (*tokens[max(1, index - 1) : index], *tokens[index + 1 : index + 2])
    if any(token.is_capitalised for token in beside) and not has_noun_capitals(structure):
        return True
    start = max(0, index - _OTHER)
    others = (cue_book(code, "separate"), cue_book(code, "indefinite"))
    numbers = number_words(code)
    counted = any(token.text[:1].isdigit() or token.text.lower() in numbers for token in tokens[start:index])
    return counted or any(book.first(tokens, start, index) is not None for book in others)


def _is_plural(structure: Structure, index: int) -> bool:
    """Whether a word is not as the dictionary has it, in a language whose nouns have no cases: “factories”."""
    token, cues = structure.tokens[index], structure.pack.section("cues")
    has_cases = structure.pack.section("verbs").get("cases") or cues.get("definite_endings")
    return not has_cases and token.text.lower() != token.lemma


def _again(structure: Structure, index: int, known: Toponym, document: Document) -> Toponym:
    token = structure.tokens[index]
    where = frame_of(structure, index, index + 1).preposition_role == "location"
    reason = f"“{token.text}” {TOLD_BEFORE} “{known.mention.surface}”"
    mention = PlaceMention(
        span=token.span,
        surface=token.span.of(document.text),
        lemma=known.mention.lemma,
        role="location" if where else "origin",
        score=_AGAIN,
        sentence=structure.sentence.index,
        why=(reason,),
    )
    place = known.place and replace(
        known.place, score=round(min(known.place.score, _AGAIN), 2), why=(*known.place.why, reason)
    )
    return Toponym(mention=mention, place=place)
