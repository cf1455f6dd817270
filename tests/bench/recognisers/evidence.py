"""What the recognisers that are compared are given: a sentence, the candidates in it, and the same evidence for each token.

The features of a candidate are those of `geo.place_evidence`. A tagger of tokens gets them at every token that the
candidate covers, with whether it begins there; and the classes of the token and of the two on either side.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from geo import clauses, languages, sentences
from geo.clauses import Structure
from geo.gazetteer.index import Gazetteer
from geo.model import Document, Span
from geo.place_candidates import PlaceCandidate
from geo.place_evidence import case_of, evidence_in, group_of, view_of
from geo.training.corpora import Annotated
from geo.training.examples import _EVERY
from geo.training.fit import _SEEN

Found = Sequence[tuple[PlaceCandidate, tuple[str, ...]]]
OUTSIDE, BEGINS, INSIDE, UNCLEAR = "O", "B", "I", "?"
_EDGE = "^^", "$$"


def token_features(structure: Structure, found: Found) -> list[list[str]]:
    """The features of each token."""
    view = view_of(structure, case_of("".join(token.text for token in structure.tokens)))
    padded = f"{_EDGE[0]}{view.classes}{_EDGE[1]}"
    features = [_of_classes(padded, index) for index in range(len(structure.tokens))]
    for candidate, held in found:
        for index in range(candidate.start, candidate.end):
            where = BEGINS if index == candidate.start else INSIDE
            features[index] += [f"{where}{name}" for name in held]
        if candidate.end < len(features):
            features[candidate.end].append(f"behind {group_of(candidate)}")
    return features


def _of_classes(padded: str, index: int) -> list[str]:
    """The classes in a window of five; `index` counts without the padding."""
    two, before, own, after, last = padded[index : index + 5]
    return [f"0{own}", f"-{before}", f"+{after}", f"--{two}{before}", f"++{after}{last}", f"-0{before}{own}"]


def labels(structure: Structure, sentence: Annotated) -> list[str]:
    """BIO labels of the tokens, and `?` where the corpora disagree."""
    return [_label(token.span, sentence) for token in structure.tokens]


def _label(span: Span, sentence: Annotated) -> str:
    if any(span.overlaps(unclear) for unclear in sentence.unclear):
        return UNCLEAR
    place = next((place for place in sentence.places if span.overlaps(place)), None)
    if place is None:
        return OUTSIDE
    return BEGINS if span.start <= place.start else INSIDE


@dataclass(slots=True)
class Lessons:
    """Labelled stretches of tokens; features are kept as numbers, which takes a tenth of the memory."""

    names: dict[str, int] = field(default_factory=dict)
    """Feature -> number, in the order in which they came."""
    counts: Counter[int] = field(default_factory=Counter)
    features: array[int] = field(default_factory=lambda: array("i"))
    """Those of all tokens, one after the other."""
    ends: array[int] = field(default_factory=lambda: array("i", [0]))
    """Where those of each token end in `features`, after a nought."""
    labels: list[str] = field(default_factory=list)
    stretches: list[tuple[int, int, str]] = field(default_factory=list)
    """Half-open ranges of tokens, with the name of the corpus."""

    def add(self, features: Sequence[Sequence[str]], told: Sequence[str], source: str) -> None:
        """Takes a sentence, cut where the corpora disagree, which teaches nothing."""
        start = len(self.labels)
        for held, label in zip(features, told, strict=True):
            if label != UNCLEAR:
                self._take(held, label)
                continue
            self._close(start, source)
            start = len(self.labels)
        self._close(start, source)

    def _take(self, held: Sequence[str], label: str) -> None:
        numbers = [self.names.setdefault(name, len(self.names)) for name in held]
        self.counts.update(numbers)
        self.features.extend(numbers)
        self.ends.append(len(self.features))
        self.labels.append(label)

    def _close(self, start: int, source: str) -> None:
        if len(self.labels) > start:
            self.stretches.append((start, len(self.labels), source))

    def seen(self) -> dict[int, str]:
        """The features that occur often enough, by number."""
        return {number: name for name, number in self.names.items() if self.counts[number] >= _SEEN}

    def of(self, token: int) -> array[int]:
        """The numbers of the features of a token."""
        return self.features[self.ends[token] : self.ends[token + 1]]


def lessons(annotated: Iterator[Annotated], gazetteer: Gazetteer) -> Lessons:
    """The sentences that `make train` learns from, seen in another case as often."""
    made = Lessons()
    for number, sentence in enumerate(annotated):
        _learn(made, sentence, gazetteer)
        recased = {0: sentence.text.upper(), 1: sentence.text.lower()}.get(number % _EVERY, "")
        if len(recased) == len(sentence.text):
            _learn(made, replace(sentence, text=recased), gazetteer)
    return made


def _learn(made: Lessons, sentence: Annotated, gazetteer: Gazetteer) -> None:
    document = Document(id="", text=sentence.text, language=sentence.language)
    for structure in clauses.structures(sentences.split(document), languages.load(sentence.language)):
        found = list(evidence_in(structure, sentence.text, (), gazetteer))
        made.add(token_features(structure, found), labels(structure, sentence), sentence.source)


@dataclass(frozen=True, slots=True)
class Article:
    """A document that is to be read, as far as it is read before names are recognised."""

    document: Document
    structures: Sequence[Structure]
    taken: Sequence[Span]
    """Dates."""
    small: AbstractSet[str]
    """Words that stand in small letters somewhere in it."""

    def evidence(self, gazetteer: Gazetteer) -> list[Found]:
        """The candidates of each sentence with their features."""
        text = self.document.text
        return [list(evidence_in(s, text, self.taken, gazetteer, self.small)) for s in self.structures]
