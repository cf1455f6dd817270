"""Common nouns with a capital that are called like a place: “der Kanton” is not Guangzhou, “3 Millionen Franken” no Franconia.

Where every noun has a capital, a word for a kind of division behind an article means the one that the article is about;
a place of that name has none (“in Kanton”), and neither has a town that is called like a form of a common noun (“vor den
Toren”) or stands behind an article (“in einem Zug”). A word for money behind a figure or a word for a number is money.

A word for a match behind an article is no town either: “after the Derby in Milan”, “Ausschreitungen nach Derby in Rostock”.

In Romance languages such a word that another one makes the name of a body or house of is no town (“Guarda Portuária”,
“Palacio de Gobierno”), nor is what somebody is minister of: `of_a_matter` of `[places]` are the words for such offices
(“el consejero andaluz de Justicia”).
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Structure
from geo.figure_words import load as load_figures
from geo.figure_words import numbers_of
from geo.languages import listed
from geo.lemmas import is_common, is_known
from geo.place_candidates import PlaceCandidate, kind_named
from geo.place_words import has_noun_capitals

_DIVISIONS = frozenset({"admin1", "admin2", "country"})
_PLACES_OF_PEOPLE = frozenset({"town", "village"})
_SMALL = frozenset({"admin2", "town", "village"})
_OFFICE = 2  # words before “of” among which the one for an office stands: “el consejero andaluz de”


def is_a_common_noun(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether the only word of a name is the word for a division, or for money, and no name here."""
    if candidate.end - candidate.start > 1 or not candidate.start:
        return False
    rules = (_is_a_kind, _is_money, _is_a_plural, _has_an_article, _opens_the_name_of_a_body, _is_a_matter, _is_a_match)
    return any(rule(candidate, structure) for rule in rules)


def _is_a_kind(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a word says what kind of division is meant, behind an article: “im Kanton”, “vom Freistaat”."""
    code = structure.pack.code
    if not has_noun_capitals(structure) or kind_named(structure.tokens[candidate.start], code) not in _DIVISIONS:
        return False
    before = structure.tokens[candidate.start - 1].text.lower()
    return before in listed(code, "cues", "definite_articles", "definite", "indefinite")


def _is_a_plural(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether an article stands before a form of a common noun, called like a town: “vor den Toren”; towns have no article."""
    code, token = structure.pack.code, structure.tokens[candidate.start]
    if not has_noun_capitals(structure) or not all(p.place.kind in _PLACES_OF_PEOPLE for p in candidate.places):
        return False
    before = structure.tokens[candidate.start - 1].text
    is_a_form = token.lemma != token.text.lower() and is_known(token.text, code)
    return is_a_form and before in listed(code, "cues", "definite_articles")


def _has_an_article(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a word stands behind an article that is called like a town: “auf der Landstraße”, “in einem Zug”.

    An article written together with its preposition says less (“im Breisgau”), and cantons have one for all that.
    """
    code, token = structure.pack.code, structure.tokens[candidate.start]
    if not has_noun_capitals(structure) or candidate.name != token.text or not is_known(token.text, code):
        return False  # “das Münchner Landgericht” is in Munich
    before, kinds = structure.tokens[candidate.start - 1].text.lower(), {p.place.kind for p in candidate.places}
    if before in listed(code, "cues", "indefinite"):
        return kinds <= _PLACES_OF_PEOPLE | _DIVISIONS - {"country"}
    return kinds <= _PLACES_OF_PEOPLE and before in listed(code, "cues", "definite")


def _is_a_match(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a word for a match, called like a town, means the match: “nach Derby in Rostock”, “after the Derby in Milan”.

    It does behind an article, and where nouns have capitals unless “in” or “from” says that it is the town (“in Derby”).
    """
    code, tokens, at = structure.pack.code, structure.tokens, candidate.start
    if tokens.written[at] not in listed(code, "cues", "matches") or tokens[at].text.isupper():
        return False
    if candidate.end < len(tokens) and tokens[candidate.end].is_capitalised and not has_noun_capitals(structure):
        return False  # “the Derby County coach”
    before = tokens.written[at - 1]
    if has_noun_capitals(structure):
        return before not in listed(code, "places", "in_towns")
    return before in listed(code, "cues", "definite_articles")


def _is_money(candidate: PlaceCandidate, structure: Structure) -> bool:
    code = structure.pack.code
    before = structure.tokens[candidate.start - 1].text.lower()
    is_unit = structure.tokens[candidate.start].text.lower() in _units(code)
    return is_unit and (before[0].isdigit() or before in numbers_of(code))


def _opens_the_name_of_a_body(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a common word begins a longer name that no gazetteer has, of common words alone: “Guarda Portuária”.

    The part of a town is none: “en León Norte”.
    """
    code, tokens, end = structure.pack.code, structure.tokens, candidate.end
    places = structure.pack.section("places")
    if "of_a_matter" not in places or not _is_common(candidate, structure) or _is_a_title(structure):
        return False
    if end < len(tokens) and tokens[end].text.lower() in listed(code, "places", "of_bodies"):
        end += 1
    if end >= len(tokens) or not tokens[end].is_word or not tokens[end].is_capitalised or tokens[end].text.isupper():
        return False
    word = tokens[end].text.lower()
    is_part = word in places.get("directions", {}) or word in listed(code, "places", "capital")
    return not is_part and is_common(word, code)


def _is_a_title(structure: Structure) -> bool:
    """Whether most words have a capital, which then tells nothing: “Incêndio Em Braga Deixa Dois Mortos”."""
    words = [token for token in structure.tokens if token.is_word]
    return 2 * sum(token.is_capitalised for token in words) > len(words)


def _is_a_matter(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a common word is what an office is of: “la consejera vasca de Justicia”; “la ministra de Granada” is of a country."""
    code, tokens, of = structure.pack.code, structure.tokens, candidate.start - 1
    if not _is_common(candidate, structure) or not candidate.places or candidate.places[0].place.kind not in _SMALL:
        return False
    if tokens[of].text.lower() not in listed(code, "actors", "genitive_before"):
        return False
    offices = listed(code, "places", "of_a_matter")
    return any(token.text.lower() in offices for token in tokens[max(0, of - _OFFICE) : of])


def _is_common(candidate: PlaceCandidate, structure: Structure) -> bool:
    return is_common(structure.tokens[candidate.start].text.lower(), structure.pack.code)


@cache
def _units(code: str) -> frozenset[str]:
    return frozenset(load_figures(code).get("units", ()))
