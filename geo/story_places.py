"""Where the story is, for what is told next by those who are in it: the prosecutors of its town, the guests of its talks.

“A house blew up in Ploiești. Prosecutors opened an inquiry”: they are those of Ploiești, as long as all that was told
before was there; so is the mayor who closes the schools. “In Algiers both sides signed a treaty. Algeria turned down
joint patrols”: who takes part in talks refuses, promises and apologises there.

An article whose first deed is in the town that it names first is about that town. What else was done on the ground, and
whose sentences name no place at all, is there in four of five cases, of new articles by hands that knew no rule; so such a
place is never drawn as certain.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from geo.asides import part_of
from geo.carried_places import in_one_paragraph, kindred
from geo.containment import lies_in
from geo.event_merging import Happening
from geo.event_places import carried, no_surer_than
from geo.event_types import load as load_type
from geo.gazetteer.sphere import distance_km
from geo.languages import listed
from geo.lending import lends
from geo.model import LENT, Actor, Document, Event, Place, Span, Toponym
from geo.offices import Office, is_by
from geo.pointing import scene_in
from geo.tellings import Telling

_NEAR_KM = 20.0  # between places that are one for the law
_SMALL_M = 40_000.0  # radius of the largest place that has its own prosecutors
_INQUIRIES = frozenset({"investigate", "sue"})
_TRIALS = frozenset({"convict", "trial"})
_TALKS = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_SAID_THERE = frozenset({"REJECT", "CONCEDE", "AGREE", "SUPPORT", "REQUEST"})
_SPOKEN = _SAID_THERE | {"ACCUSE", "THREATEN"}
_COMING = 6  # tokens of a clause that opens a sentence and says no more than that somebody came
_ORDERED = "order"  # a mode of what is said: a mayor orders in his town
_APART = "phone"  # a mode of talks for which nobody travels
_NEWS = ("reported", "unconfirmed", "planned")
_DONE = ("reported", "unconfirmed")
_TOWNS = ("town", "village")
_AREAS = ("country", "admin1", "admin2", "region")
ANYWHERE = frozenset({"AGREE", "CONCEDE", "CRIME", "ECONOMY", "SANCTION", "SUPPORT"})
"""Types whose deeds articles tell of other places or of none as often as of their own: a resignation, an earlier fraud, a loss."""
OF_NO_TOWN = frozenset({"appointment", "law", "market"})
"""Modes: people who go somewhere else, what is law in a whole country, and prices."""
_LAW_MOST = 0.4  # the same for who opens an inquiry: nearly every second one, of open gold, was at no place
_ADMITS = "CONCEDE"  # what an accused says in court
_MOST = 0.6  # how sure such a place is at the most: it must look like a guess
_DOERS = ("actor", "speaker")
_ENVOYS = ("state", "government", "person")
ABOUT_THIS_TOWN = "no place is named; the article is about this town, where its first deed was"
ALL_THERE = "no place is named; all that was told before was there"


def where_the_story_is(
    event: Event, happening: Happening, before: Sequence[Event], toponyms: Sequence[Toponym], document: Document
) -> tuple[Toponym, ...]:
    """The place of the story for a deed without one, of those who are in it; empty for the deeds of others."""
    if event.status not in _NEWS:
        return ()
    if event.mode in _INQUIRIES and any(_is_by("law", telling) for telling in happening.tellings):
        return tuple(no_surer_than(toponym, _LAW_MOST) for toponym in _only_place(before))
    if event.event_type == _ADMITS and any(
        telling.words("in_court", of_sentence=True) for telling in happening.tellings
    ):
        return _at_the_trial(before, document)
    decides = not load_type(event.event_type).speech or event.mode == _ORDERED
    if decides and any(_is_by("town_hall", telling) for telling in happening.tellings):
        return _only_place(before)
    if event.event_type in _SPOKEN:
        talks = event.event_type in _SAID_THERE
        scene = _at_the_scene(happening, before, document)
        return scene or (_at_the_talks(event, happening, before, toponyms, document) if talks else ())
    on_site = load_type(event.event_type).on_site and event.status == "reported"
    apart = any(telling.separate for telling in happening.tellings)
    told = any(lends(other) and other.status in ("reported", "unconfirmed") for other in before)
    return () if apart or not on_site or told else _only_town(event, toponyms)


def at_the_start(event: Event, first: Event | None, toponyms: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """The town of the article, for a deed without a place that no other rule has placed.

    Args:
        event: The deed.
        first: The first one of the article that has a place.
        toponyms: Of the document, in the order of the text.
    """
    kind = load_type(event.event_type)
    elsewhere = kind.speech or event.event_type in ANYWHERE or event.mode in (*OF_NO_TOWN, *kind.at_distance)
    is_here = not elsewhere and event.status in (*_DONE, "background")
    if event.places or first is None or not is_here or first.located is None or first.located.place is None:
        return ()
    if any(_within(excerpt, toponyms) for excerpt in event.excerpts):
        return ()
    named = (t for t in toponyms if t.mention.role != "actor" and t.place is not None and t.place.kind in _TOWNS)
    town = next(named, None)
    if town is None or town.mention.span.start > event.excerpts[0].start or not _is_the_same_place(town, first.located):
        return ()
    return (no_surer_than(carried(first.located, ABOUT_THIS_TOWN), _MOST),)


def _at_the_trial(before: Sequence[Event], document: Document) -> tuple[Toponym, ...]:
    """Where the trial is that was told of last, for what the accused says “in court”."""
    for other in reversed(before):
        if other.mode in _TRIALS and lends(other):
            reason = f"said in court, where “{other.trigger.of(document.text)}” was"
            return tuple(carried(toponym, reason) for toponym in other.places[:1])
    return ()


def narrowed_headlines(events: Sequence[Event], document: Document) -> list[Event]:
    """The events, those that only the headline tells of a whole area at the one town there of which the text goes on to tell.

    “Evacuations in Teruel” above a fire in Mora de Rubielos, and no kindred deed elsewhere in that paragraph.
    """
    end = document.text.find("\n\n")
    if end < 0:
        return list(events)
    close = document.text.find("\n\n", end + 1)
    paragraph = range(end, close if close > 0 else len(document.text))
    first = [e for e in events if any(excerpt.start in paragraph for excerpt in e.excerpts)]
    return [_narrowed(e, first) if e.excerpts[-1].end <= end else e for e in events]


def _narrowed(event: Event, below: Sequence[Event]) -> Event:
    area = event.located.place if event.located else None
    if area is None or area.kind not in _AREAS or event.status not in _DONE:
        return event
    kin = [e for e in below if kindred(event.event_type, e.event_type) and lends(e) and e.status in _DONE]
    places = [e.places[0].place for e in kin]
    known = [place for place in places if place is not None]
    if not known or any(place.kind not in _TOWNS or not _is_there(place, area, known[0]) for place in known):
        return event
    told = carried(kin[0].places[0], f"the headline names {area.name}; the text below tells of it there")
    return replace(event, places=(told, *event.places))


def _is_there(place: Place, area: Place, first: Place) -> bool:
    """Whether a town lies in an area, and is the one that was told first."""
    return place.gazetteer_id == first.gazetteer_id and lies_in(place, area)


def _is_the_same_place(one: Toponym, other: Toponym) -> bool:
    return one.place is not None and other.place is not None and one.place.gazetteer_id == other.place.gazetteer_id


def _is_by(office: Office, telling: Telling) -> bool:
    return is_by(office, telling.structure, telling.clause, telling.actors)


def _only_place(before: Sequence[Event]) -> tuple[Toponym, ...]:
    """The last place before, where all of them are one town."""
    located = [e for e in before if lends(e) and e.status in ("reported", "unconfirmed")]
    places = [e.places[0].place for e in located]
    if not places or not all(_is_one(place, places[-1]) for place in places):
        return ()
    return (carried(located[-1].places[0], ALL_THERE),)


def _only_town(event: Event, toponyms: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """The town that is named before the first deed of an article, where it is the only one: that of its town hall."""
    if any(t.mention.role != "actor" for excerpt in event.excerpts for t in _within(excerpt, toponyms)):
        return ()  # “a lorry of a carrier based in Rotterdam”: it says something else
    before = _within(Span(start=0, end=event.excerpts[0].start), toponyms)
    named = (t for t in before if t.mention.role in ("location", "origin"))
    towns = (t for t in named if t.place is None or t.place.kind not in ("country", "admin1"))
    first = next(towns, None)
    if first is None or not _is_one(first.place, first.place) or not all(_is_one(t.place, first.place) for t in towns):
        return ()
    return (carried(first, "no place is named; it is the only town that the article names before"),)


def _is_one(place: Place | None, other: Place | None) -> bool:
    if place is None or other is None or place.radius_m > _SMALL_M:
        return False
    return distance_km(place.lon, place.lat, other.lon, other.lat) <= _NEAR_KM


def _at_the_scene(happening: Happening, before: Sequence[Event], document: Document) -> tuple[Toponym, ...]:
    """Where the deed told last was, for what those say who came there: “Venus sur place, des élus ont réclamé”."""
    if not any(map(_comes_to_the_scene, happening.tellings)):
        return ()
    done = (e for e in reversed(before) if lends(e) and e.status in _DONE and load_type(e.event_type).on_site)
    scene = next(done, None)
    if scene is None:
        return ()
    reason = f"said at the scene of “{scene.trigger.of(document.text)}”"
    return tuple(carried(toponym, reason) for toponym in scene.places[:1])


def _comes_to_the_scene(telling: Telling) -> bool:
    """Whether words before a verb of speech say that the speaker was at the scene, in its clause or one that tells of the subject.

    “The area” says no such thing: “asked for more police in the area”.
    """
    structure, (first, _) = telling.structure, telling.trigger.tokens
    own = structure.clause_at(first)
    if telling.trigger.form != "verb":
        return False
    for number, clause in enumerate(structure.clauses[: own + 1]):
        opens = clause.start == 0 and clause.end <= _COMING
        says = structure.clauses[own].opener == "speech" and number == own - 1  # “the mayor, come to the scene, said”
        if number == own or says or opens or clause.opener == "relative":
            start, end = scene_in(structure, clause.start, min(clause.end, first)) or (0, 0)
            wide = listed(structure.pack.code, "places", "wide_scenes")
            if start < end and structure.tokens[end - 1].text.lower() not in wide:
                return True
    return False


def _is_of_another_place(other: Event, happening: Happening) -> bool:
    """Whether a sentence tells the other deed only of a place from which somebody comes: “back from Kigali, where he met”."""
    for telling in happening.tellings:
        structure = telling.structure
        words = listed(structure.pack.code, "cues", "relative_place")
        for clause in structure.clauses:
            first, last = structure.tokens[clause.start], structure.tokens[clause.end - 1]
            opens = clause.start > 0 and first.text.lower() in words
            if opens and first.span.start <= other.trigger.start < last.span.end:
                return True
    return False


def _at_the_talks(
    event: Event,
    happening: Happening,
    before: Sequence[Event],
    toponyms: Sequence[Toponym],
    document: Document,
) -> tuple[Toponym, ...]:
    """Where those who act met others, as the paragraph told before."""
    who = [actor for actor in event.actors if actor.role in _DOERS]
    for other in reversed(before):
        if other.event_type not in _TALKS or other.status != "reported" or other.mode == _APART:
            continue
        if not lends(other) or not in_one_paragraph(other, event, document):
            continue
        if _is_of_another_day(event, other, happening, document) or _is_of_another_place(other, happening):
            continue
        guests = [actor for actor in other.actors if actor.role == "actor"]
        states = _states_in(other, toponyms)
        goes_on = not who and not set(event.excerpts).isdisjoint(other.excerpts)  # “travelled to Leeds and promised”
        theirs = any(_speaks_for(one, states) or any(_is_the_same(one, guest) for guest in guests) for one in who)
        if theirs or (goes_on and other.trigger < event.trigger):
            reason = f"said at “{other.trigger.of(document.text)}”, which the paragraph told before"
            return tuple(carried(toponym, reason) for toponym in other.places[:1])
    return ()


def _is_told_aside(other: Event, happening: Happening) -> bool:
    """Whether a relative clause or a participle tells a deed of the subject of a telling."""
    for telling in happening.tellings:
        structure = telling.structure
        for span in other.triggers:
            if structure.sentence.span.covers(span) and span < telling.trigger.span:
                number, aside = part_of(structure.tokens_of(span)[0], structure)
                if aside >= 0 or structure.clauses[number].opener == "relative":
                    return True
    return False


def _is_of_another_day(event: Event, other: Event, happening: Happening, document: Document) -> bool:
    """Whether an aside of its sentence tells that who speaks met others on another day: “the minister, who held talks in X on Monday,”."""
    then, now = other.interval, event.interval
    if then is None or then.basis in LENT or other.mode == "visit" or not _is_told_aside(other, happening):
        return False
    said = (now.start, now.end) if now is not None else (document.published_day, document.published_day)
    return said != (then.start, then.end)


def _states_in(event: Event, toponyms: Sequence[Toponym]) -> frozenset[str | None]:
    """The codes of the countries whose envoys the sentences of an event tell of (“the ministers of Italy and Algeria”)."""
    named = (t for excerpt in event.excerpts for t in _within(excerpt, toponyms))
    countries = (t.place for t in named if t.place is not None and t.place.kind == "country")
    return frozenset(place.country_code for place in countries if place.country_code)


def _within(span: Span, toponyms: Sequence[Toponym]) -> Sequence[Toponym]:
    """Those of the toponyms, which are in the order of the text, that begin in a span."""
    first, last = (bisect_left(toponyms, at, key=lambda t: t.mention.span.start) for at in (span.start, span.end))
    return toponyms[first:last]


def _speaks_for(one: Actor, codes: AbstractSet[str | None]) -> bool:
    """Whether somebody acts for one of some countries; its fishermen and its firms do not."""
    return one.kind in _ENVOYS and one.country_code in codes


def _is_the_same(one: Actor, other: Actor) -> bool:
    """Whether two names are of one person or body (“the Union”), or of one state and somebody who acts for it."""
    if one.country_code and other.kind in _ENVOYS and _speaks_for(one, {other.country_code}):
        return True
    names = one.name.split(), other.name.split()
    short, long = sorted(names, key=len)
    if short and long[-len(short) :] == short:
        return True
    are_people = one.kind == other.kind == "person"
    return are_people and names[0][-1:] == names[1][-1:] and names[0][-1][:1].isupper()  # a family name, no office
