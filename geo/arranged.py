"""A day beside “is planned” or “is closed”, or behind a march that is called for, is one to come, though “is” may tell a past.

“Am Samstag ist eine Kundgebung geplant”, “Samedi, une marche est prévue”, “Le scuole sono chiuse venerdì”: a present form
of “to be” (`being` of the dates of a language pack) and a participle of what is set for a day (`set_participles`), or of
what is shut on it (`shut_participles`). “Ist geschlossen worden” is a past, and “wegen des Brandes am Montag ist die Schule
geschlossen” has the day of the fire.
"""

from __future__ import annotations

from geo.announced_meetings import is_convened_before
from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.date_edges import opened_by
from geo.languages import listed
from geo.schedules import before_nouns
from geo.verbs import is_past_form

_BESIDE = 4  # tokens between “is” and its participle, where no bracket encloses the sentence: “is also planned”
_NOUN_PHRASE = 8  # tokens before a date among which “after” or “because of” makes it the day of what has struck
_WORDS_BEFORE = 1  # tokens before a date that opens its clause: “Bereits am Samstag”


def is_arranged(own: range, start: int, end: int, structure: Structure) -> bool:
    """Whether a date at the tokens `own` is that for which something is arranged, between the tokens `start` and `end`."""
    verbs = _arranging(start, end, structure)
    if verbs is None or _is_a_nouns(own, structure) or opened_by(own.start, own.stop, structure, "since"):
        return False
    being, participle = verbs
    first = min(being, participle)
    if own.stop <= first:
        opens = own.start - start <= _WORDS_BEFORE
        return opens and not _is_inside_a_noun_phrase(own, structure) and not _is_of_what_struck(start, own, structure)
    behind = own.start > max(being, participle)
    return not _is_of_what_struck((max(being, participle) if behind else first) + 1, own, structure)


def is_called_for(own: range, structure: Structure) -> bool:
    """Whether a date stands behind a march, a strike or a meeting that somebody calls for, with no other verb between."""
    return not _is_a_nouns(own, structure) and is_convened_before(own.start, structure)


def is_so_then(first: int, last: int, structure: Structure) -> bool:
    """Whether a verb at the tokens [first, last) tells in the present what is shut or planned: “are closed on Friday”."""
    clause = structure.clauses[structure.clause_at(first)]
    verbs = _arranging(max(clause.start, first - _NOUN_PHRASE), min(clause.end, last + 1), structure)
    return verbs is not None and first <= verbs[1] < last


def _arranging(start: int, end: int, structure: Structure) -> tuple[int, int] | None:
    """Where “is” and the participle beside it stand; None where there are none, or they tell what has been done."""
    written, code = structure.tokens.written, structure.pack.code
    being, done = listed(code, "dates", "being"), _done(code)
    participles = listed(code, "dates", "set_participles", "shut_participles")
    reach = end - start if structure.pack.section("verbs").get("bracket") else _BESIDE
    for at in range(start, end):
        if written[at] not in participles:
            continue
        near = range(max(start, at - reach), min(end, at + 2))
        beings = (i for i in sorted(near, key=lambda i: abs(i - at)) if written[i] in being)
        helper = next((i for i in beings if not _is_of_the_next(i, at, end, structure)), None)
        inside = range(min(helper, at), min(max(helper, at) + 2, end)) if helper is not None else range(0)
        negated = cue_book(code, "negation").first(structure.tokens, near.start, at + 1) is not None
        if helper is not None and not negated and all(written[i] not in done for i in inside):
            return helper, at
    return None


def _is_of_the_next(being: int, participle: int, end: int, structure: Structure) -> bool:
    """Whether “is” belongs to a further participle behind it: “il vertice previsto è iniziato lunedì”."""
    tokens, behind = structure.tokens, being + 1
    return participle < being and behind < end and is_past_form(tokens[behind], structure.pack)


def _done(code: str) -> frozenset[str]:
    """Words that make a past of “is” and a participle: “ist geschlossen | worden”, “è | stato chiuso”."""
    forms = listed(code, "verbs", "passive") | listed(code, "verbs", "perfect")
    return forms - listed(code, "dates", "being")


def _is_a_nouns(own: range, structure: Structure) -> bool:
    """Whether a date is that of the noun beside it: “l'attaque de lundi”, “Monday's attack”."""
    tokens, code = structure.tokens, structure.pack.code
    if own.stop < len(tokens) and tokens[own.stop].text.lower() in listed(code, "cues", "owner_marks"):
        return True
    genitive = listed(code, "dates", "genitive")
    near = tokens[own.start - 1 : own.start + 2] if own.start else ()
    return any(token.text.lower() in genitive for token in near)


def _is_inside_a_noun_phrase(own: range, structure: Structure) -> bool:
    """Whether an article and a preposition stand before a date: “die am Montag angekündigte Kundgebung”."""
    written, code = structure.tokens.written, structure.pack.code
    articles = listed(code, "cues", "definite_articles", "definite", "indefinite")
    first = own.start
    return written[first] in articles and first + 1 < own.stop and written[first + 1] in before_nouns(code)


def _is_of_what_struck(start: int, own: range, structure: Structure) -> bool:
    """Whether “after” or “because of” stands before a date, so that it is the day of the noun behind these."""
    lowest = max(start, own.start - _NOUN_PHRASE)
    books = (cue_book(structure.pack.code, key) for key in ("after", "reasons"))
    return any(book.first(structure.tokens, lowest, own.start + 1) is not None for book in books)
