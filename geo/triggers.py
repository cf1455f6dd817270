"""Sentence -> the words that name a deed, by the lexicons of the event types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Literal

from geo.announcements import with_intentions
from geo.clauses import Clause, Structure
from geo.event_types import EventType, all_types
from geo.event_words import words_of
from geo.languages import load as load_pack
from geo.model import Span, Trigger
from geo.participles import participle_forms
from geo.phrases import Match, PhraseBook
from geo.verbs import is_verbal

_TOPIC = 2  # words for one type of deed that make it what an article is about


@dataclass(frozen=True, slots=True, eq=False)
class _Sense:
    """One reading of a lexicon entry."""

    type: EventType
    form: Literal["noun", "verb"]
    strong: bool


def triggers_of(structures: Sequence[Structure]) -> list[tuple[Trigger, ...]]:
    """The triggers of each sentence of an article, in the order of the text.

    What the article is about is told by the words that leave no doubt; with that known, sentences are read again in
    which words were left out for want of others beside them.
    """
    read = [_read(structure, frozenset()) for structure in structures]
    topics = topics_of(trigger for found, _ in read for trigger in found)
    return [
        found if topics.isdisjoint(lacking) else find_triggers(structure, topics)
        for structure, (found, lacking) in zip(structures, read, strict=True)
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
    return _read(structure, topics)[0]


def _read(structure: Structure, topics: AbstractSet[str]) -> tuple[tuple[Trigger, ...], frozenset[str]]:
    """The triggers, and the types of words that lack others beside them."""
    book, tokens = _book(structure.pack.code), structure.tokens
    found: list[Trigger] = []
    lacking: set[str] = set()
    at = 0
    while at < len(tokens):
        offered = [match for match in book.all_at(tokens, at, len(tokens)) if _is_possible(match, structure)]
        senses = [match for match in offered if _has_what_it_needs(match, structure, topics)]
        lacking.update(match.value.type.name for match in offered if match not in senses)
        if not senses:
            at += 1
            continue
        # Of the senses that are possible the longest wins: "fire on" hides "fire", but not where nobody fires.
        at = max(match.end for match in senses)
        longest = [match for match in senses if match.end == at]
        best = longest[0] if len(longest) == 1 else max(longest, key=lambda match: _weight(match, structure))
        found.append(_trigger(best, structure))
    return with_intentions(found, structure), frozenset(lacking)


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


def _is_possible(match: Match[_Sense], structure: Structure) -> bool:
    """Whether the sense is possible here: part of speech, and no words that exclude it."""
    sense, clause = match.value, _clause(match, structure)
    words = words_of(sense.type.name, structure.pack.code)
    is_phrase = match.end - match.start > 1
    verbal = is_verbal(structure.tokens, match.start, clause.start, structure.pack)
    if sense.form == "verb" and not verbal and (not is_phrase or _names_a_thing(match, structure)):
        return False
    if not is_phrase and sense.form == "noun" and verbal and _is_verb_too(match, structure):
        return False
    return not (words.unless and _near(match, structure, "unless"))


def _has_what_it_needs(match: Match[_Sense], structure: Structure, topics: AbstractSet[str]) -> bool:
    """Whether the words that an entry needs, if any, stand near, or the article is about its type anyway.

    What names a thing more than a deed (a river, a hospital) must have them in its own clause, and so must words of
    several types.
    """
    sense, clause = match.value, _clause(match, structure)
    if match.entry not in words_of(sense.type.name, structure.pack.code).needs:
        return True
    hits = _hits(match, structure, "needs", match.entry)
    inside = any(clause.start <= hit.start < max(clause.end, match.end) for hit in hits)
    if sense.form == "noun" and not sense.strong:
        return inside
    if match.entry in _ambiguous(structure.pack.code):
        return inside or sense.type.name in topics
    return bool(hits) or sense.type.name in topics or _has_actor(match, structure)


@cache
def _ambiguous(code: str) -> frozenset[str]:
    """Entries of more than one type, between which only their own clause can decide: a strike of workers, of missiles."""
    types = Counter(entry for kind in all_types() for entry in set(words_of(kind.name, code).entries))
    return frozenset(entry for entry, count in types.items() if count > 1)


def _has_actor(match: Match[_Sense], structure: Structure) -> bool:
    """Whether the clause names people or a body of a kind that the entry needs: who needs a minister may have a mayor."""
    code = structure.pack.code
    kinds = _kinds_needed(match.value.type.name, code, match.entry)
    if not kinds:
        return False
    clause, known = _clause(match, structure), _kinds(code)
    beside = (*structure.tokens[clause.start : match.start], *structure.tokens[match.end : clause.end])
    return any(
        known.get(word) in kinds for token in beside for word in (token.lemma, token.text.lower(), token.second_lemma)
    )


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


def _weight(match: Match[_Sense], structure: Structure) -> tuple[int, bool, bool, bool, str]:
    """Which sense wins: one that names more words, or needed a neighbour and has it, is strong, has a mode nearby."""
    words = words_of(match.value.type.name, structure.pack.code)
    has_mode = any(_near(match, structure, "modes", mode) for mode in words.modes)
    has_needed = match.entry in words.needs and _has_what_it_needs(match, structure, frozenset())
    named = sum(word != "~" for word in match.entry.split())  # “called off a strike” is more than “called a strike”
    return named, has_needed, match.value.strong, has_mode, match.value.type.name


def _mode(match: Match[_Sense], structure: Structure) -> str | None:
    """The mode whose word stands nearest to the trigger in its clause, else the default of the type."""
    words = words_of(match.value.type.name, structure.pack.code)
    hits = {mode: _near(match, structure, "modes", mode) for mode in words.modes}
    near = {mode: _distance(hit, match) for mode, hit in hits.items() if hit is not None}
    return min(near, key=lambda mode: near[mode], default=match.value.type.default_mode)


def _trigger(match: Match[_Sense], structure: Structure) -> Trigger:
    tokens = structure.tokens
    return Trigger(
        span=Span(start=tokens[match.start].span.start, end=tokens[match.end - 1].span.end),
        event_type=match.value.type.name,
        mode=_mode(match, structure),
        sentence=structure.sentence.index,
        tokens=(match.start, match.end),
        form=match.value.form,
        strong=match.value.strong,
        entry=match.entry,
    )
