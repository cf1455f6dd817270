"""“W województwie podlaskim i lubelskim”, “w obwodzie charkowskim”: divisions whose names are written in small letters.

Where a language writes them so, nothing but the word for the kind of division tells that the adjective behind it is a
name. Its pack lists these words, as they stand in texts and in the names of the gazetteer:

    [places.small_divisions]
    "województwo" = "województwo"    # a dictionary form, or
    "woj" = "województwo"            # an abbreviation as it is written, without its point
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
