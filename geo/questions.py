"""What a sentence asks or only supposes: “Who shot the archduke in Sarajevo?”, “Had the depot blown up, ...”.

A question tells of no deed: its verb is what somebody wants to know, and never of the day of publication. So does one
that depends on a verb (“sprawdza, czy podpalił”, “prüft, ob”, “выясняют, поджёг ли он”): its words are the cues `whether`
where a comma stands before them, and `whether_behind` where they stand behind a word, but for those of `no_question`
(“чуть ли не”). Nor does a sentence tell of one that opens with a verb in place of an “if”; which ones do so a language
pack lists as well (`opens_conditions`).
"""

from __future__ import annotations

from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.languages import listed
from geo.model import Trigger

_MARKS = frozenset("?？؟")
_PARTS = frozenset(";:—–")
_TAG = 3  # words of a question that is hung on behind an “and” or a “but”: “but why?”
_PARTICLE = 4  # tokens of a question among which its particle stands: “не подожгли ли”
_OWN = frozenset({"relative", "speech"})  # clauses that tell, whatever stands about them: “the man who killed six”


def asked(trigger: Trigger, structure: Structure, clause: Clause) -> bool:
    """Whether a verb is what a question asks for; nouns and who is meant by a relative clause are taken for granted."""
    if trigger.form == "noun" or (clause.opener in _OWN and clause.start > 0):  # “Who shot ...?” opens with no relative
        return False
    tokens, last = structure.tokens, trigger.tokens[1]
    mark = next((at for at in range(last, len(tokens)) if tokens[at].text in _MARKS), None)
    return mark is not None and not _begins_behind(last, mark, structure)


def asked_whether(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """The word behind which somebody wants to know whether it was so: “bada, czy zignorował”; “” without one.

    A noun is taken for granted there (“bada, czy wybuch był zamachem”), unless a verb asks whether it took place at all.
    """
    tokens, code = structure.tokens, structure.pack.code
    if trigger.form == "noun" and not cue_book(code, "occurrence").first(tokens, clause.start, trigger.tokens[0]):
        return ""
    first = trigger.tokens[0]
    comma = next((at for at in range(first - 1, max(0, clause.start - 2), -1) if tokens[at].text == ","), None)
    start = clause.start if comma is None else comma + 1
    if comma is not None and tokens[start].text.lower() in listed(code, "cues", "whether"):
        return tokens[start].text
    end = min(clause.end, start + _PARTICLE)
    found = cue_book(code, "whether_behind").first(tokens, start + 1, end)
    if found is None or cue_book(code, "no_question").first(tokens, start, end) is not None:
        return ""
    return tokens[found.start].text


def _begins_behind(last: int, mark: int, structure: Structure) -> bool:
    """Whether only what stands behind a deed is asked: “killed six; what now?”, “shelled the town, but why?”."""
    tokens = structure.tokens
    joins = listed(structure.pack.code, "cues", "coordinators", "coordinating")
    tag = range(max(last, mark - _TAG - 1), mark - 1)
    hung_on = any(tokens[at].text == "," and tokens[at + 1].text.lower() in joins for at in tag)
    return hung_on or any(token.text in _PARTS for token in tokens[last:mark])


def supposed(structure: Structure, clause: Clause) -> str:
    """The verb at the head of a sentence that makes all of it a condition and what would come of it; “” without one."""
    if clause.opener in _OWN:
        return ""
    tokens, code = structure.tokens, structure.pack.code
    joins = listed(code, "cues", "coordinators", "coordinating")
    head = 1 if tokens and tokens[0].text.lower() in joins else 0
    found = cue_book(code, "opens_conditions").first(tokens, head, min(len(tokens), head + 2))
    if found is None or found.start != head or any(token.text in _MARKS for token in tokens):
        return ""
    if not any(token.text == "," for token in tokens[found.end :]):  # “Würde und Respekt” are no condition
        return ""
    return " ".join(token.text for token in tokens[found.start : found.end])
