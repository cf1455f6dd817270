"""“the Lebanese capital”, “outside parliament”: the town that is meant, for the events of a sentence that names no other.

The words are no name, so they are no toponym of the document; the country stands beside them (“capitala Libanului”,
“Madagascar's capital”), or is the one that the article names most often. What is the capital of a state or province,
or money, is left alone. A house of state (parliament, the presidential palace) stands in the capital; what it does is
done nowhere, as with governments. `[places]` of a language's pack lists the words:

    capital = ["capital"]               # lemmas; in the syntax of `geo.event_words`
    before_money = ["il", "a"]          # words before "capital" where it means money
    capitals_of_states = true           # whether “the capital” is that of a state or province in its own news
    houses = ["parliament"]             # of state, in the capital
    led = ["administration"]            # bodies that are called after who leads them, so that they sit nowhere (toponyms)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Literal

from geo.clauses import Structure
from geo.datelines import end_of_dateline
from geo.gazetteer.index import Gazetteer
from geo.languages import listed, load
from geo.model import Document, Place, PlaceMention, Span, Toponym
from geo.named import areas_of_peoples, function_words
from geo.nationalities import phrase_of
from geo.phrases import Match, PhraseBook
from geo.place_roles import capital_name, is_capital
from geo.place_words import Frame, frame_of, owner_signs

_Words = Literal["capital", "house"]

_SAID = 0.9  # how sure the town is where the country stands beside the word
_MEANT = 0.7  # and where it is the one that the article is about
_MAY_BE = 0.5  # and where it is a large town of its state, of which nothing tells that it is the capital
_CITY = 100_000  # people
_NEAR = 3  # tokens between the word and the name of the capital itself
_OF_WHAT = 2  # tokens behind the word that may say what it is the capital of


def capitals_in(
    document: Document, structures: Sequence[Structure], toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """The capitals that a document speaks of without their names, in the order of the text."""
    return tuple(
        toponym
        for structure in structures
        for match in _book(structure.pack.code).find(structure.tokens)
        if (toponym := _capital(document, structure, match, toponyms, gazetteer)) is not None
    )


def _capital(
    document: Document,
    structure: Structure,
    match: Match[_Words],
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,
) -> Toponym | None:
    """The capital that the matched words mean, or None."""
    here = [t for t in toponyms if t.mention.sentence == structure.sentence.index]
    if match.value == "capital" and _is_money(structure, match.start):
        return None
    start, end, country = _phrase(structure, match, here)
    said = country is not None
    frame = frame_of(structure, match.start, match.end)
    is_where = frame.preposition_role == "location"
    if match.value == "house" and not is_where:  # it acts, and an act of state is no place
        return None
    if match.value == "house" and country is None and any(_is_a_town_told(toponym) for toponym in here):
        return None  # “in Tbilisi ... outside parliament”
    local = None
    if country is None and is_where and _stands_alone(structure, match, frame):
        country = _most_named(toponyms)
        local = _of_the_division(structure, toponyms, country) if match.value == "capital" else None
    place = local or (_town(country, gazetteer) if country else None)
    if place is None or _is_named(structure, start, end, here):
        return None
    span = Span(start=structure.tokens[start].span.start, end=structure.tokens[end - 1].span.end)
    score = _SAID if said else _MEANT
    why = f"the capital of {country}, " + ("which stands beside the word" if said else "which the article names most")
    if local is not None:
        score = _MAY_BE
        why = f"the largest town that the article names in {local.admin1}, where all of its towns lie"
    mention = PlaceMention(
        span=span,
        surface=span.of(document.text),
        lemma=match.entry,
        role="location",
        score=score,
        sentence=structure.sentence.index,
        why=(why,),
    )
    return Toponym(mention=mention, place=replace(place, score=score, alternatives=(), why=(why,)))


def _is_a_town_told(toponym: Toponym) -> bool:
    place = toponym.place
    return toponym.mention.role == "location" and place is not None and place.kind == "town"


def _is_money(structure: Structure, start: int) -> bool:
    """Whether the word before tells that “capital” is no town: “gruppo a capitale turco”, not “nella capitale turca”."""
    before = structure.tokens[start - 1].text.lower() if start else ""
    return before in listed(structure.pack.code, "places", "before_money")


def _phrase(structure: Structure, match: Match[_Words], here: Sequence[Toponym]) -> tuple[int, int, str | None]:
    """Token range of the words with the country beside them, and that country's code."""
    start, end, country = phrase_of(structure, match.start, match.end, here)
    if country is not None:
        return start, end, country
    before = match.start - (structure.tokens[match.start - 1].text in owner_signs(structure.pack.code))
    for toponym in here:
        first, last = structure.tokens_of(toponym.mention.span)
        if last == before > 0 and toponym.place is not None and toponym.place.kind == "country":
            return first, match.end, toponym.place.country_code
    return match.start, match.end, None


def _stands_alone(structure: Structure, match: Match[_Words], frame: Frame) -> bool:
    """Whether nothing says of what else it is: “in the capital”, not “the state capital”, “the European Parliament”."""
    before = [token.text.lower() for token in structure.tokens[: match.start]]
    governing = (frame.preposition or "").lower().split()
    opens = not before or before[-1] in function_words(structure.pack.code)
    opens = opens or (bool(governing) and before[-len(governing) :] == governing)
    return opens and not _is_of_an_area(structure, match.end)


def _is_of_an_area(structure: Structure, end: int) -> bool:
    """Whether what follows says of what it is: “of Texas”, “области”, “des Landes”, “europeo”."""
    code, after = structure.pack.code, structure.tokens[end : end + _OF_WHAT]
    if not after:
        return False
    if after[0].is_capitalised or after[0].text.lower() in _ties(code) or after[0].lemma in areas_with_a_capital(code):
        return True
    return after[0].text.lower() in function_words(code) and after[-1].lemma in areas_with_a_capital(code)


def _most_named(toponyms: Sequence[Toponym]) -> str | None:
    """The country that most places of a document lie in; None where two are named as often (“Russia attacked Ukraine”)."""
    countries = Counter(t.place.country_code for t in toponyms if t.place is not None and t.place.country_code)
    leaders = [country for country, count in countries.items() if count == max(countries.values())]
    return leaders[0] if len(leaders) == 1 else None


def _of_the_division(structure: Structure, toponyms: Sequence[Toponym], country: str | None) -> Place | None:
    """The city that “the capital” means in news of one state or province, in languages whose states have capitals, too.

    None where the towns of an article lie in several divisions, or the capital of the country is among them.
    """
    if country is None or not structure.pack.section("places").get("capitals_of_states"):
        return None
    towns = [t.place for t in toponyms if t.place is not None and t.place.kind == "town"]
    here = [town for town in towns if town.country_code == country and town.admin1_code]
    if len(here) < len(towns) or len({town.admin1_code for town in here}) != 1 or any(map(is_capital, here)):
        return None
    largest = max(here, key=lambda town: town.population)
    return largest if largest.population >= _CITY else None


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
def _book(code: str) -> PhraseBook[_Words]:
    places = load(code).section("places")
    meanings: tuple[tuple[str, _Words], ...] = (("capital", "capital"), ("houses", "house"))
    return PhraseBook((entry, meaning) for key, meaning in meanings for entry in places.get(key, ()))


@cache
def areas_with_a_capital(code: str) -> frozenset[str]:
    """Words for what else has a capital or a parliament: a state, a province, Europe."""
    places = load(code).section("places")
    return frozenset(areas_of_peoples(code)) | {
        word for key in ("generic", "generic_after") for word in places.get(key, {})
    }


@cache
def _ties(code: str) -> frozenset[str]:
    """Words that tie what follows to the word (“the capital of Texas”)."""
    return frozenset(entry for entry in load(code).section("places").get("origin", ()) if " " not in entry)
