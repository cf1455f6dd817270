"""Whether a word that ends like an infinitive is one: “ouvrir”, but not “ouvrier”, “atelier” or “bazar”.

Endings alone do not tell in languages whose nouns share them. A verb has further forms, and the dictionary traces one of
them back to it; a noun has none.
"""

from __future__ import annotations

from functools import cache, lru_cache

from geo.event_words import load as load_words
from geo.languages import load
from geo.lemmas import lemma


@lru_cache(maxsize=10_000)
def may_be_infinitive(word: str, code: str) -> bool:
    """Whether some form that the rules of a language make of a word is one of it for the dictionary as well.

    True in languages that have no such rules or no bare infinitives, where something before it tells.

    Args:
        word: In small letters.
        code: Of the language.
    """
    verbs = load(code).section("verbs")
    if not verbs.get("bare_infinitive"):
        return True
    rules = (rule for key in ("participles", "present_endings", "stem_pasts") for rule in verbs.get(key, ()))
    made = [word[: -len(ending)] + form for ending, form in rules if word.endswith(ending)]
    if not made or word in _verbs_of_deeds(code):
        return True
    return any(form != word and lemma(form, code) == word for form in made)


@cache
def _verbs_of_deeds(code: str) -> frozenset[str]:
    """The verbs that the lists of words for deeds begin with: many are irregular, and their forms are made by no rule."""
    entries = (entry for words in load_words(code).values() for entry in (*words.verb, *words.weak_verb))
    return frozenset(entry.split()[0] for entry in entries)
