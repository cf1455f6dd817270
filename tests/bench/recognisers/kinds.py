"""The recognisers of places that are compared: rules, the log-linear model of Dateline, and two taggers of tokens.

Each says of stretches of words how likely they are places, in log-odds; what follows is the same for all: what the
other uses of the name in the document say, and of stretches that overlap the likeliest. Only rules do without the former.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Protocol

from geo import toponyms
from geo.clauses import Structure
from geo.gazetteer.index import Gazetteer
from geo.model import Span
from geo.place_candidates import PlaceCandidate, span_of
from geo.place_evidence import group_of
from geo.recogniser import THRESHOLD, log_odds
from geo.toponyms import _Judged
from geo.training.fit import _FAR
from recognisers.evidence import BEGINS, INSIDE, Article, Found, Lessons, token_features

FAR_ONE_IN = 3
"""Of sentences far from news taggers of tokens see one in so many, as they know no weights of examples."""
_SURE = 1e-6  # no probability comes nearer to 0 or 1
_KNOWN = frozenset("CARNB")  # countries, first-order divisions, regions, waters and heights, cities of 100,000
_FOR = frozenset({"list_before", "list_after", "contained", "contains"})
_AGAINST = frozenset({"common", "small_elsewhere", "given1", "given2", "bodyh", "bodyH", "quoted", "digits", "short"})
Probability = Callable[[str, int], float]
"""Of a label at a token."""


class Kind(Protocol):
    """A recogniser."""

    name: str
    needs: str
    """Libraries that it would add to what users install."""
    kilobytes: float
    """Size of its weights."""

    def spans(self, article: Article, gazetteer: Gazetteer) -> list[Span]:
        """The names of places."""


class Rules:
    """A name of the gazetteer is a place unless a cue speaks against it; one of a small place needs one that speaks for it."""

    name, needs, kilobytes = "rules", "none", 0.0

    def spans(self, article: Article, gazetteer: Gazetteer) -> list[Span]:
        """The names of places."""
        chosen = [
            toponyms._chosen([_Judged(candidate, held, 1.0) for candidate, held in found if _by_rule(candidate, held)])
            for found in article.evidence(gazetteer)
        ]
        return _spans_of(article, chosen)


def _by_rule(candidate: PlaceCandidate, held: Sequence[str]) -> bool:
    if not candidate.places:
        return False
    group = group_of(candidate)
    cues = {name.removeprefix(f"{group}|") for name in held}
    stands = not cues.isdisjoint(_FOR)
    if not cues.isdisjoint(_AGAINST) or not cues.isdisjoint({"<i", "<t"}):
        return False
    if not stands and not cues.isdisjoint({"<C", ">C", ">i"}):  # part of a longer name
        return False
    governed = not cues.isdisjoint({"^L", "^O"})
    return stands or governed or (group in _KNOWN and "m" in cues and not {"opens", "known"} <= cues)


class LogLinear:
    """Dateline's own, with the weights of the package."""

    name, needs = "log-linear", "none"

    def __init__(self) -> None:
        self.kilobytes = len((resources.files("geo") / "weights" / "toponyms.json").read_bytes()) / 1000

    def spans(self, article: Article, gazetteer: Gazetteer) -> list[Span]:
        """The names of places."""
        judged = [
            [_Judged(candidate, held, log_odds(held)) for candidate, held in found]
            for found in article.evidence(gazetteer)
        ]
        return spans_of_judged(article, judged)


class Crf:
    """A linear-chain CRF over the tokens (CRFsuite), with an L1 and an L2 penalty."""

    name, needs = "linear-chain CRF", "python-crfsuite"

    def __init__(self, path: Path, threshold: float) -> None:
        import pycrfsuite

        self.threshold = threshold
        self.kilobytes = path.stat().st_size / 1000
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(path))

    def spans(self, article: Article, gazetteer: Gazetteer) -> list[Span]:
        """The names of places."""
        found = article.evidence(gazetteer)
        judged = [self._judged(*pair, article) for pair in zip(article.structures, found, strict=True)]
        return spans_of_judged(article, judged, self.threshold)

    def _judged(self, structure: Structure, found: Found, article: Article) -> list[_Judged]:
        if not found:
            return []
        path = self._tagger.tag(token_features(structure, found))
        return judged_by(self._tagger.marginal, path, structure, found, article.document.text)


def fit_crf(lessons: Lessons, path: Path) -> None:
    """Writes the model. CRFsuite knows no weights of examples: of what is far from news it sees every third sentence."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 1.0, "c2": 0.01, "max_iterations": 150})
    for features, told in _sequences(lessons):
        trainer.append(features, told)
    trainer.train(str(path))


def _sequences(lessons: Lessons) -> Iterator[tuple[list[list[str]], list[str]]]:
    seen = lessons.seen()
    for number, (start, end, source) in enumerate(lessons.stretches):
        if source in _FAR and number % FAR_ONE_IN:
            continue
        features = [[seen[one] for one in lessons.of(token) if one in seen] for token in range(start, end)]
        yield [[*held, f"from {source}"] for held in features], lessons.labels[start:end]


def judged_by(
    probability: Probability, path: Sequence[str], structure: Structure, found: Found, text: str
) -> list[_Judged]:
    """The candidates and what a tagger marked itself, each as likely as the least sure of its labels.

    `path` is the tagger's best sequence of labels, `text` that of the document.
    """
    known = {(candidate.start, candidate.end): candidate for candidate, _ in found}
    for start, end in _marked(path):
        surface = span_of(structure, start, end).of(text)
        known.setdefault((start, end), PlaceCandidate(start, end, surface, ()))
    return [_Judged(candidate, (), _log_odds(probability, candidate, len(path))) for candidate in known.values()]


def _marked(path: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches [start, end) that the labels make."""
    start = None
    for index, label in enumerate([*path, "O"]):
        if start is not None and label != INSIDE:
            yield start, index
            start = None
        if label == BEGINS or (label == INSIDE and start is None):
            start = index


def _log_odds(probability: Probability, candidate: PlaceCandidate, tokens: int) -> float:
    least = min(
        probability(BEGINS, candidate.start),
        *(probability(INSIDE, index) for index in range(candidate.start + 1, candidate.end)),
        1 - probability(INSIDE, candidate.end) if candidate.end < tokens else 1.0,
    )
    bounded = min(max(least, _SURE), 1 - _SURE)
    return math.log(bounded / (1 - bounded))


def spans_of_judged(article: Article, judged: Sequence[Sequence[_Judged]], threshold: float = THRESHOLD) -> list[Span]:
    """The names that are left when the other uses of each have spoken; `threshold`, in log-odds, is the tagger's."""
    moved = [
        [replace(item, log_odds=item.log_odds + THRESHOLD - threshold) for item in items] if items else []
        for items in judged
    ]
    return _spans_of(article, [toponyms._chosen(items) for items in toponyms._with_the_rest(moved)])


def _spans_of(article: Article, chosen: Sequence[Sequence[_Judged]]) -> list[Span]:
    return [
        span_of(structure, item.candidate.start, item.candidate.end)
        for structure, items in zip(article.structures, chosen, strict=True)
        for item in items
        if not toponyms._is_body(item.candidate)
    ]
