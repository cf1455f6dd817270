"""Participles that name people instead of what was done to them: “les élus de la région”, “el acusado había sido despedido”.

Where participles stand behind their noun and articles before it, one right behind an article is no attribute. Those
who are counted are news (“neuf blessés ont été évacués”). What is feminine (`feminine_participles`) may name the deed
itself (“la prise de la ville”, “la llegada”) and is left alone; so is what a noun, a place or a time follows (“los
detenidos en Lugo”), which tells of the deed as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.languages import LanguagePack, listed, load
from geo.model import Token
from geo.participles import endings_of_participles, irregular_participles
from geo.verbs import is_auxiliary, is_past_form


def names_people(tokens: Sequence[Token], at: int, pack: LanguagePack) -> bool:
    """Whether a participle stands behind an article and before a sign, “of”, “and”, “who” or a verb."""
    code = pack.code
    if at == 0 or not _is_masculine_participle(tokens[at].text.lower(), code):
        return False
    before = tokens[at - 1].text.lower()
    behind = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].is_word else None
    if before not in _articles(code):
        return False
    return behind is None or behind.text.lower() in _closing(code) or _is_verb(behind, pack)


def _is_masculine_participle(written: str, code: str) -> bool:
    is_participle = written.endswith(endings_of_participles(code)) or written in irregular_participles(code)
    return is_participle and bool(_articles(code)) and not written.endswith(_feminine(code))


def _is_verb(token: Token, pack: LanguagePack) -> bool:
    return is_auxiliary(token.text.lower(), pack) or is_past_form(token, pack)


@cache
def _feminine(code: str) -> tuple[str, ...]:
    return tuple(load(code).section("verbs").get("feminine_participles", ()))


@cache
def _articles(code: str) -> frozenset[str]:
    """Definite articles, with prepositions or without; “des blessés” tells that there were some."""
    return listed(code, "cues", "definite_articles") - listed(code, "cues", "indefinite")


@cache
def _closing(code: str) -> frozenset[str]:
    """Words that begin no noun of the same phrase."""
    of_whom = listed(code, "cues", "definite_articles") & listed(code, "cues", "prepositions")
    return of_whom | listed(code, "cues", "coordinators", "relative", "relative_too", "partitive")
