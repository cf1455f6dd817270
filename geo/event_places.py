"""Trigger + places of its sentence -> where the deed took place.

The place nearest in grammar wins, not the nearest in characters: one of the same clause before one of another, and of
these the one that a preposition ties to the verb. What somebody says happens nowhere unless the words around the verb
of saying name the place (“warned in Geneva”).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from geo.clauses import Clause, Structure
from geo.datelines import end_of_dateline
from geo.event_types import load as load_type
from geo.languages import load
from geo.model import PassedOver, PassReason, PlaceMention, PlaceRule, Span, Toponym, Trigger
from geo.place_order import leading, on_the_way, ranked
from geo.place_words import frame_of
from geo.spoken_places import spoken_in, without_the_speakers

_HOME = "where the people come from; no other place is named"
_CARRIED = 0.8  # a place that another sentence names is less sure than one beside the deed


@dataclass(frozen=True, slots=True)
class Where:
    """Where a deed took place by its own sentence."""

    places: tuple[Toponym, ...] = ()
    """The likeliest first; empty where the sentence does not tell."""
    rule: PlaceRule | None = None
    passed: tuple[PassedOver, ...] = ()
    """The other places of the sentence."""


def places_of(
    trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym], triggers: Sequence[Trigger] = ()
) -> Where:
    """Where the deed took place by its own sentence, by which rule, and why not at the sentence's other places.

    `triggers` are all of the sentence.
    """
    told = [t for t in toponyms if t.mention.sentence == structure.sentence.index]
    if not told:
        return Where()
    rule, places = _chosen(trigger, structure, told, triggers)
    spans = {t.mention.span for t in places}
    others = [t for t in told if t.mention.span not in spans]
    passed = tuple(PassedOver(span=t.mention.span, reason=_why_not(t, trigger, structure)) for t in others)
    return Where(places, rule if places else None, passed)


def _chosen(
    trigger: Trigger, structure: Structure, told: Sequence[Toponym], triggers: Sequence[Trigger]
) -> tuple[PlaceRule, tuple[Toponym, ...]]:
    """The places of a sentence that are the deed's, the likeliest first, and what ties them to it."""
    filed = end_of_dateline(structure)
    dateline = [t for t in told if structure.tokens_of(t.mention.span)[0] < filed]
    here = [t for t in told if t.mention.role == "location" and t not in dateline]
    here = [t for t in here if t.mention.span.end != trigger.span.end]  # “in Brand”: the words are the deed's
    if load_type(trigger.event_type).leaves:
        here = [t for t in here if not on_the_way(t, structure)]
    number = structure.clause_at(trigger.tokens[0])
    own = structure.clauses[number]
    inside = _in_clause(here, own, structure)
    if load_type(trigger.event_type).speech:
        opening = leading(here, structure)
        spoken = opening or spoken_in(inside, trigger, structure, triggers)
        return "opening" if opening else "clause", ranked(spoken, trigger, structure)
    here = without_the_speakers(here, trigger, structure, triggers)
    inside = _in_clause(here, own, structure)
    opening = [t for t in leading(here, structure) if t in inside or _stands_for_itself(t, structure)]
    if inside:
        rest = ranked([t for t in inside if t not in opening], trigger, structure)
        return "opening" if opening else "clause", (*opening, *rest)
    if own.opener == "relative" and number > 0:
        before = [t for t in here if structure.tokens_of(t.mention.span)[1] <= own.start]
        if before:
            return "antecedent", (before[-1],)
    others = [t for t in here if not _said_apart(structure.clauses[_clause_of(t, structure)])]
    if others:
        return "sentence", ranked(others, trigger, structure)
    struck, home = _struck(trigger, structure, told), _home(trigger, structure, told)
    if struck or home:
        return ("object", struck) if struck else ("home", home)
    verbal = [] if trigger.form == "noun" else dateline  # “condemned the attack” does not say that it was there
    return "filed", tuple(carried(t, "where the article was filed; no other place is named") for t in verbal[:1])


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
    clause = structure.clauses[_clause_of(toponym, structure)]
    is_own = clause is structure.clauses[structure.clause_at(trigger.tokens[0])]
    return "apart" if _said_apart(clause) and not is_own else "clause"


def _struck(trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """The country or city that a verb strikes as its object: “invaded Ukraine”, though it acts elsewhere."""
    if trigger.form != "verb" or not load_type(trigger.event_type).strikes:
        return ()
    after = trigger.tokens[1]
    articles = _articles(structure.pack.code)
    while after < len(structure.tokens) and structure.tokens[after].text.lower() in articles:
        after += 1
    struck = (t for t in toponyms if structure.tokens_of(t.mention.span)[0] == after)
    return tuple(t for t in struck if _stands_alone(structure, structure.tokens_of(t.mention.span)[1]))[:1]


def _stands_alone(structure: Structure, end: int) -> bool:
    """Whether a name is no attribute of a noun behind it: “attacked Iran”, not “attacked Iran ally Syria”."""
    if end >= len(structure.tokens) or not structure.tokens[end].is_word:
        return True
    cues = structure.pack.section("cues")
    keys = ("prepositions", "coordinators", "function_words", "complements", "temporal")
    return structure.tokens[end].text.lower() in {entry.lstrip("=") for key in keys for entry in cues.get(key, ())}


def _home(trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """Where the people of the deed are from, when nothing else is said (“voters in Comrat”, “workers of Lombardy”).

    A country is left out: its envoys act elsewhere.
    """
    number = structure.clause_at(trigger.tokens[0])
    known = [
        t
        for t in toponyms
        if t.mention.role == "origin"
        and t.place is not None
        and t.place.kind not in ("country", "continent")
        and _clause_of(t, structure) == number
    ]
    return tuple(carried(t, _HOME) for t in known[:1])


def is_mere_home(places: Sequence[Toponym]) -> bool:
    """Whether all that is known is where the people come from: a driver from Rostock is held where he crashed."""
    return bool(places) and all(t.place is not None and t.place.why[-1] == _HOME for t in places)


def carried(toponym: Toponym, reason: str) -> Toponym:
    """The place of another sentence, taken over: less sure, and saying so."""
    if toponym.place is None:
        return toponym
    place = replace(toponym.place, score=round(toponym.place.score * _CARRIED, 2), why=(*toponym.place.why, reason))
    return replace(toponym, place=place)


def pointed_at(structure: Structure, clause: Clause, known: Sequence[Toponym], text: str) -> Toponym | None:
    """The place that “the city”, “there” or “the island” points back to, or None.

    `known` are the places of the text before, in its order; the last one of the kind that is named is meant.
    """
    generic = structure.pack.section("places").get("generic", {})
    there = _adverbs(structure.pack.code)
    vague = structure.pack.section("places").get("not_pointing", ())
    for index in range(clause.start, clause.end):
        token = structure.tokens[index]
        written = token.text.lower()
        if written in there:
            return _last(known, None, token.span, text, structure)
        kind = generic.get(written) or generic.get(token.lemma)
        if kind and token.lemma not in vague and not token.is_capitalised and _definite(structure, index):
            found = _last(known, kind, token.span, text, structure)
            if found is not None:
                return found
    return None


def _last(known: Sequence[Toponym], kind: str | None, span: Span, text: str, structure: Structure) -> Toponym | None:
    """The place of a kind that was named most often, the last one of equals, under the words that point to it."""
    kinds = {"town": {"town", "village"}, "village": {"town", "village"}}.get(kind or "", {kind})
    fitting = [
        toponym
        for toponym in known
        if toponym.place is not None
        and toponym.mention.role in ("location", "qualifier")
        and (kind is None or toponym.place.kind in kinds or toponym.mention.kind_hint in kinds)
    ]
    often = Counter(toponym.place.gazetteer_id for toponym in fitting if toponym.place)
    best = max(enumerate(fitting), key=lambda pair: (often[_key(pair[1])], pair[0]), default=None)
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


def _key(toponym: Toponym) -> str:
    return toponym.place.gazetteer_id if toponym.place else ""


def _definite(structure: Structure, index: int) -> bool:
    """Whether a generic word means one that was named before, and no name stands beside it."""
    tokens = structure.tokens
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if follows is not None and follows.is_capitalised:
        return False
    cues = structure.pack.section("cues")
    endings = tuple(cues.get("definite_endings", ()))
    written = tokens[index].text.lower()
    if endings:
        return written != tokens[index].lemma and written.endswith(endings)
    articles = {entry.lstrip("=") for entry in cues.get("definite_articles", ())}
    if not articles:  # “в стране”, “w mieście”: without articles a word behind a preposition of place points back
        return frame_of(structure, index, index + 1).preposition_role == "location"
    return index > 0 and tokens[index - 1].text.lower() in articles


def _in_clause(toponyms: list[Toponym], clause: Clause, structure: Structure) -> list[Toponym]:
    return [t for t in toponyms if clause.start <= structure.tokens_of(t.mention.span)[0] < clause.end]


def _clause_of(toponym: Toponym, structure: Structure) -> int:
    return structure.clause_at(structure.tokens_of(toponym.mention.span)[0])


def _said_apart(clause: Clause) -> bool:
    """Whether a place in the clause says nothing about where a deed of another clause took place.

    What somebody votes, asks or plans to do elsewhere is done elsewhere.
    """
    return clause.quoted or clause.opener in ("condition", "relative", "infinitive", "subjunctive")


def _stands_for_itself(toponym: Toponym, structure: Structure) -> bool:
    """Whether a place that opens the sentence is all that stands before its comma: it belongs to what follows."""
    first = structure.clauses[0]
    return structure.tokens_of(toponym.mention.span)[1] >= first.end - 1 and _clause_of(toponym, structure) == 0


@cache
def _articles(code: str) -> frozenset[str]:
    return frozenset(entry.lstrip("=") for entry in load(code).section("cues").get("definite", ()))


@cache
def _adverbs(code: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get("there", ()))
