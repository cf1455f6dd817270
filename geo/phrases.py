"""Finds the entries of a word list in a sentence. The syntax of an entry is told in `geo.event_types`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from geo.model import Token

Value = TypeVar("Value")

_GAP = 3  # words that `~` may stand for


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """An entry found in tokens[start:end]."""

    start: int
    end: int
    entry: str
    value: Value


class PhraseBook(Generic[Value]):
    """Entries with a value each, to be found in sentences; the longest entry at a place wins.

    `verb_forms` maps an infinitive to further lemmas that a lemmatiser gives to its forms, such as participles.
    """

    def __init__(
        self, entries: Iterable[tuple[str, Value]], verb_forms: Mapping[str, frozenset[str]] | None = None
    ) -> None:
        self._forms = verb_forms or {}
        self._exact: dict[str, list[tuple[tuple[str, ...], str, Value]]] = defaultdict(list)
        self._lemma: dict[str, list[tuple[tuple[str, ...], str, Value]]] = defaultdict(list)
        self._prefix: dict[str, list[tuple[tuple[str, ...], str, Value]]] = defaultdict(list)
        self._prefix_lengths: tuple[int, ...] = ()
        for entry, value in entries:
            self._add(entry, value)

    def _add(self, entry: str, value: Value) -> None:
        words = tuple(entry.lower().split())
        row = (words, entry, value)
        first = words[0]
        if first.startswith("="):
            self._exact[first[1:]].append(row)
        elif first.endswith("*"):
            self._prefix[first[:-1]].append(row)
            self._prefix_lengths = tuple(sorted({*self._prefix_lengths, len(first) - 1}))
        else:
            for lemma in {first, *self._forms.get(first, ())}:
                self._lemma[lemma].append(row)

    def find(self, tokens: Sequence[Token], start: int = 0, end: int | None = None) -> Iterator[Match[Value]]:
        """Every match in tokens[start:end], longest first at each place, none inside another."""
        stop = len(tokens) if end is None else end
        at = start
        known, exact, stems = self._lemma, self._exact, self._prefix_lengths
        while at < stop:
            token = tokens[at]
            if not stems and token.lemma not in known:  # nearly every word of a text begins no entry
                written = token.text.lower()
                if written not in known and written not in exact and token.second_lemma not in known:
                    at += 1
                    continue
            found = self.all_at(tokens, at, stop)
            if found:
                longest = max(match.end for match in found)
                yield from (match for match in found if match.end == longest)
                at = longest
            else:
                at += 1

    def all_at(self, tokens: Sequence[Token], at: int, stop: int) -> list[Match[Value]]:
        """Every match that begins at the token `at` and ends before `stop`."""
        token = tokens[at]
        written, lemma, second = token.text.lower(), token.lemma, token.second_lemma
        if not self._may_begin(written, lemma) and second not in self._lemma:
            return []
        rows = [*self._exact.get(written, ()), *self._lemma.get(lemma, ())]
        if written != lemma:
            rows += self._lemma.get(written, ())
        if second and not (rows and token.is_capitalised):  # an entry for the whole compound says more
            rows += self._lemma.get(second, ())
        for length in self._prefix_lengths:
            rows += self._prefix.get(written[:length], ())
        matches = []
        for words, entry, value in rows:
            end = self._end(words, 1, tokens, at + 1, stop)
            if end is not None:
                matches.append(Match(at, end, entry, value))
        return matches

    def values_from(self, written: str, lemma: str) -> frozenset[Value]:
        """The values of all entries that may begin with a word, in lower case; those of stems included."""
        rows = [*self._exact.get(written, ()), *self._lemma.get(lemma, ()), *self._lemma.get(written, ())]
        for length in self._prefix_lengths:
            rows += self._prefix.get(written[:length], ())
        return frozenset(value for _, _, value in rows)

    def _may_begin(self, written: str, lemma: str) -> bool:
        """False where no entry begins with the word, as at nearly every word of a text."""
        known = self._lemma
        if lemma in known or written in known or written in self._exact:
            return True
        lengths = self._prefix_lengths
        return bool(lengths) and any(written[:length] in self._prefix for length in lengths)

    def first(self, tokens: Sequence[Token], start: int = 0, end: int | None = None) -> Match[Value] | None:
        """The first match, or None."""
        return next(self.find(tokens, start, end), None)

    def _end(self, words: tuple[str, ...], word: int, tokens: Sequence[Token], at: int, stop: int) -> int | None:
        """Index after the last token of the words, or None where they do not match."""
        if word == len(words):
            return at
        if words[word] == "~":
            tries = (self._end(words, word + 1, tokens, at + skip, stop) for skip in range(_GAP + 1))
            return next((end for end in tries if end is not None), None)
        if at >= stop or not self._fits(words[word], tokens[at]):
            return None
        return self._end(words, word + 1, tokens, at + 1, stop)

    def _fits(self, word: str, token: Token) -> bool:
        written = token.text.lower()
        if word.startswith("="):
            return written == word[1:]
        if word.endswith("*"):
            return written.startswith(word[:-1])
        return word in (token.lemma, written, token.second_lemma) or token.lemma in self._forms.get(word, ())


def book_of(entries: Iterable[str]) -> PhraseBook[str]:
    """A book whose values are the entries themselves."""
    return PhraseBook((entry, entry) for entry in entries)
