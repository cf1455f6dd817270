"""Finds the entries of a word list in a sentence. The syntax of an entry is told in `geo.event_words`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Generic, NamedTuple, TypeVar

from geo.model import Token
from geo.token_index import IndexedTokens, indexed

Value = TypeVar("Value")
Between = Callable[[Sequence[Token], int, int], int]
"""Index, and where to stop -> the index behind what may stand between the words of an entry; the same for nothing."""

_NONE: frozenset[str] = frozenset()
_SCORE = "<score>"
_GAP = 3  # words that `~` may stand for


class Match(NamedTuple, Generic[Value]):
    """An entry found in tokens[start:end]."""

    start: int
    end: int
    entry: str
    value: Value


class _Word(NamedTuple):
    """A word of an entry behind the first one, as it is compared with a token."""

    text: str
    """Without the sign that tells how it is compared."""
    sign: str
    """`=`, `*`, `~` or `<score>` (see `geo.event_words`), or empty."""
    forms: frozenset[str]
    """Further lemmas that its forms have."""


class _Row(NamedTuple, Generic[Value]):
    rest: tuple[_Word, ...]
    """The words behind the first one."""
    entry: str
    value: Value
    needed: frozenset[str]
    """Those of them that a sentence must have: without them nobody need look where they stand."""
    between: Between | None
    """What may stand between the words of the entry."""


class PhraseBook(Generic[Value]):
    """Entries with a value each, to be found in sentences; the longest entry at a place wins.

    `verb_forms` maps an infinitive to further lemmas that a lemmatiser gives to its forms, such as participles.
    `between` passes over what may stand between the words of an entry; without it, nothing may. Before a last word that
    is one of `governing` nothing may either: “arrested in 2003 in” ends with the preposition of something else.
    """

    def __init__(
        self,
        entries: Iterable[tuple[str, Value]],
        verb_forms: Mapping[str, frozenset[str]] | None = None,
        between: Between | None = None,
        governing: AbstractSet[str] = frozenset(),
    ) -> None:
        self._forms = verb_forms or {}
        self._between_words = between
        self._governing = governing
        self._exact: dict[str, list[_Row[Value]]] = {}
        self._lemma: dict[str, list[_Row[Value]]] = {}
        self._prefix: dict[str, list[_Row[Value]]] = {}
        self._scores: list[_Row[Value]] = []
        for entry, value in entries:
            self._add(entry, value)
        self._first_words = frozenset((*self._exact, *self._lemma))
        stems: dict[int, set[str]] = {}
        for stem in self._prefix:
            stems.setdefault(len(stem), set()).add(stem)
        self._stems = sorted(stems.items())
        """The stems by their length."""

    def _add(self, entry: str, value: Value) -> None:
        plain = entry.lower()
        for spelled in dict.fromkeys((plain, plain.replace("ß", "ss"))):  # Switzerland writes no “ß”
            self._add_as(spelled, entry, value)

    def _add_as(self, spelled: str, entry: str, value: Value) -> None:
        first, *rest = spelled.split()
        row = self._row(rest, entry, value) if rest else _Row((), entry, value, _NONE, None)
        if first == _SCORE:
            self._scores.append(row)
        elif first.startswith("="):
            self._exact.setdefault(first[1:], []).append(row)
        elif first.endswith("*"):
            self._prefix.setdefault(first[:-1], []).append(row)
        else:
            self._lemma.setdefault(first, []).append(row)
            for lemma in self._forms.get(first, ()):
                if lemma != first:
                    self._lemma.setdefault(lemma, []).append(row)

    def _row(self, rest: Iterable[str], entry: str, value: Value) -> _Row[Value]:
        words = tuple([self._word(word) for word in rest])
        governed = words[-1].text in self._governing
        return _Row(words, entry, value, _needed(words), None if governed else self._between_words)

    def _word(self, word: str) -> _Word:
        if word == "~":
            return _Word("", "~", frozenset())
        if word == _SCORE:
            return _Word("", _SCORE, frozenset())
        if word.startswith("="):
            return _Word(word[1:], "=", frozenset())
        if word.endswith("*"):
            return _Word(word[:-1], "*", frozenset())
        return _Word(word, "", self._forms.get(word, _NONE))

    def find(self, tokens: Sequence[Token], start: int = 0, end: int | None = None) -> list[Match[Value]]:
        """Every match in tokens[start:end], longest first at each place, none inside another."""
        known = self.everywhere(tokens)
        if not known:  # so it is of nearly all that is looked for
            return []
        at, matches = start, []
        for found in _within(known, tokens, start, end):
            if found[0].start < at:
                continue
            if len(found) == 1:
                at = found[0].end
                matches.append(found[0])
            else:
                at = max([match.end for match in found])
                matches += [match for match in found if match.end == at]
        return matches

    def first(self, tokens: Sequence[Token], start: int = 0, end: int | None = None) -> Match[Value] | None:
        """The first match, or None."""
        known = self.everywhere(tokens)
        found = next(iter(_within(known, tokens, start, end)), None) if known else None
        if not found or len(found) == 1:
            return found[0] if found else None
        return max(found, key=lambda match: match.end)

    def everywhere(self, tokens: Sequence[Token]) -> Sequence[list[Match[Value]]]:
        """The matches of a sentence, those that begin at one token together, in the order of the tokens.

        They are kept with an `IndexedTokens`: clauses and deeds of a sentence ask for the same list again and again.
        """
        known = tokens if isinstance(tokens, IndexedTokens) else IndexedTokens(tokens)
        matches: Sequence[list[Match[Value]]] | None = known.kept.get(self)
        if matches is None:
            places = self._beginnings(known)
            matches = [found for at in places if (found := self.all_at(known, at, len(known)))] if places else ()
            known.kept[self] = matches or ()
        return matches

    def _beginnings(self, tokens: IndexedTokens) -> Sequence[int]:
        """Indices of the tokens at which an entry may begin, in their order; those at which none does are few."""
        words = self._first_words
        found = [] if words.isdisjoint(tokens.words) else [tokens.places[word] for word in words & tokens.words]
        for length, stems in self._stems:
            openings = tokens.openings(length)
            if not stems.isdisjoint(openings):
                found += [openings[stem] for stem in stems & openings.keys()]
        if self._scores and tokens.scores:
            found.append(list(tokens.scores))
        if len(found) < 2:
            return found[0] if found else ()
        return sorted({index for places in found for index in places})

    def all_at(self, tokens: Sequence[Token], at: int, stop: int) -> list[Match[Value]]:
        """Every match that begins at the token `at` and ends before `stop`; none where the sentence ends before it."""
        if at >= stop:
            return []
        words, written = (
            (tokens.words, tokens.written[at]) if isinstance(tokens, IndexedTokens) else (None, tokens[at].text.lower())
        )
        matches = []
        for rest, entry, value, needed, between in self._rows_at(tokens[at], written):
            if not rest:
                matches.append(Match(at, at + 1, entry, value))
            elif words is None or needed <= words:
                end = _end(rest, tokens, at + 1, stop, between)
                if end is not None:
                    matches.append(Match(at, end, entry, value))
        return matches + self._scores_at(tokens, at, stop) if self._scores else matches

    def _scores_at(self, tokens: Sequence[Token], at: int, stop: int) -> list[Match[Value]]:
        """Every match that begins with a score at the token `at`."""
        behind = indexed(tokens).scores.get(at)
        if behind is None:
            return []
        ends = ((row, _end(row.rest, tokens, behind, stop, row.between)) for row in self._scores)
        return [Match(at, end, row.entry, row.value) for row, end in ends if end is not None and end <= stop]

    def _rows_at(self, token: Token, written: str) -> Sequence[_Row[Value]]:
        """The entries that may begin with a token; mostly one list has some, which is then given as it is."""
        lemma, second = token.lemma, token.second_lemma
        rows: Sequence[_Row[Value]] = self._lemma.get(lemma, ())
        if exact := self._exact.get(written):
            rows = [*exact, *rows]
        if written != lemma and (more := self._lemma.get(written)):
            rows = [*rows, *more]
        # An entry for the whole compound says more.
        if second and not (rows and token.is_capitalised) and (more := self._lemma.get(second)):
            rows = [*rows, *more]
        for length, _ in self._stems:
            if more := self._prefix.get(written[:length]):
                rows = [*rows, *more]
        return rows

    def values_from(self, written: str, lemma: str) -> frozenset[Value]:
        """The values of all entries that may begin with a word, in lower case; those of stems included."""
        rows = [*self._exact.get(written, ()), *self._lemma.get(lemma, ()), *self._lemma.get(written, ())]
        for length, _ in self._stems:
            rows += self._prefix.get(written[:length], ())
        return frozenset([row.value for row in rows])


def _needed(words: Iterable[_Word]) -> frozenset[str]:
    """The words that are found by themselves alone: written so, or by this dictionary form."""
    return frozenset([word.text for word in words if word.sign in ("", "=") and not word.forms])


def _within(
    matches: Sequence[list[Match[Value]]], tokens: Sequence[Token], start: int, end: int | None
) -> Iterable[list[Match[Value]]]:
    """Those in tokens[start:end]; an entry that reaches further with `~` matches no less near."""
    stop = len(tokens) if end is None else end
    if start == 0 and stop == len(tokens):
        return matches
    here = matches[bisect_left(matches, start, key=_place) : bisect_left(matches, stop, key=_place)]
    return filter(None, ([match for match in found if match.end <= stop] for found in here))


def _place(found: Sequence[Match[Value]]) -> int:
    return found[0].start


def _end(
    words: tuple[_Word, ...], tokens: Sequence[Token], at: int, stop: int, between: Between | None = None
) -> int | None:
    """Index after the last token of the words, or None where they do not match from `at` on."""
    if not words:
        return at
    word, rest = words[0], words[1:]
    if word.sign == "~":
        tries = (_end(rest, tokens, begin, stop, between) for begin in _gap(tokens, at, stop, between))
        return next((end for end in tries if end is not None), None)
    if at >= stop:
        return None
    behind = indexed(tokens).scores.get(at) if word.sign == _SCORE else at + 1 if _fits(word, tokens[at]) else None
    end = None if behind is None or behind > stop else _end(rest, tokens, behind, stop, between)
    if end is not None or between is None:
        return end
    past = between(tokens, at, stop)
    return _end(words, tokens, past, stop, between) if past > at else None


def _fits(word: _Word, token: Token) -> bool:
    written = token.text.lower()
    if word.sign == "*":
        return written.startswith(word.text)
    if written == word.text:
        return True
    return not word.sign and (word.text in (token.lemma, token.second_lemma) or token.lemma in word.forms)


def _gap(tokens: Sequence[Token], at: int, stop: int, between: Between | None) -> Iterable[int]:
    """Where the words behind a `~` may begin, nearest first; what may stand between words anyway takes no room."""
    for _ in range(_GAP + 1):
        yield at
        behind = between(tokens, at, stop) if between else at
        while between and behind > at:
            at = behind
            yield at
            behind = between(tokens, at, stop)
        at += 1


def book_of(entries: Iterable[str]) -> PhraseBook[str]:
    """A book whose values are the entries themselves."""
    return PhraseBook((entry, entry) for entry in entries)
