"""The tokens of a sentence with an index: where each word stands, and which words begin with the same letters.

Some hundreds of word lists are looked for in every sentence, and nearly all of them have no word in it. With the index
this is one comparison of two sets for each list, where a scan would look at every token again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple

from geo.model import Token

Answer = TypeVar("Answer")
Asked = TypeVarTuple("Asked")


_SCORE = re.compile(r"(0|[1-9]\d?)([-–‑:])(0|[1-9]\d?)")
_CLOCK = re.compile(r"(?:1?\d|2[0-3]):[0-5]\d")
_LONGER = re.compile(r"[\w%°/:+–‑-]|[.,]\d")
"""What makes another figure of a score that it is written to."""


class IndexedTokens(tuple[Token, ...]):  # noqa: SLOT001, the index is made when it is first asked for
    """The tokens of a sentence; equal to a plain tuple of the same tokens."""

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each token starts in the text."""
        return tuple([token.span.start for token in self])

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Where each token ends in the text."""
        return tuple([token.span.end for token in self])

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The tokens as they are written, in lower case."""
        return tuple([token.text.lower() for token in self])

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Word -> indices of the tokens that are written so, in lower case, or have it as a dictionary form."""
        places: dict[str, list[int]] = defaultdict(list)
        for index, (token, written) in enumerate(zip(self, self.written, strict=True)):
            lemma, second = token.lemma, token.second_lemma
            places[written].append(index)
            if lemma != written:
                places[lemma].append(index)
            if second and second not in (written, lemma):
                places[second].append(index)
        places.pop("", None)
        return dict(places)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that has a place."""
        return frozenset(self.places)

    @cached_property
    def kept(self) -> dict[object, Any]:
        """What was found in the sentence and is asked for again: matches by word list, frames by the tokens of a name.

        It goes with the sentence, so that nothing grows with the number of articles.
        """
        return {}

    @cached_property
    def scores(self) -> Mapping[int, int]:
        """Index of the first token of a score of a match (“3-1”, “2:0”) -> index behind its last one."""
        ends = ((at, _end_of_score(self, at)) for at, word in enumerate(self.written) if word[0].isdigit())
        return {at: end for at, end in ends if end}

    @cached_property
    def _openings(self) -> dict[int, Mapping[str, list[int]]]:
        return {}

    def openings(self, length: int) -> Mapping[str, list[int]]:
        """The first so many letters of the written words -> indices of the tokens that begin so."""
        found = self._openings.get(length)
        if found is None:
            found = self._openings[length] = _by_opening(self.written, length)
        return found


class Indexed(Protocol):
    """A sentence whose tokens have an index."""

    @property
    def tokens(self) -> IndexedTokens:
        """Its tokens."""


Sentence = TypeVar("Sentence", bound=Indexed)


def once_a_sentence(function: Callable[[Sentence, *Asked], Answer]) -> Callable[[Sentence, *Asked], Answer]:
    """The function, whose answers are kept with the sentence: all its deeds, places and dates ask for the same.

    What it is asked with must be small and quick to compare: numbers and short texts.
    """

    @wraps(function)
    def ask(sentence: Sentence, *asked: *Asked) -> Answer:
        kept = sentence.tokens.kept
        known: dict[tuple[Any, ...], Answer] | None = kept.get(function)
        if known is None:
            known = kept[function] = {}
        try:
            return known[asked]
        except KeyError:
            answer = known[asked] = function(sentence, *asked)
            return answer

    return ask


def indexed(tokens: Sequence[Token]) -> IndexedTokens:
    """The tokens with their index; the same object where they have it already."""
    return tokens if isinstance(tokens, IndexedTokens) else IndexedTokens(tokens)


def _end_of_score(tokens: IndexedTokens, at: int) -> int:
    """Index behind the score that begins at a token, 0 where none does.

    Times of day (“20:15”), ranges (“2-3 weeks”), dates and telephone numbers are none.
    """
    starts, ends, written = tokens.starts, tokens.ends, tokens.written
    if at and ends[at - 1] == starts[at] and _LONGER.match(written[at - 1][-1]):
        return 0
    end = at + 1
    while end < len(tokens) and starts[end] == ends[end - 1]:
        end += 1
    together = "".join(written[at:end])
    found = _SCORE.match(together)
    if not found or _LONGER.match(together, found.end()):
        return 0
    home, sign, away = found.groups()
    # “1-2” may be a range
    fair = not _CLOCK.fullmatch(found[0]) if sign == ":" else home == "0" or int(home) >= int(away)
    return bisect_left(ends, starts[at] + found.end()) + 1 if fair else 0


def _by_opening(words: Iterable[str], length: int) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        found[word[:length]].append(index)
    return dict(found)
