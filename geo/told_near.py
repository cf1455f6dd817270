"""Towns that are said to be at another one: “Kanyama, a suburb of Lusaka”, “Mtendere, on the outskirts of Lusaka”.

Suburbs and hamlets are in few gazetteers, towns of the same name far away in all. Where the words say that a place is at
the town named behind it, whatever lies far from that town is not meant; where nothing else bears the name, it has no
place, and what happened there is shown at the town. The words are `at_a_town` of `[places]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from geo.clauses import Structure
from geo.gazetteer.sphere import distance_km
from geo.languages import listed, load
from geo.model import Place, PlaceMention, Token, Toponym
from geo.named import coordinators

_FAR_KM = 100.0  # from here on nothing is at a town
_BETWEEN = 8  # words and marks from a name to that of the town: “, one of the poorest suburbs of the capital”
_LITTLE = 100_000  # people
_TOWNS = ("town", "village")
_BEFORE, _BEHIND = "before", "behind"
_SURE = 0.8  # that the namesake near the town is meant
_LONGEST = 200  # characters of these
_BESIDE = 2  # words before a name among which the word for a part of a town stands
_WORD = re.compile(r"\W+")
_TOKEN = re.compile(r"\w+|[^\w\s]")


def without_those_afar(
    mentions: Sequence[PlaceMention], chosen: Sequence[Place | None], text: str, language: str
) -> list[Place | None]:
    """The places, those far from the town at which they are said to be replaced by a namesake near it, or by None.

    Args:
        mentions: In the order of the text.
        chosen: What each is thought to be.
        text: Of the document.
        language: Its code.
    """
    found = list(chosen)
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(mentions)]
    joined = _joined(gaps, language)
    for index, gap in enumerate(gaps):
        if mentions[index].sentence != mentions[index + 1].sentence:
            continue
        said = _said(gap, language)
        inner, outer = (index + 1, index) if said == _BEHIND else (index, index + 1)
        place, town = chosen[inner], chosen[outer]
        if place is None or town is None or place.kind not in _TOWNS or town.kind not in (*_TOWNS, "admin1"):
            continue
        if place.population >= max(_LITTLE, town.population):
            continue  # “w Krakowie w dzielnicy Śródmieście”: it is no part of a smaller one
        is_alone = gap.strip() == "," and joined.isdisjoint((index - 1, index + 1))
        if said or (is_alone and _is_doubtful(place, town)):
            found[inner] = _near(mentions[inner], place, town)
    return found


def without_quarters_abroad(
    mentions: Sequence[PlaceMention], chosen: Sequence[Place | None], text: str, language: str
) -> list[Place | None]:
    """The places, no little town of another country for a part of a town: “the Kanyama township” in news of Zambia.

    Only where all towns that the article names besides lie in one country.
    """
    towns = {p.gazetteer_id: p.country_code for p in chosen if p is not None and p.kind in _TOWNS}
    return [
        None if place is not None and _is_a_quarter_abroad(place, towns, mention, text, language) else place
        for mention, place in zip(mentions, chosen, strict=True)
    ]


def _is_a_quarter_abroad(
    place: Place, towns: Mapping[str, str | None], mention: PlaceMention, text: str, language: str
) -> bool:
    if place.kind not in _TOWNS or place.population >= _LITTLE:
        return False
    before, behind = (
        text[: mention.span.start][-_LONGEST:].split()[-_BESIDE:],
        text[mention.span.end :][:_LONGEST].split()[:1],
    )
    words = {_WORD.sub("", word).lower() for word in (*before, *behind)}
    if words.isdisjoint(listed(language, "places", "quarters")):
        return False
    others = {country for key, country in towns.items() if key != place.gazetteer_id}
    return len(others) == 1 and place.country_code not in others


def without_the_towns_beside(here: Sequence[Toponym], structure: Structure) -> list[Toponym]:
    """The places of a sentence, without towns that only tell where the one right before lies: “w Legionowie pod Warszawą”.

    Args:
        here: Those among which a deed's are, in the order of the text.
        structure: The sentence.
    """
    aside = {
        outer.mention.span
        for before, behind in pairwise(here)
        for inner, outer, said in ((before, behind, _BEFORE), (behind, before, _BEHIND))
        if _only_says_where(inner, outer, said, structure)
    }
    return [t for t in here if t.mention.span not in aside]


def _only_says_where(smaller: Toponym, larger: Toponym, said: str, structure: Structure) -> bool:
    """Whether the larger of two towns only says where the smaller one lies, that stands before it or behind it."""
    inner, outer = smaller.place, larger.place
    if inner is None or outer is None or inner.kind not in _TOWNS or outer.kind not in (*_TOWNS, "admin1"):
        return False
    first, second = sorted((smaller.mention.span, larger.mention.span))
    end, start = structure.tokens_of(first)[1], structure.tokens_of(second)[0]
    if not end < start <= end + _BETWEEN:
        return False
    kept = structure.tokens.kept
    if ("beside", end, start) not in kept:
        kept["beside", end, start] = _tells_the_direction(structure.tokens[end:start], structure.pack.code)
    if said == _BEFORE and kept["beside", end, start]:
        return True
    if inner.population >= outer.population:
        return False
    near = distance_km(inner.lon, inner.lat, outer.lon, outer.lat) <= _FAR_KM
    between = " ".join(token.text for token in structure.tokens[end:start])
    return near and _said(between, structure.pack.code) == said


def _tells_the_direction(words: Sequence[Token], language: str) -> bool:
    """Whether a comma and words for a town and a direction stand between two names: “Coimbra, a city north of Lisbon”."""
    places = load(language).section("places")
    directions, kinds = places.get("directions", {}), places.get("generic", {})
    if words[0].text != ",":
        return False
    named = any(t.text.lower() in directions or t.lemma in directions for t in words)
    kind = any(t.text.lower() in kinds or t.lemma in kinds for t in words)
    rest = [t.text.lower() for t in words[1:] if t.text.lower() not in directions and t.lemma not in directions]
    return named and kind and _are_small(rest, language)


def _said(between: str, language: str) -> str:
    """Which of two names what stands between them says to be at the other: “before”, “behind” (“the Lusaka suburb of Kanyama”) or “”."""
    words = _TOKEN.findall(between.lower()[:_LONGEST])
    is_small = between == between.lower() or load(language).section("actors").get("nouns_capitalised")
    if not words or len(words) > _BETWEEN or not is_small:
        return ""
    if words[0] in listed(language, "places", "quarters"):
        return _BEHIND
    told = words[1:] if words[0] == "," else words
    for phrase in listed(language, "places", "at_a_town"):
        parts = phrase.split()
        for start in range(len(told) - len(parts) + 1):
            if told[start : start + len(parts)] == parts and _are_small(
                [*told[:start], *told[start + len(parts) :]], language
            ):
                return _BEFORE
    return ""


def _are_small(words: Sequence[str], language: str) -> bool:
    """Whether words say nothing of their own: articles, prepositions, and what a town is called (“of the city of”)."""
    small = listed(language, "cues", "definite", "indefinite", "prepositions")
    generic = tuple(load(language).section("places").get("generic", {}))
    return all(word in small or word.startswith(generic) for word in words)  # “orașului”


def _joined(gaps: Sequence[str], language: str) -> set[int]:
    """The numbers of the gaps that go on with an enumeration."""
    joins = {",", *coordinators(language)}
    return {index for index, gap in enumerate(gaps) if gap.strip().lower() in joins}


def _is_doubtful(place: Place, town: Place) -> bool:
    """Whether a place beside a town, nothing but a comma between, is too little to be told with one of another country."""
    return place.population < _LITTLE and place.country_code != town.country_code and town.population >= _LITTLE


def _near(mention: PlaceMention, place: Place, town: Place) -> Place | None:
    """The place, or that of its namesakes that is near a town."""
    if distance_km(place.lon, place.lat, town.lon, town.lat) <= _FAR_KM:
        return place
    near = [one for one in place.alternatives if distance_km(one.lon, one.lat, town.lon, town.lat) <= _FAR_KM]
    if not near:
        return None
    others = tuple(one for one in (place, *place.alternatives) if one is not near[0])
    why = (*near[0].why, f"said to be at {town.name}")
    return replace(near[0], score=round(_SURE * mention.score, 2), alternatives=others, why=why)
