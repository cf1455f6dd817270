"""What a state does within its own borders: “Algeria closed its airspace” is drawn on Algeria, though nothing else is named.

A government that speaks, agrees or votes is no place. One that expels an envoy or closes a border does it at home, and
the name of the country is all that the sentence has to say where. The modes in which a state acts so are data
(`at_home` of an event type), the verbs for having guests are of a language's pack (`hosting` of `[places]`). A capital that stands for its government (“Moscow expelled”) is taken for the country,
where the article names the country too, and only an envoy is sent out of the capital itself.

Votes are of a town or of a country: that of another vote in the article, else the country that it names most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from geo.event_merging import Happening
from geo.event_places import carried
from geo.event_types import load as load_type
from geo.languages import load
from geo.model import Actor, Event, Toponym
from geo.phrases import PhraseBook, book_of
from geo.tellings import Telling

_NEAR = 150  # characters from a word for a vote to the names of places that tell whose it is
_REASON = "the state that does it, within its borders; no other place is named"
_HOST = "who has the others as guests; no other place is named"
_GUESTS = frozenset({"CONSULT", "CULTURE_SPORT", "COOPERATE"})
_VOTES = "ELECTION"
_CAST = frozenset({"vote", "result"})  # modes of votes that are cast, which a debate of candidates is not
_OFTEN = 2  # times that an article must name a country's places to be about it
_FROM_THE_SEAT = "expel"  # an envoy lives where the government sits
_LASTS = "economic"  # what was imposed long ago holds where those sit whom it concerns
_HANDED_OVER = "release"  # two states exchange their prisoners somewhere else


def within_borders(event: Event, happening: Happening, toponyms: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """The country in which a state did what it does at home; empty for deeds of other kinds, and of others."""
    states = [a for t in happening.tellings for a in t.actors if a.role == "actor" and a.kind == "state"]
    if event.event_type in _GUESTS and any(map(_is_hosted, happening.tellings)):
        hosts = [
            t for t in toponyms if t.place is not None and any(t.mention.span.overlaps(s.span) for s in states[:1])
        ]
        return tuple(carried(host, _HOST) for host in hosts[:1])
    votes = event.event_type == _VOTES and event.mode in _CAST and len({state.name for state in states}) == 1
    if not votes and (event.mode is None or event.mode not in load_type(event.event_type).at_home):
        return ()
    if event.status == "background" and event.mode == _LASTS:
        return ()
    if event.mode == _HANDED_OVER and len({state.country_code for state in states}) > 1:
        return ()
    for state in states[:1]:
        country = _country_of(state, event, toponyms)
        if country is not None:
            return (carried(country, _REASON),)
    return ()


def _is_hosted(telling: Telling) -> bool:
    """Whether the clause says that who acts has the others as guests: “Egypt will host a conference”."""
    tokens, clause = telling.structure.tokens, telling.clause
    return _hosting(telling.structure.pack.code).first(tokens, clause.start, clause.end) is not None


@cache
def _hosting(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("hosting", ()))


def _country_of(state: Actor, event: Event, toponyms: Sequence[Toponym]) -> Toponym | None:
    """The state's name as a place, or that of its country elsewhere in the article."""
    named = next((t for t in toponyms if t.mention.span.overlaps(state.span) and t.place is not None), None)
    if named is None or named.place is None:
        return None
    if named.place.kind == "country" or event.mode == _FROM_THE_SEAT:
        return named
    places = (t for t in toponyms if t.place is not None and t.place.kind == "country")
    return next((t for t in places if t.place and t.place.country_code == named.place.country_code), None)


def _may_be_there(other: Event, voters: AbstractSet[str]) -> bool:
    """Whether another vote has a place, and the body that votes here is not of another country than that."""
    place = other.located.place if other.located else None
    return place is not None and (not voters or place.country_code in voters)


def _others_are_nearer(country: Toponym, event: Event, toponyms: Sequence[Toponym]) -> bool:
    """Whether the place that is told nearest to a vote lies in another country than that."""
    first = event.trigger.start
    placed = (
        (abs(t.mention.span.start - first), t.place.country_code)
        for t in toponyms
        if t.place is not None and t.place.country_code
    )
    distance, code = min(placed, default=(_NEAR + 1, ""))
    return distance <= _NEAR and country.place is not None and code != country.place.country_code


def where_they_vote(event: Event, before: Sequence[Event], toponyms: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """Of which place an election is whose sentences name none; empty for other events, and where none leads.

    Args:
        event: The event without a place.
        before: The events told before it.
        toponyms: All of the document.
    """
    if event.event_type != _VOTES:
        return ()
    voters = {a.country_code for a in event.actors if a.kind == "government" and a.country_code}
    others = (e for e in reversed(before) if e.event_type == _VOTES and e.mode in _CAST and _may_be_there(e, voters))
    other = next((e for e in others if e.status != "background"), None)
    if other is not None:
        return tuple(carried(t, "the place of another vote that the article tells of") for t in other.places[:1])
    country = _country_of_most(toponyms)
    if country is not None and _others_are_nearer(country, event, toponyms):
        return ()  # left to `geo.countrywide`, which looks at what stands beside the word
    return (
        (carried(country, "the country that the article names most; no place of the vote is named"),) if country else ()
    )


def _country_of_most(toponyms: Sequence[Toponym]) -> Toponym | None:
    """The country, named as such, that most places of an article lie in; None where two lead, or one place does."""
    counts = Counter(t.place.country_code for t in toponyms if t.place is not None and t.place.country_code)
    leaders = [code for code, count in counts.items() if count == max(counts.values())]
    if len(leaders) != 1 or counts[leaders[0]] < _OFTEN:
        return None
    named = (t for t in toponyms if t.place is not None and t.place.kind == "country")
    return next((t for t in named if t.place and t.place.country_code == leaders[0]), None)
