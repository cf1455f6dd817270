"""Verbs in the present that look like nouns: “menace”, “attacca”, “denuncia”; lemmatisers take them for these.

A language pack lists the endings of such forms (`present_nouns` of its verbs, pairs of infinitive and present ones), the
adjectives that stand before a noun (`adjectives_before`) and what opens an infinitive (`infinitive_openers`). A verb has its
subject before it and an object, a “that” or an infinitive behind; a noun has an article or a preposition before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from geo.languages import LanguagePack, listed, load
from geo.model import Token
from geo.schedules import before_nouns


def forms_like_nouns(code: str, infinitives: Iterable[str]) -> dict[str, frozenset[str]]:
    """Infinitive -> its form of the present that may be a noun."""
    endings = load(code).section("verbs").get("present_nouns", ())
    verbs = {entry.split()[0] for entry in infinitives} if endings else ()
    return {v: frozenset(v[: -len(base)] + form for base, form in endings if v.endswith(base)) for v in verbs}


def looks_like_a_noun(token: Token, infinitive: str, code: str) -> bool:
    """Whether a word is such a form of the verb, and the lemmatiser took it for a noun."""
    written = token.text.lower()
    return token.lemma != infinitive and written in forms_like_nouns(code, (infinitive,)).get(infinitive, ())


def has_subject_and_object(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> bool:
    """Whether what stands on both sides makes a verb of such a form."""
    if at <= lowest or at + 1 >= len(tokens) or not tokens[at - 1].is_word:
        return False
    before, behind = tokens[at - 1].text.lower(), tokens[at + 1].text.lower()
    written, closed = tokens[at].text.lower(), before_nouns(pack.code)
    if written in closed or before in closed or before[:1].isdigit() or before in _adjectives(pack.code):
        return False
    if behind in _infinitive_openers(pack.code):
        endings = tuple(pack.section("verbs").get("infinitive_endings", ()))
        return at + 2 < len(tokens) and tokens[at + 2].lemma.endswith(endings)
    return behind in _object_openers(pack.code)


@cache
def _adjectives(code: str) -> frozenset[str]:
    return frozenset(load(code).section("verbs").get("adjectives_before", ()))


@cache
def _infinitive_openers(code: str) -> frozenset[str]:
    return frozenset(load(code).section("verbs").get("infinitive_openers", ()))


@cache
def _object_openers(code: str) -> frozenset[str]:
    """Articles and “that”; not what is an article and a preposition in one."""
    articles = listed(code, "cues", "definite", "indefinite", "definite_articles") - listed(
        code, "cues", "prepositions"
    )
    return articles | listed(code, "cues", "complements")
