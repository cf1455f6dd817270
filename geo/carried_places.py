"""Event without a place + what the article told before -> where it took place, less sure and saying so.

An article names the place of its story once. What the words point back to (“the city”), what is told in the same
breath, and what is done by hand and on the spot (`on_site` of an event type) stands there as well; what is said,
signed or decided does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from geo.asides import part_of
from geo.causes import are_others, few_sentences
from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.datelines import FILED, FILED_FOR_WANT
from geo.event_merging import Happening
from geo.event_places import carried, is_mere_home
from geo.event_types import load as load_type
from geo.gazetteer.reckoned import RECKONED
from geo.languages import listed
from geo.lending import lends
from geo.model import Document, Event, Span, Token, Toponym
from geo.offices import is_of_the_law
from geo.place_words import frame_of, is_adjective
from geo.pointing import at_the_scene, pointed_at
from geo.possible_scenes import goes_on
from geo.tellings import Telling

NO_PLACE = "no place in its sentence; "
"""What the reason begins with for the place of a deed that was told just before."""
_HEAD = 5  # tokens at the head of a clause among which “abroad” says where it is
_AT_ANOTHER_TIME = ("background", "planned")  # where something was before, or is yet to be
_NAMED = 2  # tokens of a preposition and a name
_BESIDE = 2  # tokens around a name among which the word for a part of a town stands
_PARAGRAPHS = 1  # ends of paragraphs between a deed and the one whose place it shares


def placed(
    event: Event, happening: Happening, before: Sequence[Event], toponyms: Sequence[Toponym], document: Document
) -> Event:
    """The event with the place that its words point back to, or that the sentence before it in its paragraph names."""
    kind = load_type(event.event_type)
    if kind.speech or event.mode in kind.at_distance:
        return event
    if kind.at_desk:
        return event if event.places else replace(event, places=_filed_just_before(happening, toponyms))
    home = event.places if _says_only_whence(event, happening) else ()
    found = _placed_anew(replace(event, places=()) if home else event, happening, before, toponyms, document)
    return replace(found, places=(*found.places, *home)) if home else found


def _placed_anew(
    event: Event, happening: Happening, before: Sequence[Event], toponyms: Sequence[Toponym], document: Document
) -> Event:
    quarters = tuple(t for t in toponyms if _is_a_quarter(t, happening))
    if set(event.places) - set(quarters):
        there = next(filter(None, (_meant_by_there(t, event, toponyms, document) for t in happening.tellings)), None)
        return replace(event, places=(there, *event.places)) if there is not None else event
    if event.places:  # of a quarter that no gazetteer has the town is known from what was told before
        town = _still_there(event, before, [t for t in toponyms if t not in quarters], document)
        return replace(event, places=(*town, *event.places))
    meant = next(filter(None, (_meant(t, event, before, toponyms, document) for t in happening.tellings)), None)
    if meant is not None:
        return replace(event, places=meant)
    if event.status == "planned" or all(telling.separate for telling in happening.tellings):
        return event  # where the next one will be is not where the last one was
    lent = _beside(event, before, document) or _still_there(event, before, toponyms, document)
    lent = lent or _filed_just_before(happening, toponyms)
    return replace(event, places=lent) if lent else event


def _filed_just_before(happening: Happening, toponyms: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """The place of a dateline that is a sentence of its own (“ЕРЕВАН, 8 октября.”), for what the next sentence says was done."""
    verbal = [telling for telling in happening.tellings if telling.trigger.form == "verb"]
    behind = {telling.structure.sentence.index - 1 for telling in verbal if telling.status == "reported"}
    filed = (t for t in toponyms if FILED in t.mention.why and t.mention.sentence in behind)
    return tuple(carried(toponym, FILED_FOR_WANT) for toponym in filed)[:1]


def _says_only_whence(event: Event, happening: Happening) -> bool:
    """Whether all that is known is where people come from who are anywhere: “a skier from Legnica”, but not the police of it."""
    if not is_mere_home(event.places) or any(map(is_adjective, event.places)):
        return False
    return not any(
        is_of_the_law(toponym, telling.trigger, telling.structure)
        for telling in happening.tellings
        for toponym in event.places
        if toponym.mention.sentence == telling.structure.sentence.index
    )


def _meant(
    telling: Telling, event: Event, before: Sequence[Event], toponyms: Sequence[Toponym], document: Document
) -> tuple[Toponym, ...]:
    """The place that the words of a telling mean: that of another deed in its clause, the scene, “the city”."""
    may_share = event.status != "planned" or event.mode == "visit"  # “will visit the site of the crash”
    beside = _told_in_one_clause(telling, before) if may_share else None
    if beside is not None:
        reason = f"the place of “{beside.trigger.of(document.text)}” in the same clause"
        return tuple(carried(toponym, reason) for toponym in beside.places[:1])
    scene = _scene(before) if at_the_scene(telling.structure, telling.clause) else None
    if scene is not None:
        reason = f"“{scene.trigger.of(document.text)}” was there, and the words mean its scene"
        return tuple(carried(toponym, reason) for toponym in scene.places[:1])
    known = [t for t in toponyms if t.mention.span.start < telling.trigger.span.start]
    pointed = pointed_at(telling.trigger, telling.structure, known, document.text, before)
    return () if pointed is None else (pointed,)


def _meant_by_there(telling: Telling, event: Event, toponyms: Sequence[Toponym], document: Document) -> Toponym | None:
    """What “there” beside a deed means, whose place comes from behind the next comma: “dort starben zwei, hieß es in Kassel”."""
    structure, trigger = telling.structure, telling.trigger
    tokens, words = structure.tokens, listed(structure.pack.code, "places", "over_there")
    near = range(telling.clause.start, min(len(tokens), trigger.tokens[1] + 1))
    at = next((i for i in near if tokens[i].text.lower() in words), None)
    if at is None or any(token.text == "," for token in tokens[at : trigger.tokens[0]]):
        return None
    told = event.places[0].mention
    if told.sentence != structure.sentence.index:
        return None
    behind = tokens[trigger.tokens[1] : structure.tokens_of(told.span)[0]]
    if not any(token.text == "," for token in behind):
        return None
    known = [t for t in toponyms if t.mention.span.start < tokens[at].span.start]
    return pointed_at(trigger, structure, known, document.text)


def measured_off(
    event: Event, happening: Happening, toponyms: Sequence[Toponym], document: Document
) -> tuple[Toponym, ...]:
    """The point that a telling measures from what was told before: “60 km south of the city”, “60 km further south”.

    It is not where the deed was that this one follows from.
    """
    kind = load_type(event.event_type)
    if event.places or kind.speech or kind.at_desk or event.mode in kind.at_distance:
        return event.places
    for telling in happening.tellings:
        known = [t for t in toponyms if t.mention.span.start < telling.trigger.span.start]
        point = pointed_at(telling.trigger, telling.structure, known, document.text)
        if point is not None and point.place is not None and point.place.gazetteer == RECKONED:
            return (point,)
    return ()


def opens_with_a_name(happening: Happening, toponyms: Sequence[Toponym]) -> bool:
    """Whether every sentence that tells a deed opens with a place of which nothing is known: “W Kole policja zatrzymała”.

    It was there, and not where the article was before. Where nouns have capitals they say nothing.
    """
    return all(_is_somewhere_unknown(telling, toponyms) for telling in happening.tellings)


def _is_somewhere_unknown(telling: Telling, toponyms: Sequence[Toponym]) -> bool:
    structure = telling.structure
    if structure.pack.section("actors").get("nouns_capitalised") or len(structure.tokens) <= _NAMED:
        return False
    first, name = structure.tokens[0], structure.tokens[1]
    code = structure.pack.code
    is_where = first.text.lower() in listed(code, "places", "locative") - listed(code, "places", "toward")
    if not is_where or not name.is_word or not name.is_capitalised or name.text.isupper():
        return False
    return _is_unknown(name, telling, toponyms)


def is_elsewhere(happening: Happening) -> bool:
    """Whether a deed is said to have been in other countries or everywhere: it takes no place from what was told before.

    A language pack lists the words among its cues: `abroad`, at the head of a clause (“Abroad, students marched”, but not
    “tried to flee abroad”), and `everywhere` (“68 journalists were killed worldwide”).
    """
    return any(map(_is_said_abroad, happening.tellings))


def is_countrywide(telling: Telling) -> bool:
    """Whether the clause of a deed says that it was everywhere in the country: “146 people were arrested nationwide”.

    Then it takes no town from what was told before; `countrywide` of the cues of a language pack lists the words.
    """
    tokens, clause = telling.structure.tokens, telling.clause
    return cue_book(telling.structure.pack.code, "countrywide").first(tokens, clause.start, clause.end) is not None


def _is_said_abroad(telling: Telling) -> bool:
    tokens, code = telling.structure.tokens, telling.structure.pack.code
    start, end = telling.clause.start, telling.clause.end
    if cue_book(code, "everywhere").first(tokens, start, end) is not None:
        return True
    return cue_book(code, "abroad").first(tokens, start, min(end, start + _HEAD)) is not None


def names_something_unknown(happening: Happening, toponyms: Sequence[Toponym]) -> bool:
    """Whether a sentence that tells a deed has a name behind a preposition of place that is no known one: “a flood in Xqwurb”."""
    return any(_has_unknown(telling, toponyms) for telling in happening.tellings)


def is_at_a_spot_unknown(happening: Happening, toponyms: Sequence[Toponym]) -> bool:
    """Whether words that say nothing but where lead to a name that is no known one: “aux abords de Xqwurb”."""
    return any(_leads_to_unknown(telling, toponyms) for telling in happening.tellings)


def _leads_to_unknown(telling: Telling, toponyms: Sequence[Toponym]) -> bool:
    structure = telling.structure
    if structure.pack.section("actors").get("nouns_capitalised"):
        return False
    return _has_spot(structure, telling.clause.start, telling.clause.end, _known_spans(telling, toponyms))


def _has_spot(structure: Structure, start: int, end: int, known: Sequence[Span]) -> bool:
    """Whether tokens [start, end) have a name behind words that say nothing but where, and it is no known one."""
    for index in range(start, end):
        name = structure.tokens[index]
        if not (name.is_word and name.is_capitalised) or name.text.isupper():
            continue
        frame = frame_of(structure, index, index + 1)
        is_where = frame.preposition_role == "location" and " " in (frame.preposition or "")
        if is_where and frame.start == index and not any(span.overlaps(name.span) for span in known):
            return True
    return False


def _has_unknown(telling: Telling, toponyms: Sequence[Toponym]) -> bool:
    return names_unknown(telling.structure, _known_spans(telling, toponyms))


def names_unknown(structure: Structure, known: Sequence[Span]) -> bool:
    """Whether a sentence has a name behind a preposition of place that is none of the known places, dates and people."""
    if structure.pack.section("actors").get("nouns_capitalised"):
        return False
    tokens, code = structure.tokens, structure.pack.code
    where = listed(code, "places", "locative")
    names = (b for a, b in pairwise(tokens) if a.text.lower() in where and b.is_word and b.is_capitalised)
    return any(not any(span.overlaps(name.span) for span in known) for name in names)


def names_unknown_spot(structure: Structure, known: Sequence[Span]) -> bool:
    """Whether words of a sentence that say nothing but where lead to a name that is none of those known."""
    if structure.pack.section("actors").get("nouns_capitalised"):
        return False
    return _has_spot(structure, 0, len(structure.tokens), known)


def _is_unknown(name: Token, telling: Telling, toponyms: Sequence[Toponym]) -> bool:
    """Whether a word is part of no place and no date that is known: “In March, police arrested”."""
    return not any(span.overlaps(name.span) for span in _known_spans(telling, toponyms))


def _known_spans(telling: Telling, toponyms: Sequence[Toponym]) -> list[Span]:
    known = [t.mention.span for t in toponyms if t.mention.sentence == telling.structure.sentence.index]
    known.extend(passed.span for passed in telling.passed_dates)
    if telling.interval is not None and telling.interval.span is not None:
        known.append(telling.interval.span)
    return known


def _is_a_quarter(toponym: Toponym, happening: Happening) -> bool:
    """Whether a name that no gazetteer has is that of a part of the town, or of a street (“in the Analakely district”)."""
    if toponym.place is not None:
        return False
    for structure in {telling.structure for telling in happening.tellings}:
        if structure.sentence.index == toponym.mention.sentence:
            first, last = structure.tokens_of(toponym.mention.span)
            words = listed(structure.pack.code, "places", "quarters", "streets", "streets_after")
            return any(token.lemma in words for token in structure.tokens[max(0, first - _BESIDE) : last + _BESIDE])
    return False


def _scene(before: Sequence[Event]) -> Event | None:
    """The deed that an article is about: the first with a place that was done on the spot."""
    on_site = (e for e in before if e.located and e.status == "reported" and load_type(e.event_type).on_site)
    return next(on_site, None)


def in_one_paragraph(other: Event, event: Event, document: Document) -> bool:
    """Whether a telling of one deed stands in the same paragraph as the other one, not far before it.

    A text without paragraphs is no single one: what stands a dozen sentences back says nothing.
    """
    start = event.excerpts[0].start
    gaps = (document.text[excerpt.end : start] for excerpt in other.excerpts if excerpt.start <= start)
    return any("\n\n" not in gap and few_sentences(gap) for gap in gaps)


def _told_in_one_clause(telling: Telling, before: Sequence[Event]) -> Event | None:
    """Another deed with a place that a clause points to (“visited the site of the crash”)."""
    if telling.status == "background":
        return None
    tokens, clause = telling.structure.tokens, telling.clause
    start = clause.start
    if goes_on(telling.trigger, telling.structure):  # what stands before the comma only tells more of the subject
        start = max(i for i in range(clause.start, telling.trigger.tokens[0]) if tokens[i].text == ",")
    span = Span(start=tokens[start].span.start, end=tokens[clause.end - 1].span.end)
    located = (other for other in before if other.located and not load_type(other.event_type).speech)
    found = (other for other in located if any(span.covers(t) for t in other.triggers))
    return next((other for other in found if not _is_told_aside(other, telling)), None)


def _is_told_aside(other: Event, telling: Telling) -> bool:
    """Whether a participle tells another kind of deed of the subject: “the mayor, extradited from Bern, was freed”."""
    structure = telling.structure
    own = part_of(telling.trigger.tokens[0], structure)
    parts = (
        part_of(structure.tokens_of(t)[0], structure)
        for t in other.triggers
        if telling.structure.sentence.span.covers(t)
    )
    return not kindred(telling.trigger.event_type, other.event_type) and any(p[1] >= 0 and p != own for p in parts)


def _beside(event: Event, before: Sequence[Event], document: Document) -> tuple[Toponym, ...]:
    """The place of a kindred deed told just before in the same paragraph: an arrest at the protest, its next round.

    Deeds of kinds that have nothing to do with each other share a paragraph, but seldom a place: a resignation told
    after an accident stays without one.
    """
    for other in reversed(before):
        if not kindred(event.event_type, other.event_type) or are_others(event, other):
            continue
        if load_type(other.event_type).speech or not lends(other) or other.status in _AT_ANOTHER_TIME:
            continue
        if not in_one_paragraph(other, event, document) or event.status == "background":
            continue
        reason = f"{NO_PLACE}that of “{other.trigger.of(document.text)}” just before in the paragraph"
        return tuple(carried(toponym, reason) for toponym in other.places[:1])
    return ()


def kindred(one: str, other: str) -> bool:
    """Whether two types are the same, or one commonly follows from the other."""
    return one == other or other in load_type(one).follows_from or one in load_type(other).follows_from


def _still_there(
    event: Event, before: Sequence[Event], toponyms: Sequence[Toponym], document: Document
) -> tuple[Toponym, ...]:
    """Where the article was last, for what is done on the spot and told without any place in the next breath."""
    undated = event.status == "background" and event.interval is None  # “Zuvor war ein Turm umgekippt”
    told = event.status in ("reported", "unconfirmed") or undated
    if not told or not load_type(event.event_type).on_site or _names_a_place(event, toponyms):
        return ()
    for other in reversed(before):
        if not lends(other) or other.status in _AT_ANOTHER_TIME or load_type(other.event_type).speech:
            continue
        if not soon_after(event, other, document):
            return ()
        reason = f"{NO_PLACE}the article was at that of “{other.trigger.of(document.text)}”"
        return tuple(carried(toponym, reason) for toponym in other.places[:1])
    filed = [t for t in toponyms if FILED in t.mention.why and t.mention.span < event.excerpts[0]]
    near = [t for t in filed if few_sentences(document.text[t.mention.span.end : event.excerpts[0].start])]
    return tuple(carried(toponym, FILED_FOR_WANT) for toponym in near[:1])


def _names_a_place(event: Event, toponyms: Sequence[Toponym]) -> bool:
    """Whether a sentence that tells it names a place, if only one that a person comes from."""
    return any(
        toponym.mention.role != "actor" and any(excerpt.covers(toponym.mention.span) for excerpt in event.excerpts)
        for toponym in toponyms
    )


def soon_after(event: Event, other: Event, document: Document) -> bool:
    """Whether few sentences stand between two deeds, and no more than one paragraph ends there."""
    gap = document.text[other.excerpts[-1].end : event.excerpts[0].start]
    return gap.count("\n\n") <= _PARAGRAPHS and few_sentences(gap)
