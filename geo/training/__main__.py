"""Writes the given names and the weights of the recogniser. For maintainers: `make train`.

    python -m geo.training FOLDER

FOLDER holds the annotated texts (`corpora` says in what form, NOTICE which). Minutes; equal texts, gazetteer and
libraries give equal files.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path

from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer
from geo.training.corpora import Annotated, read
from geo.training.examples import examples_of
from geo.training.fit import Example, fit
from geo.training.names import given_names

_WEIGHTS = Path(__file__).parents[1] / "weights"
_BATCH = 500


def main(folder: Path) -> None:
    """Nothing; the files in geo/weights are written over."""
    path = build.ensure()
    names = given_names(read(folder, sys.maxsize), _gazetteer(path))
    _write("given_names.txt", "".join(f"{name}\n" for name in names))
    sentences = list(enumerate(read(folder)))
    batches = [sentences[start : start + _BATCH] for start in range(0, len(sentences), _BATCH)]
    with ProcessPoolExecutor() as pool:
        examples = [example for found in pool.map(partial(_examples, path), batches) for example in found]
    weights = fit(examples)
    _write("toponyms.json", json.dumps(weights, ensure_ascii=False, indent=0) + "\n")
    print(f"{len(sentences):,} sentences, {len(examples):,} candidates, {len(weights):,} weights")


def _examples(path: Path, batch: Sequence[tuple[int, Annotated]]) -> list[Example]:
    gazetteer = _gazetteer(path)
    return [example for number, sentence in batch for example in examples_of(number, sentence, gazetteer)]


@cache
def _gazetteer(path: Path) -> Gazetteer:
    return Gazetteer.open(path)


def _write(name: str, text: str) -> None:
    (_WEIGHTS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
