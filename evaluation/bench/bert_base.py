"""A model shaped like BERT-base with random weights, in int8: what the reader's speed is held to.

How fast a model is does not depend on its weights. The graph is written down node by node, so that
nothing but ``onnx`` is needed, and quantised with the settings of the reader's own export.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.tagger.int8 import to_int8

OPSET = 17
FARTHEST = 512


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of an encoder; those of BERT-base unless said otherwise."""

    layers: int = 12
    width: int = 768
    heads: int = 12
    vocabulary: int = 30522


@dataclass(slots=True)
class _Graph:
    """Nodes and weights while the graph grows; every method gives the name of its result."""

    nodes: list[Any] = field(default_factory=list)
    weights: list[Any] = field(default_factory=list)
    chance: np.random.Generator = field(default_factory=lambda: np.random.default_rng(0))

    def op(self, kind: str, *inputs: str, **attributes: Any) -> str:  # noqa: ANN401
        name = f"{kind}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def fixed(self, values: npt.ArrayLike, dtype: npt.DTypeLike = np.float32) -> str:
        name = f"fixed{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.array(values, dtype=dtype), name))
        return name

    def random(self, *shape: int) -> str:
        return self.fixed(self.chance.normal(scale=0.02, size=shape))

    def linear(self, x: str, width: int, out: int) -> str:
        return self.op("Add", self.op("MatMul", x, self.random(width, out)), self.random(out))

    def norm(self, x: str, width: int) -> str:
        scale, bias = self.fixed(np.ones(width)), self.random(width)
        return self.op("LayerNormalization", x, scale, bias, axis=-1, epsilon=1e-12)


def write(path: Path, shape: Shape | None = None) -> None:
    """Write the quantised model; inputs ``ids`` and ``mask`` (b, n), output (b, n, width)."""
    whole = path.with_suffix(".whole.onnx")
    onnx.save(_model(shape or Shape()), str(whole))
    to_int8(whole, path)
    whole.unlink()


def _model(shape: Shape) -> Any:  # noqa: ANN401
    graph = _Graph()
    x, hidden = _embedded(graph, shape), _hidden(graph)
    for _ in range(shape.layers):
        x = graph.norm(graph.op("Add", x, _attention(graph, shape, x, hidden)), shape.width)
        x = graph.norm(graph.op("Add", x, _feed_forward(graph, shape, x)), shape.width)
    graph.op("Identity", x)
    graph.nodes[-1].output[0] = "out"
    made = helper.make_graph(
        graph.nodes,
        "bert",
        list(_inputs()),
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, ["batch", "length", shape.width])],
        graph.weights,
    )
    opset = helper.make_opsetid("", OPSET)
    return helper.make_model(made, opset_imports=[opset], ir_version=8)


def _inputs() -> Iterator[Any]:
    for name in ("ids", "mask"):
        yield helper.make_tensor_value_info(name, TensorProto.INT32, ["batch", "length"])


def _embedded(graph: _Graph, shape: Shape) -> str:
    words = graph.op("Gather", graph.random(shape.vocabulary, shape.width), "ids")
    length = graph.op("Gather", graph.op("Shape", "ids"), graph.fixed(1, np.int64))
    numbers = graph.op("Range", graph.fixed(0, np.int64), length, graph.fixed(1, np.int64))
    places = graph.op("Gather", graph.random(FARTHEST, shape.width), numbers)
    side = graph.random(shape.width)
    return graph.norm(graph.op("Add", graph.op("Add", words, places), side), shape.width)


def _hidden(graph: _Graph) -> str:
    """Add this to scores, and padding is not looked at."""
    mask = graph.op("Cast", "mask", to=TensorProto.FLOAT)
    padding = graph.op("Mul", graph.op("Sub", graph.fixed(1), mask), graph.fixed(-10000))
    return graph.op("Unsqueeze", padding, graph.fixed([1, 2], np.int64))


def _attention(graph: _Graph, shape: Shape, x: str, hidden: str) -> str:
    width, each = shape.width, shape.width // shape.heads
    apart = graph.fixed([0, 0, shape.heads, each], np.int64)
    query, key, value = (
        graph.op("Transpose", graph.op("Reshape", graph.linear(x, width, width), apart), perm=perm)
        for perm in ([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3])
    )
    scores = graph.op("Div", graph.op("MatMul", query, key), graph.fixed(math.sqrt(each)))
    shares = graph.op("Softmax", graph.op("Add", scores, hidden), axis=-1)
    seen = graph.op("Transpose", graph.op("MatMul", shares, value), perm=[0, 2, 1, 3])
    joined = graph.op("Reshape", seen, graph.fixed([0, 0, width], np.int64))
    return graph.linear(joined, width, width)


def _feed_forward(graph: _Graph, shape: Shape, x: str) -> str:
    wide = graph.linear(x, shape.width, 4 * shape.width)
    error = graph.op("Erf", graph.op("Div", wide, graph.fixed(math.sqrt(2))))
    gate = graph.op("Mul", wide, graph.op("Add", error, graph.fixed(1)))
    return graph.linear(graph.op("Mul", gate, graph.fixed(0.5)), 4 * shape.width, shape.width)
