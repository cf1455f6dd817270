"""A small neural tagger of tokens: the evidence of a token, summed as vectors, one hidden layer, three labels.

Learned with scikit-learn, written as ONNX and run by onnxruntime in one thread, as it would be for users. The context
is in the evidence, which tells the classes of two tokens on either side and which candidates cover the token.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from geo.clauses import Structure
from geo.gazetteer.index import Gazetteer
from geo.model import Span
from geo.toponyms import _Judged
from geo.training.fit import _FAR
from recognisers.evidence import BEGINS, INSIDE, OUTSIDE, Article, Found, Lessons, token_features
from recognisers.kinds import FAR_ONE_IN, judged_by, spans_of_judged

LABELS = (BEGINS, INSIDE, OUTSIDE)
_HIDDEN, _ROUNDS, _SEED = 64, 4, 0
_OPSET = 17


class Network:
    """The tagger."""

    name, needs = "small neural network", "onnxruntime"

    def __init__(self, path: Path, threshold: float) -> None:
        import json

        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.threshold = threshold
        self.kilobytes = path.stat().st_size / 1000
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        names = self._session.get_modelmeta().custom_metadata_map["features"]
        self._numbers = {name: number for number, name in enumerate(json.loads(names), 1)}

    def spans(self, article: Article, gazetteer: Gazetteer) -> list[Span]:
        """The names of places."""
        found = article.evidence(gazetteer)
        judged = [self._judged(*pair, article) for pair in zip(article.structures, found, strict=True)]
        return spans_of_judged(article, judged, self.threshold)

    def _judged(self, structure: Structure, found: Found, article: Article) -> list[_Judged]:
        if not found:
            return []
        held = [
            [self._numbers[name] for name in names if name in self._numbers]
            for names in token_features(structure, found)
        ]
        indices = np.zeros((len(held), max(1, *map(len, held))), dtype=np.int64)
        for row, numbers in zip(indices, held, strict=True):
            row[: len(numbers)] = numbers
        (shares,) = self._session.run(None, {"features": indices})
        path = [LABELS[number] for number in shares.argmax(axis=1)]
        return judged_by(
            lambda label, token: float(shares[token, LABELS.index(label)]),
            path,
            structure,
            found,
            article.document.text,
        )


def fit_network(lessons: Lessons, path: Path) -> None:
    """Writes the network."""
    from scipy.sparse import csr_matrix
    from sklearn.neural_network import MLPClassifier

    seen = lessons.seen()
    columns = {number: column for column, number in enumerate(seen)}
    pointers, indices, told = [0], [], []
    for number, (start, end, source) in enumerate(lessons.stretches):
        if source in _FAR and number % FAR_ONE_IN:
            continue
        for token in range(start, end):
            indices += sorted({columns[one] for one in lessons.of(token) if one in columns})
            pointers.append(len(indices))
            told.append(LABELS.index(lessons.labels[token]))
    matrix = csr_matrix((np.ones(len(indices), dtype=np.float32), indices, pointers), shape=(len(told), len(columns)))
    model = MLPClassifier((_HIDDEN,), max_iter=_ROUNDS, batch_size=512, alpha=1e-5, random_state=_SEED)
    model.fit(matrix, told)
    _write(model.coefs_, model.intercepts_, list(seen.values()), path)


def _write(matrices: Sequence[np.ndarray], offsets: Sequence[np.ndarray], names: Sequence[str], path: Path) -> None:
    """The network as ONNX: rows of a table are summed, the first of them empty, so that lists of features may differ."""
    import json

    from onnx import TensorProto, checker, helper, numpy_helper, save

    table = np.vstack([np.zeros((1, matrices[0].shape[1])), matrices[0]])
    values = {"table": table, "inner": offsets[0], "out": matrices[1], "outer": offsets[1]}
    nodes = [
        helper.make_node("Gather", ["table", "features"], ["rows"], axis=0),
        helper.make_node("ReduceSum", ["rows", "axes"], ["summed"], keepdims=0),
        helper.make_node("Add", ["summed", "inner"], ["moved"]),
        helper.make_node("Relu", ["moved"], ["hidden"]),
        helper.make_node("Gemm", ["hidden", "out", "outer"], ["scores"]),
        helper.make_node("Softmax", ["scores"], ["shares"], axis=1),
    ]
    constants = [numpy_helper.from_array(value.astype(np.float32), name) for name, value in values.items()]
    constants.append(numpy_helper.from_array(np.array([1], dtype=np.int64), "axes"))
    graph = helper.make_graph(
        nodes,
        "tagger",
        [helper.make_tensor_value_info("features", TensorProto.INT64, ["tokens", "most"])],
        [helper.make_tensor_value_info("shares", TensorProto.FLOAT, ["tokens", len(LABELS)])],
        constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=8)
    helper.set_model_props(model, {"features": json.dumps(names)})
    checker.check_model(model)
    save(model, path)
