"""“Protested in memory of a reporter killed in Gaza”: what a protest is about was done elsewhere.

Behind the words that lead to what people protest about (`protested_about` of a language's cues), the place of what was done
to somebody, told by a participle, is no place of the protest. Where a noun tells it (“protested over the death of a student
in Leeds”) nobody knows whether the one or the other was there: such a place has to look like a guess.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.event_types import load as load_type
from geo.fates import cues_in
from geo.languages import listed
from geo.model import Toponym, Trigger
from geo.named import coordinators
from geo.participles import endings_of_participles, irregular_participles
from geo.place_words import frame_of
from geo.token_index import once_a_sentence
from geo.verbs import is_auxiliary, reading

OF_EITHER = 0.5
"""How sure a place is at the most that may be that of the protest or of what it is about."""
_PROTEST = "PROTEST"
_HARMS = frozenset({"ASSAULT", "ACCIDENT", "COERCE", "CRIME", "DISASTER"})
_HARMED = frozenset({"dead", "injured", "arrested", "missing"})
_FAR = 8  # tokens between a participle and its place: “killed on the night of 3 March by soldiers in”
_DEED = 16  # tokens from the words for what a protest is about to the place


def is_of_what_it_is_about(
    toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> bool:
    """Whether a place behind a protest is that of what was done to those for whom people protest."""
    first, last = structure.tokens_of(toponym.mention.span)
    about = _about(first, trigger, structure)
    if about is None:
        return False
    if structure.pack.section("verbs").get("bracket"):  # “für die in Teheran hingerichtete Studentin”
        endings = tuple(structure.pack.section("verbs").get("attributive_endings", ()))
        ends = last < len(structure.tokens) and structure.tokens[last].text.endswith(endings)
        return ends and _tells_a_harm(last, structure, triggers)
    run = _run(frame_of(structure, first, last).preposition_start, about, structure)
    return any(_tells_a_harm(at, structure, triggers) and _is_participle(at, about, structure) for at in run)


def may_be_of_what_it_is_about(
    toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> bool:
    """Whether a noun for what was done to somebody stands between a protest and a place, which may belong to either."""
    first, last = structure.tokens_of(toponym.mention.span)
    about = _about(first, trigger, structure)
    if about is None or trigger.event_type != _PROTEST:
        return False
    run = _run(frame_of(structure, first, last).preposition_start, about, structure)
    return any(_tells_a_harm(at, structure, triggers) for at in run)


def _about(first: int, trigger: Trigger, structure: Structure) -> int | None:
    """Where what a protest or words are about begins, before the token `first` and in one run of words with it; else None."""
    if load_type(trigger.event_type).speech:  # “ricordando Giulio, ucciso al Cairo”
        return trigger.tokens[1] if 0 <= first - trigger.tokens[1] <= _DEED else None
    if trigger.event_type != _PROTEST or first <= trigger.tokens[0]:
        return None
    start = max(trigger.tokens[0], first - _DEED)
    found = cue_book(structure.pack.code, "protested_about").find(structure.tokens, start, first)
    return max((match.end for match in found if match.start > trigger.tokens[0]), default=None)


def _tells_a_harm(at: int, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a token tells what was done to somebody."""
    return at in _harmed(structure) or any(t.event_type in _HARMS and t.tokens[0] <= at < t.tokens[1] for t in triggers)


@once_a_sentence
def _harmed(structure: Structure) -> frozenset[int]:
    """The tokens of a sentence that are words for what became of somebody."""
    return frozenset(at for cue in cues_in(structure) if cue.kind in _HARMED for at in range(cue.start, cue.end))


def _run(end: int, start: int, structure: Structure) -> list[int]:
    """The tokens before a place, the nearest first, up to a mark, an “and” or the words for what the protest is about."""
    run: list[int] = []
    for at in range(end - 1, max(start, end - 1 - _FAR) - 1, -1):
        token = structure.tokens[at]
        if token.text.lower() in coordinators(structure.pack.code) or not (token.is_word or token.text.isdigit()):
            break
        run.append(at)
    return run


def _is_participle(at: int, about: int, structure: Structure) -> bool:
    """Whether a word for a harm says more of a noun before it, as its ending tells.

    In English, where it looks like a past, it stands right behind the noun or its comma (“the plan, police arrested” is no such one).
    """
    tokens, pack = structure.tokens, structure.pack
    written, before = tokens[at].text.lower(), tokens[at - 1].text.lower()
    verb = reading(tokens, at, structure.clauses[structure.clause_at(at)].start, pack)
    if verb.start != at or is_auxiliary(before, pack):
        return False
    if not pack.section("verbs").get("ambiguous_base"):
        told = written in irregular_participles(pack.code) or written.endswith(endings_of_participles(pack.code))
        return told or verb.tense == "participle"
    small = listed(pack.code, "cues", "definite", "indefinite", "prepositions") | coordinators(pack.code)
    commas = [i for i in range(about, at) if tokens[i].text == ","]
    return verb.tense in ("past", "participle") and before not in small and commas in ([], [at - 1])
