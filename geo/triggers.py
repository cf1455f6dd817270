"""Sentence -> the words that name a deed, by the lexicons of the event types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from geo.announcements import with_intentions
from geo.clauses import Clause, Structure
from geo.event_types import EventType, all_types
from geo.event_words import words_of
from geo.languages import load as load_pack
from geo.model import Form, Need, Sense, SenseReason, Span, Trigger
from geo.participles import participle_forms
from geo.phrases import Match, PhraseBook
from geo.verbs import is_verbal

_TOPIC = 2  # words for one type of deed that make it what an article is about
_TOLD = 6  # of the words that an entry lacks
_Weight = tuple[int, int, bool, bool, str]
_ALONE: _Weight = (0, 0, False, False, "")


@dataclass(frozen=True, slots=True, eq=False)
class _Sense:
    """One reading of a lexicon entry."""

    type: EventType
    form: Form
    strong: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence that can name deeds, in the order of the text."""

    triggers: tuple[Trigger, ...]
    unread: tuple[tuple[Span, Sense], ...]
    """Those that name none here, once for each type that they could name."""
    lacking: frozenset[str]
    """The types of which words were left out for want of others beside them."""


@dataclass(frozen=True, slots=True)
class _Obstacle:
    """Why a sense is not the one that is meant, with the words that decided."""

    reason: SenseReason
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Met:
    """How there is what an entry needs beside it, and the words that are."""

    how: Need
    words: Match[str] | None = None


def triggers_of(structures: Sequence[Structure]) -> list[Words]:
    """The triggers of each sentence of an article, in the order of the text.

    What the article is about is told by the words that leave no doubt; with that known, sentences are read again in
    which words were left out for want of others beside them.
    """
    read = [_read(structure, frozenset()) for structure in structures]
    topics = topics_of(trigger for words in read for trigger in words.triggers)
    return [
        words if topics.isdisjoint(words.lacking) else _read(structure, topics)
        for structure, words in zip(structures, read, strict=True)
    ]


def topics_of(found: Iterable[Trigger]) -> frozenset[str]:
    """The types that an article is about: it has several words for them that leave no doubt."""
    count = Counter(trigger.event_type for trigger in found if trigger.strong)
    return frozenset(name for name, times in count.items() if times >= _TOPIC)


def find_triggers(structure: Structure, topics: AbstractSet[str] = frozenset()) -> tuple[Trigger, ...]:
    """The triggers of one sentence in the order of the text, one sense each.

    Args:
        structure: The sentence.
        topics: Types that the article is about anyway, whose words need no others beside them: in news of a protest
            those who walk out, protest.
    """
    return _read(structure, topics).triggers


def _read(structure: Structure, topics: AbstractSet[str]) -> Words:
    """The triggers, and the words that are none."""
    book, tokens = _book(structure.pack.code), structure.tokens
    found: list[Trigger] = []
    unread: list[tuple[Span, Sense]] = []
    lacking: set[str] = set()
    at = 0
    while at < len(tokens):
        matches = book.all_at(tokens, at, len(tokens))
        if not matches:
            at += 1
            continue
        barred: list[tuple[Match[_Sense], _Obstacle]] = []
        senses: list[tuple[Match[_Sense], _Met]] = []
        for match in matches:
            verdict = _verdict(match, structure, topics)
            if isinstance(verdict, _Obstacle):
                barred.append((match, verdict))
            else:
                senses.append((match, verdict))
        lacking.update(match.value.type.name for match, obstacle in barred if obstacle.reason == "needs")
        if not senses:
            unread += [(_span(match, structure), sense) for match, sense in _told(barred, "")]
            at += 1
            continue
        # Of the senses that are possible the longest wins: "fire on" hides "fire", but not where nobody fires.
        at = max(match.end for match, _ in senses)
        longest = [sense for sense in senses if sense[0].end == at]
        weights = [_weight(match, structure) for match, _ in longest] if len(longest) > 1 else [_ALONE]
        first = max(range(len(longest)), key=weights.__getitem__)
        best, met = longest[first]
        barred += [(match, _Obstacle("shorter", best.entry)) for match, _ in senses if match.end < at]
        after = (number for number in range(len(longest)) if number != first)
        barred += [(longest[number][0], _after(weights[number], weights[first])) for number in after]
        others = tuple(sense for _, sense in _told(barred, best.value.type.name)) if barred else ()
        found.append(_trigger(best, structure, met, others))
    return Words(with_intentions(found, structure), tuple(unread), frozenset(lacking))


def _told(barred: Iterable[tuple[Match[_Sense], _Obstacle]], taken: str) -> list[tuple[Match[_Sense], Sense]]:
    """The senses that are not meant, the first one of each type but the one that was taken."""
    told: dict[str, tuple[Match[_Sense], Sense]] = {}
    for match, why in barred:
        name = match.value.type.name
        if name != taken and name not in told:
            told[name] = match, Sense(event_type=name, entry=match.entry, reason=why.reason, words=why.words)
    return list(told.values())


def _after(weight: _Weight, best: _Weight) -> _Obstacle:
    """Why a sense comes after one that is as long."""
    reasons: tuple[SenseReason, ...] = ("shorter", "unneeded", "weak", "mode")
    return _Obstacle(next((r for r, one, other in zip(reasons, weight, best, strict=False) if one != other), "order"))


@cache
def _book(code: str) -> PhraseBook[_Sense]:
    return PhraseBook(_entries(code), _verb_forms(code))


def _entries(code: str) -> Iterator[tuple[str, _Sense]]:
    for kind in all_types():
        words = words_of(kind.name, code)
        yield from ((entry, _Sense(kind, "noun", strong=True)) for entry in words.noun)
        yield from ((entry, _Sense(kind, "verb", strong=True)) for entry in words.verb)
        yield from ((entry, _Sense(kind, "noun", strong=False)) for entry in words.weak_noun)
        yield from ((entry, _Sense(kind, "verb", strong=False)) for entry in words.weak_verb)


@cache
def _verb_forms(code: str) -> dict[str, frozenset[str]]:
    words = (words_of(kind.name, code) for kind in all_types())
    verbs = tuple(entry for listed in words for entry in (*listed.verb, *listed.weak_verb))
    return participle_forms(code, verbs)


@cache
def _context(name: str, code: str, table: str, key: str) -> PhraseBook[str]:
    """The words of `unless`, or those of one key of `needs` or `modes`; of a verb, its participles as well."""
    listed = getattr(words_of(name, code), table)
    entries: tuple[str, ...] = listed[key] if key else listed
    return PhraseBook(((entry, entry) for entry in entries), participle_forms(code, entries))


def _clause(match: Match[_Sense], structure: Structure) -> Clause:
    return structure.clauses[structure.clause_at(match.start)]


def _near(match: Match[_Sense], structure: Structure, table: str, key: str = "") -> Match[str] | None:
    """The nearest context word of a table."""
    return min(_hits(match, structure, table, key), key=lambda hit: _distance(hit, match), default=None)


def _hits(match: Match[_Sense], structure: Structure, table: str, key: str = "") -> list[Match[str]]:
    """The context words in the clause of the trigger, or in the trigger itself; those of `needs` in its sentence."""
    clause = _clause(match, structure)
    whole = table == "needs"
    start, end = (0, len(structure.tokens)) if whole else (clause.start, max(clause.end, match.end))
    book = _context(match.value.type.name, structure.pack.code, table, key)
    found = book.find(structure.tokens, start, end)
    return [hit for hit in found if table == "modes" or hit.start < match.start or hit.end > match.end]


def _distance(hit: Match[str], match: Match[_Sense]) -> int:
    return max(0, hit.start - match.end + 1, match.start - hit.end + 1)


def _verdict(match: Match[_Sense], structure: Structure, topics: AbstractSet[str]) -> _Obstacle | _Met:
    """What keeps the words from this sense: part of speech, or words that exclude it or that it lacks; or how it has them."""
    sense, clause = match.value, _clause(match, structure)
    words = words_of(sense.type.name, structure.pack.code)
    is_phrase = match.end - match.start > 1
    verbal = is_verbal(structure.tokens, match.start, clause.start, structure.pack)
    if sense.form == "verb" and not verbal and (not is_phrase or _names_a_thing(match, structure)):
        return _Obstacle("form", sense.form)
    if not is_phrase and sense.form == "noun" and verbal and _is_verb_too(match, structure):
        return _Obstacle("form", sense.form)
    other = _near(match, structure, "unless") if words.unless else None
    if other is not None:
        return _Obstacle("unless", _written(other, structure))
    return _met(match, structure, topics) or _Obstacle(
        "needs", _some(sense.type.name, structure.pack.code, match.entry)
    )


@cache
def _some(name: str, code: str, entry: str) -> str:
    """Some of the words that an entry needs, as they are read: without the signs for written forms and beginnings."""
    needed = words_of(name, code).needs[entry][:_TOLD]
    return ", ".join(word.replace("=", "").replace("*", "…") for word in needed)


def _met(match: Match[_Sense], structure: Structure, topics: AbstractSet[str]) -> _Met | None:
    """How there is what an entry needs, if anything: words near, or an article about its type; None where it is not.

    What names a thing more than a deed (a river, a hospital) must have its words in its own clause, and so must words of
    several types; of these a sure one may have somebody of the kind that it needs there instead.
    """
    sense, clause = match.value, _clause(match, structure)
    if match.entry not in words_of(sense.type.name, structure.pack.code).needs:
        return _Met("none")
    hits = _hits(match, structure, "needs", match.entry)
    inside = [hit for hit in hits if clause.start <= hit.start < max(clause.end, match.end)]
    is_topic = sense.type.name in topics
    if sense.form == "noun" and not sense.strong:
        return _Met("words", inside[0]) if inside else None
    is_shared = match.entry in _ambiguous(structure.pack.code)
    near = inside if is_shared else inside or hits
    if near or is_topic:
        return _Met("words", near[0]) if near else _Met("topic")
    actor = _actor_needed(match, structure) if sense.strong or not is_shared else None
    return _Met("actor", actor) if actor else None


@cache
def _ambiguous(code: str) -> frozenset[str]:
    """Entries of more than one type, between which only their own clause can decide: a strike of workers, of missiles."""
    types = Counter(entry for kind in all_types() for entry in set(words_of(kind.name, code).entries))
    return frozenset(entry for entry, count in types.items() if count > 1)


def _actor_needed(match: Match[_Sense], structure: Structure) -> Match[str] | None:
    """The word of the clause for people or a body of a kind that the entry needs: who needs a minister may have a mayor."""
    code = structure.pack.code
    kinds = _kinds_needed(match.value.type.name, code, match.entry)
    if not kinds:
        return None
    clause, known = _clause(match, structure), _kinds(code)
    for index in (*range(clause.start, match.start), *range(match.end, clause.end)):
        token = structure.tokens[index]
        if any(known.get(word) in kinds for word in (token.lemma, token.text.lower(), token.second_lemma)):
            return Match(index, index + 1, token.text, token.text)
    return None


@cache
def _kinds_needed(name: str, code: str, entry: str) -> frozenset[str]:
    """The kinds of actors among the words that an entry needs; one such word alone may stand there for another reason."""
    known = _kinds(code)
    told = [known[word] for word in words_of(name, code).needs[entry] if word in known]
    return frozenset(told) if len(told) > 1 else frozenset()


@cache
def _kinds(code: str) -> Mapping[str, str]:
    """Nouns for people and bodies, lemmas or as written -> their kind; things are left out."""
    actors = load_pack(code).section("actors")
    words = [(word, kind) for kind, listed in actors.get("kinds", {}).items() if kind != "object" for word in listed]
    words += [(title, "person") for title in actors.get("titles", ())]
    return {word.lstrip("=").lower(): kind for word, kind in words if " " not in word}


def _is_verb_too(match: Match[_Sense], structure: Structure) -> bool:
    """Whether the same word is also listed as a verb, so that its part of speech is an open question."""
    same = _book(structure.pack.code).all_at(structure.tokens, match.start, match.end)
    return any(other.value.form == "verb" for other in same)


def _names_a_thing(match: Match[_Sense], structure: Structure) -> bool:
    """Whether a verb phrase begins with a word that is a noun here: "a fire on the ship" beside "they fire on"."""
    written = structure.tokens[match.start].text.lower()
    same = _book(structure.pack.code).all_at(structure.tokens, match.start, match.start + 1)
    return not written.endswith("ing") and any(other.value.form == "noun" for other in same)


def _weight(match: Match[_Sense], structure: Structure) -> _Weight:
    """Which sense wins: one that names more words, or needed a neighbour and has it, is strong, has a mode nearby."""
    words = words_of(match.value.type.name, structure.pack.code)
    has_mode = any(_near(match, structure, "modes", mode) for mode in words.modes)
    met = _met(match, structure, frozenset()) if match.entry in words.needs else None
    has_needed = 0 if met is None else 2 if met.how == "words" else 1  # a court that sentences to years condemns nobody
    named = sum(word != "~" for word in match.entry.split())  # “called off a strike” is more than “called a strike”
    return named, has_needed, match.value.strong, has_mode, match.value.type.name


def _mode(match: Match[_Sense], structure: Structure) -> tuple[str | None, str]:
    """The mode whose word stands nearest to the trigger in its clause, and that word; else the default of the type."""
    words = words_of(match.value.type.name, structure.pack.code)
    hits = {mode: _near(match, structure, "modes", mode) for mode in words.modes}
    near = {mode: (_distance(hit, match), hit) for mode, hit in hits.items() if hit is not None}
    if not near:
        return match.value.type.default_mode, ""
    mode = min(near, key=lambda mode: near[mode][0])
    return mode, _written(near[mode][1], structure)


def _span(match: Match[_Sense], structure: Structure) -> Span:
    return Span(start=structure.tokens[match.start].span.start, end=structure.tokens[match.end - 1].span.end)


def _written(match: Match[str], structure: Structure) -> str:
    return " ".join(token.text for token in structure.tokens[match.start : match.end])


def _trigger(match: Match[_Sense], structure: Structure, met: _Met, senses: tuple[Sense, ...]) -> Trigger:
    mode, mode_words = _mode(match, structure)
    return Trigger(
        span=_span(match, structure),
        event_type=match.value.type.name,
        mode=mode,
        sentence=structure.sentence.index,
        tokens=(match.start, match.end),
        form=match.value.form,
        strong=match.value.strong,
        entry=match.entry,
        met=met.how,
        met_words=_written(met.words, structure) if met.words else "",
        mode_words=mode_words,
        senses=senses,
    )
