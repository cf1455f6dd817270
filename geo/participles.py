"""Infinitive -> participles, since lemmatisers keep many participles as adjectives."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.languages import load

_SHORT_PARTICIPLE = 4


@cache
def participle_forms(code: str, infinitives: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Infinitive -> its participles by the rules of the language, since lemmatisers keep them as adjectives."""
    verbs = load(code).section("verbs")
    rules = verbs.get("participles", ())
    irregular: dict[str, str | list[str]] = verbs.get("irregular", {})
    forms = {}
    for entry in infinitives:
        verb = entry.split()[0]
        made = {verb[: -len(ending)] + participle for ending, participle in rules if verb.endswith(ending)}
        known = irregular.get(verb, ())
        made.update([known] if isinstance(known, str) else known)
        made.update(_agreeing(made, verbs.get("agreement", ())))
        forms[verb] = frozenset(made)
    return forms


def _agreeing(participles: set[str], endings: Sequence[Sequence[str]]) -> set[str]:
    """The feminine and plural forms of participles; a short one would become another word ("dat", "dată": a date)."""
    return {
        form[: len(form) - len(ending)] + other
        for form in participles
        for ending, other in endings
        if len(form) > _SHORT_PARTICIPLE and form.endswith(ending)
    }
