"""Tellings -> happenings: which sentences of one article tell of the same deed.

Two tellings of one type are the same event unless something keeps them apart: different places, days, modes, people, or
words that say so (“a second fire”). Something must also bring them together: a definite noun (“the attack”), a place, a
day or somebody in common, or a telling that says nothing of its own and follows at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from geo.asides import part_of
from geo.event_types import load as load_type
from geo.gazetteer.sphere import distance_km
from geo.languages import listed, load
from geo.model import Actor, DateInterval, Place
from geo.phrases import PhraseBook, book_of
from geo.tellings import Telling, is_headline
from geo.told_of_nouns import told_by_relative

_WINDOW = 100  # happenings before it that a telling may speak of; a longer article has moved on
_COMPARED = 50  # first and last tellings of a happening that the next is compared with; an article has no more
_HARMFUL = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "FIRE", "CRIME"})  # what “the attack” or “three died” may mean
_STRUCK = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "FIRE"})  # what is told of a town, and then of a spot near it
_SPOTS = ("exact", "settlement")
_NEARBY_KM = 30.0  # from the town beside which a deed is told to the village in which it was
_SOON = 2  # sentences behind a deed in which another place is only a closer one
_NEAR_PARAGRAPHS = 1  # how far on a telling without any detail still speaks of the same


@dataclass(slots=True)
class Happening:
    """Tellings of one deed, in the order of the text."""

    tellings: list[Telling] = field(default_factory=list)

    @property
    def event_type(self) -> str:
        """The type that all its tellings have."""
        return self.tellings[0].trigger.event_type

    @property
    def compared(self) -> Sequence[Telling]:
        """The tellings that the next one is held against: all, or the first and the last of very many."""
        many = len(self.tellings) > 2 * _COMPARED
        return (*self.tellings[:_COMPARED], *self.tellings[-_COMPARED:]) if many else self.tellings

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Everybody who has a part in it, as the tellings say that the next one is held against."""
        return tuple(actor for telling in self.compared for actor in telling.actors)


def group(tellings: Sequence[Telling], deeds: Mapping[int, int] = MappingProxyType({})) -> list[Happening]:
    """The happenings, in the order in which they are first told; every telling is in one of them.

    `deeds` says of a telling, by its number, that it is one of the same deed as another (`geo.harm_done`).
    """
    found: list[Happening] = []
    homes: dict[int, Happening] = {}
    ahead: dict[int, list[Telling]] = defaultdict(list)  # number of a deed -> what was told of it before
    for number, telling in enumerate(tellings):
        deed = deeds.get(number)
        if deed is not None and deed > number:
            ahead[deed].append(telling)
            continue
        home = _home(telling, found) if deed is None else homes[deed]
        if home is None:
            home = Happening([])
            found.append(home)
        home.tellings += (telling, *ahead.pop(number, ()))
        homes[number] = home
    return found


def _home(telling: Telling, found: Sequence[Happening]) -> Happening | None:
    """The happening that a telling is likeliest to speak of, or None where it is a new one."""
    rate = _speech_points if load_type(telling.trigger.event_type).speech else _points
    recent = [(index, found[index]) for index in range(max(0, len(found) - _WINDOW), len(found))]
    if telling.separate:  # “another attack killed four”: only its own verb speaks of it
        recent = [(index, h) for index, h in recent if _in_its_clause(telling, h.tellings[-1])]
    alike = [
        (i, h)
        for i, h in recent
        if _may_be_one(telling, h) and not _is_of_another_scene(telling, h, found) and not _has_left(telling, h, recent)
    ]
    rated = [(rate(telling, happening), index, happening) for index, happening in alike]
    rated = [row for row in rated if row[0] > 0]
    return max(rated, key=lambda row: row[:2])[2] if rated else None


def _may_be_one(telling: Telling, happening: Happening) -> bool:
    """Whether the words allow it: one type, and news as news; or a short name for it (“cyberattack”, “the attack”)."""
    if (telling.status == "background") != (happening.tellings[0].status == "background"):
        return load_type(telling.trigger.event_type).speech and happening.event_type == telling.trigger.event_type
    if happening.event_type == telling.trigger.event_type:
        return True
    head = telling.structure.tokens[telling.trigger.tokens[1] - 1].text.lower()
    return telling.definite and any(
        t.structure.tokens[t.trigger.tokens[1] - 1].text.lower().endswith(head) for t in happening.compared
    )


def _is_of_another_scene(telling: Telling, happening: Happening, found: Sequence[Happening]) -> bool:
    """Whether what is told without a place goes with a deed of its paragraph, and this one lies elsewhere.

    “Thousands marched in Nantes. Clashes broke out at the end. / In Rennes the march was calm”: no clashes in Rennes.
    """
    here, last = _place(telling), happening.tellings[-1].structure.sentence
    if here is None or telling.structure.sentence.paragraph == last.paragraph or any(map(_place, happening.compared)):
        return False
    beside = (
        other.tellings[-1] for other in found if other is not happening and other.event_type == happening.event_type
    )
    places = [_place(t) for t in beside if t.structure.sentence.paragraph == last.paragraph]
    return any(place is not None and not compatible(here, place) for place in places)


def _has_left(telling: Telling, happening: Happening, recent: Sequence[tuple[int, Happening]]) -> bool:
    """Whether the article has gone to another scene since a deed was told, and a telling names no place itself.

    “The army bombed Nyala. / In Kinshasa, police broke up a march. Two people were shot dead”: not those of Nyala. What
    points back to a deed may do so from any scene that is none of its kind: “In Abuja, thousands marched. The attack …”.
    """
    last, here = happening.tellings[-1].structure.sentence, telling.structure.sentence
    scenes = [place for place in map(_place, happening.compared) if place is not None]
    if telling.places or not scenes or last.index == here.index:
        return False
    for _, other in reversed(recent):
        told = other.tellings[-1]
        place, where = _place(told), told.structure.sentence
        if other is happening or place is None or not last.index < where.index <= here.index:
            continue
        if any(compatible(place, scene) for scene in scenes) or not _is_a_scene(told, telling, happening):
            continue
        return True
    return False


def _is_a_scene(told: Telling, telling: Telling, happening: Happening) -> bool:
    """Whether a deed told on the way is where the article is now: one of the same kind, or one of the paragraph of a telling."""
    kind = told.trigger.event_type
    alike = kind == happening.event_type or {kind, happening.event_type} <= _HARMFUL
    if alike or telling.definite:
        return alike
    last, here = happening.tellings[-1].structure.sentence, telling.structure.sentence
    paragraph = told.structure.sentence.paragraph
    return load_type(kind).on_site and last.paragraph < paragraph == here.paragraph


def _points(telling: Telling, happening: Happening) -> float:
    """How much speaks for the same deed; 0 where something speaks against it or nothing for it."""
    last = happening.tellings[-1]
    of_last = telling.structure is last.structure and _tells_of(telling, last)
    if not of_last and any(_apart(telling, other) for other in happening.compared):
        return 0
    people = _common(telling.actors, happening.actors)
    if load_type(telling.trigger.event_type).mutual and _other_parties(telling, happening):
        return 0
    place = any(_same_place(telling, other) for other in happening.compared)
    day = any(_same_day(telling, other) for other in happening.compared)
    gap = telling.structure.sentence.paragraph - last.structure.sentence.paragraph
    follows = gap <= _NEAR_PARAGRAPHS and not telling.places
    if telling.structure is last.structure:
        ties = 1.0 if place or day or _same_head(telling, last) else 0.0
    else:
        bare = not telling.interval and follows and not _others_do_it(telling, happening)
        ties = (
            (telling.trigger.strong and (telling.definite or _names_it_again(telling, last)))
            + 0.8 * place
            + 0.4 * (day and follows)
            + 0.6 * (bool(people) and follows)
            + 0.5 * bare
            + 0.5 * _repeats_the_headline(telling, last)
        )
    if ties < 0.5:
        return 0
    return ties + people + 0.1 * len(happening.tellings) + 0.1 * (gap == 0)


def _names_it_again(telling: Telling, last: Telling) -> bool:
    """Whether a noun without articles opens the sentence behind a deed of its kind: “При пожаре погибли двое. Пожар начался …”."""
    here, there = telling.structure.sentence, last.structure.sentence
    if telling.places or telling.separate or telling.trigger.form != "noun" or telling.trigger.tokens[0] > 0:
        return False
    if telling.trigger.event_type not in _STRUCK or listed(telling.structure.pack.code, "cues", "definite_articles"):
        return False
    return here.paragraph == there.paragraph and here.index == there.index + 1


def _repeats_the_headline(telling: Telling, last: Telling) -> bool:
    """Whether the lead tells what the headline said, which is no sentence of its own."""
    here, there = telling.structure.sentence, last.structure.sentence
    return is_headline(last.structure) and there.paragraph == 0 and here.paragraph == 1 and here.index == 1


def _other_parties(telling: Telling, happening: Happening) -> bool:
    """Whether others meet: of two casts that name two countries each, neither is part of the other."""
    here, there = _countries(telling.actors), _countries(happening.actors)
    if len(here) > 1 and len(there) > 1:
        return not (here <= there or there <= here)
    both = telling.actors and happening.actors
    return bool(both) and not _common(telling.actors, happening.actors)


def _others_do_it(telling: Telling, happening: Happening) -> bool:
    """Whether a verb tells what others do: “the mayor shut the schools. / South Africa shut a border post”.

    Of one kind of people, “police” and “officers”, no two words say that they are not the same.
    """
    here, there = _doers(telling.actors), _doers(happening.actors)
    if telling.trigger.form != "verb" or not here or not there or not _cast(here).isdisjoint(_cast(there)):
        return False
    nations = _countries(here), _countries(there)
    kinds = {actor.kind for actor in here}.isdisjoint(actor.kind for actor in there)
    return kinds or (all(nations) and nations[0].isdisjoint(nations[1]))


def _doers(actors: Sequence[Actor]) -> list[Actor]:
    return [actor for actor in actors if actor.role == "actor"]


def _countries(actors: Sequence[Actor]) -> set[str]:
    return {actor.country_code for actor in actors if actor.country_code and actor.role != "source"}


def _same_head(one: Telling, other: Telling) -> bool:
    """Whether both triggers of one sentence stand in one clause, as “a grevă” and “au intrat” do, or one tells of the other.

    What is told behind a relative clause stands in another one than that (`geo.asides`).
    """
    parts = [part_of(telling.trigger.tokens[0], telling.structure) for telling in (one, other)]
    return parts[0] == parts[1] or _tells_of(one, other) or _tells_of(other, one)


def _tells_of(one: Telling, other: Telling) -> bool:
    """Whether the relative clause behind the noun of the other holds the verb of the one: “the quake that shook ...”."""
    about = told_by_relative(other.trigger, other.structure, (one.trigger,))
    return about is not None and about[0] <= one.trigger.tokens[0] < about[1]


def _in_its_clause(one: Telling, other: Telling) -> bool:
    return one.structure is other.structure and _same_head(one, other)


def _apart(one: Telling, other: Telling) -> bool:
    """Whether place, day or manner keep two tellings apart."""
    if _told_as_two(one, other) or _judges_otherwise(one, other) or _judges_otherwise(other, one):
        return True
    if _in_its_clause(one, other):
        return False
    if one.interval and other.interval and not _meet(one.interval, other.interval):
        return True
    if (one.status == "planned") != (other.status == "planned") and (not one.definite or _is_done(one)):
        return True  # what is announced has not been told as done
    default = load_type(one.trigger.event_type).default_mode
    modes = {one.trigger.mode, other.trigger.mode} - {None, default}
    if len(modes) > 1:
        return True
    return _place(one) is not None and _place(other) is not None and not _same_place(one, other)


def _told_as_two(one: Telling, other: Telling) -> bool:
    """Whether two verbs with words for two manners each tell a deed: “closed the crossing and detained two officers”."""
    verbs = [
        telling.trigger for telling in (one, other) if telling.trigger.form == "verb" and telling.trigger.mode_words
    ]
    return len(verbs) > 1 and verbs[0].mode != verbs[1].mode and verbs[0].entry != verbs[1].entry


def _judges_otherwise(one: Telling, other: Telling) -> bool:
    """Whether one verb convicts and another acquits: “jailed the mayor; two others were acquitted”."""
    return _names(one, "convicts") and _names(other, "acquits")


def _names(telling: Telling, key: str) -> bool:
    """Whether the trigger is such a word."""
    found = _book(telling.structure.pack.code, "cues", key).first(telling.structure.tokens, *telling.trigger.tokens)
    return found is not None


def _is_done(telling: Telling) -> bool:
    """Whether a verb in the past tells of a deed that is no plan: “the prize was awarded”."""
    return telling.status != "planned" and telling.asserted


def _meet(one: DateInterval, other: DateInterval) -> bool:
    return one.start <= other.end and other.start <= one.end


def _place(telling: Telling) -> Place | None:
    return next((t.place for t in telling.places if t.place is not None), None)


def compatible(one: Place, other: Place) -> bool:
    """Whether two places can be where the same deed took place: the same, or one inside the other."""
    if _is_same(one, other):
        return True
    if one.geo_precision == "settlement" and other.geo_precision == "settlement":
        return False
    for wide, narrow in ((one, other), (other, one)):
        if wide.kind == "country" and wide.country_code == narrow.country_code:
            return True
        if wide.kind == "admin1" and wide.admin1_code and wide.admin1_code == narrow.admin1_code:
            return True
    reach = (one.radius_m + other.radius_m) / 1000
    return distance_km(one.lon, one.lat, other.lon, other.lat) <= reach


def _same_place(one: Telling, other: Telling) -> bool:
    """Whether both are told at one place, or at such as one deed is told of with several words."""
    here, there = _place(one), _place(other)
    if here is None or there is None:
        return False
    return compatible(here, there) or _name_both(one, other) or _is_told_nearby(one, other)


def _name_both(one: Telling, other: Telling) -> bool:
    """Whether the first place of each is among those of the other: “strikes on A and B”, “in B and in suburbs of A”."""
    here, there = ([t.place for t in telling.places if t.place is not None] for telling in (one, other))
    pairs = ((here, there), (there, here))
    return one.structure is not other.structure and all(any(_is_same(a[0], p) for p in b) for a, b in pairs)


def _is_told_nearby(one: Telling, other: Telling) -> bool:
    """Whether the later telling points to a deed of a place close by: “a crash near A. The crash happened by the village B”.

    So does a lead that tells what the headline said, of a town in the part of the country that this names.
    """
    first, second = sorted((one, other), key=lambda telling: telling.structure.sentence.index)
    here, there = _place(first), _place(second)
    if here is None or there is None or second.separate or first.trigger.event_type not in _STRUCK:
        return False
    lead = _repeats_the_headline(second, first)
    soon = second.structure.sentence.index - first.structure.sentence.index <= _SOON
    if not lead and not (second.definite and soon and first.structure is not second.structure):
        return False
    reach = _NEARBY_KM if here.geo_precision in _SPOTS else _NEARBY_KM + here.radius_m / 1000
    return distance_km(here.lon, here.lat, there.lon, there.lat) <= reach


def _is_same(one: Place, other: Place) -> bool:
    return (one.gazetteer, one.gazetteer_id) == (other.gazetteer, other.gazetteer_id)


def _same_day(one: Telling, other: Telling) -> bool:
    return one.interval is not None and other.interval is not None and _meet(one.interval, other.interval)


def _common(one: Sequence[Actor], other: Sequence[Actor]) -> float:
    """How alike two casts are: 1 for the same people and countries, 0 where they share none (Jaccard)."""
    here, there = _cast(one), _cast(other)
    return len(here & there) / len(here | there) if here and there else 0.0


def _cast(actors: Sequence[Actor]) -> set[str]:
    return {key for actor in actors if actor.role != "source" for key in (actor.name, actor.country_code) if key}


# --- speech -----------------------------------------------------------------------------------------------------------


def _speech_points(telling: Telling, happening: Happening) -> float:
    """How much speaks for the same utterance: the same speakers, not far apart, about nothing else."""
    last = happening.tellings[-1]
    if telling.interval and last.interval and not _meet(telling.interval, last.interval):
        return 0
    gap = telling.structure.sentence.index - last.structure.sentence.index
    here, there = _speakers(telling.actors), _speakers(happening.actors)
    if not here:
        near = gap <= 2 or telling.structure.sentence.paragraph - last.structure.sentence.paragraph <= 1
        return float(near and (len(there) > 1 if _has(telling, "actors", "collective") else bool(there)))
    if {actor.name for actor in here} == {actor.name for actor in there} and here:
        return 2.0 if gap <= 6 or len(here) > 1 else 0.0
    nameless = not any(actor.kind == "person" for actor in here) or not any(actor.kind == "person" for actor in there)
    countries = {actor.country_code for actor in here}, {actor.country_code for actor in there}
    same_countries = countries[0] == countries[1] and None not in countries[0]
    alike = same_countries and (len(countries[0]) > 1 or {a.kind for a in here} == {a.kind for a in there})
    return 1.0 if nameless and alike and gap <= 3 else 0.0


def _speakers(actors: Sequence[Actor]) -> list[Actor]:
    return [actor for actor in actors if actor.role == "speaker"]


def stands_for_a_speaker(telling: Telling) -> bool:
    """Whether a pronoun or “the two” says it, so that the speaker is one who was named before."""
    return _has(telling, "actors", "collective") or _has(telling, "cues", "pronouns")


def _has(telling: Telling, section: str, key: str) -> bool:
    clause = telling.clause
    book = _book(telling.structure.pack.code, section, key)
    return book.first(telling.structure.tokens, clause.start, clause.end) is not None


@cache
def _book(code: str, section: str, key: str) -> PhraseBook[str]:
    return book_of(load(code).section(section).get(key, ()))
