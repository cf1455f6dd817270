"""A small neural tagger: numpy trains it, ONNX Runtime runs it.

The features of a token are looked up and their vectors added; two convolutions over three tokens each follow, and a
softmax over the labels, which sees the sum of the vectors as well. Written out in numpy, since PyTorch brings some
gigabytes of libraries for graphics cards.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from geo.clauses import Structure
from geo.gazetteer.index import Gazetteer
from geo.model import Span
from geo.toponyms import _Judged
from geo.training.fit import _FAR, _FAR_FROM_NEWS
from recognisers.evidence import BEGINS, INSIDE, OUTSIDE, Article, Found, Lessons, token_features
from recognisers.kinds import judged_by, spans_of_judged

Arrays = dict[str, np.ndarray[Any, Any]]

LABELS = (OUTSIDE, BEGINS, INSIDE)
_VECTOR, _HIDDEN = 16, 48
_EPOCHS = 4
_BATCH = 200  # sentences
_RATE = 3e-3
_DECAY = 0.9, 0.999  # of Adam's two means
_KEPT = 0.85  # share of the features that a token keeps while the network learns
_SEED = 0


class Network:
    """The tagger."""

    name, needs = "small neural network", "onnxruntime"

    def __init__(self, path: Path, threshold: float) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.threshold = threshold
        self.kilobytes = path.stat().st_size / 1000
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        names = self._session.get_modelmeta().custom_metadata_map["features"]
        self._rows = {name: row for row, name in enumerate(json.loads(names), start=1)}

    def spans(self, article: Article, gazetteer: Gazetteer) -> list[Span]:
        """The names of places; one run of the network for all sentences that have candidates."""
        pairs = list(zip(article.structures, article.evidence(gazetteer), strict=True))
        rows: list[list[int]] = []
        for structure, found in pairs:
            if found:
                rows += [self._known(held) for held in token_features(structure, found)]
                rows.append([])
        said = self._run(rows) if rows else np.empty((0, len(LABELS)))
        judged, at = [], 0
        for structure, found in pairs:
            judged.append(self._judged(said[at : at + len(structure.tokens)], structure, found, article))
            at += len(structure.tokens) + 1 if found else 0
        return spans_of_judged(article, judged, self.threshold)

    def _known(self, held: Sequence[str]) -> list[int]:
        return [self._rows[name] for name in held if name in self._rows]

    def _run(self, rows: Sequence[Sequence[int]]) -> np.ndarray[Any, Any]:
        table = np.zeros((len(rows), max(1, *map(len, rows), 1)), np.int32)
        for row, held in zip(table, rows, strict=True):
            row[: len(held)] = held
        mask = np.array([[[float(bool(held)) for held in rows]]], np.float32)
        return np.asarray(self._session.run(None, {"features": table, "mask": mask})[0])

    def _judged(
        self, said: np.ndarray[Any, Any], structure: Structure, found: Found, article: Article
    ) -> list[_Judged]:
        if not found:
            return []
        path = [LABELS[best] for best in said.argmax(axis=1)]
        columns = {label: said[:, column].tolist() for column, label in enumerate(LABELS)}
        return judged_by(lambda label, token: columns[label][token], path, structure, found, article.document.text)


def fit_network(lessons: Lessons, path: Path) -> None:
    """Writes the network, with the names of its features in the order of their vectors."""
    seen = lessons.seen()
    rows = {number: row for row, number in enumerate(seen, start=1)}
    sources = {source: row for row, source in enumerate(sorted({s for *_, s in lessons.stretches}), len(rows) + 1)}
    draw = np.random.default_rng(_SEED)
    weights = _first_weights(len(rows) + len(sources) + 1, draw)
    means = {name: (np.zeros_like(value), np.zeros_like(value)) for name, value in weights.items()}
    sentences = [_sentence(lessons, stretch, rows, sources) for stretch in lessons.stretches]
    step, steps = 0, _EPOCHS * -(-len(sentences) // _BATCH)
    for _ in range(_EPOCHS):
        order = draw.permutation(len(sentences))
        for start in range(0, len(order), _BATCH):
            batch = [sentences[number] for number in order[start : start + _BATCH]]
            step += 1
            _adam(weights, _gradients(weights, batch, draw), means, step, _RATE * (1 - (step - 1) / steps))
    _write({**weights, "vectors": weights["vectors"][: len(rows) + 1]}, list(seen.values()), path)


def _first_weights(rows: int, draw: np.random.Generator) -> Arrays:
    shapes = {
        "vectors": (rows, _VECTOR),
        "first": (3 * _VECTOR, _HIDDEN),
        "second": (3 * _HIDDEN, _HIDDEN),
        "last": (_HIDDEN + _VECTOR, len(LABELS)),
    }
    made = {name: draw.normal(0, shape[0] ** -0.5, shape) for name, shape in shapes.items()}
    made["vectors"] = draw.normal(0, 0.1, shapes["vectors"])
    made["vectors"][0] = 0
    made |= {"first bias": np.zeros(_HIDDEN), "second bias": np.zeros(_HIDDEN), "last bias": np.zeros(len(LABELS))}
    return {name: value.astype(np.float32) for name, value in made.items()}


_Sentence = tuple[list[np.ndarray[Any, Any]], list[int], float]


def _sentence(
    lessons: Lessons, stretch: tuple[int, int, str], rows: dict[int, int], sources: dict[str, int]
) -> _Sentence:
    """Rows of vectors for each token, labels, weight. What only the corpus knows gets a vector that is thrown away."""
    start, end, source = stretch
    held = [
        np.array([*(rows[one] for one in lessons.of(token) if one in rows), sources[source]], np.int32)
        for token in range(start, end)
    ]
    told = [LABELS.index(label) for label in lessons.labels[start:end]]
    return held, told, _FAR_FROM_NEWS if source in _FAR else 1.0


def _gradients(weights: Arrays, batch: Sequence[_Sentence], draw: np.random.Generator) -> Arrays:
    """Of the mean cross-entropy of the labels; an empty token stands behind every sentence."""
    from scipy.sparse import csr_matrix

    none = np.empty(0, np.int32)
    held = [tokens for sentence, _, _ in batch for tokens in (*sentence, none)]
    told = np.array([label for _, labels, _ in batch for label in (*labels, 0)])
    share = np.array([weight for _, labels, weight in batch for weight in (*[weight] * len(labels), 0.0)], np.float32)
    mask = np.array([float(bool(len(tokens))) for tokens in held], np.float32)[:, None]
    columns = np.concatenate(held)
    kept = (draw.random(len(columns)) < _KEPT).astype(np.float32) / _KEPT
    ends = np.cumsum([0, *map(len, held)])
    bags = csr_matrix((kept, columns, ends), shape=(len(held), len(weights["vectors"])))

    summed = bags @ weights["vectors"]
    near = _three(summed)
    first = np.maximum(near @ weights["first"] + weights["first bias"], 0) * mask
    wide = _three(first)
    second = np.maximum(wide @ weights["second"] + weights["second bias"], 0) * mask
    top = np.hstack([second, summed])
    wrong = _softmax(top @ weights["last"] + weights["last bias"])
    wrong[np.arange(len(told)), told] -= 1
    wrong *= (share / share.sum())[:, None]

    back = wrong @ weights["last"].T
    back_second = back[:, :_HIDDEN] * (second > 0)
    back_first = _fold(back_second @ weights["second"].T, _HIDDEN) * (first > 0)
    back_summed = back[:, _HIDDEN:] + _fold(back_first @ weights["first"].T, _VECTOR)
    return {
        "vectors": bags.T @ back_summed,
        "first": near.T @ back_first,
        "first bias": back_first.sum(axis=0),
        "second": wide.T @ back_second,
        "second bias": back_second.sum(axis=0),
        "last": top.T @ wrong,
        "last bias": wrong.sum(axis=0),
    }


def _three(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Each row with the one before and the one after."""
    empty = np.zeros_like(values[:1])
    return np.hstack([np.vstack([empty, values[:-1]]), values, np.vstack([values[1:], empty])])


def _fold(values: np.ndarray[Any, Any], width: int) -> np.ndarray[Any, Any]:
    """The gradient of what `_three` was given."""
    folded = values[:, width : 2 * width].copy()
    folded[:-1] += values[1:, :width]
    folded[1:] += values[:-1, 2 * width :]
    return folded


def _softmax(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    powers = np.exp(values - values.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _adam(weights: Arrays, slopes: Arrays, means: dict[str, tuple[Any, Any]], step: int, rate: float) -> None:
    """One step of Adam (Kingma and Ba 2015), which changes weights and means."""
    for name, slope in slopes.items():
        mean, square = means[name]
        mean += (1 - _DECAY[0]) * (slope - mean)
        square += (1 - _DECAY[1]) * (slope * slope - square)
        size = np.sqrt(square / (1 - _DECAY[1] ** step)) + 1e-8
        weights[name] -= (rate * (mean / (1 - _DECAY[0] ** step)) / size).astype(np.float32)


def _write(weights: Arrays, names: Sequence[str], path: Path) -> None:
    """The graph that gives, for rows of vectors by token, the probability of every label."""
    from onnx import TensorProto, checker, helper, numpy_helper, save

    def kernel(name: str, width: int) -> np.ndarray[Any, Any]:
        return weights[name].reshape(3, width, _HIDDEN).transpose(2, 1, 0)  # [out, in, position]

    held = {
        "vectors": weights["vectors"],
        "first": kernel("first", _VECTOR),
        "second": kernel("second", _HIDDEN),
        "last": weights["last"],
        "axis": np.array([1]),
        "front": np.array([0]),
        **{name.replace(" ", "_"): value for name, value in weights.items() if name.endswith(" bias")},
    }
    nodes = [
        helper.make_node("Gather", ["vectors", "features"], ["each"]),
        helper.make_node("ReduceSum", ["each", "axis"], ["summed"], keepdims=0),
        helper.make_node("Transpose", ["summed"], ["across"], perm=[1, 0]),
        helper.make_node("Unsqueeze", ["across", "front"], ["signal"]),
        helper.make_node("Conv", ["signal", "first", "first_bias"], ["conv1"], pads=[1, 1]),
        helper.make_node("Relu", ["conv1"], ["relu1"]),
        helper.make_node("Mul", ["relu1", "mask"], ["hidden1"]),
        helper.make_node("Conv", ["hidden1", "second", "second_bias"], ["conv2"], pads=[1, 1]),
        helper.make_node("Relu", ["conv2"], ["relu2"]),
        helper.make_node("Mul", ["relu2", "mask"], ["hidden2"]),
        helper.make_node("Concat", ["hidden2", "signal"], ["both"], axis=1),
        helper.make_node("Squeeze", ["both", "front"], ["flat"]),
        helper.make_node("Transpose", ["flat"], ["top"], perm=[1, 0]),
        helper.make_node("Gemm", ["top", "last", "last_bias"], ["scores"]),
        helper.make_node("Softmax", ["scores"], ["labels"], axis=1),
    ]
    graph = helper.make_graph(
        nodes,
        "tagger",
        [
            helper.make_tensor_value_info("features", TensorProto.INT32, ["tokens", "most"]),
            helper.make_tensor_value_info("mask", TensorProto.FLOAT, [1, 1, "tokens"]),
        ],
        [helper.make_tensor_value_info("labels", TensorProto.FLOAT, ["tokens", len(LABELS)])],
        [numpy_helper.from_array(np.ascontiguousarray(value), name) for name, value in held.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    helper.set_model_props(model, {"features": json.dumps(names)})
    checker.check_model(model)
    save(model, path)
