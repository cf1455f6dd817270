"""Sentence -> the words that name a place, and what they do there.

A scan of a gazetteer is no recogniser: "Ion", "Liga" and "Cel" are towns. Every candidate is judged by its evidence
(`place_evidence`) with learned weights (`recogniser`); then by how the same name is used in the rest of the document;
of candidates that overlap the likeliest wins. A mention keeps the reasons that weighed most, and so does a name of the
gazetteer that is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache

from geo.addressees import addressed_behind, addresses_somebody
from geo.certain_names import area_at_home, is_certain, stands_in_an_area
from geo.clauses import Structure
from geo.containers import container_of
from geo.containment import any_lies_in
from geo.datelines import FILED, end_of_dateline
from geo.gazetteer.forms import citation_forms, split_direction, split_generic
from geo.gazetteer.index import Candidate, Gazetteer
from geo.gazetteer.normalise import normalise
from geo.gazetteer.romanised import sound_of
from geo.languages import listed
from geo.lemmas import is_common, is_known
from geo.log_linear import probability
from geo.model import Document, Place, PlaceMention, PlaceRole, Rejected, Span
from geo.nationalities import home_of_people, home_of_word
from geo.nouns_not_places import is_a_common_noun
from geo.organisations import all_organisations
from geo.place_candidates import PlaceCandidate, kind_named, span_of
from geo.place_context import METROPOLIS
from geo.place_evidence import evidence_in
from geo.place_reasons import reasons
from geo.place_roles import is_capital, role_of
from geo.place_words import Frame, frame_of, has_noun_capitals
from geo.recogniser import THRESHOLD, clamped, log_odds, pooled
from geo.streets import street_of
from geo.tongues import countries_of
from geo.two_sides import as_sides
from geo.unsure_places import SITED, why_unsure
from geo.verbs import is_past_form

_NO_PEOPLE = frozenset({"admin1", "island", "region"})
_CITY = 50_000  # people
_TOWN = (
    10_000  # people; in smaller ones few bodies sit, and many people are called like them (“the Bush administration”)
)
_GREAT = {"town": 150_000, "village": 150_000, "admin1": 1_000_000, "admin2": 1_000_000}
"""People from whom on a place of a kind is so well known that every language has a name of its own for it."""
_SMALL_TOWN = 5_000  # people; fewer have no paper, nor an agency's man
_LATIN = "\u0250"  # names in other scripts begin behind it
_OPENS_CONTAINER = frozenset({",", "("})
_DIVISIONS = frozenset({"admin1", "admin2"})
_AREAS = frozenset({"region"})  # “Lincolnshire Police”: no source says how many people live there
_SEATS = frozenset({"town", "village", "admin1", "admin2", "country"})
_OF_BODIES = frozenset(
    {"^h", "^H", "^Oh", "^OH", ">h", ">H", "<h", "<H"}
)  # see `place_evidence`: the word for a body is beside the name
_WITHIN = ("|bodyh", "|bodyH")  # or stands before it, in the same phrase: “la Corte d'assise di Trapani”
_TIED = frozenset({"<O", "<L", "<C"})  # by a preposition or as part of the name
_BEHIND = ">>CH"  # “Leeds Crown Court”
_SITS = 0.8  # how sure it is that a body sits in the place that it is called after
_SITED = 0.6  # and that a name before the word for a factory is that of a town
_FILED = 2.0  # log-odds of a known place that opens a dateline
_CERTAIN = 1.0  # and of what the words beside it say is a place
_TOWNS = frozenset({"town", "village"})
_TOLD = frozenset({"town", "village", "island"})  # kinds of which the word beside a name says enough
_CALLED = 0.9  # score of the names of a place but for those that one list alone has
_NO_NAME = -6.0  # log-odds below which the words are no name at all


@dataclass(frozen=True, slots=True)
class _Judged:
    """A candidate, the features that hold for it, and the log-odds of its being a place."""

    candidate: PlaceCandidate
    features: tuple[str, ...]
    log_odds: float
    certain: bool = False
    """Whether the words beside it leave no doubt, whatever other uses of the name say."""

    def pooled(self, total: float, count: int) -> _Judged:
        """The same with what all uses of the name say."""
        odds = pooled(self.log_odds, total, count)
        return replace(self, log_odds=max(odds, self.log_odds) if self.certain else odds)


def find_toponyms(
    document: Document, structures: Sequence[Structure], taken: Sequence[Span], gazetteer: Gazetteer
) -> tuple[tuple[PlaceMention, ...], tuple[PlaceMention, ...], tuple[PlaceMention, ...], tuple[Rejected, ...]]:
    """The place mentions of a document, the seats in names of bodies, the unsure ones, and what is no place, with reasons.

    A seat (“Curtea de Apel Timișoara”, “Kharkiv police”) and an unsure name (“w Dorohusku”, see `geo.unsure_places`) are
    among the names that are no places, too.
    `taken` are spans that are known to be something else, such as dates; none overlap.
    """
    taken = sorted(taken)
    words = {token.text for structure in structures for token in structure.tokens}
    small = frozenset(filter(str.islower, words))
    judged = [
        [
            _as_certain(
                _as_told(_as_filed(_Judged(candidate, found, log_odds(found)), structure), structure), structure
            )
            for candidate, found in evidence_in(structure, document.text, taken, gazetteer, small)
        ]
        for structure in structures
    ]
    judged = [_with_governments(items, structure) for items, structure in zip(judged, structures, strict=True)]
    mentions: list[PlaceMention] = []
    seats: list[PlaceMention] = []
    unsure: list[PlaceMention] = []
    rejected: list[Rejected] = []
    for structure, found in zip(structures, _with_the_rest(judged), strict=True):
        items = [_as_street(item, structure, document.text) for item in found]
        named = [item for item in items if not _is_no_place(item.candidate, structure)]
        chosen = _chosen(named)
        taken_here = _tokens_of(chosen)
        left_out = [item for item in items if _is_left_out(item, taken_here)]
        mentions += _mentions(document, structure, chosen)
        names = [item for item in left_out if not _is_a_mere_word(item.candidate, structure)]
        seats += [_seat(document, structure, item) for item in names if _is_seat(item, structure)]
        unsure += [_unsure(document, structure, item) for item in names if _is_unsure(item, structure)]
        rejected += [_rejected(document, structure, item) for item in left_out]
    return _in_order(mentions), _in_order(seats), _in_order(unsure), tuple(rejected)


def _in_order(mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _with_the_rest(judged: Sequence[Sequence[_Judged]]) -> list[list[_Judged]]:
    """The same with the log-odds that the other uses of the same name leave."""
    keys = [[normalise(item.candidate.name) for item in items] for items in judged]
    total: dict[str, float] = defaultdict(float)
    count: Counter[str] = Counter()
    for items, names in zip(judged, keys, strict=True):
        for item, key in zip(items, names, strict=True):
            total[key] += clamped(item.log_odds)
            count[key] += 1
    return [
        [
            item if count[key] == 1 else item.pooled(total[key], count[key])
            for item, key in zip(items, names, strict=True)
        ]
        for items, names in zip(judged, keys, strict=True)
    ]


def _chosen(items: Sequence[_Judged]) -> list[_Judged]:
    """The likely ones of which none overlap, the likeliest first served; in the order of the text."""
    chosen: list[_Judged] = []
    taken: set[int] = set()
    for item in sorted(items, key=lambda item: (-item.log_odds, item.candidate.start - item.candidate.end)):
        if item.log_odds < THRESHOLD:
            break
        if taken.isdisjoint(range(item.candidate.start, item.candidate.end)):
            chosen.append(item)
            taken.update(range(item.candidate.start, item.candidate.end))
    return sorted(chosen, key=lambda item: item.candidate.start)


def _as_filed(item: _Judged, structure: Structure) -> _Judged:
    """The same, or a town or country that is all of the name in a dateline (“LECCO – La Lariana Motori taglia”): surely a place."""
    candidate = item.candidate
    if candidate.start or not candidate.places or candidate.end >= len(structure.tokens):
        return item
    best = candidate.places[0]
    is_called = _is_called(candidate) or (" " in candidate.name and best.name_score >= _CALLED)
    is_word = is_common(candidate.name.lower(), structure.pack.code)
    least = _TOWN if is_word or not structure.tokens[0].text.isupper() else _SMALL_TOWN
    known = is_called and (best.place.kind == "country" or best.place.population >= least)
    is_all = not structure.tokens[candidate.end].is_word and candidate.end < end_of_dateline(structure)
    return replace(item, log_odds=max(item.log_odds, _FILED)) if known and is_all else item


def _as_told(item: _Judged, structure: Structure) -> _Judged:
    """The same, or a town or an island right behind the word that says so: “die Grenzstadt Adré”, “portul Ismail”.

    Only where a language puts the two beside each other (`apposition` of `[places]`): English has “of” between them, and “city
    Hall” is none. No name of several words, which may have lost its first one, and none that is a word of the language.
    """
    candidate, code = item.candidate, structure.pack.code
    if not structure.pack.section("places").get("apposition") or not candidate.places or item.log_odds < _NO_NAME:
        return item
    with_kind = kind_named(structure.tokens[candidate.start], code) if candidate.end - candidate.start > 1 else None
    at = candidate.start + (with_kind is not None)
    frame, name, best = frame_of(structure, at, candidate.end), structure.tokens[at], candidate.places[0]
    fits = frame.kind in _TOLD and best.place.is_of_kind(frame.kind) and best.name_score >= _CALLED
    is_alone = candidate.end - at == 1 and not frame.in_name
    is_word = is_common(name.text.lower(), code) or (has_noun_capitals(structure) and is_known(name.text, code))
    if not (fits and is_alone and name.is_capitalised) or is_word:
        return item
    return replace(item, log_odds=max(item.log_odds, _FILED))


def _as_certain(item: _Judged, structure: Structure) -> _Judged:
    """The same, or what the words beside it say is a place: see `geo.certain_names`."""
    if item.log_odds >= _CERTAIN or not is_certain(item.candidate, item.features, structure):
        return item
    return replace(item, log_odds=_CERTAIN, certain=True)


def _with_governments(items: Sequence[_Judged], structure: Structure) -> list[_Judged]:
    """The same, capitals for sure that accuse or ask another government: “Ankara accused Kyiv”, “Bruselas amenazó a Moscú”.

    A name that opens a sentence before a verb of speech is else rather that of a person; one that has a first name is so.
    """
    items = [_as_addressed(item, structure) for item in items]
    governments = {
        item.candidate.start
        for item in items
        if item.log_odds >= THRESHOLD and item.candidate.places and _is_government(item.candidate)
    }
    return [
        replace(item, log_odds=max(item.log_odds, _CERTAIN), certain=True)
        if _addresses_one(item.candidate, governments, structure)
        else item
        for item in items
    ]


def _as_addressed(item: _Judged, structure: Structure) -> _Judged:
    """The same, or a capital right behind the verb, where nouns have capitals as well: “warf Moskau Sabotage vor”."""
    candidate, tokens = item.candidate, structure.tokens
    start = candidate.start
    if not has_noun_capitals(structure) or not start or item.log_odds < _NO_NAME or not tokens[start].is_capitalised:
        return item
    is_one = bool(candidate.places) and is_capital(candidate.places[0].place)
    beside = is_one and is_past_form(tokens[start - 1], structure.pack) and addresses_somebody(structure, start)
    longer = candidate.end < len(tokens) and tokens[candidate.end].is_capitalised
    if not beside or (longer and not is_known(tokens[candidate.end].text, structure.pack.code)):
        return item
    return replace(item, log_odds=max(item.log_odds, _CERTAIN), certain=True)


def _addresses_one(candidate: PlaceCandidate, governments: AbstractSet[int], structure: Structure) -> bool:
    tokens, start = structure.tokens, candidate.start
    if not (candidate.places and is_capital(candidate.places[0].place) and tokens[start].is_capitalised):
        return False
    if start and tokens[start - 1].is_word and tokens[start - 1].is_capitalised:
        return False
    if candidate.end in governments and addresses_somebody(structure, candidate.end):  # “weil Brüssel Moskau drohte”
        return True
    return addressed_behind(structure, candidate.end) in governments


def _is_government(candidate: PlaceCandidate) -> bool:
    best = candidate.places[0].place
    return best.kind == "country" or is_capital(best)


def _as_street(item: _Judged, structure: Structure, text: str) -> _Judged:
    """The same, or the street that is called after the place: its whole name, which the gazetteer does not have."""
    candidate = item.candidate
    street = street_of(structure, candidate.start, candidate.end) if candidate.places else None
    if street is None or (street[0] == candidate.start and candidate.places[0].place.kind == "country"):
        return item  # “Israel Road Closed”: few roads are called after a country alone, and headlines have capitals
    return replace(item, candidate=PlaceCandidate(*street, span_of(structure, *street).of(text), ()))


def _is_no_place(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a name of the gazetteer stands for a body, for a capital that it does not name, or for a sort of oil."""
    return (
        _is_body(candidate)
        or _is_capital(candidate, structure)
        or _is_oil(candidate, structure)
        or _is_a_word_here(candidate, structure)
    )


def _is_a_mere_word(candidate: PlaceCandidate, structure: Structure) -> bool:
    return _is_a_word_here(candidate, structure) or _is_capital(candidate, structure)


def _is_a_word_here(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a name is a common word of the language, and at best one of the odd names of little places far from where it is spoken.

    “em Casa” is at home, and not in Chas; “Ministerio del Interior” is no ministry of Ad Dakhiliyah. In other scripts than
    ours all places have names of their own, and a case (“w Pawii”) is seldom that of the word.
    """
    if is_a_common_noun(candidate, structure):
        return True
    code, name = structure.pack.code, candidate.name
    if name >= _LATIN or name != structure.tokens[candidate.start].text or not _is_a_noun(name, structure):
        return False
    home = countries_of(code)
    return not any(_is_meant_so(option, candidate.name, home) for option in candidate.places)


def _is_a_noun(name: str, structure: Structure) -> bool:
    """Whether a dictionary has a word, or where all nouns have capitals, the word as it is written (“Stadtzentrum”)."""
    code = structure.pack.code
    return is_common(name.lower(), code) or (has_noun_capitals(structure) and is_known(name, code))


def _is_meant_so(option: Candidate, name: str, home: AbstractSet[str]) -> bool:
    """Whether a place is called so where the language is spoken, or by its own name, or is so great that all languages name it."""
    place = option.place
    is_great = place.kind not in _GREAT or place.population >= _GREAT[place.kind]
    is_usual = option.primary and place.kind not in _DIVISIONS  # Rijeka is Fiume; of divisions all names count as usual
    return is_great or is_usual or place.country_code in home or sound_of(place.name) == sound_of(name)


def _is_oil(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a name is that of a sort of crude oil, whose price is news every day, and no preposition of place precedes it.

    Every language calls them as English does, whose pack lists them (`oils`).
    """
    if candidate.name.lower() not in listed("en", "places", "oils"):
        return False
    before = structure.tokens[candidate.start - 1].text.lower() if candidate.start else ""
    return before not in listed(structure.pack.code, "places", "locative")  # the borough of London stands behind “in”


def _is_body(candidate: PlaceCandidate) -> bool:
    """Whether the name is that of a body, which acts more often than things happen in it: the European Union.

    A town that a company is called after (Toyota) is none.
    """
    best = candidate.places[0].place if candidate.places else None
    return best is not None and best.kind == "region" and best.name in _bodies()


def _is_capital(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether the word says “capital” and names none (“în Capitală”); see `geo.capitals`."""
    words = structure.pack.section("places").get("capital", ())
    token = structure.tokens[candidate.start]
    is_one = candidate.end - candidate.start == 1
    return is_one and (token.lemma in words or f"={token.text.lower()}" in words)


@cache
def _bodies() -> frozenset[str]:
    return frozenset(body.name for body in all_organisations() if body.kind == "organisation")


def _tokens_of(chosen: Sequence[_Judged]) -> frozenset[int]:
    """Indices of the tokens that names stand on."""
    return frozenset(i for item in chosen for i in range(item.candidate.start, item.candidate.end))


def _is_left_out(item: _Judged, taken: frozenset[int]) -> bool:
    """Whether a name of the gazetteer is no place here, nor part of one."""
    return bool(item.candidate.places) and taken.isdisjoint(range(item.candidate.start, item.candidate.end))


def _mentions(document: Document, structure: Structure, chosen: Sequence[_Judged]) -> list[PlaceMention]:
    """The chosen candidates with their roles."""
    mentions: list[PlaceMention] = []
    bests: list[Place | None] = []
    options: Sequence[Candidate] = ()
    start = 0
    filed = end_of_dateline(structure)
    for item in chosen:
        match = item.candidate
        frame = frame_of(structure, match.start, match.end)
        if match.places:
            before = mentions[-1] if mentions else None
            best = container_of(structure, start, match.end, match.places, options)
            narrowed = next((mention.role for mention in reversed(mentions) if mention.role != "qualifier"), None)
            role, role_why = role_of(
                structure, match.start, frame, best, before=before, options=options, narrowed=narrowed, end=match.end
            )
            if match.start < filed:
                role, role_why = "location", FILED
            options = match.places
            why = (f"named like {best.name} ({best.kind})", *reasons(item.features, places=True), role_why)
        else:
            role = "location"
            options = ()
            why = (f"after “{frame.preposition}”, but in no gazetteer" if frame.preposition else "in no gazetteer",)
        start = match.start
        mentions.append(_mention(document, structure, item, frame, role=role, why=why))
        bests.append(best if match.places else None)
    return as_sides(structure, mentions, bests)


def _mention(
    document: Document, structure: Structure, item: _Judged, frame: Frame, *, role: PlaceRole, why: tuple[str, ...]
) -> PlaceMention:
    span = span_of(structure, item.candidate.start, item.candidate.end)
    return PlaceMention(
        span=span,
        surface=span.of(document.text),
        lemma=item.candidate.name,
        role=role,
        score=round(probability(item.log_odds), 2),
        sentence=structure.sentence.index,
        kind_hint=frame.kind
        or _division(item.candidate, structure.pack.code)
        or _by_article(item.candidate, structure),
        direction=item.candidate.direction or frame.direction,
        why=why,
    )


def _division(candidate: PlaceCandidate, code: str) -> str | None:
    """The kind of division that the name itself says it is (“Воронежская область”), where the gazetteer has such a one."""
    split = split_generic(candidate.name, code)
    kind = split[1] if split else None
    return kind if kind in _DIVISIONS and any(option.place.is_of_kind(kind) for option in candidate.places) else None


def _by_article(candidate: PlaceCandidate, structure: Structure) -> str | None:
    """The kind of a division behind an article that towns do not have, where one is called so: “le sud du Québec”, not “à Québec”.

    Behind “in” with an article one at home is meant before a small town or a place abroad: “en el Beni” is in Bolivia.
    """
    if not candidate.places:
        return None
    code, best = structure.pack.code, candidate.places[0].place
    is_less = best.kind in _TOWNS and best.population < _CITY
    rivals = (o.place for o in candidate.places if o.primary and o.place.kind in _TOWNS)
    is_divided = best.kind in _DIVISIONS and any(place.country_code == best.country_code for place in rivals)
    area = area_at_home(candidate, code) if is_less or is_divided or _is_town_abroad(best, code) else None
    if area is not None and stands_in_an_area(structure, candidate.start):
        return area.kind
    before = structure.tokens[candidate.start - 1].text.lower() if candidate.start else ""
    if best.kind != "town" or before not in listed(code, "places", "articles_of_areas"):
        return None
    divided = any(option.primary and option.place.kind == "admin1" for option in candidate.places)
    return "admin1" if divided else None


def _is_town_abroad(place: Place, code: str) -> bool:
    return place.kind in _TOWNS and place.country_code not in countries_of(code)


def _is_seat(item: _Judged, structure: Structure) -> bool:
    """Whether a town or division is no place here only because a body of people is called after it."""
    led = structure.pack.section("places").get("led", ())
    around = structure.tokens[max(0, item.candidate.start - 2) : item.candidate.end + 1]
    best = item.candidate.places[0]
    return (
        (best.primary or best.place.population >= _CITY)
        and (best.place.kind in _AREAS or (best.place.kind in _SEATS and best.place.population >= _TOWN))
        and _is_of_a_body(item.features)
        and item.log_odds > _NO_NAME
        and (_is_a_city(item.candidate) or not any(f.endswith("|common") for f in item.features))
        and not any(token.lemma in led for token in around)
    )


def _is_a_city(candidate: PlaceCandidate) -> bool:
    """Whether a name is the own one of a city, if in other letters: “суд Сочи”, though that is a form of a verb as well."""
    best = candidate.places[0]
    is_great = best.place.population >= METROPOLIS and best.name_score >= _CALLED  # “um tribunal de Milão”
    return is_great or (_is_called(candidate) and best.place.population >= _CITY)


def _is_called(candidate: PlaceCandidate) -> bool:
    """Whether a name is the own one of the place, if in other letters."""
    best = candidate.places[0]
    return best.primary or sound_of(best.place.name) == sound_of(candidate.name)


def _is_of_a_body(features: Sequence[str]) -> bool:
    """Whether the word for a body is beside the name, or before it in the same phrase."""
    within = any(feature.endswith(_WITHIN) for feature in features) and not _TIED.isdisjoint(features)
    return within or _BEHIND in features or not _OF_BODIES.isdisjoint(features)


def _seat(document: Document, structure: Structure, item: _Judged) -> PlaceMention:
    why = (f"named like {item.candidate.places[0].place.name}", "in the name of a body that sits there")
    frame = frame_of(structure, item.candidate.start, item.candidate.end)
    return replace(_mention(document, structure, item, frame, role="origin", why=why), score=_SITS)


def _is_unsure(item: _Judged, structure: Structure) -> bool:
    return why_unsure(item.candidate, item.features, item.log_odds, structure) is not None


def _unsure(document: Document, structure: Structure, item: _Judged) -> PlaceMention:
    reason = why_unsure(item.candidate, item.features, item.log_odds, structure) or ""
    why = (f"named like {item.candidate.places[0].place.name}", reason)
    frame = frame_of(structure, item.candidate.start, item.candidate.end)
    mention = _mention(document, structure, item, frame, role="location", why=why)
    return replace(mention, score=_SITED) if reason == SITED else mention


def _rejected(document: Document, structure: Structure, item: _Judged) -> Rejected:
    span = span_of(structure, item.candidate.start, item.candidate.end)
    best = item.candidate.places[0].place
    why = (f"named like {best.name} ({best.kind})", *reasons(item.features, places=False))
    return Rejected(
        what=span.of(document.text),
        stage="toponyms",
        reason="; ".join(why),
        document_id=document.id,
        span=span,
    )


def given_toponyms(
    document: Document, structures: Sequence[Structure], gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """The mentions at the spans that the user gave, whatever speaks for or against them, in the order of the text."""
    mentions: list[PlaceMention] = []
    starts = [structure.sentence.span.start for structure in structures]

    def structure_of(span: Span) -> Structure | None:
        number = bisect_right(starts, span.start) - 1
        return structures[number] if number >= 0 and span.start < structures[number].sentence.span.end else None

    for span in sorted(document.spans or ()):
        mention = _given(document, span, structure_of(span), gazetteer)
        before = next((m for m in reversed(mentions) if m.span.end <= span.start), None)
        if before and mention.role == "location" and _says_where(before, mention, document, gazetteer):
            mention = replace(mention, role="qualifier")
        mentions.append(mention)
    return tuple(mentions)


def _given(document: Document, span: Span, structure: Structure | None, gazetteer: Gazetteer) -> PlaceMention:
    surface = span.of(document.text)
    frame = frame_of(structure, *structure.tokens_of(span)) if structure else Frame()
    home = (
        None if _is_well_known(surface, document.language, gazetteer) else _home(document, span, structure, gazetteer)
    )
    forms = citation_forms(surface.rstrip(".") or surface, document.language)  # "Ky." is shortened, and no full stop
    known = home or next((form for form in forms if gazetteer.lookup(form, limit=1)), None)
    part = None if known else split_direction(surface, document.language)  # what lies outside the span was not meant
    if part is not None:
        known = next((f for f in citation_forms(part[0], document.language) if gazetteer.lookup(f, limit=1)), None)
    return PlaceMention(
        span=span,
        surface=surface,
        lemma=known or surface,
        role="origin" if home else "location",
        score=1.0,
        sentence=structure.sentence.index if structure else 0,
        kind_hint="country" if home else frame.kind,
        direction=part[1] if part else None,
        why=("given with the document", *(("a people's name stands for its country",) if home else ())),
    )


def _home(document: Document, span: Span, structure: Structure | None, gazetteer: Gazetteer) -> str | None:
    """The country or part of the world of a people that the span names, alone or inside a longer word."""
    home = home_of_people(structure, span, gazetteer) if structure else None
    return home or home_of_word(span.of(document.text), document.language, gazetteer)


def _is_well_known(surface: str, language: str, gazetteer: Gazetteer) -> bool:
    """Whether a division, an island or a city is called so: “Corse” and “Sachsen” are no peoples."""
    return any(
        option.primary and (option.place.kind in _NO_PEOPLE or option.place.population >= _CITY)
        for option in gazetteer.lookup(surface, language=language)
    )


def _says_where(before: PlaceMention, mention: PlaceMention, document: Document, gazetteer: Gazetteer) -> bool:
    """Whether nothing but a comma or a bracket stands after a place and the name may be of what it lies in."""
    between = document.text[before.span.end : mention.span.start].strip()
    if before.sentence != mention.sentence or between not in _OPENS_CONTAINER:
        return False
    inner, outer = (gazetteer.lookup(name.lemma, language=document.language) for name in (before, mention))
    return any(any_lies_in(inner, option.place) for option in outer)
