"""Mention + candidates + context -> Place: which Georgia, which Paris, the city or the region.

Every candidate of the gazetteer gets points (`place_points`): for what it is by itself, for the kind that the words ask
for, for the country or region named beside it or in the article, and for lying near the article's other places. The
best one wins, the others stay as ranked alternatives, and the share of the winner gives its score. A second round knows
where the first one placed the other names.

The share is no probability yet: of leaders with a third of all points four in five are right, since the rest is spread
over many that nobody means. The score is a power of the share, set by hand with an eye on texts whose places are known;
it comes near to how often leaders are right there from 0.3 on, and is too high below.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise

from geo.clauses import Structure
from geo.gazetteer.forms import citation_forms, part_of
from geo.gazetteer.index import Candidate, Gazetteer
from geo.languages import listed, load
from geo.model import Document, Place, PlaceMention, Toponym
from geo.outlets import home_of
from geo.place_candidates import NAMESAKES
from geo.place_context import Beside, Context, besides, context_of, settled
from geo.place_points import (
    SEAT,
    TOWNS,
    WELL_KNOWN,
    Points,
    is_abbreviation,
    is_other_division,
    points,
    with_the_others,
)
from geo.told_countries import countries_told
from geo.told_near import without_quarters_abroad, without_those_afar
from geo.tongues import countries_of

_SHARPNESS = 5.0  # how fast a lead in points becomes certainty; set so that a clear default has most of the points
_SURETY = 0.35  # power of the share that the score is: of 10, 25, 45 and 75% it makes 45, 62, 76 and 90%
_ALTERNATIVES = 5
_DIVISIONS = frozenset({"admin1", "admin2"})
_SUPPORT = 0.1  # points of the article's other places from which a place is supported
_UNSUPPORTED = 0.65  # so that such towns, of which half are right, stay below the scores of what is sure
_LINK, _SHORTEST = 4, 4  # letters of the small word in a name, at most, and of what it is called for short, at least
_TIMES = 3  # people of a place by people of a namesake of its first word, at least
_UNCHECKED = 0.5  # what the score of a place is worth that stands for another one
_TOO_LARGE = frozenset({"country", "continent", "region", "sea"})  # what bears their names may be anywhere
_OTHER_FORM = 0.95  # of a name whose case may be of another one
_CALLED = 0.9  # score of the names of a place but for those that one list alone has
_OTHER_KIND = 0.7  # for what is not of the kind that the words ask for
_ELIDED = re.compile(r"^[dl]['’](?=[^\W\d_])")
_NATURAL = frozenset({"river", "sea", "strait", "mountain", "region"})  # kinds that no town of the same name stands for
_UNLIKE_AREAS = {
    "river": _DIVISIONS,  # Timiș is that and a county; mountains are of the area: “the mountains of northern Iraq”
    "sea": _DIVISIONS | {"country"},
    "strait": _DIVISIONS | {"country"},
}
"""Kinds of which a name tells too little where the gazetteer has only an area that is called so."""


def resolve(
    mentions: Sequence[PlaceMention], document: Document, gazetteer: Gazetteer, structures: Sequence[Structure] = ()
) -> tuple[Toponym, ...]:
    """Each mention, in the order of the text, with its place, or with None where nothing fits.

    The sentences tell of countries that no mention names.
    """
    language = document.language
    candidates = [_candidates(mention, language, gazetteer) for mention in mentions]
    context = context_of(
        mentions, candidates, home_of(document.url), countries_of(language), countries_told(structures)
    )
    nearby = besides(mentions, candidates, document.text, language, structures)
    judged = _judged(mentions, candidates, nearby, context)
    first = [_leader(mention, ranked) for mention, ranked in zip(mentions, judged, strict=True)]
    others = settled(mentions, first)
    chosen = [
        _choose(mention, _ranked(with_the_others(one, mention.lemma, others) for one in ranked))
        for mention, ranked in zip(mentions, judged, strict=True)
    ]
    chosen = _in_headlines(mentions, _one_sense(mentions, chosen, nearby, language), document.text)
    chosen = _named_after(mentions, chosen)
    chosen = _without_those_of_elsewhere(mentions, chosen, document)
    chosen = without_those_afar(mentions, chosen, document.text, language)
    chosen = without_quarters_abroad(mentions, chosen, document.text, language)
    return tuple(
        Toponym(mention=mention, place=_part(place, mention, gazetteer))
        for mention, place in zip(mentions, chosen, strict=True)
    )


def _judged(
    mentions: Sequence[PlaceMention],
    candidates: Sequence[Sequence[Candidate]],
    nearby: Sequence[Beside],
    context: Context,
) -> list[list[Points]]:
    """The points of all candidates of each mention, most first; a name that stands alone is judged once."""
    known: dict[tuple[str, str | None, bool, Beside], list[Points]] = {}
    for mention, options, beside in zip(mentions, candidates, nearby, strict=True):
        key = (mention.lemma, mention.kind_hint, is_abbreviation(mention), beside)
        if key not in known:
            known[key] = _ranked(points(option, mention, options, beside, context) for option in options)
    return [
        known[mention.lemma, mention.kind_hint, is_abbreviation(mention), beside]
        for mention, beside in zip(mentions, nearby, strict=True)
    ]


def _ranked(found: Iterable[Points]) -> list[Points]:
    return sorted(found, key=lambda one: -one.total)


def _one_sense(
    mentions: Sequence[PlaceMention], chosen: Sequence[Place | None], nearby: Sequence[Beside], language: str
) -> list[Place | None]:
    """A name means in one article what it meant where the article said more (“Paris, Texas”, then “Paris”).

    “Viana” is what “Viana do Castelo” is called for short, and “São Jorge” what “a ilha de São Jorge” is.
    """
    told = {
        short: place
        for mention, place in zip(mentions, chosen, strict=True)
        if place is not None and (short := _island_alone(mention, place, language) or _short_for(mention.lemma))
    }
    told |= _longer_names(mentions, chosen, told)
    told |= {
        mention.lemma: place
        for mention, place, beside in zip(mentions, chosen, nearby, strict=True)
        if beside.container and place is not None
    }
    senses: list[Place | None] = []
    for mention, place, beside in zip(mentions, chosen, nearby, strict=True):
        known = told.get(mention.lemma) if not beside.container and mention.kind_hint is None else None
        if known is None:
            senses.append(place)
        elif place is not None and known.gazetteer_id == place.gazetteer_id:
            senses.append(replace(place, score=max(place.score, known.score)))
        else:
            senses.append(
                replace(known, why=(*known.why, "the same name with more words stands elsewhere in the article"))
            )
    return senses


def _longer_names(
    mentions: Sequence[PlaceMention], chosen: Sequence[Place | None], told: Mapping[str, Place]
) -> dict[str, Place]:
    """The first words of longer names that stand elsewhere for less: “Casale” is “Casale Monferrato”, which has more people.

    “Santa Cruz” is no “Santa Cruz del Norte”, which has fewer.
    """
    sizes: dict[str, int] = {}
    for mention, place in zip(mentions, chosen, strict=True):
        if place is not None and place.kind in TOWNS:
            sizes[mention.lemma] = max(place.population, sizes.get(mention.lemma, 0))
    found: dict[str, Place] = {}
    for mention, place in zip(mentions, chosen, strict=True):
        short, _, rest = mention.lemma.partition(" ")
        if place is None or place.kind not in TOWNS or not rest[:1].isupper() or len(short) < _SHORTEST:
            continue
        alone = sizes.get(short)
        is_full = place.name.startswith(short) and mention.kind_hint is None
        if alone is not None and is_full and alone * _TIMES < place.population and short not in told:
            found[short] = place
    return found


def _in_headlines(mentions: Sequence[PlaceMention], chosen: Sequence[Place | None], text: str) -> list[Place | None]:
    """A name in the headline means the division where the text has it behind a place that lies there.

    “Incendio en Teruel” above “vecinos de Mora de Rubielos (Teruel)” is one in the province.
    """
    end = text.find("\n\n")
    areas = {
        mention.lemma: place
        for mention, place in zip(mentions, chosen, strict=True)
        if mention.role == "qualifier" and place is not None and place.kind in _DIVISIONS
    }
    bare = {
        mention.lemma
        for mention, place in zip(mentions, chosen, strict=True)
        if mention.span.start > end and mention.role != "qualifier" and place is not None and place.kind in TOWNS
    }
    found: list[Place | None] = []
    for mention, place in zip(mentions, chosen, strict=True):
        area = areas.get(mention.lemma) if mention.span.end <= end and mention.lemma not in bare else None
        if area is None or place is None or place.kind not in TOWNS:
            found.append(place)
        else:
            found.append(replace(area, why=(*area.why, "the text below has it behind a place that lies there")))
    return found


def _island_alone(mention: PlaceMention, place: Place, language: str) -> str:
    """The name of an island without the word for it, where the words have that word; else “”."""
    if place.kind != "island":
        return ""
    first, *rest = mention.lemma.split()
    if load(language).section("places").get("generic", {}).get(first.lower()) == "island":
        return _ELIDED.sub("", " ".join(dropwhile(str.islower, rest)))
    return mention.lemma if mention.kind_hint == "island" else ""


def _short_for(name: str) -> str:
    """The first word of a name that goes on with a small word: of “Boulogne-sur-Mer”, “Frankfurt am Main”; else “”."""
    first, *rest = re.split(r"[\s-]", name)
    goes_on = len(rest) > 1 and rest[0].islower() and len(rest[0]) <= _LINK and rest[-1][:1].isupper()
    return first if goes_on and len(first) >= _SHORTEST else ""


def _named_after(mentions: Sequence[PlaceMention], chosen: Sequence[Place | None]) -> list[Place | None]:
    """What no gazetteer has stands at the place whose name it begins with, where the article names that one too.

    “Manila Cathedral” is in Manila; the score says that nobody looked it up.
    """
    named = {m.surface: p for m, p in zip(mentions, chosen, strict=True) if p is not None and p.kind not in _TOO_LARGE}
    return [
        place if place is not None or mention.kind_hint in _NATURAL else _eponym(mention, named)
        for mention, place in zip(mentions, chosen, strict=True)
    ]


def _without_those_of_elsewhere(
    mentions: Sequence[PlaceMention], chosen: Sequence[Place | None], document: Document
) -> list[Place | None]:
    """No little town of another division than the one right behind “of”: no “Campos Gerais do Paraná” in Minas Gerais."""
    genitive = listed(document.language, "actors", "genitive_before")
    found = list(chosen)
    for index, (one, other) in enumerate(pairwise(mentions)):
        place, area = chosen[index], chosen[index + 1]
        between = document.text[one.span.end : other.span.start].strip().lower()
        if place is None or area is None or between not in genitive or area.kind != "admin1":
            continue
        is_little = place.kind in TOWNS and place.population < WELL_KNOWN
        if is_little and place.country_code == area.country_code and place.admin1_code != area.admin1_code:
            found[index] = None
    return found


def _eponym(mention: PlaceMention, named: Mapping[str, Place]) -> Place | None:
    words = mention.surface.split()
    for end in range(len(words) - 1, 0, -1):
        name = " ".join(words[:end])
        if name in named:
            why = (f"in no gazetteer; stands at {named[name].name}, which the article names and it is called after",)
            return replace(named[name], score=round(_UNCHECKED * named[name].score, 2), alternatives=(), why=why)
    return None


def _candidates(mention: PlaceMention, language: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    found = gazetteer.lookup(mention.lemma, language=language, limit=NAMESAKES)
    if (
        not found
        or " " in mention.surface
        or found[0].place.kind not in TOWNS
        or found[0].place.population >= WELL_KNOWN
    ):
        return found
    return (*found, *_of_other_forms(mention, language, gazetteer, {c.place.gazetteer_id for c in found}))


def _of_other_forms(
    mention: PlaceMention, language: str, gazetteer: Gazetteer, known: set[str]
) -> tuple[Candidate, ...]:
    """The towns that the same case may be of: “в Хоролі” is in Хорол as well as in Хороль."""
    found: dict[str, Candidate] = {}
    for form in citation_forms(mention.surface, language):
        if form in (mention.lemma, mention.surface):
            continue
        for option in gazetteer.lookup(form, language=language, limit=NAMESAKES):
            place = option.place
            if option.name_score >= _CALLED and place.kind in TOWNS and place.gazetteer_id not in known:
                found[place.gazetteer_id] = replace(option, name_score=round(option.name_score * _OTHER_FORM, 3))
    return tuple(found.values())


def _leader(mention: PlaceMention, ranked: Sequence[Points]) -> tuple[Place, float] | None:
    """The place with the most points and its score; no town or county for “the river Iza”, and no village for “EU”."""
    if not ranked:
        return None
    best = ranked[0].option
    hint, kind = mention.kind_hint, best.place.kind
    if (hint in _NATURAL and kind in TOWNS) or kind in _UNLIKE_AREAS.get(hint or "", ()):
        return None
    if is_abbreviation(mention) and best.place.kind in TOWNS and best.place.population < SEAT:
        return None
    share = 1 / sum(_weights(ranked))
    return best.place, round(share * _worth(ranked[0], mention), 2)


def _choose(mention: PlaceMention, ranked: Sequence[Points]) -> Place | None:
    """The leader with the others as its alternatives, and why."""
    leader = _leader(mention, ranked)
    if leader is None:
        return None
    weights = _weights(ranked)
    surety = (1 / sum(weights)) ** _SURETY
    left = (1 - surety) / (sum(weights) - 1) if len(weights) > 1 else 0.0
    others = tuple(
        replace(other.option.place, score=round(left * weight * other.option.name_score, 2), why=other.told)
        for other, weight in zip(ranked[1 : _ALTERNATIVES + 1], weights[1:], strict=False)
    )
    score = round(surety * _worth(ranked[0], mention), 2)
    return replace(leader[0], score=score, alternatives=others, why=(*_told(ranked), *ranked[0].reasons))


def _worth(best: Points, mention: PlaceMention) -> float:
    """What the choice is worth for how well the name fits, how surely it is one, and what else is known."""
    return best.option.name_score * mention.score * _trust(best, mention)


def _weights(ranked: Sequence[Points]) -> list[float]:
    """What each is worth beside the first, which is worth 1."""
    return [math.exp(_SHARPNESS * (one.total - ranked[0].total)) for one in ranked]


def _trust(best: Points, mention: PlaceMention) -> float:
    """What the lead of a place is worth: a little town far from all else may be another one that no gazetteer has."""
    place = best.option.place
    is_little = place.kind in TOWNS and place.population < WELL_KNOWN
    hint = mention.kind_hint
    not_asked = hint is not None and not place.is_of_kind(hint) and not is_other_division(place, hint)
    return (_UNSUPPORTED if is_little and best.context < _SUPPORT else 1.0) * (_OTHER_KIND if not_asked else 1.0)


def _told(ranked: Sequence[Points]) -> tuple[str, ...]:
    if len(ranked) > 1:
        return (f"one of {len(ranked)} places",)
    return (f"the gazetteer knows one place of this name, {ranked[0].option.place.name}",)


def _part(place: Place | None, mention: PlaceMention, gazetteer: Gazetteer) -> Place | None:
    """The named part of an area (“southern Florida”) instead of the whole."""
    if place is None or mention.direction is None or place.kind in TOWNS:
        return place
    return part_of(place, mention.direction, gazetteer.bbox(place))
