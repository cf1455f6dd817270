"""What would have happened, and did not: “without the rain the fire would have destroyed the hospital”.

Where the same form tells what others say (“l'armée aurait bombardé la ville”, `hearsay`), and where German verbs have it
in what somebody says, only the words around tell which of the two is meant. The `cues` of a pack list what stands before
that which kept the deed away (`without`, as a rule with an article behind it, and `manner` for how else something is done
without: “sans autorisation”), phrases that say it by themselves (`but_for`), and words for “otherwise”; the `verbs` list
what makes a condition one of the past (`past_conditions`), and the forms that tell what is not (`unreal`).
"""

from __future__ import annotations

from geo.asides import tensed
from geo.clauses import Clause, Structure
from geo.judgements import Judgement, book_in, cue_in, words_of
from geo.languages import listed
from geo.model import Trigger
from geo.phrases import Match
from geo.verbs import VerbReading

_HEAD = 1  # tokens before a word at the head of a clause: “but without”
_PHRASE = 4  # tokens behind “without” among which the words stand that say how something is done
_OBJECT = 3  # tokens between a verb and its object


def unreal(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """Whether words say that a deed would have happened if something else had not kept it away."""
    clause = structure.clauses[number]
    starts = _unreal_verbs(clause, structure)
    if not starts:
        return None
    words = _kept_away(clause, structure)
    if words is None:
        return None
    if words.start <= trigger.tokens[0] < _end_of(words, structure):
        return Judgement(None, f"named as what kept something away: “{words_of(structure, words)}”")
    first, last = trigger.tokens
    is_told = verb is not None or any(
        first < start or start <= first <= start + _OBJECT + last - first for start in starts
    )
    return Judgement(None, f"would have happened: “{words_of(structure, words)}”") if is_told else None


def _unreal_verbs(clause: Clause, structure: Structure) -> list[int]:
    """Where the verbs of a clause begin that tell what others say, or what is not."""
    forms = listed(structure.pack.code, "verbs", "unreal")
    if forms:
        written = structure.tokens.written
        return [at for at in range(clause.start, clause.end) if written[at] in forms]
    return [first for first, tense in tensed(clause.start, clause.end, structure) if tense == "hearsay"]


def _kept_away(clause: Clause, structure: Structure) -> Match[str] | None:
    """The words that say that something else kept a deed away."""
    found = cue_in(structure, "but_for", 0, len(structure.tokens)) or _past_condition(structure)
    if found is not None:
        return found
    otherwise = cue_in(structure, "otherwise", clause.start, clause.end)
    if otherwise is not None and otherwise.start - clause.start <= _HEAD:
        return otherwise
    if cue_in(structure, "report", 0, len(structure.tokens)) is not None:
        return None
    return next((m for m in _without(clause, structure) if _is_a_thing(m, structure)), None)


def _without(clause: Clause, structure: Structure) -> list[Match[str]]:
    """Where “without” stands: at the head of a clause, or anywhere where the form of the verb can hardly be hearsay."""
    found = book_in(structure.pack.code, "cues", "without").find(structure.tokens, clause.start, clause.end)
    anywhere = bool(structure.pack.section("verbs").get("unreal"))
    return [match for match in found if anywhere or match.start - clause.start <= _HEAD]


def _is_a_thing(match: Match[str], structure: Structure) -> bool:
    """Whether something that is known follows: “sans la pluie”, and not how it was done: “sans avertissement”."""
    tokens, code, at = structure.tokens, structure.pack.code, match.end
    if at >= len(tokens) or cue_in(structure, "manner", at, at + _PHRASE) is not None:
        return False
    known, word = listed(code, "cues", "definite_articles", "definite"), tokens[at]
    endings = tuple(structure.pack.section("cues").get("definite_endings", ()))
    is_known = (
        bool(endings) and word.text.lower() != word.lemma and word.text.lower().endswith(endings)
    )  # “fără intervenția”
    return is_known or word.text.lower() in known or word.is_capitalised


def _past_condition(structure: Structure) -> Match[str] | None:
    """The words of an if-clause that tells what was not so in the past: “s'il n'avait pas plu”."""
    for clause in structure.clauses:
        if clause.opener == "condition":
            found = book_in(structure.pack.code, "verbs", "past_conditions").first(
                structure.tokens, clause.start, clause.end
            )
            if found is not None:
                return found
    return None


def _end_of(match: Match[str], structure: Structure) -> int:
    """Where what kept a deed away ends: at the next comma, or with the phrase itself."""
    behind = range(match.end, len(structure.tokens))
    return next((at for at in behind if structure.tokens[at].text == ","), match.end)
