"""“the Lebanese capital”, “in the capital”: the town that is meant, for the events of a sentence that names no other.

The words are no name, so they are no toponym of the document; the country stands beside them (“capitala Libanului”,
“Madagascar's capital”), or is the one that the article names most often. What is the capital of a state or province,
or money, is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.datelines import end_of_dateline
from geo.gazetteer.index import Gazetteer
from geo.languages import load
from geo.model import Document, Place, PlaceMention, Span, Toponym
from geo.named import function_words
from geo.nationalities import phrase_of
from geo.place_roles import capital_name, is_capital
from geo.place_words import frame_of

_SAID = 0.9  # how sure the town is where the country stands beside the word
_MEANT = 0.7  # and where it is the one that the article is about
_NEAR = 3  # tokens between the word and the name of the capital itself
_OF_WHAT = 2  # tokens behind the word that may say what it is the capital of
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def capitals_in(
    document: Document, structures: Sequence[Structure], toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """The capitals that a document speaks of without their names, in the order of the text."""
    return tuple(
        toponym
        for structure in structures
        for index in _words_at(structure)
        if (toponym := _capital(document, structure, index, toponyms, gazetteer)) is not None
    )


def _words_at(structure: Structure) -> Iterator[int]:
    words = _capitals(structure.pack.code)
    return (index for index, token in enumerate(structure.tokens) if token.lemma in words)


def _capital(
    document: Document, structure: Structure, index: int, toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> Toponym | None:
    """The capital that the word at a token means, or None."""
    here = [t for t in toponyms if t.mention.sentence == structure.sentence.index]
    start, end, country = _phrase(structure, index, here)
    said = country is not None
    if country is None and _means_the_country(structure, index):
        country = _most_named(toponyms)
    place = _town(country, gazetteer) if country else None
    if place is None or _is_named(structure, start, end, here):
        return None
    span = Span(start=structure.tokens[start].span.start, end=structure.tokens[end - 1].span.end)
    score = _SAID if said else _MEANT
    why = f"the capital of {country}, " + ("which stands beside the word" if said else "which the article names most")
    mention = PlaceMention(
        span=span,
        surface=span.of(document.text),
        lemma=structure.tokens[index].lemma,
        role="location",
        score=score,
        sentence=structure.sentence.index,
        why=(why,),
    )
    return Toponym(mention=mention, place=replace(place, score=score, alternatives=(), why=(why,)))


def _phrase(structure: Structure, index: int, here: Sequence[Toponym]) -> tuple[int, int, str | None]:
    """Token range of the word with the country beside it, and that country's code."""
    start, end, country = phrase_of(structure, index, index + 1, here)
    if country is not None:
        return start, end, country
    before = index - 1 if structure.tokens[index - 1].text in _POSSESSIVE else index
    for toponym in here:
        first, last = structure.tokens_of(toponym.mention.span)
        if last == before > 0 and toponym.place is not None and toponym.place.kind == "country":
            return first, index + 1, toponym.place.country_code
    return index, index + 1, None


def _means_the_country(structure: Structure, index: int) -> bool:
    """Whether the word stands alone behind a preposition of place: “in the capital”, not “in the state capital”."""
    tokens, code = structure.tokens, structure.pack.code
    alone = index > 0 and tokens[index - 1].text.lower() in function_words(code)
    return alone and not _is_of_an_area(structure, index) and _is_where(structure, index)


def _is_where(structure: Structure, index: int) -> bool:
    return frame_of(structure, index, index + 1).preposition_role == "location"


def _is_of_an_area(structure: Structure, index: int) -> bool:
    """Whether what follows says what the town is the capital of: “of Texas”, “области”, “des Landes”."""
    code, after = structure.pack.code, structure.tokens[index + 1 : index + 1 + _OF_WHAT]
    if not after:
        return False
    if after[0].is_capitalised or after[0].text.lower() in _ties(code) or after[0].lemma in _areas(code):
        return True
    return after[0].text.lower() in function_words(code) and after[-1].lemma in _areas(code)


def _most_named(toponyms: Sequence[Toponym]) -> str | None:
    """The country that most places of a document lie in."""
    countries = Counter(t.place.country_code for t in toponyms if t.place is not None and t.place.country_code)
    return countries.most_common(1)[0][0] if countries else None


def _town(country: str, gazetteer: Gazetteer) -> Place | None:
    name = capital_name(country)
    found = gazetteer.lookup(name) if name else ()
    towns = (c.place for c in found if c.place.country_code == country and is_capital(c.place))
    return next(towns, None)


def _is_named(structure: Structure, start: int, end: int, here: Sequence[Toponym]) -> bool:
    """Whether the capital is named beside the words (“Kyiv, the capital”, “in the capital, Kyiv”)."""
    filed = end_of_dateline(structure)
    for toponym in here:
        first, last = structure.tokens_of(toponym.mention.span)
        if last <= filed:
            continue
        apart = max(first - end, start - last)
        if 0 <= apart <= _NEAR and toponym.place is not None and toponym.place.kind in ("town", "village", "admin1"):
            return True
    return False


@cache
def _capitals(code: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get("capital", ()))


@cache
def _areas(code: str) -> frozenset[str]:
    """Words for what else has a capital: a state, a province."""
    places = load(code).section("places")
    return frozenset(word for key in ("generic", "generic_after") for word in places.get(key, {}))


@cache
def _ties(code: str) -> frozenset[str]:
    """Words that tie what follows to the word (“the capital of Texas”)."""
    return frozenset(entry for entry in load(code).section("places").get("origin", ()) if " " not in entry)
