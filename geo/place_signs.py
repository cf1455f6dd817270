"""A deed and a place of its article -> the signs that it was there, or was not.

What stands around the deed: where the place is named, what else was done there, how far back that is told, and which type
of deed it is. Each sign is a short phrase that a person can read; `geo/weights/places.json` holds what it weighs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from geo.carried_places import kindred, names_unknown, names_unknown_spot
from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.datelines import FILED
from geo.event_types import load as load_type
from geo.model import LENT, Event, Place, Span, Toponym
from geo.story_places import ANYWHERE, OF_NO_TOWN

_NEAR = 6  # sentences back from which on all are far
_PARAGRAPHS = 3  # the same of paragraphs
_MANY = 3  # names or deeds at a place from which on they are many
_TOWNS = 4  # the same of places that are no countries
_LATE = 0.7  # of the sentences, behind which background stands
_FIRST, _BEFORE, _BEHIND = 10, 30, 5  # names whose places are weighed: at the start, before a deed and behind it
_DEEDS = 20  # the last ones at a place that are compared
_ABROAD = ("everywhere", "abroad")
_SIZES = {"country": "country", "town": "town", "village": "town"}


@dataclass(slots=True)
class Candidate:
    """A place that deeds may have been at."""

    toponym: Toponym
    place: Place
    names: list[Toponym] = field(default_factory=list)
    """What names it, in the order of the text."""
    starts: list[int] = field(default_factory=list)
    """Where these begin."""
    deeds: list[Event] = field(default_factory=list)
    """Those whose own sentences place them there, in the order of the text."""


class Article:
    """The places and deeds of an article, as far as a deed can be told from its neighbours."""

    def __init__(self, events: Sequence[Event], toponyms: Sequence[Toponym], structures: Sequence[Structure]) -> None:
        self.structures = structures
        self.sentences = [structure.sentence.span.start for structure in structures]
        self.events = events
        self.triggers = [event.trigger.start for event in events]
        self.candidates: dict[tuple[float, float], Candidate] = {}
        self.names: list[tuple[int, Candidate]] = []
        self.spans: defaultdict[int, list[Span]] = defaultdict(list)
        for toponym in toponyms:
            self.spans[toponym.mention.sentence].append(toponym.mention.span)
            if toponym.place is not None:
                candidate = self.candidates.setdefault(_point(toponym.place), Candidate(toponym, toponym.place))
                candidate.names.append(toponym)
                candidate.starts.append(toponym.mention.span.start)
                self.names.append((toponym.mention.span.start, candidate))
        self.paragraphs = [_paragraph_at(self, start) for start, _ in self.names]
        self.deeds: list[tuple[int, Candidate]] = []
        for event in events:
            at = self.at(event)
            if at is not None and any(
                excerpt.covers(t.mention.span) for t in event.places for excerpt in event.excerpts
            ):
                at.deeds.append(event)
                self.deeds.append((event.trigger.start, at))
        self.most_deeds = max((len(candidate.deeds) for candidate in self.candidates.values()), default=0)
        self.most_names = max((len(candidate.names) for candidate in self.candidates.values()), default=0)
        codes = Counter(place.country_code for t in toponyms if (place := t.place) is not None and place.country_code)
        self.main = next((code for code, _ in codes.most_common(1)), None)
        self.towns = sum(candidate.place.kind != "country" for candidate in self.candidates.values())
        self.states = {c.place.country_code for c in self.candidates.values() if c.place.kind != "country"}

    def at(self, event: Event) -> Candidate | None:
        """Where a deed is, if that is a place that the article names."""
        located = event.located
        return self.candidates.get(_point(located.place)) if located is not None and located.place is not None else None

    def near(self, event: Event) -> list[Candidate]:
        """The places that a deed may be at: those named at the start of the article, and around the deed.

        What its own sentences name the rules have passed over with a reason: whence people come, where a bus goes.
        """
        here = bisect_left(self.names, event.trigger.start, key=_start)
        around = self.names[max(0, here - _BEFORE) : here + _BEHIND]
        found = {id(c): c for _, c in (*self.names[:_FIRST], *around)}.values()
        return [candidate for candidate in found if not _is_in(candidate, event)]

    def is_left_open(self, event: Event) -> bool:
        """Whether nothing is said of where a deed was: not abroad or everywhere, and at no name that nobody knows.

        What was done on the spot at a place that no gazetteer has was often beside one that is told. Where words were spoken
        readers tell as often as not: what rules leave open of them stays so. Laws, appointments and markets are of no town;
        rules tell their country.
        """
        structure = self.structures[self.sentence(event.trigger.start)]
        elsewhere = any(cue_book(structure.pack.code, key).first(structure.tokens) is not None for key in _ABROAD)
        kind = load_type(event.event_type)
        undrawn = event.places and (event.status == "planned" or not kind.on_site)
        if event.located is not None or undrawn or elsewhere or event.mode in OF_NO_TOWN or kind.speech:
            return False
        known = self._known(event)
        return not names_unknown(structure, known) and not names_unknown_spot(structure, known)

    def is_named_in_its_paragraph(self, candidate: Candidate, event: Event) -> bool:
        """Whether the paragraph of a deed names a place before it."""
        return any(one is candidate for one in _told_in_paragraph(self, event.trigger.start))

    def has_come_to(self, candidate: Candidate, event: Event) -> bool:
        """Whether the paragraph of a deed done on the spot told another one at a place, which no paragraph before it names.

        A round-up goes on from town to town: “In Kinshasa, police broke up a march. Two people were shot dead.”
        """
        kind, named = load_type(event.event_type), any(place.place is None for place in event.places)
        if named or not kind.on_site or event.event_type in ANYWHERE or event.status == "background":
            return False
        paragraph = _paragraph_at(self, event.trigger.start)
        first = candidate.names[0].mention.sentence
        told = (other for other in candidate.deeds if other.trigger < event.trigger)
        return _paragraph(self, first) == paragraph and any(load_type(other.event_type).on_site for other in told)

    def sentence(self, start: int) -> int:
        """The index of the sentence of a code point."""
        return max(0, bisect_right(self.sentences, start) - 1)

    def _known(self, event: Event) -> list[Span]:
        """What is known of the words around a deed: places, days and people."""
        known = [actor.span for actor in event.actors]
        if event.interval is not None and event.interval.span is not None:
            known.append(event.interval.span)
        if event.grounds is not None:
            known += [passed.span for passed in event.grounds.dates]
        return known + self.spans[self.sentence(event.trigger.start)]


def features(event: Event, candidate: Candidate, article: Article) -> Iterator[str]:
    """The signs that a deed was at a place, or was not."""
    yield from _of_deed(event, article)
    yield from _of_kind(event)
    yield from _of_place(event, candidate, article)
    yield from _of_names(event, candidate, article)
    yield from _of_others(event, candidate, article)


def _of_deed(event: Event, article: Article) -> Iterator[str]:
    kind, sentence = event.event_type, article.sentence(event.trigger.start)
    yield f"type {kind}"
    yield f"mode {kind} {event.mode}"
    yield f"status {event.status}"
    yield f"day by {event.interval.basis if event.interval else 'nothing'}"
    if event.grounds is not None:
        yield f"{event.grounds.form} {kind}"
    yield from {f"{actor.role} {actor.kind}" for actor in event.actors}
    if any(actor.country_code for actor in event.actors):
        yield "actor of a country"
    if event.figures:
        yield "figures"
    if sentence == 0:
        yield "headline"
    if sentence > len(article.sentences) * _LATE:
        yield "late"


def _of_kind(event: Event) -> Iterator[str]:
    """What is true of all deeds of the kind, and why the names of the sentence are not where it was."""
    kind = load_type(event.event_type)
    kinds = [name for name in ("on_site", "befalls", "at_desk") if getattr(kind, name)]
    yield from kinds
    if event.mode in kind.at_distance:
        yield "at distance"
    if event.mode in kind.countrywide:
        yield "countrywide"
    said = {f"passed {place.reason}" for place in event.grounds.places} if event.grounds is not None else set[str]()
    if event.places and event.located is None:
        said.add("a name without a point")
    for one in sorted(said):
        yield one
        yield from (f"{one} {name}" for name in kinds)


def _of_place(event: Event, candidate: Candidate, article: Article) -> Iterator[str]:
    size = _SIZES.get(candidate.place.kind, "area")
    yield size
    yield f"{size} {event.event_type}"
    yield from {f"{actor.kind} at {size}" for actor in event.actors}
    if size == "country" and candidate.place.country_code in article.states:
        yield "country of another place"
    if size != "country" and article.towns == 1:
        yield "only place"
    yield f"towns {min(article.towns, _TOWNS)}"
    if 1 < len(candidate.names) == article.most_names:
        yield "named most"
    if candidate.place.country_code is not None and candidate.place.country_code == article.main:
        yield "country of most"
    countries = {actor.country_code for actor in event.actors if actor.country_code}
    if countries:
        yield "country of an actor" if candidate.place.country_code in countries else "not the country of an actor"


def _of_names(event: Event, candidate: Candidate, article: Article) -> Iterator[str]:
    start, here = event.excerpts[0].start, article.sentence(event.trigger.start)
    yield f"names {min(len(candidate.names), _MANY)}"
    if any(FILED in name.mention.why for name in candidate.names[:1]):
        yield "dateline"
    if candidate.names[0].mention.sentence == 0:
        yield "in the headline"
    before = bisect_left(candidate.starts, start)
    if not before:
        yield "not yet named"
        return
    name = candidate.names[before - 1]
    paragraphs = _paragraph(article, here) - _paragraph(article, name.mention.sentence)
    yield f"last a {name.mention.role}"
    yield f"sentences back {min(here - name.mention.sentence, _NEAR)}"
    yield f"paragraphs back {min(paragraphs, _PARAGRAPHS)}"
    yield f"paragraphs back {min(paragraphs, 1)} {event.event_type}"
    since = article.names[bisect_right(article.names, name.mention.span.start, key=_start) :]
    others = {id(c) for at, c in since[:_BEFORE] if at < start and c is not candidate}
    yield f"places since {min(len(others), 2)}"
    if not paragraphs:
        told = {id(c) for c in _told_in_paragraph(article, start) if c is not candidate}
        yield f"others in paragraph {min(len(told), 2)}"


def _of_others(event: Event, candidate: Candidate, article: Article) -> Iterator[str]:
    start = event.trigger.start
    yield f"deeds {min(len(candidate.deeds), _MANY)}"
    if candidate.deeds and len(candidate.deeds) == article.most_deeds:
        yield "place of most deeds"
    before = [other for other in candidate.deeds if other.trigger.start < start][-_DEEDS:]
    if not before:
        yield "no deed before"
        return
    newest = article.events[bisect_left(article.triggers, start) - 1]
    at = article.at(newest)
    yield f"just before {'nowhere' if at is None else 'here' if at is candidate else 'elsewhere'}"
    if article.deeds[bisect_left(article.deeds, start, key=_start) - 1][1] is candidate:
        yield "place of the last deed"
        yield f"last {before[-1].status} now {event.status}"
    spot = "on the spot" if load_type(event.event_type).on_site else "anywhere"
    together = _paragraph_at(article, before[-1].trigger.start) == _paragraph_at(article, start)
    yield f"deed in {'this' if together else 'another'} paragraph, {spot}"
    if article.deeds[0][1] is candidate:
        yield "place of the first deed"
    if any(other.event_type == event.event_type for other in before):
        yield "a deed of this type"
    elif any(kindred(other.event_type, event.event_type) for other in before):
        yield "a kindred deed"
    days = {(other.interval.start, other.interval.end) for other in before if other.interval is not None}
    if event.interval is not None and days:
        same = (event.interval.start, event.interval.end) in days
        yield f"{'same' if same else 'other'} day {'lent' if event.interval.basis in LENT else 'told'}"
    if all(load_type(other.event_type).speech for other in before):
        yield "only speech"


def _is_in(candidate: Candidate, event: Event) -> bool:
    """Whether a sentence of a deed names a place."""
    starts = candidate.starts
    return any(bisect_left(starts, e.start) < bisect_left(starts, e.end) for e in event.excerpts)


def _paragraph(article: Article, sentence: int) -> int:
    return article.structures[sentence].sentence.paragraph


def _paragraph_at(article: Article, start: int) -> int:
    return _paragraph(article, article.sentence(start))


def _told_in_paragraph(article: Article, start: int) -> Sequence[Candidate]:
    """The places of the last names before a code point that stand in its paragraph."""
    here, last = _paragraph_at(article, start), bisect_left(article.names, start, key=_start)
    near = range(max(0, last - _BEFORE), last)
    return [article.names[number][1] for number in near if article.paragraphs[number] == here]


def _start(row: tuple[int, Candidate]) -> int:
    return row[0]


def _point(place: Place) -> tuple[float, float]:
    """Places that are hardly a kilometre from each other are one."""
    return round(place.lat, 2), round(place.lon, 2)
