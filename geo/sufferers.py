"""People called after what was done to them: “los detenidos declararon”, “задержанных доставили в суд”, “les évacués”.

The words name whom the verb beside them is about, and tell no new deed: of those arrested before, the sentence says what
came next, on another day and often in another place. Where a language has articles, one stands before such a participle,
and no noun behind it; a language pack lists the endings where the article is a part of the word (`participle_nouns` of
its verbs). Where there are none, the participle stands right before a verb that is not its own helper, at most a day apart,
or behind one of the words for some of them (`one_of` of its cues): “один из спасённых, житель Читы, вывихнул колено”.
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.insertions import between
from geo.languages import listed, load
from geo.model import Trigger
from geo.schedules import present
from geo.verbs import is_attribute, is_auxiliary, may_be_attribute, reading

_TOLD = ("past", "future")
_SOME = 3  # tokens of the words for some of several people


def named_after_it(trigger: Trigger, structure: Structure) -> str:
    """The word that only names people after a deed; “” where a trigger tells the deed itself."""
    first, last = trigger.tokens
    if trigger.form != "verb" or last - first != 1:
        return ""
    word, code = structure.tokens[first].text, structure.pack.code
    if word.lower().endswith(_endings(code)) or _is_one_of_them(first, last, structure):
        return word
    if _is_noun_of_a_deed(trigger, structure):
        return ""
    lowest = structure.clauses[structure.clause_at(first)].start
    articles = _articles(code)
    alike = structure.tokens[first].lemma == word.lower()  # “oskarżony” is its own dictionary form
    is_one = (
        may_be_attribute
        if articles or (alike and structure.pack.section("verbs").get("attribute_endings"))
        else is_attribute
    )
    if not is_one(structure.tokens, first, lowest, structure.pack):
        return ""
    if articles:
        governed = first > 0 and structure.tokens[first - 1].text.lower() in articles
        return word if governed and _ends_the_phrase(last, structure) else ""
    return word if _is_before_a_verb(last, structure) else ""


def _is_noun_of_a_deed(trigger: Trigger, structure: Structure) -> bool:
    """Whether a word that ends like a participle is the noun of its verb: “las protestas de mayo”, of “protestar”."""
    lemma, entry = structure.tokens[trigger.tokens[0]].lemma, trigger.entry
    forms: list[tuple[str, str]] = structure.pack.section("verbs").get("present_nouns", [])
    return any(entry.endswith(base) and lemma == entry[: -len(base)] + form for base, form in forms)


def _is_one_of_them(first: int, behind: int, structure: Structure) -> bool:
    """Whether some of those are told of to whom it was done: “один из раненых”, but not “один из захваченных городов”."""
    some = cue_book(structure.pack.code, "one_of").find(structure.tokens, max(0, first - _SOME), first)
    if not any(match.end == first for match in some):
        return False
    return behind >= len(structure.tokens) or not structure.tokens[behind].is_word or _is_verb(behind, structure)


def _ends_the_phrase(behind: int, structure: Structure) -> bool:
    """Whether a verb or its helper follows at once, so that no noun does: “el detenido pasará”, “i fermati sono stati”."""
    if behind >= len(structure.tokens):
        return False
    written = structure.tokens[behind].text.lower()
    small = written in listed(structure.pack.code, "verbs", "between")  # “los detenidos se negaron”
    return small or is_auxiliary(written, structure.pack) or _is_verb(behind, structure)


def _is_before_a_verb(behind: int, structure: Structure) -> bool:
    """Whether a verb that is no helper follows at once, or behind a day: “задержанного завтра допросят”."""
    end = len(structure.tokens)
    at = between(structure.pack.code)(structure.tokens, behind, end)
    return at < end and not is_auxiliary(structure.tokens[at].text.lower(), structure.pack) and _is_verb(at, structure)


def _is_verb(at: int, structure: Structure) -> bool:
    if not structure.tokens[at].is_word:
        return False
    lowest = structure.clauses[structure.clause_at(at)].start
    found = reading(structure.tokens, at, lowest, structure.pack)
    return found.tense in _TOLD or present(structure.tokens, at, lowest, structure.pack) != "none"


@cache
def _articles(code: str) -> frozenset[str]:
    return listed(code, "cues", "definite_articles")


@cache
def _endings(code: str) -> tuple[str, ...]:
    """Endings that no form has which tells a deed; a tuple of nothing ends no word."""
    return tuple(load(code).section("verbs").get("participle_nouns", ()))
