"""Whether a name is marked as the object of its verb, wherever it stands: “einen Mann verhaftete die Polizei”.

Three marks, as far as a language has them (`[verbs]` of its pack):

    object_marker = ["a", "al"]          # a word before people whom something is done to: “a un diputado”
    oblique = ["den", "einen"]           # determiners that no subject has

    [verbs.cases]                        # where the noun itself tells: “Мэра задержала полиция”
    accusative = [["а", "у"]]            # ending of the dictionary form, ending of the object
    masculine = ["а", "я"]               # endings of people who are objects, of words that end in none of `vowels`
    vowels = ["а", "е"]                  # endings of the dictionary forms of other words
    adjectives = ["ый"]                  # endings of dictionary forms of adjectives, behind which a name has its noun
    plural_too = ["учитель"]             # words of whose nominative plural that is the ending as well
    oblique_plural = ["ов", "ей"]        # endings of objects of a verb in the plural
    nominative_plural = ["и", "ы"]       # endings of a subject in the plural, which no determiner of an object goes with
    numerals = ["двое"]                  # further words for how many, behind which a subject is in another case
    plural_verbs = ["ли"]                # endings of such verbs
    singular_verbs = ["л", "ла"]         # endings of those whose subject is as the dictionary has it

Only what the lists tell is an object: a name that no dictionary has is not marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from geo.clauses import Structure
from geo.languages import load
from geo.model import Token
from geo.named import Named
from geo.nationalities import number_words
from geo.noun_phrases import words

_MARKER = 3  # tokens before a name among which the word that marks an object stands


@dataclass(frozen=True, slots=True)
class _Cases:
    accusative: tuple[tuple[str, str], ...]
    masculine: tuple[str, ...]
    vowels: tuple[str, ...]
    adjectives: tuple[str, ...]
    plural_too: frozenset[str]
    oblique_plural: tuple[str, ...]
    nominative_plural: tuple[str, ...]
    numerals: frozenset[str]
    plural_verbs: tuple[str, ...]
    singular_verbs: tuple[str, ...]


def is_object(n: Named, verb: Token, structure: Structure) -> bool:
    """Whether a word before the name, its determiner or its own ending says that something is done to it."""
    return _is_told(n, structure) or _has_an_oblique(n, structure) or _by_its_case(n, verb, structure)


def _is_told(n: Named, structure: Structure) -> bool:
    markers = words(structure.pack.code, "verbs", "object_marker")
    near = structure.tokens[max(0, n.first - _MARKER) : n.first]
    small = [token for token in near if token.text.islower() or token is structure.tokens[0]]
    return n.actor.kind in ("person", "group") and any(token.text.lower() in markers for token in small)


def _has_an_oblique(n: Named, structure: Structure) -> bool:
    determiners = words(structure.pack.code, "verbs", "oblique")
    near = structure.tokens[max(0, n.first - 1) : n.first + 1]
    return any(token.text.lower() in determiners for token in near) and not _is_a_subject_by_its_case(n, structure)


def _is_a_subject_by_its_case(n: Named, structure: Structure) -> bool:
    """Whether the noun has an ending of subjects alone: “шестерых спасатели вытащили” are six whom rescuers saved."""
    cases = _cases(structure.pack.code)
    if cases is None:
        return False
    head = structure.tokens[_noun_of(n, structure, cases)]
    written = head.text.lower()
    return written.endswith(cases.nominative_plural) and written != head.lemma and not head.lemma.endswith(cases.vowels)


def _by_its_case(n: Named, verb: Token, structure: Structure) -> bool:
    cases = _cases(structure.pack.code)
    if cases is None:
        return False
    head = structure.tokens[_noun_of(n, structure, cases)]
    written, lemma, verb_form = head.text.lower(), head.lemma, verb.text.lower()
    if written == lemma or is_counted(n, structure):
        return False
    if any(lemma.endswith(one) and written == lemma[: -len(one)] + other for one, other in cases.accusative):
        return True
    if not lemma.endswith(cases.vowels) and written.endswith(cases.masculine) and lemma not in cases.plural_too:
        return True
    if verb_form.endswith(cases.plural_verbs):
        return written.endswith(cases.oblique_plural)
    return not n.proper and verb_form.endswith(cases.singular_verbs)  # “Damaszek” may be no form that a list has


def _noun_of(n: Named, structure: Structure, cases: _Cases) -> int:
    """Index of the noun of a phrase (“украинские солдаты”, “armia etiopska”).

    Of a name it is the first word, “Unia Europejska”, but for an adjective: “Международная амнистия”.
    """
    if n.noun >= 0:
        return n.noun
    is_adjective = structure.tokens[n.tokens[0]].lemma.endswith(cases.adjectives)
    return n.tokens[1] - 1 if is_adjective else n.tokens[0]


def may_be_a_subject(n: Named, structure: Structure) -> bool:
    """Whether nothing in the form of a name says that it is none: “пятерых пленных передала Армении” was not done by Armenia."""
    cases = _cases(structure.pack.code)
    if cases is None or not cases.nominative_plural:
        return True
    head = structure.tokens[_noun_of(n, structure, cases)]
    written = head.text.lower()
    return written == head.lemma or (not n.proper and written.endswith(cases.nominative_plural))


def is_counted(n: Named, structure: Structure) -> bool:
    """Whether a number stands in the phrase or before it, behind which a subject is in another case: “43 человека”."""
    code = structure.pack.code
    cases = _cases(code)
    numbers = number_words(code) | words(code, "cues", "quantities") | (cases.numerals if cases else frozenset())
    near: Sequence[Token] = structure.tokens[max(0, n.first - 2) : n.tokens[1]]
    return any(t.text[:1].isdigit() or t.text.lower() in numbers or t.lemma in numbers for t in near)


@cache
def _cases(code: str) -> _Cases | None:
    table = load(code).section("verbs").get("cases")
    if table is None:
        return None
    return _Cases(
        accusative=tuple((one, other) for one, other in table.get("accusative", ())),
        masculine=tuple(table.get("masculine", ())),
        vowels=tuple(table.get("vowels", ())),
        adjectives=tuple(table.get("adjectives", ())),
        plural_too=frozenset(table.get("plural_too", ())),
        oblique_plural=tuple(table.get("oblique_plural", ())),
        nominative_plural=tuple(table.get("nominative_plural", ())),
        numerals=frozenset(table.get("numerals", ())),
        plural_verbs=tuple(table.get("plural_verbs", ())),
        singular_verbs=tuple(table.get("singular_verbs", ())),
    )
