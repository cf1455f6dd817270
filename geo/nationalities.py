"""A noun with the nationality, number and country beside it: “two Russian officials”, “representatives of Russia”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from geo.clauses import Structure
from geo.country_names import countries_in
from geo.gazetteer.index import Gazetteer
from geo.languages import listed, load
from geo.model import Span, Toponym
from geo.named import areas_of_peoples, demonym_country, demonyms, function_words
from geo.phrases import Match
from geo.verbs import is_past_form

_YEAR = re.compile(r"(1[89]|20)\d\d")
_COMPLEMENT = 6  # words of what an office is for, before its country
_MODIFIERS = 3  # words on either side of a head noun that may belong to it


def phrase_of(structure: Structure, start: int, end: int, toponyms: Sequence[Toponym]) -> tuple[int, int, str | None]:
    """The head noun with the nationality, number and country beside it: its token range and country."""
    tokens, code = structure.tokens, structure.pack.code
    start, country = _before(structure, start, toponyms)
    follow = structure.pack.section("actors").get("nationality_follows", True)
    for index in range(end, min(end + _MODIFIERS, len(tokens)) if follow else end):
        if tokens[index].lemma in demonyms(code):
            end, country = index + 1, country or demonyms(code)[tokens[index].lemma]
        elif not tokens[index].is_word or tokens[index].text.lower() in function_words(code):
            break
    place = _country_after(structure, end, toponyms)
    if place is not None and country is None:
        end, country = place
    return start, end, country or None


def _before(structure: Structure, start: int, toponyms: Sequence[Toponym]) -> tuple[int, str | None]:
    """The first token and the country of a noun phrase by what stands before its noun."""
    tokens, code, country = structure.tokens, structure.pack.code, None
    for index in range(start - 1, max(start - 1 - _MODIFIERS, -1), -1):
        found = nationality(structure, index)
        if found is not None:
            start, country = found
        elif _YEAR.fullmatch(tokens[index].text):  # “w styczniu 2022 roku władze”
            break
        elif tokens[index].text[:1].isdigit() or tokens[index].text.lower() in number_words(code):
            start = index
        elif structure.tokens.written[index] in structure.pack.section("actors").get("genitive_after", ()):
            return start, country or _owner(structure, index, toponyms)
        elif not _may_be_adjective(structure, index):
            break
    return start, country


def nationality(structure: Structure, index: int) -> tuple[int, str] | None:
    """First token and country of the nationality that ends at a token; “North Korean” comes before “Korean”."""
    tokens, code = structure.tokens, structure.pack.code
    token = tokens[index]
    if index and tokens.written[index - 1] in _first_of_two(code):
        table, before = demonyms(code), tokens.written[index - 1]
        country = table.get(f"{before} {tokens.written[index]}", table.get(f"{before} {token.lemma}"))
        if country is not None:
            return index - 1, country
    country = demonym_country(token, code)
    return None if country is None else (index, country)


@cache
def _first_of_two(code: str) -> frozenset[str]:
    """The first words of nationalities of two words."""
    return frozenset(name.partition(" ")[0] for name in demonyms(code) if " " in name)


def home_of_people(structure: Structure, span: Span, gazetteer: Gazetteer) -> str | None:
    """The name of the country or part of the world where the span is a people or what belongs to it; else None.

    “Russian” and “ucraineni” give their countries, “European” gives Europe.
    """
    start, end = structure.tokens_of(span)
    found = nationality(structure, end - 1) if start < end else None
    if found is None or found[0] != start:
        return None
    if found[1]:
        country = gazetteer.by_code(found[1])
        return country.name if country else None
    token, areas = structure.tokens[end - 1], areas_of_peoples(structure.pack.code)
    written = " ".join(t.text for t in structure.tokens[start:end]).lower()
    return areas.get(written, areas.get(token.lemma))


def home_of_word(word: str, code: str, gazetteer: Gazetteer) -> str | None:
    """The same for a people's name that is part of a longer word: “Russian” in “Russian-backed”, “Syrian-Turkish”."""
    lower = word.lower()
    area = areas_of_peoples(code).get(lower)
    country = gazetteer.by_code(demonyms(code).get(lower, "")) if area is None else None
    return country.name if country else area


def in_nationality(structure: Structure, index: int) -> bool:
    """Whether a token is a nationality, or the first word of one."""
    if nationality(structure, index) is not None:
        return True
    following = nationality(structure, index + 1) if index + 1 < len(structure.tokens) else None
    return following is not None and following[0] == index


def _may_be_adjective(structure: Structure, index: int) -> bool:
    token = structure.tokens[index]
    return token.is_word and token.text.lower() not in function_words(structure.pack.code)


def _country_after(structure: Structure, end: int, toponyms: Sequence[Toponym]) -> tuple[int, str | None] | None:
    """“representatives of Russia”, “reprezentanții SUA”: the country next to the noun, a preposition allowed."""
    reach = [token.span.start for token in structure.tokens[end : end + 3]]
    for toponym in toponyms:
        if not reach or not reach[0] <= toponym.mention.span.start <= reach[-1]:
            continue
        first, last = structure.tokens_of(toponym.mention.span)
        between = structure.tokens[end:first]
        beside = end <= first <= end + 2 and all(t.text.lower() in function_words(structure.pack.code) for t in between)
        if beside and toponym.place is not None and toponym.place.kind == "country":
            return last, toponym.place.country_code
    return None


def _owner(structure: Structure, index: int, toponyms: Sequence[Toponym]) -> str | None:
    """The country that ends before the sign of possession at a token: “Denmark's foreign ministry”."""
    for toponym in toponyms:
        if structure.tokens_of(toponym.mention.span)[1] == index and toponym.place and toponym.place.kind == "country":
            return toponym.place.country_code
    return next((match.value for match in countries_in(structure) if match.end == index), None)


def country_behind(structure: Structure, end: int) -> Match[str] | None:
    """The country behind what an office or a body is for: “ministro de Agricultura de Turquía”, “МИД Дании”.

    Where a language marks the genitive by a word, that word stands before the country; else only nouns stand between.
    `end` is the index behind the noun for the office or body.
    """
    found = countries_in(structure)
    first, last = (bisect_left(found, at, key=lambda match: match.start) for at in (end, end + _COMPLEMENT + 1))
    return next((match for match in found[first:last] if _is_its(structure, end, match.start)), None)


def _is_its(structure: Structure, end: int, start: int) -> bool:
    """Whether the country at `start` is that of the noun that ends at `end`."""
    code, between = structure.pack.code, structure.tokens.written[end:start]
    markers = listed(code, "actors", "genitive_before")
    if not between:
        return not markers or _is_genitive(structure, start)
    if len(between) == 1 and between[0] in listed(code, "cues", "definite"):  # “der Minister der Türkei”
        return True
    if markers:
        return between[0] in markers and _is_behind(between, markers, code)
    return all(_may_be_noun(structure, index) for index in range(end, start))


def _is_behind(between: Sequence[str], markers: AbstractSet[str], code: str) -> bool:
    """Whether a word for the genitive, with an article at most, stands before the country, and no other preposition before it."""
    last = -2 if len(between) > 1 and between[-1] in listed(code, "cues", "definite") else -1
    others = listed(code, "cues", "prepositions") - markers
    return between[last] in markers and others.isdisjoint(between)


def _is_genitive(structure: Structure, index: int) -> bool:
    """Whether a name has another form than the dictionary's: “Außenministerium Dänemarks”."""
    return structure.tokens.written[index] != structure.tokens[index].lemma


def _may_be_noun(structure: Structure, index: int) -> bool:
    token, endings = structure.tokens[index], tuple(structure.pack.section("verbs").get("infinitive_endings", ()))
    is_verb = token.lemma.endswith(endings) if endings else is_past_form(token, structure.pack)  # “дел” is none
    return _may_be_adjective(structure, index) and not is_verb


@cache
def number_words(code: str) -> frozenset[str]:
    """The words of a language for how many, figures aside."""
    words = load(code).section("dates").get("words", {}).get("number", {})
    return frozenset(word for written in words.values() for word in written)
