"""The clauses of a sentence: where a "not", an "if" or a "said that" ends.

No parser: a clause opens at a conjunction, a relative word, a subjunctive or infinitive marker, a semicolon, a colon,
a dash, a quotation, or at a comma before a verb of saying. That is enough to know how far a cue reaches.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from geo.clause_openers import clause_openers
from geo.languages import LanguagePack
from geo.model import Sentence, Span
from geo.token_index import IndexedTokens, indexed

_SCARE_WORDS = 5  # a shorter quotation is somebody's wording inside our sentence, not a sentence of theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A run of tokens [start, end) of one sentence."""

    start: int
    end: int
    opener: str
    """`main`, `conjunction`, `coordinate`, `relative`, `condition`, `subjunctive`, `infinitive`, `speech`, `quote`."""
    quoted: bool
    """Whether it lies inside a quotation that is long enough to be somebody's own sentence."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Structure:
    """A sentence with its clauses. Compared and hashed by identity."""

    sentence: Sentence
    clauses: tuple[Clause, ...]
    pack: LanguagePack

    tokens: IndexedTokens = field(init=False, repr=False)
    """The tokens of the sentence."""
    _starts: tuple[int, ...] = field(init=False, repr=False)
    _ranges: dict[tuple[int, int], tuple[int, int]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Keeps what is asked for at every word: the tokens with their index, and where clauses start."""
        object.__setattr__(self, "_ranges", {})
        object.__setattr__(self, "tokens", indexed(self.sentence.tokens))
        object.__setattr__(self, "_starts", tuple([clause.start for clause in self.clauses]))

    def clause_at(self, token: int) -> int:
        """Index of the clause that holds the token."""
        return max(bisect_right(self._starts, token) - 1, 0)

    def governors(self, number: int) -> list[int]:
        """Indices of the clause and of those that it depends on, itself first: “officials said | that he ...”."""
        chain = [number]
        while number > 0 and self.clauses[number].opener in ("conjunction", "subjunctive", "infinitive"):
            number -= 1
            chain.append(number)
        return chain

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """Half-open range of the tokens under a span."""
        asked = span.start, span.end
        found = self._ranges.get(asked)
        if found is None:
            first, last = bisect_right(self.tokens.ends, span.start), bisect_left(self.tokens.starts, span.end)
            found = self._ranges[asked] = (first, last) if first < last else (0, 0)
        return found


def quotations(sentences: Sequence[Sentence], pack: LanguagePack) -> tuple[frozenset[int], ...]:
    """For each sentence, the tokens that lie inside a quotation of more than a few words.

    A quotation may run over several sentences; one that is never closed ends with its paragraph.
    """
    pairs: dict[str, str] = dict(pack.section("cues").get("quotes", ()))
    inside: list[set[int]] = [set() for _ in sentences]
    run: list[tuple[int, int]] = []
    closing, paragraph = "", -1
    for number, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            run, closing, paragraph = [], "", sentence.paragraph
        for index, token in enumerate(sentence.tokens):
            if closing and token.text == closing:
                if sum(sentences[s].tokens[i].is_word for s, i in run) > _SCARE_WORDS:
                    for s, i in run:
                        inside[s].add(i)
                run, closing = [], ""
            elif closing:
                run.append((number, index))
            elif token.text in pairs:
                closing = pairs[token.text]
    return tuple(frozenset(tokens) for tokens in inside)


def structures(sentences: Sequence[Sentence], pack: LanguagePack) -> tuple[Structure, ...]:
    """Each sentence with its clauses."""
    quoted = quotations(sentences, pack)
    return tuple(_structure(sentence, inside, pack) for sentence, inside in zip(sentences, quoted, strict=True))


def _structure(sentence: Sentence, quoted: frozenset[int], pack: LanguagePack) -> Structure:
    openers = clause_openers(indexed(sentence.tokens), quoted, pack)
    starts = sorted(openers)
    ends = [*starts[1:], len(sentence.tokens)]
    clauses = tuple(
        Clause(start=start, end=end, opener=openers[start], quoted=start in quoted)
        for start, end in zip(starts, ends, strict=True)
    )
    return Structure(sentence=sentence, clauses=clauses, pack=pack)
