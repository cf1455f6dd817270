"""What is said of a deed, and the words that say it: cues in a clause, or in the one that governs it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from geo.clauses import Structure
from geo.languages import load
from geo.model import Status, Trigger
from geo.phrases import Match, PhraseBook, book_of
from geo.place_words import frame_of
from geo.verbs import VerbReading


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a trigger; `status` is None where it is not an event."""

    status: Status | None
    reason: str

    @property
    def rejected(self) -> bool:
        """Whether the trigger is not an event."""
        return self.status is None


@cache
def book_in(code: str, section: str, key: str) -> PhraseBook[str]:
    """The phrases of a list in a section of a pack; empty where the pack lacks it."""
    return book_of(load(code).section(section).get(key, ()))


def cue_in(structure: Structure, key: str, start: int, end: int, section: str = "cues") -> Match[str] | None:
    """The first phrase of a list between two tokens."""
    return book_in(structure.pack.code, section, key).first(structure.tokens, max(start, 0), end)


def words_of(structure: Structure, match: Match[str]) -> str:
    """The words of the sentence that a phrase met."""
    return " ".join(token.text for token in structure.tokens[match.start : match.end])


def governing_cue(structure: Structure, number: int, key: str) -> Match[str] | None:
    """A cue in the clause before, where that clause governs this one (“denied that ...”, “failed to ...”)."""
    clause = structure.clauses[number]
    own = cue_in(structure, key, clause.start, clause.start + 1)
    if own is not None or number == 0:
        return own
    if clause.opener not in ("conjunction", "subjunctive", "infinitive"):
        return None
    if clause.opener == "conjunction" and not cue_in(structure, "complements", clause.start, clause.start + 2):
        return None  # “denied it, but ...”: what follows does not depend on the denial
    before = structure.clauses[number - 1]
    return cue_in(structure, key, before.start, before.end)


def is_at_scene(trigger: Trigger, structure: Structure) -> bool:
    """Whether a noun stands behind a preposition of place: of “any part in the crash” only the part is denied."""
    return frame_of(structure, *trigger.tokens).preposition_role == "location"


def is_bare(trigger: Trigger, structure: Structure, verb: VerbReading) -> bool:
    """Whether a verb stands in its dictionary form without any marker, where that is no verb: “a amânat vizita”."""
    alone = verb.tense == "present" and verb.start == trigger.tokens[0]
    same = structure.tokens[trigger.tokens[0]].text.lower() == trigger.entry
    return alone and same and not structure.pack.section("verbs").get("ambiguous_base")


def preposition_between(structure: Structure, start: int, end: int) -> bool:
    """Whether a preposition stands among these tokens."""
    prepositions = prepositions_of(structure.pack.code)
    return any(token.text.lower() in prepositions for token in structure.tokens[start:end])


@cache
def prepositions_of(code: str) -> frozenset[str]:
    """Prepositions of one word, but for those that only join a measure to its noun (“no sign of talks”)."""
    cues = load(code).section("cues")
    return frozenset(word.lstrip("=") for word in cues.get("prepositions", ())) - {
        word.lstrip("=") for word in cues.get("partitives", ())
    }
