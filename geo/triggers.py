"""Sentence -> the words that name a deed, by the lexicons of the event types.

`geo.event_lexicon` finds the words that can name one, and `geo.word_senses` tells which of their senses are possible;
here one of these is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo.announcements import with_intentions
from geo.bare_killings import bare_killings
from geo.clauses import Structure
from geo.doers import Done, told_by_doers
from geo.event_lexicon import Meaning, meanings
from geo.likely_deeds import LikelyDeed, likely_deeds
from geo.model import Sense, SenseReason, Span, Trigger
from geo.phrases import Match
from geo.word_senses import Met, Obstacle, Reading, distance, met_by, verdict

_LISTED = 6  # words: who lists fewer for an entry means just these (“land” with “emergency”)
_Weight = tuple[int, int, bool, bool, str]
_ALONE: _Weight = (0, 0, False, False, "")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence that can name deeds, in the order of the text."""

    triggers: tuple[Trigger, ...]
    unread: tuple[tuple[Span, Sense], ...]
    """Those that name none here, once for each type that they could name."""
    open: tuple[Match[Meaning], ...]
    """Senses of words that name no deed, and lack nothing but others beside them."""


def triggers_of(structures: Sequence[Structure]) -> list[Words]:
    """The triggers of each sentence of an article, in the order of the text.

    Of the words that are left out for want of others beside them `geo.likely_deeds` tells, by what the whole article
    says, which are likely to name a deed all the same.
    """
    readings = [Reading(structure) for structure in structures]
    sure = [sure_words(reading) for reading in readings]
    done = told_by_doers(readings, [words.open for words in sure], [words.triggers for words in sure])
    sure = [_with_done(*found) for found in zip(readings, sure, done, strict=True)]
    bare = bare_killings(readings, [words.open for words in sure], [words.triggers for words in sure])
    sure = [_with_done(*found) for found in zip(readings, sure, bare, strict=True)]
    likely = likely_deeds(readings, [words.triggers for words in sure], [words.open for words in sure])
    return [_with_likely(*found) for found in zip(readings, sure, likely, strict=True)]


def _with_done(here: Reading, words: Words, done: Sequence[Done]) -> Words:
    """The words of a sentence, and those whose kind of deed their subject tells."""
    return _with(here, words, [_trigger(deed.match, here, deed.met, ()) for deed in done])


def _with_likely(here: Reading, words: Words, likely: Sequence[LikelyDeed]) -> Words:
    """The words of a sentence, and those that are likely to name a deed."""
    return _with(here, words, [_trigger(deed.match, here, Met("likely"), (), deed.probability) for deed in likely])


def _with(here: Reading, words: Words, added: Sequence[Trigger]) -> Words:
    """The words of a sentence with further triggers."""
    if not added:
        return words
    kept = [old for old in words.triggers if not any(old.span.overlaps(new.span) for new in added)]
    triggers = sorted((*kept, *added), key=lambda trigger: trigger.tokens)
    unread = [(span, sense) for span, sense in words.unread if not any(span.overlaps(new.span) for new in added)]
    taken = {trigger.tokens for trigger in added}
    still_open = [match for match in words.open if (match.start, match.end) not in taken]
    return Words(with_intentions(triggers, here.structure), tuple(unread), tuple(still_open))


def find_triggers(structure: Structure) -> tuple[Trigger, ...]:
    """The triggers of one sentence by itself, in the order of the text, one sense each."""
    return sure_words(Reading(structure)).triggers


def sure_words(here: Reading) -> Words:
    """What the word lists alone say of a sentence."""
    book, tokens = meanings(here.code), here.tokens
    found: list[Trigger] = []
    unread: list[tuple[Span, Sense]] = []
    still_open: list[Match[Meaning]] = []
    at = 0
    for matches in book.everywhere(tokens):
        if matches[0].start < at:
            continue
        barred: list[tuple[Match[Meaning], Obstacle]] = []
        senses: list[tuple[Match[Meaning], Met]] = []
        for match in matches:
            found_out = verdict(match, here)
            if not isinstance(found_out, Obstacle):
                senses.append((match, found_out))
            elif not match.value.before:
                barred.append((match, found_out))
        if not senses:
            kept = _in_company(barred, here)
            if kept is None:
                unread += [(_span(match, here), sense) for match, sense in _told(barred, "")]
                still_open += [match for match, obstacle in barred if obstacle.reason == "needs"]
                continue
            senses = [kept]
            barred = [one for one in barred if one[0] is not kept[0]]
        # Of the senses that are possible the longest wins: "fire on" hides "fire", but not where nobody fires.
        at = max(match.end for match, _ in senses)
        longest = [sense for sense in senses if sense[0].end == at]
        weights = [_weight(match, here) for match, _ in longest] if len(longest) > 1 else [_ALONE]
        first = max(range(len(longest)), key=weights.__getitem__)
        best, met = longest[first]
        barred += [(match, Obstacle("shorter", best.entry)) for match, _ in senses if match.end < at]
        after = (number for number in range(len(longest)) if number != first)
        barred += [(longest[number][0], _after(weights[number], weights[first])) for number in after]
        others = tuple(sense for _, sense in _told(barred, best.value.type.name)) if barred else ()
        found.append(_trigger(best, here, met, others))
    return Words(with_intentions(found, here.structure), tuple(unread), tuple(still_open))


def _in_company(barred: Iterable[tuple[Match[Meaning], Obstacle]], here: Reading) -> tuple[Match[Meaning], Met] | None:
    """The sense of a verb that only lacks what it needs, and has words beside it that go with its type more than others."""
    found: list[tuple[float, Match[Meaning], Match[float]]] = []
    for match, obstacle in barred:
        if obstacle.reason != "needs" or match.value.form != "verb" or match.entry in match.value.words.strict:
            continue
        if len(match.value.words.needs[match.entry]) < _LISTED:
            continue
        clause = here.clause_of(match)
        hits = here.company(match.value.type.name, clause.start, max(clause.end, match.end))
        beside = {hit.entry: hit for hit in hits if hit.start < match.start or hit.end > match.end}
        if beside:
            found.append((sum(hit.value for hit in beside.values()), match, next(iter(beside.values()))))
    most = max((share for share, _, _ in found), default=0.0)
    best = [(match, hit) for share, match, hit in found if share == most]
    if len({match.value.type.name for match, _ in best}) != 1:
        return None
    match, hit = max(best, key=lambda one: one[0].end)
    return match, Met("words", Match(hit.start, hit.end, hit.entry, hit.entry))


def _told(barred: Iterable[tuple[Match[Meaning], Obstacle]], taken: str) -> list[tuple[Match[Meaning], Sense]]:
    """The senses that are not meant, the first one of each type but the one that was taken."""
    told: dict[str, tuple[Match[Meaning], Sense]] = {}
    for match, why in barred:
        name = match.value.type.name
        if name != taken and name not in told:
            told[name] = match, Sense(event_type=name, entry=match.entry, reason=why.reason, words=why.words)
    return list(told.values())


def _after(weight: _Weight, best: _Weight) -> Obstacle:
    """Why a sense comes after one that is as long."""
    reasons: tuple[SenseReason, ...] = ("shorter", "unneeded", "weak", "mode")
    return Obstacle(next((r for r, one, other in zip(reasons, weight, best, strict=False) if one != other), "order"))


def _weight(match: Match[Meaning], here: Reading) -> _Weight:
    """Which sense wins: one that names more words, or needed a neighbour and has it, is strong, has a mode nearby."""
    words = match.value.words
    has_mode = any(here.hits(match, "modes", mode) for mode in words.modes)
    if match.value.before:
        return _named(match.value.whole), 2, match.value.strong, has_mode, match.value.type.name
    met = met_by(match, here) if match.entry in words.needs else None
    has_needed = 0 if met is None else 2 if met.how == "words" else 1  # a court that sentences to years condemns nobody
    return _named(match.entry), has_needed, match.value.strong, has_mode, match.value.type.name


def _named(entry: str) -> int:
    """How many words an entry names: “called off a strike” is more than “called a strike”."""
    return sum(word != "~" for word in entry.split())


def _mode(match: Match[Meaning], here: Reading) -> tuple[str | None, str]:
    """The mode whose word stands nearest to the trigger in its clause, and that word; else the default of the type."""
    hits = {mode: here.nearest(match, "modes", mode) for mode in match.value.words.modes}
    near = {mode: (distance(hit, match), hit) for mode, hit in hits.items() if hit is not None}
    if not near:
        return match.value.type.default_mode, ""
    mode = min(near, key=lambda mode: near[mode][0])
    return mode, here.text_of(near[mode][1])


def _span(match: Match[Meaning], here: Reading) -> Span:
    return Span(start=here.tokens.starts[match.start], end=here.tokens.ends[match.end - 1])


def _trigger(
    match: Match[Meaning], here: Reading, met: Met, senses: tuple[Sense, ...], likelihood: float | None = None
) -> Trigger:
    mode, mode_words = _mode(match, here)
    return Trigger(
        span=_span(match, here),
        event_type=match.value.type.name,
        mode=mode,
        sentence=here.structure.sentence.index,
        tokens=(match.start, match.end),
        form=match.value.form,
        strong=match.value.strong,
        entry=match.entry,
        met=met.how,
        met_words=here.text_of(met.words) if met.words else "",
        likelihood=likelihood,
        mode_words=mode_words,
        senses=senses,
    )
