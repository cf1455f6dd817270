"""Fates that nobody met: “no one was injured”, “fără victime”, “постраждалих немає”. This is a figure of 0, and not none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.clauses import Structure
from geo.fates import (
    ADJECTIVES,
    FATE,
    THINGS,
    Cue,
    cues_in,
    listed_words,
    merely_possible,
    phrases_of,
    signs_of,
    single_words,
    word_at,
)
from geo.model import DateMention
from geo.named import coordinators
from geo.verbs import reading

_NOBODY_GAP = 8  # tokens between “nobody” and the fate


def zeros_in(structure: Structure, dates: Sequence[DateMention]) -> list[tuple[Cue, int, int]]:
    """Fates that nobody met, with the tokens that say so: “no one was injured”, “fără victime”, “постраждалих немає”."""
    code, tokens = structure.pack.code, structure.tokens
    cues = [cue for cue in cues_in(structure) if cue.kind not in (THINGS, "participants") and cue.role != "totals"]
    nouns = [cue for cue in cues if cue.role == "nouns"]
    done = [cue for cue in cues if cue.role == "nouns" or _is_done(structure, cue)]
    near: tuple[tuple[str, list[Cue], Callable[[int, int, Cue], bool]], ...] = (
        ("nobody", done, lambda start, end, c: c.start - end <= _NOBODY_GAP if c.start >= end else start - c.end <= 1),
        ("none", nouns, lambda _, end, c: 0 <= c.start - end <= ADJECTIVES),
        ("none_exist", nouns, lambda start, end, c: 0 <= c.start - end <= 3 or 0 <= start - c.end <= 1),
    )
    found: dict[str, tuple[Cue, int, int]] = {}
    for key, some, fits in near:
        for match in phrases_of(code, key).find(tokens):
            number = structure.clause_at(match.start)
            clause = structure.clauses[number]
            if clause.opener == "condition" or merely_possible(structure, number, clause.end, dates):
                continue
            if key == "nobody" and _of_those(structure, match.end):
                continue
            if word_at(structure, match.end) == ".":  # “No. 2”
                continue
            met = [c for c in some if structure.clause_at(c.start) == number and fits(match.start, match.end, c)]
            for cue in _with_coordinated(structure, met, done, match.start, match.end):
                found.setdefault(cue.kind, (cue, min(cue.start, match.start), max(cue.end, match.end)))
    return list(found.values())


def _of_those(structure: Structure, index: int) -> bool:
    """Whether those of whom nobody is meant are named by their fate: “none of the injured were British”."""
    words = {word_at(structure, index)} & (
        listed_words(structure.pack.code, "cues", "partitive") | single_words(structure.pack.code, "out_of")
    )
    fates = signs_of(structure.pack.code)
    return bool(words) and any(fates[token.text] & FATE for token in structure.tokens[index + 1 : index + 3])


def _is_done(structure: Structure, cue: Cue) -> bool:
    """Whether a verb tells of what came about, not of what is so in general (“here nobody kills anybody”)."""
    clause = structure.clauses[structure.clause_at(cue.start)]
    verb = reading(structure.tokens, cue.start, clause.start, structure.pack)
    return verb.passive or verb.tense in ("past", "participle", "hearsay") or " " in cue.entry


def _with_coordinated(structure: Structure, met: Sequence[Cue], cues: Sequence[Cue], start: int, end: int) -> list[Cue]:
    """The nearest fate to a word for nobody, and what an “or” joins to it."""
    if not met:
        return []
    chain = [min(met, key=lambda cue: min(abs(cue.start - end), abs(start - cue.end)))]
    for cue in cues:
        gap = range(chain[-1].end, cue.start)
        if 0 < len(gap) <= 2 and any(word_at(structure, index) in coordinators(structure.pack.code) for index in gap):
            chain.append(cue)
    return chain
