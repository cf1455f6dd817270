"""Happening -> Event: what one telling leaves out, another one, or the deed that caused it, supplies."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile
from types import MappingProxyType

from geo import event_dates, event_places
from geo.acts_of_state import Body, where_they_decide
from geo.carried_places import (
    in_one_paragraph,
    is_at_a_spot_unknown,
    is_countrywide,
    is_elsewhere,
    kindred,
    measured_off,
    names_something_unknown,
    opens_with_a_name,
    placed,
    soon_after,
)
from geo.causes import cause_of, words_of_cause
from geo.countrywide import Countries, country_of
from geo.event_merging import Happening, compatible
from geo.event_types import load as load_type
from geo.explanation import grounds_of
from geo.lending import is_hospital_s
from geo.model import (
    LIKELY_AT_MOST,
    Actor,
    DateInterval,
    DateMention,
    Document,
    Event,
    Place,
    PlaceMention,
    Span,
    Status,
    Toponym,
    Trigger,
)
from geo.own_borders import where_they_vote, within_borders
from geo.past_chains import of_long_ago
from geo.story_places import at_the_start, narrowed_headlines, where_the_story_is
from geo.tellings import Telling, is_headline, tells_of_another_matter
from geo.verbs import reading
from geo.world_bodies import where_they_sit

_STATUS_ORDER: tuple[Status, ...] = ("reported", "unconfirmed", "planned", "background", "hypothetical")
_NEWS = ("reported", "unconfirmed")
_MOST = 0.95  # how sure an event is at most
_VOTE, _HELD = "ELECTION", ("vote", "result")
_BREATH = 12  # code points between two names of one place (“Sarmin, in northern Syria”)
_SEQUEL = 3  # sentences behind a day in which one tells what else was on it
_NAMED_DAYS = 20  # words about time before a deed among which the day may be that is meant
_STRIKE, _GUESSED = "strike", 0.6  # people who strike do so in many places; how sure what follows was there
_WINDOW = 100  # events before it that one may take place, date or cause from; a longer article has moved on


def completed(
    happenings: Sequence[Happening],
    toponyms: Sequence[Toponym],
    dates: Sequence[DateMention],
    document: Document,
    *,
    bodies: Sequence[Body] = (),
    ahead: Mapping[int, tuple[Toponym, ...]] = MappingProxyType({}),
    countries: Countries | None = None,
) -> list[Event]:
    """The events, each with the place and date that other tellings or its cause supply.

    `bodies` are the governments, parliaments and heads of state that are named, each with its country;
    `ahead` says of a happening, by its number, where it was as a later sentence tells; `countries` are those that the
    document may be about.
    """
    events: list[Event] = []
    ids: set[str] = set()
    bygone: set[str] = set()
    taken = {t.interval.span for h in happenings for t in h.tellings if t.interval is not None and t.interval.span}
    for number, happening in enumerate(happenings):
        event = _event(happening, document, ids)
        if number in ahead:
            event = _at(event, (*ahead[number], *event.places))
        ids.add(event.id)
        recent = events[-_WINDOW:]
        event = _at(event, event.places or within_borders(event, happening, toponyms))
        told = event
        event = _at(event, measured_off(event, happening, toponyms, document))
        event = placed(_from_cause(event, happening, recent, bygone, document), happening, recent, toponyms, document)
        event = _at(event, event.places or where_the_story_is(event, happening, recent, toponyms, document))
        unknown = opens_with_a_name(happening, toponyms) or is_at_a_spot_unknown(happening, toponyms)
        if unknown or is_elsewhere(happening) or any(map(is_countrywide, happening.tellings)):
            event = _at(event, told.places)
        news = [other for other in recent if not _only_explains(other, event, bygone)]
        event = _dated(event, happening, news, dates, document, told=recent, taken=taken)
        event = _not_ahead(event, happening, document)
        if all(telling.earlier for telling in happening.tellings):
            bygone.add(event.id)
        events.append(replace(event, grounds=grounds_of(event, _main(happening), happening.tellings)))
    settled = [_of_a_country(e, events[:number][-_WINDOW:], toponyms, bodies) for number, e in enumerate(events)]
    settled = narrowed_headlines(settled, document)
    if countries is None:
        return _where_all_began(settled, happenings, toponyms)
    found = (
        ()
        if _is_told_where(e) or is_elsewhere(h)
        else where_they_sit(e, h, toponyms, document, countries.town)
        or country_of(e, h, toponyms, document, bodies=bodies, countries=countries)
        for e, h in zip(settled, happenings, strict=True)
    )
    placed_last = [_at(e, country or e.places) for e, country in zip(settled, found, strict=True)]
    return _where_all_began(placed_last, happenings, toponyms)


def _where_all_began(
    events: Sequence[Event], happenings: Sequence[Happening], toponyms: Sequence[Toponym]
) -> list[Event]:
    """The events, those without a place at the town that the article is about, if it is about one."""
    located = ((event.excerpts[0].start, number) for number, event in enumerate(events) if event.located is not None)
    start, number = min(located, default=(0, None))
    first = None if number is None else events[number]
    return [
        event
        if event.places
        or event.excerpts[0].start < start
        or names_something_unknown(happening, toponyms)
        or is_at_a_spot_unknown(happening, toponyms)
        or is_elsewhere(happening)
        or any(map(is_countrywide, happening.tellings))
        else _at(event, at_the_start(event, first, toponyms))
        for event, happening in zip(events, happenings, strict=True)
    ]


def _is_told_where(event: Event) -> bool:
    """Whether the sentences of an event name its place."""
    return any(excerpt.covers(t.mention.span) for t in event.places for excerpt in event.excerpts)


def _of_a_country(event: Event, before: Sequence[Event], toponyms: Sequence[Toponym], bodies: Sequence[Body]) -> Event:
    """The event, a vote or an act of state whose sentences name no place where it is held or holds.

    Last of all, so that nothing else takes that place over. What a government forbids after a riot in one town it
    forbids in all of them.
    """
    if _is_told_where(event):
        return event
    vote = () if event.places else where_they_vote(event, before, toponyms)
    return _at(event, vote or where_they_decide(event, bodies) or event.places)


def _at(event: Event, places: tuple[Toponym, ...]) -> Event:
    """The event at other places; itself where they are those that it has: a copy of so large a record takes long."""
    return event if places is event.places or not (places or event.places) else replace(event, places=places)


def _event(happening: Happening, document: Document, taken: set[str]) -> Event:
    """The event with what its own tellings say."""
    main = _main(happening)
    rest = [t for t in happening.tellings if t is not main]
    places = _unique_places([main, *rest])
    excerpts = sorted({telling.structure.sentence.span for telling in happening.tellings})
    return Event(
        id=_id(document, main.trigger, document.text, taken),
        document_id=document.id,
        event_type=main.trigger.event_type,
        mode=_mode(happening, main),
        status=_status(happening, main),
        interval=_own_interval([main, *rest]),
        places=places,
        actors=_cast([main, *rest]),
        excerpts=tuple(excerpts),
        trigger=main.trigger.span,
        triggers=tuple(sorted({telling.trigger.span for telling in happening.tellings})),
        score=_score(main, len(happening.tellings)),
        why=main.why,
    )


def _not_ahead(event: Event, happening: Happening, document: Document) -> Event:
    """The event, if it is told as done, on no day that is yet to come.

    Behind a verb in the past that day is another's (“Celtic won and will face Rangers in the final on 24 May”); whatever
    else has such a day is planned (“the festival in October”).
    """
    day = document.published_day
    if day is None or event.interval is None or event.status not in _NEWS or event.interval.start <= day:
        return event
    telling = _main(happening)
    verb = reading(telling.structure.tokens, telling.trigger.tokens[0], telling.clause.start, telling.structure.pack)
    if telling.trigger.form == "verb" and verb.tense == "past" and not verb.passive:
        return replace(event, interval=event_dates.published(document, event.status))
    return replace(event, status="planned")


def _main(happening: Happening) -> Telling:
    """The telling that says most: a place, a day, people; of equals the first. One that names the deed and no mere harm."""

    def worth(telling: Telling) -> tuple[float, int]:
        evidence = 2 * bool(telling.places) + bool(telling.interval) + 0.5 * bool(telling.actors)
        strength = 1.5 * telling.trigger.strong + (telling.status == "reported") - 0.7 * telling.definite
        return evidence + strength, -telling.trigger.span.start

    return max([t for t in happening.tellings if not t.harm] or happening.tellings, key=worth)


def _mode(happening: Happening, main: Telling) -> str | None:
    """The mode of the main telling, or the first special one of the others."""
    default = load_type(happening.event_type).default_mode
    modes = [main.trigger.mode, *(telling.trigger.mode for telling in happening.tellings)]
    return next((mode for mode in modes if mode not in (None, default)), main.trigger.mode or default)


def _status(happening: Happening, main: Telling) -> Status:
    """What was said is as it was said first; a deed that one telling confirms is confirmed."""
    if load_type(happening.event_type).speech:
        return happening.tellings[0].status
    statuses = set(_statuses(happening.tellings))
    if main.status == "background":
        return main.status
    return min(statuses, key=_STATUS_ORDER.index)


def _statuses(tellings: Sequence[Telling]) -> Iterator[Status]:
    """The status of each; what a clause leaves open is open in all its words: “the alleged attack left two hurt”."""
    doubted = {(id(t.structure), t.clause.start) for t in tellings if t.status == "unconfirmed"}
    for telling in tellings:
        is_open = telling.status == "reported" and (id(telling.structure), telling.clause.start) in doubted
        yield "unconfirmed" if is_open else telling.status


def _unique_places(tellings: Sequence[Telling]) -> tuple[Toponym, ...]:
    """The places of all tellings, each feature once, found ones first."""
    found: dict[object, Toponym] = {}
    for telling in tellings:
        for toponym in telling.places:
            key = (
                (toponym.place.gazetteer, toponym.place.gazetteer_id, toponym.place.name)
                if toponym.place
                else toponym.mention.surface
            )
            found.setdefault(key, toponym)
    ranked = sorted(found.values(), key=lambda toponym: toponym.place is None)
    first = {telling.places[0].place.gazetteer_id for telling in tellings if telling.places and telling.places[0].place}
    return tuple(sorted(ranked, key=lambda toponym: not _finest(toponym, ranked, first)))


def _finest(toponym: Toponym, ranked: Sequence[Toponym], first: AbstractSet[str]) -> bool:
    """Whether a place is the smallest of those that lie in, or around, the one that was named best.

    Beside a part of a country, of one sentence only what is named in one breath counts, an earthquake in Vrancea, felt
    in Focșani, or what another telling names first: “Sicily in flames”, then a fire near Palermo. Of two towns of one
    country the better one is it, however small the other.
    """
    best = ranked[0]
    inside = [
        t
        for t in ranked
        if t.place and best.place and compatible(best.place, t.place)
        if best.place.kind == "country" or _in_one_breath(best.mention, t.mention) or t.place.gazetteer_id in first
    ]
    return toponym.place is not None and toponym.place == _innermost(inside)


def _innermost(ranked: Sequence[Toponym]) -> Place | None:
    """The place that one comes to from the first by way of those that lie in one another."""
    found: Place | None = None
    for place in (t.place for t in ranked if t.place is not None):
        if found is None or (compatible(found, place) and place.radius_m < found.radius_m):
            found = place
    return found


def _in_one_breath(one: PlaceMention, other: PlaceMention) -> bool:
    gap = max(one.span.start, other.span.start) - min(one.span.end, other.span.end)
    return one.sentence != other.sentence or gap <= _BREATH


def _own_interval(tellings: Sequence[Telling]) -> DateInterval | None:
    """The date of the first telling that has one; one from the deed's own clause beats one from a report about it."""
    dated = [telling.interval for telling in tellings if telling.interval is not None]
    return min(dated, key=lambda interval: interval.basis == "carried", default=None)


def _cast(tellings: Iterable[Telling]) -> tuple[Actor, ...]:
    """Everybody, each name in each role once, and the same words in the first of their roles only.

    A person's name that holds a word for the deed is the deed's (“Typhoon Podul made landfall”).
    """
    tellings = tuple(tellings)
    deeds = [telling.trigger.span for telling in tellings]
    found: dict[tuple[str, str], Actor] = {}
    spans: set[Span] = set()
    for telling in tellings:
        for actor in telling.actors:
            if actor.span in spans:  # before the deeds are gone through: tellings of one sentence share their people
                continue
            named_after_it = actor.kind == "person" and any(actor.span.covers(d) and d != actor.span for d in deeds)
            if not named_after_it:
                found.setdefault((actor.name, actor.role), actor)
                spans.add(actor.span)
    return tuple(found.values())


def _only_explains(other: Event, event: Event, bygone: AbstractSet[str]) -> bool:
    """Whether a deed lies before the news of its sentence, so that another one told there is of another day.

    “Three days after the blast, police detained a man”; `bygone` are the events that lie before the news.
    """
    alike = event.event_type == other.event_type
    return other.id in bygone and not alike and not set(event.excerpts).isdisjoint(other.excerpts)


def _from_cause(
    event: Event, happening: Happening, before: Sequence[Event], bygone: AbstractSet[str], document: Document
) -> Event:
    """The event with the place and date of the deed that it follows from, where it has none of its own."""
    known = () if event_places.is_mere_home(event.places) else event.places
    link = cause_of(_at(event, known), happening, before, document)
    if link is None:
        return event
    cause, reason = link
    kind = load_type(event.event_type)
    lent = () if kind.at_desk or event.mode in kind.at_distance else cause.places
    there = (event_places.carried(toponym, reason) for toponym in lent)
    is_guess = cause.mode == _STRIKE and not any(map(words_of_cause, happening.tellings))
    places = known or tuple(event_places.no_surer_than(t, _GUESSED) if is_guess else t for t in there) or event.places
    interval = event.interval
    lends = not _only_explains(cause, event, bygone) and not _comes_later(event, cause)
    if interval is None and lends and cause.interval is not None and _is_told(cause.interval, document):
        at_once = kind.befalls  # a strike of the night sets something on fire then; who comes to help comes after it
        interval = (event_dates.carried if at_once else event_dates.carried_on)(cause.interval, reason)
    return replace(event, caused_by=cause.id, places=places, interval=interval, why=(*event.why, reason))


def _is_told(interval: DateInterval, document: Document) -> bool:
    """Whether the days of a cause are told, and may be of what follows from it; the publication's are looked for anew."""
    return interval.basis != "publication" and event_dates.may_be_lent(interval, document)


def _dated(
    event: Event,
    happening: Happening,
    before: Sequence[Event],
    dates: Sequence[DateMention],
    document: Document,
    *,
    told: Sequence[Event],
    taken: AbstractSet[Span],
) -> Event:
    """The event with a date: its own, else that of the deed told before in its paragraph, else the publication's.

    `told` are all events told before, `before` those of them that are not only what its sentence explains it by.
    """
    if event.interval is not None or all(telling.earlier for telling in happening.tellings):
        return event
    main = happening.tellings[0]
    gone = of_long_ago(event, main, told, dates, document)
    if gone is not None:
        return replace(event, interval=gone, status="background")
    hours = event_dates.hours_from(main.structure, main.clause, dates)
    may_share = not load_type(event.event_type).speech
    moved_on = False  # the text has come to another place since
    for other in reversed(before):
        interval = _lent(other, event, document, spoken=hours is not None)
        if interval is None:
            continue
        words = other.trigger.of(document.text)
        if hours is not None:
            reason = f"“{hours.span.of(document.text)}”: hours from “{words}”"
        elif in_one_paragraph(other, event, document) and may_share and not _comes_later(event, other):
            # “arrived yesterday in Beni, where they were given food”
            apart = set(event.excerpts).isdisjoint(other.excerpts)
            moved_on = moved_on or (apart and _is_elsewhere(happening, other))
            if moved_on and (tells_of_another_matter(main) or not _spreads_to(event, other)):
                continue
            reason = f"no date in its sentence; that of “{words}” before it in the paragraph"
        else:
            continue
        return replace(event, interval=event_dates.carried_on(interval, reason))
    heads = is_headline(main.structure)
    news = event.status in _NEWS
    lead = event_dates.day_of_lead(dates, document) if heads and news else None
    lead = lead or (_of_the_vote(event, main, told, document) or _by_the_hour(main, told, document) if news else None)
    if news and lead is None and not load_type(event.event_type).speech:
        lead = _nobody_s_day(happening, dates, taken, document)
        lead = lead or (None if tells_of_another_matter(main) else _of_yesterday(event, before, document))
    last = None if moved_on else _last_day(event, told, document)
    return replace(event, interval=lead or event_dates.published(document, event.status, last))


def _comes_later(event: Event, other: Event) -> bool:
    """Whether an event is of a kind that is decided some time after another one, so that it was hardly on its day.

    Of 20 of open gold that took over the day of another deed, 18 were of the publication's; what people promise when they
    meet, or own up to in court, is of that day.
    """
    met = load_type(other.event_type).mutual or other.mode == "trial"
    return (event.mode or "") in load_type(event.event_type).answers_later and not met


def _nobody_s_day(
    happening: Happening, dates: Sequence[DateMention], taken: AbstractSet[Span], document: Document
) -> DateInterval | None:
    """The last day that the paragraph names up to the end of the deed's sentence, where no deed that was read has it.

    It is that of a deed told in words that were not read, of which this one is the sequel.
    """
    main, text = happening.tellings[0], document.text
    sentence, refused = main.structure.sentence, {p.span for p in main.passed_dates if p.reason == "nearer"}
    until = bisect_left(dates, sentence.span.end, key=lambda mention: mention.span.start)
    near = takewhile(
        lambda mention: sentence.index - mention.sentence <= _SEQUEL,
        reversed(dates[max(0, until - _NAMED_DAYS) : until]),
    )
    for mention in near:
        interval = mention.interval
        if interval is None or not event_dates.is_fresh(interval, document):
            continue
        words = mention.span.of(text)
        if mention.span in taken or mention.span in refused or "\n\n" in text[mention.span.end : sentence.span.start]:
            return None
        return event_dates.carried_on(
            interval, f"“{words}”: the last day that the paragraph names, which no other deed has"
        )
    return None


def _of_yesterday(event: Event, before: Sequence[Event], document: Document) -> DateInterval | None:
    """Yesterday, for what was done on the spot, where the deed with a day that was told last is of yesterday.

    In the next paragraph so is what names no place of its own, or one where something of that day was. Of 86 of open gold
    67 were of that day, or of either, and 30 of the publication's; what lies two days back and more says nothing of it.
    """
    kind, published = load_type(event.event_type), document.published_day
    if published is None or not kind.on_site or (event.mode or "") in kind.answers_later:
        return None
    yesterday = published - timedelta(days=1)
    days = ((other, interval) for other in reversed(before) if (interval := _day_or_night(other, document)) is not None)
    last, interval = next(days, (None, None))
    if last is None or interval is None or interval.end != yesterday or not soon_after(event, last, document):
        return None
    if not in_one_paragraph(last, event, document) and _is_told_where(event):
        there = (o for o in before if o.located and o.interval is not None and o.interval.end == yesterday)
        if not any(_may_be_at(event, other) for other in there):
            return None
    reason = f"no date in its sentence; what was told last, “{last.trigger.of(document.text)}”, was on the day before"
    return event_dates.carried_on(interval, reason)


def _day_or_night(other: Event, document: Document) -> DateInterval | None:
    """The day or night of an event, where it is news and dated by words."""
    interval = other.interval
    if interval is None or other.status != "reported" or interval.basis == "publication":
        return None
    single = interval.precision == "day" and (interval.end - interval.start).days <= 1
    return interval if single and event_dates.is_news(interval, document) else None


def _may_be_at(event: Event, other: Event) -> bool:
    """Whether a place of a deed may be that of another one."""
    where = other.located.place if other.located else None
    return where is not None and any(t.place is not None and compatible(t.place, where) for t in event.places)


def _of_the_vote(event: Event, main: Telling, told: Sequence[Event], document: Document) -> DateInterval | None:
    """The day of the vote told before, for what happened at its polling stations."""
    words = main.words("at_the_polls")
    if not words or load_type(event.event_type).speech:
        return None
    votes = (other for other in reversed(told) if other.event_type == _VOTE and other.mode in _HELD)
    vote = next((interval for other in votes if (interval := _news_day(other, document)) is not None), None)
    return vote and event_dates.carried(vote, f"“{words}”: on the day of the vote told before")


def _by_the_hour(main: Telling, told: Sequence[Event], document: Document) -> DateInterval | None:
    """The day of the news told last, for what names only the time of day, or was on the spot: “outside court, they clapped”."""
    for key in ("by_day", "by_night", "on_the_occasion"):
        words = main.words(key, of_sentence=key == "on_the_occasion")
        days = (interval for other in reversed(told) if (interval := _news_day(other, document)) is not None)
        day = next(days, None) if words else None
        if day is not None:
            night = timedelta(days=key == "by_night")
            last = min(day.end + night, document.published_day or day.end)
            return replace(event_dates.carried(day, f"“{words}”: on the day of the news before"), end=last)
    return None


def _news_day(other: Event, document: Document) -> DateInterval | None:
    """The day of an event, where it is news and dated by words."""
    interval = other.interval
    if interval is None or other.status != "reported" or interval.basis == "publication":
        return None
    return interval if interval.start == interval.end and event_dates.is_news(interval, document) else None


def _last_day(event: Event, before: Sequence[Event], document: Document) -> date | None:
    """The latest day of the news told before, if there is any in the paragraph: what names no day may be as old as that.

    What names no day in another paragraph is of the publication's.
    """
    told = [other for other in before if other.status == "reported" and other.interval is not None]
    if not any(in_one_paragraph(other, event, document) for other in told):
        return None
    intervals = [other.interval for other in told if other.interval is not None]
    days = (i.start if i.basis == "publication" else i.end for i in intervals if i.precision == "day")
    return max(days, default=None)


def _lent(other: Event, event: Event, document: Document, *, spoken: bool) -> DateInterval | None:
    """The days of a deed told before, where they may be those of another one: news, and dated by its own words.

    What somebody said lends its day only where hours are counted from it (`spoken`).
    """
    interval = other.interval
    if interval is None or other.status != "reported" or event.status not in ("reported", "unconfirmed"):
        return None
    if (load_type(other.event_type).speech and not spoken) or interval.basis == "publication":
        return None
    if interval.span is not None and not any(excerpt.covers(interval.span) for excerpt in other.excerpts):
        return None
    return interval if event_dates.may_be_lent(interval, document) else None


def _is_elsewhere(happening: Happening, other: Event) -> bool:
    """Whether a deed has a place of its own which is not that of another deed.

    In news in brief the next sentence tells of another town on another day; whoever was hurt is brought to a hospital
    in another town on the same one.
    """
    places = (t for telling in happening.tellings for t in telling.places if not is_hospital_s(t))
    own = [toponym.place for toponym in places if toponym.place is not None]
    where = other.located.place if other.located else None
    return bool(own) and where is not None and not any(compatible(place, where) for place in own)


def _spreads_to(event: Event, other: Event) -> bool:
    """Whether what is told of another place may still be of the same day: a flood in the next valley, a march elsewhere."""
    return kindred(event.event_type, other.event_type) and not load_type(other.event_type).local


def _score(main: Telling, tellings: int) -> float:
    """0 to 1: how much speaks for the event; each part of the evidence counts once. What is only a likely deed is unsure."""
    score = 0.35 + 0.2 * main.trigger.strong + 0.15 * bool(main.places) + 0.1 * bool(main.interval)
    score += 0.1 * bool(main.actors) + 0.05 * (tellings > 1)
    score = min(score, LIKELY_AT_MOST if main.trigger.met == "likely" else _MOST)
    return round(score * (0.8 if main.status == "unconfirmed" else 1.0), 2)


def _id(document: Document, trigger: Trigger, text: str, taken: set[str]) -> str:
    """A hash of document, type, trigger words, and how many such events came before."""
    words = trigger.span.of(text)
    for number in range(len(taken) + 1):
        key = "\x1f".join((document.id, trigger.event_type, words, str(number)))
        found = hashlib.sha256(key.encode("utf-8", "backslashreplace")).hexdigest()[:20]
        if found not in taken:
            return found
    raise AssertionError("more events than numbers")
