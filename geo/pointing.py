"""What points back to a place: “the city”, “in the same town”, “there”, “at the scene”.

“On the same road”, “in the same area” mean the scene of the article: `again` before one of `spots` of `[places]`. “At the
town hall” is in the town that is told of: `of_a_town`.

The words of a language stand in its pack: `generic` (kinds of places), `countries`, `not_pointing` (those of them that point to
nothing) and `there` (whole phrases) of `[places]`, `same` and `definite_articles` of `[cues]`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.asides import verb_groups
from geo.clauses import Clause, Structure
from geo.containment import lies_in
from geo.distances import Measure, measure_before, measure_further
from geo.event_places import carried
from geo.event_types import load as load_type
from geo.gazetteer.reckoned import away_from
from geo.languages import listed, load
from geo.lemmas import is_known
from geo.model import Event, PlaceMention, Span, Toponym, Trigger
from geo.phrases import Match, PhraseBook, book_of
from geo.place_words import frame_of, has_noun_capitals

_FARTHEST_KM = 300.0  # from the town that the article is about
_MEASURED = frozenset({"town", "village", "facility", "island"})  # what “further south” is measured from
_INHABITED = ("town", "village")
_SUFFERED = ("DISASTER", "HEALTH")  # what a country suffers as a whole
_HELP = "AID"  # is where the injured are taken, too
_NEXT = 2  # tokens from “the country” to its verb, an adverb between them
_FLED, _BESIDE = "displaced", 12  # characters from its verb to the town: “fled to the town of”
_PHRASE = 3  # words that say that a spot is the one told of


def pointed_at(
    trigger: Trigger, structure: Structure, known: Sequence[Toponym], text: str, deeds: Sequence[Event] = ()
) -> Toponym | None:
    """The place that “the city”, “there” or “the island” points back to in the clause of a deed, or None.

    `known` are the places of the text before, in its order; the last one of the kind that is named is meant. A town is one
    where something was done, if there is such a one among the `deeds` told before: not where the injured were taken, but
    where somebody fled to, who goes on from there.
    """
    scenes_before = {e.located.place.gazetteer_id for e in deeds if e.located and e.located.place and _is_done(e)}
    towns = [
        t for t in known if t.place is not None and (t.place.gazetteer_id in scenes_before or _is_fled_to(t, deeds))
    ]
    clause = structure.clauses[structure.clause_at(trigger.tokens[0])]
    further = measure_further(structure, clause.start, clause.end)
    if further is not None:
        return _further(known, *further, structure, text)
    generic = structure.pack.section("places").get("generic", {})
    scenes = {m.start: m.end for m in _scenes(structure.pack.code).find(structure.tokens, clause.start, clause.end)}
    vague = structure.pack.section("places").get("not_pointing", ())
    for index in range(clause.start, clause.end):
        token = structure.tokens[index]
        written = token.text.lower()
        if index in scenes:
            words = Span(start=token.span.start, end=structure.tokens[scenes[index] - 1].span.end)
            there = _last(known, None, words, text, structure)
            return (_last(towns, None, words, text, structure) if _is_helped_at(there, deeds) else None) or there
        of_a_town = _is_of_a_town(structure, index)
        kind = "town" if of_a_town else generic.get(written) or generic.get(token.lemma)
        kind = kind or _country_named(structure, index, trigger)
        if not kind or token.lemma in vague or (token.is_capitalised and not has_noun_capitals(structure)):
            continue
        measure = measure_before(structure, index + 1)  # “30 kilometres from town”
        means_one = measure or of_a_town or _points(structure, index, trigger)
        of_deeds = _last(towns, kind, token.span, text, structure) if means_one and kind in _INHABITED else None
        found = of_deeds or (_last(known, kind, token.span, text, structure) if means_one else None)
        if found is not None:
            return _measured_from(found, measure, structure, index, text)
    return None


def _is_done(event: Event) -> bool:
    return event.event_type != _HELP and not load_type(event.event_type).speech


def _is_helped_at(toponym: Toponym | None, deeds: Sequence[Event]) -> bool:
    """Whether a place is one where only help was given, and no scene: the injured were taken there."""
    places = [e.located.place for e in deeds if e.event_type == _HELP and e.located is not None]
    return toponym is not None and any(p is not None and _key(toponym) == p.gazetteer_id for p in places)


def _is_fled_to(toponym: Toponym, deeds: Sequence[Event]) -> bool:
    """Whether a name stands right behind a verb for fleeing: “He fled to York. There he robbed a bank”."""
    start = toponym.mention.span.start
    return any(e.mode == _FLED and 0 <= start - e.trigger.end <= _BESIDE for e in deeds)


def _further(known: Sequence[Toponym], measure: Measure, end: int, structure: Structure, text: str) -> Toponym | None:
    """The point that is measured from the last place told: “60 km further south”; None where none was told."""
    here = [t for t in known if t.mention.role == "location" and t.place is not None and t.place.kind in _MEASURED]
    span = Span(start=structure.tokens[measure.start].span.start, end=structure.tokens[end - 1].span.end)
    anchor = _last(here[-1:], None, span, text, structure)
    return None if anchor is None else _measured_from(anchor, measure, structure, end - 1, text)


def _measured_from(anchor: Toponym, measure: Measure | None, structure: Structure, index: int, text: str) -> Toponym:
    """The place itself, or the point that the words before measure from it: “30 kilometres north of the city”."""
    place = anchor.place
    if measure is None or place is None or measure.km * 1000 <= place.radius_m or measure.km > _FARTHEST_KM:
        return anchor
    span = Span(start=structure.tokens[measure.start].span.start, end=structure.tokens[index].span.end)
    mention = replace(anchor.mention, span=span, surface=span.of(text))
    point = away_from(place, measure.km, measure.slack_km, measure.bearing)
    return Toponym(mention=mention, place=replace(point, country_code=point.country_code or place.country_code))


def _is_of_a_town(structure: Structure, index: int) -> bool:
    """Whether a word is one for what every town has, where something is: “met at the town hall”, “protestat la prefectură”."""
    token = structure.tokens[index]
    is_one = {token.lemma, token.text.lower()} & listed(structure.pack.code, "places", "of_a_town")
    return bool(is_one) and _is_where(structure, index) and not _has_a_name(structure, index)


def _has_a_name(structure: Structure, index: int) -> bool:
    """Whether a name stands right behind a word, or behind a short one after it: “la mairie de Dijon”."""
    behind = structure.tokens[index + 1 : index + 1 + _NEXT]
    return bool(behind) and (behind[0].is_capitalised or (behind[0].is_word and behind[-1].is_capitalised))


def says_the_country(trigger: Trigger, structure: Structure) -> bool:
    """Whether the clause of a deed says “the country” where it says where, whom or what the deed befell."""
    clause = structure.clauses[structure.clause_at(trigger.tokens[0])]
    named = (i for i in range(clause.start, clause.end) if _country_named(structure, i, trigger))
    is_bare = not _has_articles(structure)
    return any(is_bare or _points(structure, i, trigger) or _is_where(structure, i) for i in named)


def _has_articles(structure: Structure) -> bool:
    cues = structure.pack.section("cues")
    return bool(cues.get("definite_articles") or cues.get("definite_endings"))


def _is_where(structure: Structure, index: int) -> bool:
    return frame_of(structure, index, index + 1).preposition_role == "location"


def _country_named(structure: Structure, index: int, trigger: Trigger) -> str | None:
    """`country` for “in the country”, “left the country”, “the country lost”; “the country's army” tells of an army."""
    token = structure.tokens[index]
    countries = structure.pack.section("places").get("countries", ())
    if token.lemma not in countries and token.text.lower() not in countries:
        return None
    is_object = trigger.form == "verb" and 0 <= index - trigger.tokens[1] <= 1
    is_part = _is_where(structure, index) or is_object or _befalls_it(structure, index, trigger)
    follows = structure.tokens[index + 1].text if index + 1 < len(structure.tokens) else ""
    return "country" if is_part and not follows.startswith(("'", "’")) else None


def _befalls_it(structure: Structure, index: int, trigger: Trigger) -> bool:
    """Whether a word is the subject of a verb for what befalls people where they are: “страна лишилась”, “the country has seen”."""
    written = structure.tokens[index].text.lower()
    if trigger.event_type not in _SUFFERED or written not in structure.pack.section("places").get("countries", ()):
        return False
    verb = next(iter(verb_groups(index + 1, structure.clauses[structure.clause_at(index)].end, structure)), None)
    return verb is not None and verb[0] - index <= _NEXT


def at_the_scene(structure: Structure, clause: Clause) -> bool:
    """Whether the words of a clause mean where the deed of the article was: “at the scene”, “on the same road”."""
    found = _scenes(structure.pack.code).find(structure.tokens, clause.start, clause.end)
    if any(match.end - match.start > 1 for match in found):
        return True
    spots = frozenset(structure.pack.section("places").get("spots", ()))
    words = (i for i in range(clause.start, clause.end) if structure.tokens[i].lemma in spots)
    return any(_again(structure, start, i) for i in words for start in range(max(0, i - _PHRASE), i))


def scene_in(structure: Structure, start: int, end: int) -> tuple[int, int] | None:
    """The tokens of the first words in [start, end) that mean a scene and are more than “there”: “at the scene”."""
    found = (m for m in _scenes(structure.pack.code).find(structure.tokens, start, end) if m.end - m.start > 1)
    return next(((m.start, m.end) for m in found), None)


def _again(structure: Structure, start: int, spot: int) -> bool:
    """Whether words that begin at a token say of a spot, right behind them, that it is the one told of."""
    matches = _again_book(structure.pack.code).all_at(structure.tokens, start, spot)
    return any(match.end == spot for match in matches)


def _last(known: Sequence[Toponym], kind: str | None, span: Span, text: str, structure: Structure) -> Toponym | None:
    """The place of a kind that was named most often, the last one of equals, under the words that point to it.

    “The country” is the one that most places named before lie in, though its name stands for its government.
    """
    kinds = {"town": {"town", "village"}, "village": {"town", "village"}}.get(kind or "", {kind})
    fitting = [
        toponym
        for toponym in known
        if toponym.place is not None
        and (toponym.mention.role in ("location", "qualifier") or kind == "country")
        and (kind is None or toponym.place.kind in kinds or toponym.mention.kind_hint in kinds)
    ]
    if kind != "country":
        # “In Tefé a wall fell. Neighbours blocked the way into the town”: the one that is just told of.
        fitting = [t for t in fitting if _in_one_paragraph(t, span, text)] or fitting
    if kind is None:  # “at Abéché in Chad ... there” is at Abéché
        fitting = [t for t in fitting if not any(_holds(t, other) for other in fitting)]
    key = _country if kind == "country" else _key
    often = Counter(map(key, known if kind == "country" else fitting))
    best = max(enumerate(fitting), key=lambda pair: (often[key(pair[1])], pair[0]), default=None)
    if best is None:
        return None
    toponym = best[1]
    mention = PlaceMention(
        span=span,
        surface=span.of(text),
        lemma=toponym.mention.lemma,
        role="location",
        score=toponym.mention.score,
        sentence=structure.sentence.index,
    )
    reason = f"“{span.of(text)}” points back to “{toponym.mention.surface}”"
    return carried(replace(toponym, mention=mention), reason)


def _holds(outer: Toponym, inner: Toponym) -> bool:
    """Whether a country or division is that in which another place lies."""
    return outer.place is not None and inner.place is not None and lies_in(inner.place, outer.place)


def _in_one_paragraph(toponym: Toponym, span: Span, text: str) -> bool:
    return toponym.mention.role == "location" and "\n\n" not in text[toponym.mention.span.end : span.start]


def _key(toponym: Toponym) -> str:
    return toponym.place.gazetteer_id if toponym.place else ""


def _country(toponym: Toponym) -> str:
    return (toponym.place.country_code or "") if toponym.place else ""


def _points(structure: Structure, index: int, trigger: Trigger) -> bool:
    """Whether a generic word is definite, or the object of the deed where the language has no articles (“покинули страну”)."""
    is_object = trigger.form == "verb" and index == trigger.tokens[1] and not _has_articles(structure)
    return is_object or _definite(structure, index)


def _definite(structure: Structure, index: int) -> bool:
    """Whether a generic word means one that was named before, and no name stands beside it."""
    tokens = structure.tokens
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    names_it = follows is not None and follows.is_capitalised
    if names_it and not (has_noun_capitals(structure) and follows and is_known(follows.text, structure.pack.code)):
        return False
    if any(m.end == index for start in range(max(0, index - 3), index) for m in _same(structure, start, index)):
        return True
    cues = structure.pack.section("cues")
    endings = tuple(cues.get("definite_endings", ()))
    written = tokens[index].text.lower()
    if endings:
        return written != tokens[index].lemma and written.endswith(endings)
    articles = {entry.lstrip("=") for entry in cues.get("definite_articles", ())}
    if not articles:  # “в стране”, “w mieście”: without articles a word behind a preposition of place points back
        return frame_of(structure, index, index + 1).preposition_role == "location"
    return index > 0 and tokens[index - 1].text.lower() in articles


def _same(structure: Structure, start: int, end: int) -> Sequence[Match[str]]:
    """Words between two tokens that say that what follows was told of before: “the same”, “этом же”."""
    return _same_book(structure.pack.code).all_at(structure.tokens, start, end)


@cache
def _again_book(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("again", ()))


@cache
def _same_book(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("cues").get("same", ()))


@cache
def _scenes(code: str) -> PhraseBook[str]:
    """“There”, “at the scene”."""
    entries = load(code).section("places").get("there", ())
    return PhraseBook((" ".join(f"={word}" for word in entry.split()), entry) for entry in entries)
