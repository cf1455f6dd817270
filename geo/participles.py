"""Infinitive -> participles, since lemmatisers keep many participles as adjectives.

A language pack lists their endings (`participles` of its verbs), those of further forms that are not traced back either
(`finite_forms`), and the participles of strong verbs, which stand behind their particles (`strong`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from geo.languages import load

_SHORT_PARTICIPLE = 4
_SURE_ENDING = 3  # letters


def participle_forms(code: str, infinitives: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Infinitive -> its participles by the rules of the language, since lemmatisers keep them as adjectives."""
    verbs = {entry.split()[0] for entry in infinitives}
    return {verb: _participles(verb, code) for verb in verbs}


@cache
def _participles(verb: str, code: str) -> frozenset[str]:
    """Those of one verb; the same few thousand words stand in many lists of a language."""
    verbs = load(code).section("verbs")
    irregular: dict[str, str | list[str]] = verbs.get("irregular", {})
    rules = (*verbs.get("participles", ()), *verbs.get("finite_forms", ()))
    made = {verb[: -len(ending)] + form for ending, form in rules if verb.endswith(ending)}
    known = irregular.get(verb, ())
    made.update([known] if isinstance(known, str) else known)
    made.update(_listed_pasts(code).get(verb, ()))
    made.update(_behind_particle(verb, code))
    made.update(_agreeing(made, verbs.get("agreement", ())))
    return frozenset(made)


def _behind_particle(verb: str, code: str) -> set[str]:
    """Of a verb that parts from its particle: “abbrennen” -> “abgebrannt”, by the strong verbs that the pack lists."""
    pack = load(code)
    strong: dict[str, str] = pack.section("verbs").get("strong", {})
    particles = pack.section("sentences").get("particles", ()) if strong else ()
    parted = ((particle, verb.removeprefix(particle)) for particle in particles if verb.startswith(particle))
    return {particle + strong[base] for particle, base in parted if base in strong}


@cache
def irregular_participles(code: str) -> frozenset[str]:
    """Those that the pack lists, in all their forms: “preso”, “muertos”, “ucciso”."""
    verbs = load(code).section("verbs")
    if verbs.get("bracket") or verbs.get("ambiguous_base"):  # their lists hold other pasts as well
        return frozenset()
    listed = verbs.get("irregular", {}).values()
    made = {form for known in listed for form in ([known] if isinstance(known, str) else known)}
    return frozenset(made | _agreeing(made, verbs.get("agreement", ())))


@cache
def _listed_pasts(code: str) -> dict[str, list[str]]:
    """Infinitive -> the past forms that the pack lists."""
    forms: dict[str, list[str]] = defaultdict(list)
    for form, base in load(code).section("verbs").get("past", {}).items():
        forms[base].append(form)
    return dict(forms)


def _agreeing(participles: set[str], endings: Sequence[Sequence[str]]) -> set[str]:
    """The feminine and plural forms of participles; a short one would become another word ("dat", "dată": a date)."""
    return {
        form[: len(form) - len(ending)] + other
        for form in participles
        for ending, other in endings
        if len(form) > _SHORT_PARTICIPLE and form.endswith(ending)
    }


@cache
def endings_of_participles(code: str) -> tuple[str, ...]:
    """Endings that tell a participle where nothing else does, as its dictionary form is the same: “-ado”, “-ada”, “-ée”.

    A pack may list them itself (`attribute_endings`). None where commas part clauses anyway, or a past looks like a participle.
    """
    verbs = load(code).section("verbs")
    if verbs.get("attribute_endings"):
        return tuple(verbs["attribute_endings"])
    if verbs.get("bracket") or verbs.get("ambiguous_base"):
        return ()
    plain = {form for _, form in verbs.get("participles", ()) if len(form) >= _SURE_ENDING or not form.isascii()}
    pairs = verbs.get("agreement", ())
    return tuple(plain | {form[: -len(old)] + new for form in plain for old, new in pairs if form.endswith(old)})
