"""The clauses of a sentence: where a "not", an "if" or a "said that" ends.

No parser: a clause opens at a conjunction, a relative word, a subjunctive or infinitive marker, a semicolon, a colon,
a dash, a quotation, or at a comma before a verb of saying. That is enough to know how far a cue reaches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from geo.languages import LanguagePack, load
from geo.model import Sentence, Span, Token
from geo.phrases import PhraseBook

_BREAKS = frozenset(";:—–")
_TEMPORAL_REACH = 6  # words behind "after" among which the verb of its clause stands
_SHORT_PARTICIPLE = 4
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """A sentence with its clauses."""

    sentence: Sentence
    clauses: tuple[Clause, ...]
    pack: LanguagePack

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def clause_at(self, token: int) -> int:
        """Index of the clause that holds the token."""
        return next(index for index, clause in enumerate(self.clauses) if clause.start <= token < clause.end)

    def governors(self, number: int) -> list[int]:
        """Indices of the clause and of those that it depends on, itself first: “officials said | that he ...”."""
        chain = [number]
        while number > 0 and self.clauses[number].opener in ("conjunction", "subjunctive", "infinitive"):
            number -= 1
            chain.append(number)
        return chain

    def token_at(self, offset: int) -> int:
        """Index of the token at, or else the first one after, a code-point offset."""
        inside = (index for index, token in enumerate(self.tokens) if offset < token.span.end)
        return next(inside, len(self.tokens) - 1)

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """Half-open range of the tokens under a span."""
        touched = [index for index, token in enumerate(self.tokens) if token.span.overlaps(span)]
        return (touched[0], touched[-1] + 1) if touched else (0, 0)


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
    openers = _openers(sentence.tokens, quoted, pack)
    starts = sorted(openers)
    ends = [*starts[1:], len(sentence.tokens)]
    clauses = tuple(
        Clause(start=start, end=end, opener=openers[start], quoted=start in quoted)
        for start, end in zip(starts, ends, strict=True)
    )
    return Structure(sentence=sentence, clauses=clauses, pack=pack)


def _openers(tokens: tuple[Token, ...], quoted: frozenset[int], pack: LanguagePack) -> dict[int, str]:
    """Token index -> what opens a clause there."""
    openers = {0: "main"}
    for index, token in enumerate(tokens[1:], start=1):
        if token.text in _BREAKS and index + 1 < len(tokens):
            openers[index + 1] = "main"
        elif (index in quoted) != (index - 1 in quoted):
            openers[index] = "quote" if index in quoted else "main"
    for match in _boundary_book(pack.code).find(tokens):
        if match.start not in openers or openers[match.start] in ("main", "quote"):
            openers[match.start] = match.value
    for marker in _infinitives(tokens, pack):
        openers.setdefault(marker, "infinitive")
    for marker in _temporals(tokens, pack):
        openers.setdefault(marker, "coordinate")
    for index, token in enumerate(tokens[:-1]):
        if token.text == "," and _speech_soon(tokens, index + 1, pack):
            openers.setdefault(index + 1, "speech")
    return openers


@cache
def _boundary_book(code: str) -> PhraseBook[str]:
    pack = load(code)
    cues, verbs = pack.section("cues"), pack.section("verbs")
    conditions = set(cues.get("condition", ()))
    relatives = set(cues.get("relative", ()))
    coordinate = set(cues.get("coordinating", ()))
    subordinate = [e for e in cues.get("boundaries", ()) if e not in conditions | relatives | coordinate]
    entries = [(entry, "conjunction") for entry in subordinate]
    entries += [(entry, "coordinate") for entry in coordinate]
    entries += [(entry, "relative") for entry in relatives]
    entries += [(entry, "condition") for entry in conditions]
    entries += [(entry, "subjunctive") for entry in verbs.get("subjunctive", ())]
    return PhraseBook(entries)


def _infinitives(tokens: tuple[Token, ...], pack: LanguagePack) -> list[int]:
    """Where an infinitive marker stands before an infinitive: written as its own lemma."""
    markers = frozenset(pack.section("verbs").get("infinitive", ()))
    nouns = frozenset(pack.section("verbs").get("no_infinitives", ()))
    return [
        index
        for index, token in enumerate(tokens[:-1])
        if token.text.lower() in markers
        and tokens[index + 1].is_word
        and tokens[index + 1].text == tokens[index + 1].lemma
        and tokens[index + 1].text not in nouns
        and looks_infinitive(tokens[index + 1].text, pack)
    ]


def looks_infinitive(word: str, pack: LanguagePack) -> bool:
    """Whether the ending of a word allows an infinitive; languages without such endings allow every word."""
    endings = tuple(pack.section("verbs").get("infinitive_endings", ()))
    return not endings or word.endswith(endings)


def _temporals(tokens: tuple[Token, ...], pack: LanguagePack) -> list[int]:
    """Where a word that is preposition or conjunction opens a clause: a verb in the past follows (“after he fled”)."""
    markers = frozenset(entry.lstrip("=") for entry in pack.section("cues").get("temporal", ()))
    past = frozenset(pack.section("verbs").get("past", {}))
    endings = tuple(pack.section("verbs").get("past_endings", ()))

    def is_past(token: Token) -> bool:
        written = token.text.lower()
        return written in past or (bool(endings) and written.endswith(endings) and written != token.lemma)

    found = []
    for index, token in enumerate(tokens):
        if token.text.lower() in markers:
            ahead = tokens[index + 1 : index + 1 + _TEMPORAL_REACH]
            stop = next((n for n, other in enumerate(ahead) if not other.is_word), len(ahead))
            # The word right behind it is a participle or a noun: "after reported clashes".
            if any(is_past(other) for other in ahead[1:stop]):
                found.append(index)
    return found


@cache
def _speech_book(code: str) -> PhraseBook[str]:
    verbs = load(code).section("actors").get("speech_verbs", ())
    forms = participle_forms(code, tuple(verbs))
    return PhraseBook(((verb, verb) for verb in verbs), forms)


def _speech_soon(tokens: tuple[Token, ...], start: int, pack: LanguagePack) -> bool:
    """Whether a verb of saying opens the segment: ", au declarat oficiali", ", officials said on Monday"."""
    end = next((i for i in range(start, len(tokens)) if tokens[i].text in ",;"), len(tokens))
    found = _speech_book(pack.code).first(tokens, start, min(end, start + 6))
    return found is not None


@cache
def participle_forms(code: str, infinitives: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Infinitive -> its participles by the rules of the language, since lemmatisers keep them as adjectives."""
    verbs = load(code).section("verbs")
    rules = verbs.get("participles", ())
    irregular: dict[str, str | list[str]] = verbs.get("irregular", {})
    forms = {}
    for entry in infinitives:
        verb = entry.split()[0]
        made = {verb[: -len(ending)] + participle for ending, participle in rules if verb.endswith(ending)}
        known = irregular.get(verb, ())
        made.update([known] if isinstance(known, str) else known)
        made.update(_agreeing(made, verbs.get("agreement", ())))
        forms[verb] = frozenset(made)
    return forms


def _agreeing(participles: set[str], endings: Sequence[Sequence[str]]) -> set[str]:
    """The feminine and plural forms of participles; a short one would become another word ("dat", "dată": a date)."""
    return {
        form[: len(form) - len(ending)] + other
        for form in participles
        for ending, other in endings
        if len(form) > _SHORT_PARTICIPLE and form.endswith(ending)
    }
