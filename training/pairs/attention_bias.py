"""Put MPNet's attention into the runtime's one operator, with its bias by relative position.

The runtime asks about one pair at a time, so no row is padded and nothing has to be masked.
"""

from __future__ import annotations

from onnx import ModelProto, helper
from onnxruntime.transformers.onnx_model import OnnxModel

from training.tagger.attention import OPERATOR, Wiring

_SUMMED = {"Add", "Div", "Mul"}


def fused(model: ModelProto, heads: int) -> ModelProto:
    """Replace every softmax(q k / sqrt(w) + bias) v by one operator, in place."""
    wiring = Wiring(model.graph)
    for node in [n for n in model.graph.node if n.op_type == "Softmax"]:
        weighted = wiring.only_taker(node.output[0])
        joined = wiring.only_taker(wiring.only_taker(weighted.output[0]).output[0])
        (query, key), bias = _summands(wiring, node.input[0])
        sides = [wiring.before_layout(value) for value in (query, key, weighted.input[1])]
        given = [*sides, "", "", bias]
        one = helper.make_node(
            OPERATOR, given, list(joined.output), node.name, domain="com.microsoft", num_heads=heads
        )
        place = list(model.graph.node).index(joined)
        model.graph.node.remove(joined)
        model.graph.node.insert(place, one)
    whole = OnnxModel(model)
    whole.prune_graph(allow_remove_graph_inputs=True)
    whole.topological_sort()
    if not any(opset.domain == "com.microsoft" for opset in whole.model.opset_import):
        whole.model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    found: ModelProto = whole.model
    return found


def _summands(wiring: Wiring, scores: str) -> tuple[tuple[str, str], str]:
    """The two factors of the product behind attention scores, and the bias added to it."""
    added = []
    node = wiring.giver[scores]
    while node.op_type != "MatMul":
        given = [name for name in node.input if name in wiring.giver]
        onward = next(n for n in given if wiring.giver[n].op_type in _SUMMED | {"MatMul"})
        added += [name for name in given if name != onward]
        node = wiring.giver[onward]
    (bias,) = (name for name in added if wiring.giver[name].op_type == "Expand")
    query, key = node.input
    return (query, key), bias
