"""Who is named in a sentence, and the words for peoples and countries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from geo.languages import load
from geo.model import Actor, Token

_CODE = 2  # letters of a country


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor in its sentence, before it has a role in a deed."""

    actor: Actor
    sentence: int
    tokens: tuple[int, int]
    dependent: bool = False
    """Whether it only qualifies another noun: Trump in “the envoy of Donald Trump”."""
    proper: bool = True
    """Whether it is a name, not a noun phrase."""
    office: frozenset[str] = frozenset()
    """The words for what somebody is, in dictionary form: of a noun phrase its own, of a person those beside the name."""
    noun: int = -1
    """Index of the first token of the noun of a noun phrase: of “soldiers” in “Ukrainian soldiers”; -1 of a name."""
    phrase: int = -1
    """Index of the first token of the whole phrase, an office before the name included; -1: the name's own."""

    @property
    def first(self) -> int:
        """Index of the first token of the whole phrase."""
        return self.tokens[0] if self.phrase < 0 else self.phrase


def demonym_country(token: Token, code: str) -> str | None:
    """The country of a nationality, empty for a people of no single country; None where the word is none."""
    table = demonyms(code)
    return table.get(token.lemma, table.get(token.text.lower()))


@cache
def demonyms(code: str) -> dict[str, str]:
    """Lemma -> ISO country code; an empty text for a people of no single country."""
    table = load(code).section("demonyms")
    return {lemma: country if _is_country(country) else "" for country, lemmas in table.items() for lemma in lemmas}


@cache
def areas_of_peoples(code: str) -> dict[str, str]:
    """Lemma -> English name of the area that is no country (“european” -> “Europe”)."""
    table = load(code).section("demonyms")
    return {lemma: area for area, lemmas in table.items() if len(area) > _CODE for lemma in lemmas}


def _is_country(key: str) -> bool:
    """Whether a key of the table is a country: not an area by its name, nor the code for several."""
    return len(key) == _CODE and key not in ("EU", "ZZ")


@cache
def coordinators(code: str) -> frozenset[str]:
    """The words of a language that join equals: “and”, “or”."""
    return frozenset(entry.lstrip("=") for entry in load(code).section("cues").get("coordinators", ()))


@cache
def function_words(code: str) -> frozenset[str]:
    """The small words of a language: prepositions, articles, pronouns, conjunctions."""
    cues = load(code).section("cues")
    keys = ("prepositions", "function_words", "coordinators", "definite", "indefinite", "pronouns")
    return frozenset(entry.lstrip("=") for key in keys for entry in cues.get(key, ()))
