"""“W województwie podlaskim i lubelskim”, “w obwodzie charkowskim”: divisions whose names are written in small letters.

Where a language writes them so, nothing but the word for the kind of division tells that the adjective behind it is a
name. Its pack lists these words, as they stand in texts and in the names of the gazetteer:

    [places.small_divisions]
    "województwo" = "województwo"    # a dictionary form, or
    "woj" = "województwo"            # an abbreviation as it is written, without its point

“В Запорізькій та Дніпропетровській областях”: the adjectives of several divisions stand before one word in the plural, and
each is a name only with that word in the singular:

    [places.joint_divisions]
    "областях" = "область"           # the plural as it is written, and the singular of the names in the gazetteer
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from geo.clauses import Structure
from geo.gazetteer.forms import citation_forms
from geo.gazetteer.index import Candidate, Gazetteer
from geo.languages import load
from geo.model import Token
from geo.named import coordinators

_KINDS = frozenset({"admin1", "admin2"})
_NAMESAKES = 40  # divisions of one name that are weighed


def small_divisions(
    structure: Structure, gazetteer: Gazetteer
) -> Iterator[tuple[int, int, str, tuple[Candidate, ...]]]:
    """Tokens [start, end) of each such name, the name, and the divisions that bear it."""
    tokens, code = structure.tokens, structure.pack.code
    words = _words(code)
    for index in sorted({index for word in words for index in tokens.places.get(word, ())}):
        kind = words.get(tokens.written[index]) or words[tokens[index].lemma]
        start, at = index, index + 1
        if at < len(tokens) and tokens[at].text == ".":
            at += 1
        while (found := _called(kind, tokens, at, code, gazetteer)) is not None:
            yield start, at + 1, *found
            if not _goes_on(tokens, at + 1, code):
                break
            start = at = at + 2


def joint_divisions(
    structure: Structure, gazetteer: Gazetteer
) -> Iterator[tuple[int, int, str, tuple[Candidate, ...]]]:
    """The same for the adjectives in capitals that are joined before one word in the plural; the last has it with it."""
    tokens, code = structure.tokens, structure.pack.code
    plurals = _joint(code)
    for index in sorted({index for word in plurals for index in tokens.places.get(word, ())}):
        at, kind = index - 1, plurals[tokens.written[index]]
        while at >= 0 and (found := _with_kind(tokens[at], kind, code, gazetteer)) is not None:
            yield at, index + 1 if at == index - 1 else at + 1, *found
            if at == 0 or not (tokens[at - 1].text == "," or tokens[at - 1].text.lower() in coordinators(code)):
                break
            at -= 2


def _with_kind(token: Token, kind: str, code: str, gazetteer: Gazetteer) -> tuple[str, tuple[Candidate, ...]] | None:
    """The division that an adjective in capitals is of, with the word for its kind."""
    if not (token.is_word and token.is_capitalised):
        return None
    for form in citation_forms(token.text, code):
        name = f"{form} {kind}"
        places = tuple(c for c in gazetteer.lookup(name, language=code, limit=_NAMESAKES) if c.place.kind in _KINDS)
        if places:
            return name, places
    return None


def _goes_on(tokens: Sequence[Token], at: int, code: str) -> bool:
    """Whether a comma or “and” stands at a token, which a further adjective may follow."""
    return at + 1 < len(tokens) and (tokens[at].text == "," or tokens[at].text.lower() in coordinators(code))


def _called(
    kind: str, tokens: Sequence[Token], at: int, code: str, gazetteer: Gazetteer
) -> tuple[str, tuple[Candidate, ...]] | None:
    """The name that an adjective makes with the word for a division, and what is called so."""
    if at >= len(tokens) or not (tokens[at].is_word and tokens[at].text.islower()):
        return None
    for form in citation_forms(tokens[at].text, code):
        name = f"{kind} {form}"
        places = tuple(c for c in gazetteer.lookup(name, language=code, limit=_NAMESAKES) if c.place.kind in _KINDS)
        if places:
            return name, places
    return None


@cache
def _words(code: str) -> Mapping[str, str]:
    return dict(load(code).section("places").get("small_divisions", {}))


@cache
def _joint(code: str) -> Mapping[str, str]:
    return dict(load(code).section("places").get("joint_divisions", {}))
