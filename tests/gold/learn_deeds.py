"""Learns the weights of `geo.likely_deeds` from the articles that may be read. For maintainers: a part of `make train`.

Every sense of a word that lacks nothing but what its entry needs beside it is one example: it names a deed of the article,
or it does not. The word lists were mended on most articles, so that few such words are left in them; those of `unmended/`,
which tell how many there are in news that nobody has seen, count more. Nothing is learned from `unseen/`. Equal articles,
rules and libraries give equal weights.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

import numpy as np  # noqa: E402
from builders import a_document  # noqa: E402
from readings import DESK, LEARNED, NEWS, UNMENDED, WRITTEN, Gold, articles, languages  # noqa: E402
from scipy.sparse import csr_matrix  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402

from geo import clauses, sentences  # noqa: E402
from geo.deed_signs import Told, signs  # noqa: E402
from geo.languages import load  # noqa: E402
from geo.likely_deeds import senses_of_a_word  # noqa: E402
from geo.log_linear import BIAS  # noqa: E402
from geo.model import Span  # noqa: E402
from geo.triggers import sure_words  # noqa: E402
from geo.word_senses import Reading  # noqa: E402

_WEIGHTS = Path(__file__).parents[2] / "geo" / "weights" / "deeds.json"
_INVERSE_PENALTY = 0.1  # the best of a few, by leaving one eighth of the articles out at a time
_SEEN = 8  # examples that a sign must hold for
_UNMENDED = 3.0  # what an example of an article counts for on which nothing was mended


@dataclass(frozen=True, slots=True)
class Example:
    """A sense of a word in an article."""

    signs: Sequence[str]
    is_a_deed: bool
    weight: float


def main() -> None:
    """Nothing; the file of weights is written over."""
    examples = collected()
    weights = fitted(examples)
    _WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(examples):,} senses, {sum(e.is_a_deed for e in examples):,} of them deeds, {len(weights):,} weights")


def collected() -> list[Example]:
    """All examples."""
    tasks = list(product(languages(), (WRITTEN, NEWS, DESK, LEARNED, UNMENDED)))
    with ProcessPoolExecutor() as pool:
        return [example for found in pool.map(_examples, *zip(*tasks, strict=True)) for example in found]


def _examples(language: str, folder: Path) -> list[Example]:
    weight = _UNMENDED if folder == UNMENDED else 1.0
    return [example for article in articles(language, folder) for example in _of_article(language, article, weight)]


def _of_article(language: str, article: Gold, weight: float) -> Iterator[Example]:
    document = a_document(article["body"], published=article["published"], language=language, id=article["id"])
    readings = [Reading(s) for s in clauses.structures(sentences.split(document), load(language))]
    sure = [sure_words(reading) for reading in readings]
    golds = [(set(gold["types"]), _spans(gold, article["body"])) for gold in article.get("event", ())]
    found = [(trigger.event_type, trigger.span) for words in sure for trigger in words.triggers]
    missed = [(types, spans) for types, spans in golds if not any(k in types and _meets(s, spans) for k, s in found)]
    told = Told(readings, [words.triggers for words in sure])
    for number, (here, words) in enumerate(zip(readings, sure, strict=True)):
        for senses in senses_of_a_word(words.open):
            for match in senses:
                span = Span(start=here.tokens.starts[match.start], end=here.tokens.ends[match.end - 1])
                is_told = any(match.value.type.name in types and _meets(span, spans) for types, spans in golds)
                is_missed = any(match.value.type.name in types and _meets(span, spans) for types, spans in missed)
                if is_missed or not is_told:  # what other words tell already, teaches nothing
                    shown = list(signs(match, len(senses), number, told))
                    yield Example(shown, is_missed, weight)


def _spans(gold: Gold, text: str) -> list[Span]:
    told = (gold["words"], *gold.get("also", ()))
    return [Span(start=text.index(words), end=text.index(words) + len(words)) for words in told]


def _meets(span: Span, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in spans)


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """Sign -> weight."""
    counts = Counter(sign for example in examples for sign in example.signs)
    columns = {name: number for number, name in enumerate(sorted(n for n, c in counts.items() if c >= _SEEN))}
    pointers, indices = [0], list[int]()
    for example in examples:
        indices += sorted(columns[name] for name in example.signs if name in columns)
        pointers.append(len(indices))
    matrix = csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(examples), len(columns)))
    model = LogisticRegression(C=_INVERSE_PENALTY, solver="liblinear", max_iter=500, random_state=0)
    counted = np.array([example.weight for example in examples])
    model.fit(matrix, np.array([example.is_a_deed for example in examples]), sample_weight=counted)
    learned = {name: round(float(model.coef_[0][number]), 3) for name, number in columns.items()}
    return {BIAS: round(float(model.intercept_[0]), 3), **learned}


if __name__ == "__main__":
    main()
