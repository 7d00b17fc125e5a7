"""Put each layer's attention into the runtime's one operator, for rows without padding.

The reader's rows are never padded (each is a batch of one), so nothing has to be masked, and the
scores of every piece for every other never leave the operator's cache.
"""

from __future__ import annotations

from collections import defaultdict

import onnx
from onnx import ModelProto, NodeProto, helper
from onnxruntime.transformers.onnx_model import OnnxModel

OPERATOR = "MultiHeadAttention"  # of the domain com.microsoft, onnxruntime's own
_LAID_OUT = {"Reshape", "Transpose"}
_SCALED = {"Add", "Div", "Mul"}


class Wiring:
    """Which node gives a value, and which take it."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self.giver = {name: node for node in graph.node for name in node.output}
        self.takers: dict[str, list[NodeProto]] = defaultdict(list)
        for node in graph.node:
            for name in node.input:
                self.takers[name].append(node)

    def only_taker(self, value: str) -> NodeProto:
        """The one node that takes a value for more than its shape."""
        (node,) = (taker for taker in self.takers[value] if taker.op_type != "Shape")
        return node

    def before_layout(self, value: str) -> str:
        """The value that was only scaled, cut into heads and turned to give this one."""
        node = self.giver[value]
        while node.op_type in _LAID_OUT or (node.op_type == "Mul" and self._scales(node)):
            value = next(name for name in node.input if name in self.giver)
            node = self.giver[value]
        return value

    def _scales(self, node: NodeProto) -> bool:
        return any(
            name in self.giver and self.giver[name].op_type in _LAID_OUT for name in node.input
        )

    def product(self, value: str) -> NodeProto:
        """The matrix product whose result was only scaled and masked to give this one."""
        node: NodeProto = self.giver[value]
        while node.op_type in _SCALED:
            found = (self.giver[name] for name in node.input if name in self.giver)
            node = next(one for one in found if one.op_type in _SCALED | {"MatMul"})
        return node


def fused(model: ModelProto, heads: int) -> ModelProto:
    """Replace every softmax(q k / sqrt(w)) v by one operator of ``heads`` heads, in place.

    The mask falls away, and with it the model's input for it.
    """
    wiring = Wiring(model.graph)
    for node in [n for n in model.graph.node if n.op_type == "Softmax"]:
        weighted = wiring.only_taker(node.output[0])
        joined = wiring.only_taker(wiring.only_taker(weighted.output[0]).output[0])
        query, key = wiring.product(node.input[0]).input
        sides = [wiring.before_layout(value) for value in (query, key, weighted.input[1])]
        one = helper.make_node(
            OPERATOR, sides, list(joined.output), node.name, domain="com.microsoft", num_heads=heads
        )
        place = list(model.graph.node).index(joined)
        model.graph.node.remove(joined)
        model.graph.node.insert(place, one)
    whole = OnnxModel(model)
    whole.prune_graph(allow_remove_graph_inputs=True)
    whole.topological_sort()
    found: ModelProto = whole.model
    return found
