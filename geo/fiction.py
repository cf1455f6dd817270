"""Deeds that a work of fiction tells of: “the novel opens with a shipwreck off Crete”, “in the film robbers storm a bank”.

A language pack lists among its cues the works (`works`), the verbs that say what happens in one (`work_tells`), what
stands for a work at the head of a sentence (`in_works`), and the words that make of a work something that lies outside
its story (`about_works`: “the film festival opens with a protest”). What a work is about is as little news: “the film about
the kidnapping will be shot in Seville” (`depicted_by`, the prepositions, behind `works` or `depicting`, further ones that
need not be fiction). Articles that are no news as a whole say so in their headlines: “Review: ...”, “TV-Tipp: ...”,
“Horoscop” (`labels`).
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.clauses import Structure
from geo.cue_words import cue_book, partitives
from geo.languages import listed
from geo.model import Trigger
from geo.named import coordinators
from geo.phrases import Match
from geo.verbs import reading

_REACH = 14  # tokens between a work and the verb that says what happens in it; a relative clause may stand there
_BESIDE = 3  # tokens before a work among which a word may lead out of its story, and one behind it
_SUBJECT = 4  # tokens between “about” and the noun for a deed that a work is about
_HEAD = 2  # tokens at the head of a sentence behind which “in the film” still opens it
_LABEL = 6  # tokens of a label at most
_PARTS = frozenset(":|–—")  # between a label and what is told under it
_OUTSIDE = frozenset({"CULTURE_SPORT"})  # a premiere, a prize: what befalls the work itself


def work_that_tells(trigger: Trigger, structure: Structure) -> str:
    """The words that make what a trigger names part of a story that somebody made up; “” where there are none.

    A story ends with a semicolon, and before a verb that says beside the one that tells it what was done with the work:
    “the novel, which depicts a murder, was banned”.
    """
    if lies_outside(trigger):
        return ""
    tokens, code, first = structure.tokens, structure.pack.code, trigger.tokens[0]
    marks = tokens.places.get(";", ())
    lowest = max((i + 1 for i in marks if i < first and tokens[i].text == ";"), default=0)
    opening = cue_book(code, "in_works").first(tokens, lowest, min(first, lowest + _HEAD + _BESIDE))
    if opening is not None and opening.start <= lowest + _HEAD and not _leads_out(opening, structure):
        return _said(opening, structure)
    for work in cue_book(code, "works").find(tokens, lowest, first):
        if _leads_out(work, structure) or _is_governed(work, structure):
            continue
        told = cue_book(code, "work_tells").first(tokens, work.end, min(first + 1, work.end + _REACH))
        if told is not None and not _is_done_beside(work, told, trigger, structure):
            return f"{_said(work, structure)} {_said(told, structure)}"
    return ""


def work_about(trigger: Trigger, structure: Structure) -> str:
    """The words for a work with the preposition, where a noun names what it is about; “” where it does not.

    Nothing but articles and what is said of the noun may stand between: “a documentary on the 1937 bombing”.
    """
    if trigger.form != "noun":
        return ""
    tokens, code, first = structure.tokens, structure.pack.code, trigger.tokens[0]
    small = listed(code, "cues", "prepositions")
    about = listed(code, "cues", "depicted_by")
    for at in range(first - 1, max(-1, first - 2 - _SUBJECT), -1):
        written = tokens[at].text.lower()
        if written not in about:
            if not (tokens[at].is_word or written.isdigit()) or written in small:
                return ""
            continue
        books = (cue_book(code, key) for key in ("works", "depicting"))
        found = (match for book in books for match in book.find(tokens, max(0, at - _SUBJECT), at))
        work = next((match for match in found if match.end == at), None)
        return f"{_said(work, structure)} {tokens[at].text}" if work is not None else ""
    return ""


def label_of(structures: Sequence[Structure]) -> str:
    """The words above an article that say that it is a review, a quiz, a recipe or the stars, and no news; “” without any."""
    if not structures:
        return ""
    tokens = structures[0].tokens
    end = next((i for i, token in enumerate(tokens[: _LABEL + 1]) if token.text in _PARTS), len(tokens))
    # A label of its own stands on its line: what ends with a full stop is a sentence.
    found = cue_book(structures[0].pack.code, "labels").first(tokens, 0, end)
    return _said(found, structures[0]) if found is not None and (found.start, found.end) == (0, end) else ""


def lies_outside(trigger: Trigger) -> bool:
    """Whether a deed befalls a work itself, so that an article that is no news tells of it all the same: a premiere."""
    return trigger.event_type in _OUTSIDE


def _is_governed(work: Match[str], structure: Structure) -> bool:
    """Whether a work is no subject, but stands behind “after” or “for”; “in” leads into its story, and “of” to its hero."""
    code = structure.pack.code
    inside = {entry.split()[0].lstrip("=") for entry in structure.pack.section("cues").get("in_works", ())}
    others = listed(code, "cues", "prepositions") - inside - partitives(code)
    for token in reversed(structure.tokens[max(0, work.start - _BESIDE) : work.start]):
        if not token.is_word:
            return False
        if token.text.lower() in others:
            return True
    return False


def _is_done_beside(work: Match[str], told: Match[str], trigger: Trigger, structure: Structure) -> bool:
    """Whether a past verb tells what was done with the work: behind the clause about its story, or an “and”.

    It stands in the clause of the verb that tells the story, which no word such as “who” has closed.
    """
    tokens, first, number = structure.tokens, trigger.tokens[0], structure.clause_at(told.start)
    if trigger.form != "verb" or structure.clause_at(first) != number or first < told.end:
        return False
    start = structure.clauses[number].start
    now, then = (reading(tokens, at, start, structure.pack) for at in (told.start, first))
    joined = tokens[then.start - 1].text.lower() in coordinators(structure.pack.code)
    return now.tense != "past" and then.tense == "past" and (work.start < start or joined)


def _leads_out(work: Match[str], structure: Structure) -> bool:
    """Whether the words stand for what lies outside the story, or for somebody who is called so (“Roman”, “Роман”)."""
    tokens = structure.tokens
    is_name = tokens[work.start].is_capitalised and (
        work.start > 0 or (work.end < len(tokens) and tokens[work.end].is_capitalised)
    )
    if is_name and not structure.pack.section("actors").get("nouns_capitalised"):
        return True
    near = max(0, work.start - _BESIDE), work.end + 1
    return cue_book(structure.pack.code, "about_works").first(structure.tokens, *near) is not None


def _said(match: Match[str], structure: Structure) -> str:
    return " ".join(token.text for token in structure.tokens[match.start : match.end])
