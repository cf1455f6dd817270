"""“Shelling is common in Kherson. It killed two on Tuesday”, “Ein Mann tötete zwei Menschen”: who did it tells the deed.

What killed people names the deed: the lists of a type say beside which words it does. Where the subject is a pronoun, or
left out, the words are those of the subject of the sentence before; and where it is a person, whom no list of another type
has, it is a crime. Who is killed must stand there, so that nobody kills time or a bill. A language pack lists

    [cues]
    third_persons   # pronouns that are subjects (“he”, “it”)
    singly          # those of one person (“he”)
    may_kill        # persons who may have done it (“man”)
    [verbs]
    left_out        # endings of verbs in the plural, where a subject may be left out
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import NamedTuple

from geo import figure_words
from geo.clauses import Clause
from geo.cue_words import cue_book
from geo.event_lexicon import Meaning, context_words
from geo.event_words import words_of
from geo.insertions import between
from geo.languages import listed
from geo.model import Trigger
from geo.phrases import Match, PhraseBook, book_of
from geo.quantities import opens_a_number
from geo.verbs import VerbReading, reading
from geo.word_senses import Met, Reading

_SUBJECT = 5  # tokens at the head of a sentence among which its subject stands
_NEAR = 2  # tokens between a verb and its subject, an article or an adverb
_OBJECT = 8  # tokens behind a verb among which its object stands
_BRACKET = 25  # tokens between the two parts of a verb that brackets its clause, or behind it, among which it does
_TYPES = ("DISASTER", "FIRE", "HEALTH", "ACCIDENT", "ASSAULT", "CRIME")
_CRIME = "CRIME"
_PEOPLE = ("people", "groups")


class Done(NamedTuple):
    """A sense of a verb of harm that its subject tells, and how."""

    match: Match[Meaning]
    met: Met


def told_by_doers(
    readings: Sequence[Reading], lacking: Sequence[Sequence[Match[Meaning]]], triggers: Sequence[Sequence[Trigger]]
) -> list[list[Done]]:
    """The verbs of harm of each sentence whose kind of deed the subject tells, in the order of the text.

    Args:
        readings: The sentences.
        lacking: The senses of each that lack nothing but words beside them.
        triggers: What is sure of each. A crime that only people beside the verb make one may be another deed: “Они убили
            двоих” behind a sentence about shelling.
    """
    found = []
    for number, (here, matches) in enumerate(zip(readings, lacking, strict=True)):
        before = readings[number - 1] if number else None
        crimes = [t for t in triggers[number] if t.event_type == _CRIME and t.form == "verb" and t.met == "actor"]
        unsure = [match for crime in crimes for match in here.alone(crime.tokens[0])]
        found.append(list(_in_sentence(here, before, sorted((*matches, *unsure), key=lambda match: match.start))))
    return found


def _in_sentence(here: Reading, before: Reading | None, matches: Sequence[Match[Meaning]]) -> Iterator[Done]:
    for start, group in groupby(matches, key=lambda match: match.start):
        # What is killed by a tree or by lightning, which must stand before the verb, needs no subject.
        senses = [m for m in group if m.value.form == "verb" and m.value.type.name in _TYPES and not m.value.before]
        if not senses or not _harms(here.code).first(here.tokens, start, max(m.end for m in senses)):
            continue
        clause = here.clause_of(senses[0])
        verb = reading(here.tokens, start, clause.start, here.structure.pack)
        if verb.passive or verb.tense not in ("past", "present", "hearsay"):
            continue
        verb = replace(verb, start=_opening(verb, clause, here))
        done = _by_its_subject(senses, verb, clause, here, before)
        if done is not None:
            yield done


def _by_its_subject(
    senses: Sequence[Match[Meaning]], verb: VerbReading, clause: Clause, here: Reading, before: Reading | None
) -> Done | None:
    """The sense that goes with the subject of a verb."""
    subject = _subject(verb, senses[0].start, clause, here)
    if subject is None or not _has_victims(verb.start, senses[0].end, subject, clause, here):
        return None
    crime = next((m for m in senses if m.value.type.name == _CRIME), None)
    kills = crime is not None and bool(_kills(here.code).first(here.tokens, crime.start, crime.end))
    if subject.value == "doers":
        return Done(crime, Met("actor", subject)) if crime and kills else None
    sense = _of_the_antecedent(senses, subject, verb, here, before)
    if sense is not None:
        return Done(sense, Met("words", subject))
    by_one = _is_one_person(subject, verb, here, before)
    return Done(crime, Met("actor", subject)) if crime and kills and by_one else None


def _is_one_person(subject: Match[str], verb: VerbReading, here: Reading, before: Reading | None) -> bool:
    """Whether a pronoun, or a subject that is left out, is somebody of whom the sentence before tells."""
    if subject.end > subject.start:
        is_singular = here.tokens.written[subject.start] in listed(here.code, "cues", "singly")
        return is_singular and (before is None or bool(_people(here.code).first(before.tokens)))
    if before is None:
        return False
    hits = cue_book(here.code, "may_kill").find(before.tokens, 0, min(_SUBJECT, len(before.tokens)))
    return any(_is_free(hit.start, 0, before) and _agrees(hit, subject, verb, here, before) for hit in hits)


def _subject(verb: VerbReading, at: int, clause: Clause, here: Reading) -> Match[str] | None:
    """A pronoun or a person as the subject of a verb; words of no length where it is left out; None for all others."""
    tokens, code = here.tokens, here.code
    pronouns = listed(code, "cues", "third_persons")
    lowest = max(clause.start, verb.start - _NEAR - 1)
    behind = min(clause.end, verb.start + 1 + _NEAR)
    for index in (*range(verb.start - 1, lowest - 1, -1), *range(verb.start + 1, behind)):
        if tokens.written[index] in pronouns:
            return Match(index, index + 1, tokens.written[index], "pronouns")
    doers = cue_book(code, "may_kill")
    for hit in (
        *doers.find(tokens, lowest, verb.start),
        *(doers.find(tokens, verb.start + 1, behind) if _bracket(here) else ()),
    ):
        if _is_free(hit.start, clause.start, here):
            return Match(hit.start, hit.end, hit.entry, "doers")
    if not listed(code, "verbs", "left_out") or _behind_days(clause.start, verb.start, here) != verb.start:
        return None
    return Match(at, at, "", "left out")


def _opening(verb: VerbReading, clause: Clause, here: Reading) -> int:
    """Where a verb begins; in a bracket that is at its helper: “hat am Montag zwei Menschen getötet”."""
    if not _bracket(here):
        return verb.start
    helpers, lowest = listed(here.code, "verbs", "perfect"), max(clause.start, verb.start - _BRACKET)
    return next((at for at in range(lowest, verb.start) if here.tokens.written[at] in helpers), verb.start)


def _bracket(here: Reading) -> bool:
    return bool(here.structure.pack.section("verbs").get("bracket"))


def _is_free(at: int, lowest: int, here: Reading) -> bool:
    """Whether no preposition governs a noun."""
    prepositions = listed(here.code, "cues", "prepositions")
    return prepositions.isdisjoint(here.tokens.written[max(lowest, at - _NEAR) : at])


def _behind_days(at: int, end: int, here: Reading) -> int:
    """The index behind the days, places and marks that stand at the head of a clause."""
    while at < end:
        behind = between(here.code)(here.tokens, at, end)
        if behind == at and here.tokens[at].is_word:
            return at
        at = max(behind, at + 1)
    return at


def _has_victims(start: int, end: int, subject: Match[str], clause: Clause, here: Reading) -> bool:
    """Whether people are the object: named as such, or as a number with nothing counted (“killed two on Tuesday”)."""
    tokens, code = here.tokens, here.code
    first = start if _bracket(here) else end
    last = min(clause.end, end + _BRACKET) if _bracket(here) else _object_end(end, clause, here)
    if any(hit.start not in range(subject.start, subject.end) for hit in _people(code).find(tokens, first, last)):
        return True
    return any(
        opens_a_number(tokens.written[at], code) == "number" and _counts_nothing(at + 1, here)
        for at in range(first, last)
    )


def _object_end(at: int, clause: Clause, here: Reading) -> int:
    """Where an object behind its verb ends at the latest: “the man killed in Leeds was 34” has none."""
    stop = min(clause.end, at + _OBJECT)
    helpers = listed(here.code, "verbs", "passive", "bare_passive")
    ends = (i for i in range(at, stop) if here.tokens.written[i] in helpers or here.tokens[i].text == ",")
    return next(ends, stop)


def _counts_nothing(at: int, here: Reading) -> bool:
    """Whether no noun is counted by a number that ends at a token."""
    if at >= len(here.tokens) or not here.tokens[at].is_word:
        return True
    return here.tokens.written[at] in listed(here.code, "cues", "prepositions", "coordinators")


def _of_the_antecedent(
    senses: Sequence[Match[Meaning]], subject: Match[str], verb: VerbReading, here: Reading, before: Reading | None
) -> Match[Meaning] | None:
    """The sense whose words the subject of the sentence before has."""
    if before is None:
        return None
    fitting: dict[str, Match[Meaning]] = {}
    for sense in senses:
        if sense.entry not in words_of(sense.value.type.name, here.code).needs:
            continue
        book = context_words(sense.value.type.name, here.code, "needs", sense.entry)
        hits = book.find(before.tokens, 0, min(_SUBJECT, len(before.tokens)))
        if any(_is_free(hit.start, 0, before) and _agrees(hit, subject, verb, here, before) for hit in hits):
            fitting.setdefault(sense.value.type.name, sense)
    return next((fitting[name] for name in _TYPES if name in fitting), None)


def _agrees(hit: Match[str], subject: Match[str], verb: VerbReading, here: Reading, before: Reading) -> bool:
    """Whether a noun is of the number that a verb without a subject has: “La epidemia … Mataron a dos” are others."""
    if subject.end > subject.start:
        return True
    plural = here.tokens.written[verb.start].endswith(tuple(listed(here.code, "verbs", "left_out")))
    noun = before.tokens[hit.end - 1]
    return plural == (noun.text.lower() != noun.lemma)


@cache
def _people(code: str) -> PhraseBook[str]:
    table = figure_words.load(code)
    return book_of(entry for key in _PEOPLE for entry in table.get(key, ()))


@cache
def _harms(code: str) -> PhraseBook[str]:
    """Verbs for killing and hurting."""
    return book_of(entry for kind in ("dead", "injured") for entry in _deeds(code, kind))


@cache
def _kills(code: str) -> PhraseBook[str]:
    return book_of(_deeds(code, "dead"))


@cache
def killings(code: str) -> frozenset[str]:
    """The entries of verbs for killing."""
    return frozenset(_deeds(code, "dead"))


def _deeds(code: str, kind: str) -> Sequence[str]:
    deeds: Sequence[str] = figure_words.load(code).get("kinds", {}).get(kind, {}).get("deeds", ())
    return deeds
