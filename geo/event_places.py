"""Trigger + places of its sentence -> where the deed took place.

The place nearest in grammar wins, not the nearest in characters: one of the same clause before one of another, and of
these the one that a preposition ties to the verb. What somebody says happens nowhere unless the words around the verb
of saying name the place (“warned in Geneva”).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from geo.asides import verb_groups
from geo.attacks_by_words import GOVERNED
from geo.clauses import Clause, Structure
from geo.containment import lies_in
from geo.datelines import FILED_FOR_WANT, end_of_dateline
from geo.day_names import is_day_or_month
from geo.event_types import ON_A_CALENDAR
from geo.event_types import load as load_type
from geo.exact_places import is_along, is_of_a_house, is_on_it
from geo.gazetteer.sphere import distance_km
from geo.go_betweens import is_of_a_go_between
from geo.languages import listed, load
from geo.lending import is_treated_there, treated
from geo.model import PassedOver, PassReason, PlaceRule, Token, Toponym, Trigger
from geo.named import coordinators
from geo.named_after_towns import OF_A_TREATY, may_be_of_a_treaty
from geo.offices import are_of_the_charge, court_of, is_of_the_highest, seat_of
from geo.place_candidates import kind_named
from geo.place_order import (
    is_said_next,
    leading,
    on_the_way,
    ranked,
)
from geo.place_words import frame_of, is_adjective, is_told_before, stands_alone
from geo.possible_scenes import clause_of, goes_on, is_relative, possible_scenes, stands_for_itself
from geo.protested_about import OF_EITHER, may_be_of_what_it_is_about
from geo.spoken_places import where_spoken, without_the_speakers
from geo.struck_towns import STRIKES
from geo.tellings import is_definite
from geo.told_of_nouns import told_by_relative
from geo.toll_headlines import toll_behind
from geo.unsure_places import BARE, OPENS, SITED
from geo.verbs import reading
from geo.wanted import OF_THE_WANTED, is_where_he_is_wanted
from geo.where_said import is_told_from_there

_INHABITED = frozenset({"town", "village"})
_APPOSED = 4  # tokens between a place and the area in which it lies: a comma, and “in the province of”
_HOME = "where the people come from; no other place is named"
_LEFT = "where those live who leave it; no other place is named"
_SEAT = "where the body sits that acts; no other place is named"
_COURT = "where the court sits that tries it"
_VISIT = "visit"
_SPORT = "sport"
_OF_ALL, _OF_ONE = ("GOVERN", "ECONOMY", "ELECTION"), ("business", "appointment", "dismissal")
_LEAVES = "EVACUATE"
_HARMS = ("ASSAULT", "ACCIDENT", "DISASTER", "FIRE")
_ANTECEDENT = 2  # tokens between a place and the clause that says what happened there: “aus Kigali zurück, wo”
_CONTAINED = 10  # and between one that lies in that place and the clause
_LIVES = 2  # tokens before a place among which the word for those who live there stands
_SINCE = 5  # tokens before a clause among which it is told since when: “since last March,”
_TO_BE = (1, 2)  # tokens of “is”, “are due” before “to”
_DIVISION = "admin2"
_DISTRICT = 60  # kilometres from the town that a district is called after to the towns of it
_PHRASE = 2  # words of “on Sunday”
_OBJECT = 15  # tokens between a verb and its object: a day of many words
_QUOTES = frozenset("«„“\"'‘")
_CARRIED = 0.8  # a place that another sentence names is less sure than one beside the deed
_IN_ITS_HOUSE = 0.6  # what happens in a house of a town, or there, mostly does
_ONLY_HOME = 0.55  # what befalls people may befall them anywhere: whence they come is a guess, and has to look like one


@dataclass(frozen=True, slots=True)
class Where:
    """Where a deed took place by its own sentence."""

    places: tuple[Toponym, ...] = ()
    """The likeliest first; empty where the sentence does not tell."""
    rule: PlaceRule | None = None
    passed: tuple[PassedOver, ...] = ()
    """The other places of the sentence."""


def places_of(
    trigger: Trigger,
    structure: Structure,
    toponyms: Sequence[Toponym],
    triggers: Sequence[Trigger] = (),
    unsure: Sequence[Toponym] = (),
) -> Where:
    """Where the deed took place by its own sentence, by which rule, and why not at the sentence's other places.

    `triggers` are all of the sentence; `unsure` are its names that count only where it has no other.
    """
    told = [t for t in toponyms if t.mention.sentence == structure.sentence.index]
    if not told and not unsure:
        return Where()
    rule, places = _chosen(trigger, structure, told, triggers)
    doubtful = _unsure_here(unsure, trigger, structure)
    elsewhere = rule in ("sentence", "filed", "home") or _is_the_object_before(doubtful, places, structure)
    if doubtful and (not places or elsewhere or _lies_in(doubtful[0], places[0])):
        rule, places = "clause", (*doubtful, *(() if elsewhere else places))
    seat = seat_of(trigger, structure, told)
    if seat and (not places or rule == "home" or are_of_the_charge(places, trigger, structure, triggers)):
        rule, places = "home", (carried(seat, _SEAT), *places)
    court = court_of(trigger, structure, told) if places else None
    if (
        court is not None
        and court.mention.span != places[0].mention.span
        and not _sits_at(places[0], trigger, structure)
    ):
        rest = tuple(t for t in places if t is not court)
        rule, places = "home", (court if court in places else carried(court, _COURT), *rest)
    elif is_of_the_highest(trigger, structure) and are_of_the_charge(places, trigger, structure, triggers):
        rule, places = "clause", ()
    if places and all(t.place is None for t in places):  # “w charkowskiej dzielnicy Sałtiwka”, which no gazetteer has
        rule, places = "home", (*(t for t in _home(trigger, structure, told) if is_adjective(t)), *places)
    places = (*_town_of_the_toll(places, told, trigger, structure), *treated(places, trigger, structure))
    places = tuple(_as_a_guess(t, trigger, structure, triggers) for t in places)
    spans = {t.mention.span for t in places}
    others = [t for t in told if t.mention.span not in spans]
    passed = tuple(PassedOver(span=t.mention.span, reason=_why_not(t, trigger, structure)) for t in others)
    return Where(places, rule if places else None, passed)


def _as_a_guess(toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> Toponym:
    """The toponym, no surer than a guess where it may belong to something else that the sentence tells."""
    if may_be_of_what_it_is_about(toponym, trigger, structure, triggers):
        return no_surer_than(toponym, OF_EITHER)
    if may_be_of_a_treaty(toponym, trigger, structure):
        return no_surer_than(toponym, OF_A_TREATY)
    return no_surer_than(toponym, OF_THE_WANTED) if is_where_he_is_wanted(toponym, trigger, structure) else toponym


def _town_of_the_toll(
    places: Sequence[Toponym], told: Sequence[Toponym], trigger: Trigger, structure: Structure
) -> tuple[Toponym, ...]:
    """The town that a headline names with its toll, in the area of the mishap: “Erdbeben in der Türkei: zwölf Tote in Malatya”."""
    first = trigger.tokens[0]
    fate = toll_behind(first, first + 1, structure) if places and trigger.event_type in _HARMS else None
    if fate is None or places[0].place is None or places[0].place.kind in _INHABITED:
        return ()
    behind = [t for t in told if structure.tokens_of(t.mention.span)[0] >= fate.end and t not in places]
    towns = [t for t in behind if t.place is not None and t.place.kind in _INHABITED and _lies_in(t, places[0])]
    return (towns[0],) if len(towns) == 1 else ()


def _chosen(
    trigger: Trigger, structure: Structure, told: Sequence[Toponym], triggers: Sequence[Trigger]
) -> tuple[PlaceRule, tuple[Toponym, ...]]:
    """The places of a sentence that are the deed's, the likeliest first, and what ties them to it."""
    told = [t for t in told if not is_of_a_go_between(t, structure)]
    filed = end_of_dateline(structure)
    dateline = [t for t in told if structure.tokens_of(t.mention.span)[0] < filed]
    here = possible_scenes([t for t in told if t not in dateline], trigger, structure, triggers)
    inside = _in_its_own_words(here, trigger, structure)
    kind = load_type(trigger.event_type)
    if kind.speech or trigger.mode in kind.at_distance:
        opening = leading(here, structure)
        spoken = opening or where_spoken(here, inside, trigger, structure, triggers)
        return "opening" if opening else "clause", ranked(spoken, trigger, structure)
    here = without_the_speakers(here, trigger, structure, triggers)
    found = _in_its_clause(here, told, trigger, structure, triggers)
    return found if found is not None else _elsewhere(here, told, dateline, trigger, structure)


def _in_its_clause(
    here: Sequence[Toponym],
    told: Sequence[Toponym],
    trigger: Trigger,
    structure: Structure,
    triggers: Sequence[Trigger],
) -> tuple[PlaceRule, tuple[Toponym, ...]] | None:
    """The places of the deed's own clause, or that of which a relative clause tells; None where there is none."""
    number = structure.clause_at(trigger.tokens[0])
    own = structure.clauses[number]
    about = told_by_relative(trigger, structure, triggers)
    inside = (_within(here, *about, structure) if about else []) or _in_its_own_words(here, trigger, structure)
    antecedent = None if goes_on(trigger, structure) else _where(own, told, structure)
    if antecedent is not None and is_treated_there(
        antecedent, trigger, structure
    ):  # “to a hospital in Angers, where two died”
        return "antecedent", ()
    if antecedent is not None:
        exact = [t for t in inside if _lies_in(t, antecedent)]
        return "antecedent", (*ranked(exact, trigger, structure), antecedent)
    opening = [t for t in leading(here, structure) if t in inside or stands_for_itself(t, structure)]
    opening = [t for t in opening if not _is_only_told_from(t, inside, trigger, structure)]
    if inside:
        rest = ranked([t for t in inside if t not in opening], trigger, structure)
        struck = _struck(trigger, structure, rest)
        rest = (*struck, *(t for t in rest if t not in struck))  # “the head of police in Leeds visited York”
        exact = _exact_ones(opening, rest, struck, trigger, structure)
        if exact and (exact[0] is rest[0] or _is_abroad(rest[0], opening[0])):
            opening = [exact[0], *(t for t in opening if not _is_of_its_district(exact[0], t, structure))]
            rest = tuple(t for t in rest if t is not exact[0])
        return "opening" if opening else "clause", (*opening, *_narrowest_first(rest, trigger, structure))
    if own.opener == "relative" and number > 0:
        before = [t for t in here if structure.tokens_of(t.mention.span)[1] <= own.start]
        if before:
            return "antecedent", (_exact_one_of(before, structure),)
    return None


def _is_only_told_from(opening: Toponym, inside: Sequence[Toponym], trigger: Trigger, structure: Structure) -> bool:
    """Whether a deed has a town of its own behind what somebody says in the one that opens the sentence.

    “In Davos, the minister said gunmen killed four people near Goma”.
    """
    if opening in inside or not is_told_from_there(opening, trigger, structure):
        return False
    towns = [t for t in inside if t.place is not None and t.place.kind in _INHABITED and not on_the_way(t, structure)]
    frames = (frame_of(structure, *structure.tokens_of(t.mention.span)) for t in towns)
    return any(frame.preposition_role == "location" for frame in frames)


def _elsewhere(
    here: Sequence[Toponym],
    told: Sequence[Toponym],
    dateline: Sequence[Toponym],
    trigger: Trigger,
    structure: Structure,
) -> tuple[PlaceRule, tuple[Toponym, ...]]:
    """The places of the sentence outside the deed's clause; where the people are from; where it was filed."""
    own = structure.clauses[structure.clause_at(trigger.tokens[0])]
    filed = end_of_dateline(structure)
    others = [t for t in here if not _said_apart(structure.clauses[clause_of(t, structure)], structure)]
    others = [t for t in others if not _was_then(structure.clauses[clause_of(t, structure)], own, structure)]
    others = [t for t in others if not on_the_way(t, structure)]  # “..., say survivors who fled to Pemba”
    others = [t for t in others if not is_said_next(t, trigger, structure)]
    if others:
        return "sentence", _with_the_exact_one(ranked(others, trigger, structure), others, structure)
    struck, home = _struck(trigger, structure, told), _home(trigger, structure, told)
    if struck or home:
        return ("object", struck) if struck else ("home", home)
    # “condemned the attack” does not say that it was there
    verbal = dateline if trigger.form == "verb" or _does_it(trigger, filed, structure) else []
    return "filed", tuple(carried(t, FILED_FOR_WANT) for t in verbal[:1])


def _where(clause: Clause, told: Sequence[Toponym], structure: Structure) -> Toponym | None:
    """The place of which a clause tells what happened there: “back from Kigali, where he signed a deal”; None where there is none.

    The words before may say that somebody comes from it or goes there.
    """
    code, tokens = structure.pack.code, structure.tokens
    if not clause.start or tokens[clause.start].text.lower() not in listed(code, "cues", "relative_place"):
        return None
    ends = [(structure.tokens_of(t.mention.span)[1], t) for t in told]
    last = next((t for end, t in reversed(ends) if 0 <= clause.start - end <= _ANTECEDENT), None)
    if last is None or on_the_way(last, structure):  # “fled from Leeds to Wales, where”
        return last
    near = (t for end, t in reversed(ends) if t is not last and 0 < clause.start - end <= _CONTAINED)
    # “Izmail, in the south of Ukraine, where”
    return next((t for t in near if _lies_in(t, last) or _is_told_to_lie_in(t, last, structure)), last)


def _does_it(trigger: Trigger, filed: int, structure: Structure) -> bool:
    """Whether the noun for a deed opens the news behind a dateline, before any verb: “LEEDS — An explosion tore through”.

    “The crash” is one that is known, and may have been anywhere; “the trial” is the one that is on.
    """
    is_first = structure.clause_at(trigger.tokens[0]) == structure.clause_at(filed)
    if not 0 < filed <= trigger.tokens[0] or not is_first or any(verb_groups(filed, trigger.tokens[0], structure)):
        return False
    return trigger.event_type in ON_A_CALENDAR or not is_definite(trigger, structure)


def is_of_the_verb(
    places: Sequence[Toponym], trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> bool:
    """Whether a noun that points back only says why or after what another deed was done, and the places are that deed's.

    “In Ankara, hundreds protested over the response to the earthquake”. What is done in the fire is done where it burns.
    """
    frame = frame_of(structure, *trigger.tokens)
    toward = listed(structure.pack.code, "places", "toward")
    inside = frame.preposition_role == "location" and frame.preposition not in toward
    if trigger.form == "verb" or not places or inside:
        return False
    verbs = (t for t in triggers if t.form == "verb" and t.event_type != trigger.event_type)
    others = [t for t in verbs if not load_type(t.event_type).speech]
    governed = any(t.tokens[0] < trigger.tokens[0] for t in others)
    return governed and all(structure.tokens_of(t.mention.span)[0] < trigger.tokens[0] for t in places)


def _unsure_here(unsure: Sequence[Toponym], trigger: Trigger, structure: Structure) -> tuple[Toponym, ...]:
    """The first unsure name of the deed's own clause, or the one that its verb strikes or visits."""
    own = structure.clauses[structure.clause_at(trigger.tokens[0])]
    here = _in_clause(list(unsure), own, structure)
    suffering = next((t for t in here if OPENS in t.mention.why and _is_befallen(t, trigger, structure)), None)
    if suffering is not None:
        return (carried(suffering, "what opens the sentence is struck, though the name alone is no sure one"),)
    suffering = next((t for t in here if BARE in t.mention.why and _leads_to_its_passive(t, trigger, structure)), None)
    if suffering is not None:
        return (carried(suffering, "what stands before the passive is struck, though the name alone is no sure one"),)
    here = [t for t in here if OPENS not in t.mention.why]
    sited = [t for t in here if SITED in t.mention.why]
    if sited and not load_type(trigger.event_type).speech:
        return tuple(
            no_surer_than(carried(t, "where it stands, though the name alone is no sure one"), _ONLY_HOME)
            for t in sited[:1]
        )
    bare = [t for t in here if BARE in t.mention.why]
    found = _struck(trigger, structure, bare)
    if found:
        return tuple(carried(t, "what the verb strikes or visits, though its name is seldom met") for t in found)
    found = tuple(t for t in here if t not in bare) if load_type(trigger.event_type).on_site else ()
    return tuple(carried(t, "a common word that is a name here, as the deed has no other place") for t in found[:1])


def _is_befallen(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether the name that opens a clause is what a deed strikes: “Nice was hit”, “Petrópolis foi atingida por deslizamentos”.

    So it is before a passive, and before a verb in the plural that can have no town as its subject (“Херсон обстріляли”,
    `they_endings` of `[verbs]`).
    """
    if not load_type(trigger.event_type).strikes:
        return False
    end, own = structure.tokens_of(toponym.mention.span)[1], structure.clauses[structure.clause_at(trigger.tokens[0])]
    words = range(end, own.end)
    if trigger.form == "verb":
        words = range(*trigger.tokens) if trigger.tokens[0] >= end else range(0)
    endings = tuple(structure.pack.section("verbs").get("they_endings", ()))
    return any(
        reading(structure.tokens, i, end, structure.pack).passive or structure.tokens[i].text.endswith(endings)
        for i in words
        if structure.tokens[i].is_word
    )


def _leads_to_its_passive(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a name stands right before the passive of a verb that strikes: “..., que Odesa fue bombardeada”."""
    if trigger.form != "verb" or not load_type(trigger.event_type).strikes:
        return False
    lowest = structure.clauses[structure.clause_at(trigger.tokens[0])].start
    verb = reading(structure.tokens, trigger.tokens[0], lowest, structure.pack)
    return verb.passive and structure.tokens_of(toponym.mention.span)[1] == verb.start


def _is_the_object_before(doubtful: Sequence[Toponym], places: Sequence[Toponym], structure: Structure) -> bool:
    """Whether an unsure name that the verb strikes stands before a comma, and the place behind it (“, and was taken to”)."""
    if not doubtful or not places or BARE not in doubtful[0].mention.why:
        return False
    start = structure.tokens_of(doubtful[0].mention.span)[1]
    between = structure.tokens[start : structure.tokens_of(places[0].mention.span)[0]]
    return any(token.text == "," for token in between)


def _lies_in(inner: Toponym, outer: Toponym) -> bool:
    """Whether a place is of the division or country that another one is (“w Dorohusku na Lubelszczyźnie”), or of the region."""
    one, other = inner.place, outer.place
    if one is None or other is None:
        return False
    if other.kind == "region":
        return one.kind in _INHABITED and lies_in(one, other)
    if one.country_code != other.country_code:
        return False
    return other.kind == "country" or (other.kind == "admin1" and one.admin1_code == other.admin1_code)


def _is_narrower(inner: Toponym, outer: Toponym, structure: Structure) -> bool:
    """Whether a place says where in the region or country that opens the sentence (“In Bahia, a bus overturned in Ilhéus”)."""
    says_where = frame_of(structure, *structure.tokens_of(inner.mention.span)).preposition_role == "location"
    return (
        says_where
        and not on_the_way(inner, structure)
        and (_lies_in(inner, outer) or _is_of_its_district(inner, outer, structure))
    )


def _is_of_its_district(inner: Toponym, outer: Toponym, structure: Structure) -> bool:
    """Whether a town stands in the district of another one that alone is known: “im Landkreis Görlitz … bei Löbau”."""
    one, other = inner.place, outer.place
    if one is None or other is None or not {one.kind, other.kind} <= _INHABITED:
        return False
    first, last = structure.tokens_of(outer.mention.span)
    named = kind_named(structure.tokens[first], structure.pack.code) if last - first > 1 else None
    is_district = _DIVISION in (named, frame_of(structure, first, last).kind)
    near = distance_km(one.lon, one.lat, other.lon, other.lat) <= _DISTRICT
    return is_district and near and (one.country_code, one.admin1_code) == (other.country_code, other.admin1_code)


def _exact_ones(
    opening: Sequence[Toponym],
    places: Sequence[Toponym],
    struck: Sequence[Toponym],
    trigger: Trigger,
    structure: Structure,
) -> list[Toponym]:
    """The places that say where in the area that opens the sentence, or the town in it that the verb strikes."""
    if not opening:
        return []
    exact = [t for t in places if _is_the_exact_one(t, opening[0], trigger, structure)]
    return exact or [t for t in struck if _lies_in(t, opening[0])]  # “In the Donbas guns shelled Sloviansk”


def _is_the_exact_one(inner: Toponym, outer: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place says where in the area that opens the sentence, or along the river."""
    if _is_narrower(inner, outer, structure):
        return True
    along = is_along(inner, outer, structure) or is_on_it(inner, outer, structure)
    return along or is_of_a_house(inner, outer, trigger, structure)


def _is_abroad(toponym: Toponym, area: Toponym) -> bool:
    """Whether a place lies in another country than the area that opens the sentence: it is one of the same name."""
    one, other = toponym.place, area.place
    return (
        one is not None
        and other is not None
        and None not in (one.country_code, other.country_code)
        and (one.country_code != other.country_code)
    )


def _narrowest_first(places: Sequence[Toponym], trigger: Trigger, structure: Structure) -> Sequence[Toponym]:
    """The places, before a region or country the one that says where in it: “In Liguria a slide hit a house in Varese Ligure”."""
    narrower = [
        t
        for t in places[1:]
        if (_is_narrower(t, places[0], structure) and _in_one_breath(places[0], t, structure))
        or _is_told_to_lie_in(t, places[0], structure)
        or is_along(t, places[0], structure)
        or is_on_it(t, places[0], structure)
        or is_of_a_house(t, places[0], trigger, structure)
    ]
    rest = (t for t in places if t not in narrower[:1])
    return (*narrower[:1], *(t for t in rest if not narrower or not _is_of_its_district(narrower[0], t, structure)))


def _exact_one_of(places: Sequence[Toponym], structure: Structure) -> Toponym:
    """The last of some places, or the one before it that lies there: “a jail in Leeds, in the north of England, where”."""
    for index in range(len(places) - 1, 0, -1):
        (_, last), (start, _) = (structure.tokens_of(t.mention.span) for t in (places[index - 1], places[index]))
        between = structure.tokens[last:start]
        if len(between) > _APPOSED or any(token.is_capitalised for token in between):
            break
        inner, outer = places[index - 1].place, places[-1].place
        if inner is not None and outer is not None and inner.kind in _INHABITED and lies_in(inner, outer):
            return places[index - 1]
    return places[-1]


def _with_the_exact_one(
    places: Sequence[Toponym], told: Sequence[Toponym], structure: Structure
) -> tuple[Toponym, ...]:
    """The places, before an area the one told right before it that lies there; `told` are the same in the order of the text."""
    exact = _exact_one_of(told[: told.index(places[0]) + 1], structure)
    return (exact, *(t for t in places if t is not exact))


def _sits_at(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a verdict is said to have been given in a place, right behind its verb: “La cour du Finistère a condamné, à Quimper,”."""
    frame = frame_of(structure, *structure.tokens_of(toponym.mention.span))
    if trigger.form != "verb" or frame.preposition_role != "location":
        return False
    return all(not token.is_word for token in structure.tokens[trigger.tokens[1] : frame.preposition_start])


def _is_told_to_lie_in(inner: Toponym, outer: Toponym, structure: Structure) -> bool:
    """Whether the area stands right behind the comma after a place: “l'accident du silo de Blaye, en Gironde”."""
    (_, last), (start, _) = (structure.tokens_of(t.mention.span) for t in (inner, outer))
    between = structure.tokens[last:start]
    apposed = last < start and between[0].text == "," and len(between) <= _APPOSED
    small = all(token.text.islower() for token in between[1:])
    if not (apposed and small) or inner.place is None or outer.place is None or inner.place.kind not in _INHABITED:
        return False
    of_one_division = outer.place.kind == "admin2" and inner.place.admin1_code == outer.place.admin1_code
    return of_one_division or lies_in(inner.place, outer.place)


def _in_one_breath(one: Toponym, other: Toponym, structure: Structure) -> bool:
    """Whether nothing parts two places: “an earthquake in Vrancea, felt in Focșani”, “in Vrancea and was felt in Focșani”."""
    (_, last), (start, _) = sorted(structure.tokens_of(t.mention.span) for t in (one, other))
    joins = coordinators(structure.pack.code)
    return all(token.text != "," and token.text.lower() not in joins for token in structure.tokens[last:start])


def _why_not(toponym: Toponym, trigger: Trigger, structure: Structure) -> PassReason:
    """Why a place of the sentence is not where the deed took place."""
    kind, role = load_type(trigger.event_type), toponym.mention.role
    if structure.tokens_of(toponym.mention.span)[0] < end_of_dateline(structure):
        return "dateline"
    if role != "location":
        return role
    if kind.leaves and on_the_way(toponym, structure):
        return "way"
    if kind.speech:
        return "speech"
    clause = structure.clauses[clause_of(toponym, structure)]
    is_own = clause is structure.clauses[structure.clause_at(trigger.tokens[0])]
    return "apart" if _said_apart(clause, structure) and not is_own else "clause"


def _struck(trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """The country or town that a verb strikes or visits as its object: “invaded Ukraine”, though it acts elsewhere.

    A day or a weapon may stand between: “обстріляли в неділю Покровськ”.
    """
    strikes = load_type(trigger.event_type).strikes or trigger.mode == _VISIT
    if trigger.form != "verb" or not strikes:
        return ()
    for toponym in toponyms:
        first, last = structure.tokens_of(toponym.mention.span)
        if not {STRIKES, GOVERNED}.isdisjoint(toponym.mention.why[-1:]) or _owns_what_follows(last, structure):
            continue
        between = structure.tokens[trigger.tokens[1] : first] if 0 <= first - trigger.tokens[1] <= _OBJECT else None
        if between is not None and _is_no_more_than_a_phrase(between, structure) and stands_alone(structure, last):
            return (toponym,)
    return ()


def _owns_what_follows(end: int, structure: Structure) -> bool:
    """Whether a name is only whose it is that is struck: “attacked Ukraine's capital”."""
    return end < len(structure.tokens) and structure.tokens[end].text in listed(
        structure.pack.code, "cues", "owner_marks"
    )


def _is_no_more_than_a_phrase(tokens: Sequence[Token], structure: Structure) -> bool:
    """Whether only articles stand between a verb and its object, a day, or a preposition with its noun (“в неділю”, “with drones”)."""
    code = structure.pack.code
    small = [token for token in tokens if token.text.lower() not in _articles(code)]
    words = [token.text.lower() for token in small if not is_day_or_month(token, code)]
    prepositions = listed(code, "cues", "prepositions")
    if len(words) < len(small) <= _PHRASE:
        return all(word in prepositions for word in words)
    return not words or (
        len(words) == _PHRASE and words[0] in prepositions and not any(t.is_capitalised for t in tokens)
    )


def _home(trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """Where the people of the deed are from, when nothing else is said (“voters in Comrat”, “workers of Lombardy”).

    A country is left out: its envoys act elsewhere; and so is the home of those who are away from it, such as tourists
    (`travellers`, a list of nouns among a language's cues). Who is taken away is taken away from home, wherever the
    article was before: “a flood hit Kassel. Residents of Melsungen were evacuated”.
    """
    number = structure.clause_at(trigger.tokens[0])
    # “Residents of Leeds, who queued, were killed”
    own = (number - 1, number) if goes_on(trigger, structure) else (number,)
    known = [
        t
        for t in toponyms
        if t.mention.role == "origin"
        and t.place is not None
        and t.place.kind not in ("country", "continent")
        and clause_of(t, structure) in own
        and not (_is_of_all(trigger) and is_told_before(t))
        and not _is_of_a_club(t, trigger, structure)
        and not _are_before(t, structure, "travellers")
    ]
    left = trigger.event_type == _LEAVES
    why = [_LEFT if left and _are_before(t, structure, "residents") else _HOME for t in known[:1]]
    return tuple(
        no_surer_than(carried(t, reason), _IN_ITS_HOUSE if _is_in_a_house(t, structure) else _ONLY_HOME)
        for t, reason in zip(known, why, strict=False)
    )


def _is_in_a_house(toponym: Toponym, structure: Structure) -> bool:
    """Whether a preposition of place stands before what is of a town: “w gdańskim szpitalu”, “an der Frankfurter Börse”."""
    frame = frame_of(structure, *structure.tokens_of(toponym.mention.span))
    return frame.preposition_role == "location"


def _is_of_a_club(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether an adjective of a town stands before the name of a club, which plays anywhere (“минское «Динамо» выиграло”)."""
    end = structure.tokens_of(toponym.mention.span)[1]
    named = end < len(structure.tokens) and structure.tokens[end].text in _QUOTES
    return trigger.mode == _SPORT and is_adjective(toponym) and named


def _are_before(toponym: Toponym, structure: Structure, key: str) -> bool:
    """Whether the people before a place are of a kind, by a list of nouns among a language's cues (`residents`)."""
    start = frame_of(structure, *structure.tokens_of(toponym.mention.span)).start
    near = structure.tokens[max(0, start - _LIVES) : start]
    return any(token.lemma in listed(structure.pack.code, "cues", key) for token in near)


def _is_of_all(trigger: Trigger) -> bool:
    """Whether a deed is of a country or a market, whatever house is named: “the reform of the school”, prices."""
    return trigger.event_type in _OF_ALL and trigger.mode not in _OF_ONE


def is_mere_home(places: Sequence[Toponym]) -> bool:
    """Whether all that is known is where the people come from: a driver from Rostock is held where he crashed."""
    return bool(places) and all(t.place is not None and t.place.why[-1] == _HOME for t in places)


def carried(toponym: Toponym, reason: str) -> Toponym:
    """The place of another sentence, taken over: less sure, and saying so."""
    if toponym.place is None:
        return toponym
    place = replace(toponym.place, score=round(toponym.place.score * _CARRIED, 2), why=(*toponym.place.why, reason))
    return replace(toponym, place=place)


def no_surer_than(toponym: Toponym, score: float) -> Toponym:
    """The toponym with at most that score: what is a guess must look like one."""
    if toponym.place is None:
        return toponym
    return replace(toponym, place=replace(toponym.place, score=min(toponym.place.score, score)))


def _in_clause(toponyms: Sequence[Toponym], clause: Clause, structure: Structure) -> list[Toponym]:
    return _within(toponyms, clause.start, clause.end, structure)


def _in_its_own_words(toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure) -> list[Toponym]:
    """The places of the clause of a deed; without any, of the infinitive that tells it: “is to close its factory in Leeds”.

    The words for a deed may begin before the infinitive (“voted to strike”), and what is on a calendar may be its subject
    (“talks are to resume in Leeds”).
    """
    number = structure.clause_at(trigger.tokens[0])
    found = _in_clause(toponyms, structure.clauses[number], structure)
    if found or number + 1 >= len(structure.clauses):
        return found
    behind = structure.clauses[number + 1]
    if behind.opener != "infinitive":
        return found
    runs_on = behind.start + 1 < trigger.tokens[1] and not load_type(trigger.event_type).speech  # not “agreed to”
    told = runs_on or _is_what_is_to_be(trigger, behind, structure)
    return _in_clause(toponyms, behind, structure) if told else found


def _is_what_is_to_be(trigger: Trigger, behind: Clause, structure: Structure) -> bool:
    """Whether a noun is the subject of “is to”, “are due to”: a form of “be” follows it, and nothing but the infinitive that."""
    if trigger.form != "noun" or trigger.event_type not in ON_A_CALENDAR:
        return False
    between = structure.tokens[trigger.tokens[1] : behind.start]
    to_be = listed(structure.pack.code, "verbs", "passive")
    return len(between) in _TO_BE and between[0].text.lower() in to_be


def _within(toponyms: Sequence[Toponym], start: int, end: int, structure: Structure) -> list[Toponym]:
    """Those that begin in tokens [start, end)."""
    return [t for t in toponyms if start <= structure.tokens_of(t.mention.span)[0] < end]


def _said_apart(clause: Clause, structure: Structure) -> bool:
    """Whether a place in the clause says nothing about where a deed of another clause took place.

    What somebody votes, asks or plans to do elsewhere is done elsewhere.
    """
    if clause.quoted or clause.opener in ("condition", "relative", "infinitive", "subjunctive"):
        return True
    return is_relative(clause, structure)


def _was_then(clause: Clause, own: Clause, structure: Structure) -> bool:
    """Whether a clause tells of the last time: “the worst attack since March, when a train was bombed near Kaduna”."""
    tokens, code, start = structure.tokens, structure.pack.code, clause.start
    if clause is own or not start or tokens[start].text.lower() not in listed(code, "dates", "then"):
        return False
    before = [token.text.lower() for token in tokens[max(0, start - _SINCE) : start]]
    return before[-1] == "," and any(word in listed(code, "dates", "since") for word in before)


@cache
def _articles(code: str) -> frozenset[str]:
    return frozenset(entry.lstrip("=") for entry in load(code).section("cues").get("definite", ()))
