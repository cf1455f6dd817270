"""Verbs whose particle stands apart: “stürzte in Köln ein Haus ein” is `einstürzen`.

A particle that ends a clause belongs to the nearest verb before it with which it makes a verb of the dictionary. The
particles are data of a language's pack (`[sentences] particles`), and so are the endings of a verb (`[verbs]
infinitive_endings`); without them nothing is looked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from geo.languages import load
from geo.lemmas import is_known
from geo.model import Token

_REACH = 40  # tokens between a verb and its particle
_ENDS = frozenset(".;:!?")


def with_particles(tokens: tuple[Token, ...], code: str) -> tuple[Token, ...]:
    """The tokens of a sentence, verbs with the particle that stands apart as their second lemma.

    `code` is a primary BCP 47 tag.
    """
    particles = _particles(code)
    ends = [
        index for index, token in enumerate(tokens) if token.text in particles and _ends_clause(tokens, index, code)
    ]
    if not ends:
        return tokens
    joined = list(tokens)
    for end in ends:
        found = _verb_of(tokens, end, code)
        if found is not None:
            index, whole = found
            joined[index] = replace(tokens[index], second_lemma=whole)
    return tuple(joined)


def _ends_clause(tokens: Sequence[Token], index: int, code: str) -> bool:
    """Whether nothing that a preposition could govern follows."""
    if index + 1 == len(tokens):
        return True
    follows = tokens[index + 1]
    return (not follows.is_word and not follows.text[0].isdigit()) or follows.text in _coordinators(code)


def _verb_of(tokens: Sequence[Token], end: int, code: str) -> tuple[int, str] | None:
    """Index of the verb that a particle belongs to, and the whole verb."""
    for index in range(end - 1, max(end - _REACH, -1), -1):
        token = tokens[index]
        if token.text in _ENDS:
            return None
        base = _past(code).get(token.text, token.lemma)
        if (index and token.is_capitalised) or not token.is_word or base == token.text:
            continue  # a noun, or a word that is no form of another: no finite verb
        whole = tokens[end].text + base
        if whole.endswith(_infinitives(code)) and is_known(whole, code):  # “frei” and “er” make no verb
            return index, whole
    return None


@cache
def _particles(code: str) -> frozenset[str]:
    return frozenset(load(code).section("sentences").get("particles", ()))


@cache
def _infinitives(code: str) -> tuple[str, ...]:
    return tuple(load(code).section("verbs").get("infinitive_endings", ()))


@cache
def _past(code: str) -> Mapping[str, str]:
    """Past forms that the lemmatiser does not know -> infinitive."""
    return MappingProxyType(load(code).section("verbs").get("past", {}))


@cache
def _coordinators(code: str) -> frozenset[str]:
    return frozenset(entry.lstrip("=") for entry in load(code).section("cues").get("coordinators", ()))
