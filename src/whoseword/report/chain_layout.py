"""The chains of a story as a drawing: retelling outlets, the outlets retold, the origins.

Columns follow the chains from left to right. A path that skips a column gets a lane of its own
there (after Sugiyama, Tagawa and Toda 1981), shared by all paths to the same end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from whoseword.language import listed
from whoseword.records import Claim, Origin, OriginKind, Source
from whoseword.report.anchors import Anchors
from whoseword.report.drawing import draw
from whoseword.report.narrow_chains import draw_lanes
from whoseword.report.phrasing import counted
from whoseword.report.routes import OriginKey, key, outlets_passed
from whoseword.report.source_labels import kind_word
from whoseword.report.view import ChainLine, ChainsView, Link

_MOST_COLUMNS = 5


@dataclass(slots=True)
class Graph:
    """Who has it from whom: nodes are outlets and origins, edges carry the claims' numbers."""

    nodes: dict[OriginKey, Node] = field(default_factory=dict)
    edges: dict[tuple[OriginKey, OriginKey], dict[int, None]] = field(default_factory=dict)

    def columns(self) -> dict[OriginKey, int]:
        """Return the column of each node: the longest way to it, origins last; circles end."""
        level = dict.fromkeys((k for k, n in self.nodes.items() if n.kind == "outlet"), 0)
        for _ in range(_MOST_COLUMNS):
            for start, end in self.edges:
                if end in level:
                    level[end] = max(level[end], min(level[start] + 1, _MOST_COLUMNS - 1))
        used = {old: new for new, old in enumerate(sorted(set(level.values())))}
        columns = {node: used[old] for node, old in level.items()}
        return {node: columns.get(node, len(used)) for node in self.nodes}


@dataclass(slots=True)
class Node:
    """An outlet or an origin; ``spoken`` are the claims that an outlet makes in its own voice."""

    name: str
    kind: str
    spoken: dict[int, None] = field(default_factory=dict)

    def note(self) -> str:
        """Return what is drawn below the name."""
        if self.spoken:
            return f"+ {len(self.spoken)} in its own voice"
        return "" if self.kind == "outlet" else kind_word(self.kind, self.name)


def chains(
    claims: Iterable[tuple[int, Claim]], anchors: Anchors, sources: Mapping[str, Source]
) -> ChainsView | None:
    """Return the chains of numbered claims; None where no claim has one."""
    graph = Graph()
    lines: dict[tuple[OriginKey, tuple[str, ...]], dict[int, None]] = {}
    for number, claim in claims:
        for origin in claim.origins:
            for chain in origin.chains:
                passed = outlets_passed(origin, chain, sources)
                if not passed:
                    continue
                end = key(origin, chain)
                _add(graph, passed, end, origin, number)
                if origin.kind is not OriginKind.OWN_VOICE:
                    lines.setdefault((end, tuple(passed)), {})[number] = None
    if not graph.nodes:
        return None
    wide, order = draw(graph.nodes, graph.edges, graph.columns())
    return ChainsView(
        drawings=(wide, draw_lanes(graph.nodes, graph.edges, order)),
        lines=_lines(graph, lines, anchors),
        summary=_summary(graph),
    )


def _add(graph: Graph, passed: list[str], end: OriginKey, origin: Origin, number: int) -> None:
    steps: list[OriginKey] = [("outlet", outlet) for outlet in passed]
    for step, outlet in zip(steps, passed, strict=True):
        graph.nodes.setdefault(step, Node(outlet, "outlet"))
    if origin.kind is OriginKind.OWN_VOICE:
        graph.nodes[steps[-1]].spoken[number] = None
    elif end != steps[-1]:
        graph.nodes.setdefault(end, Node(origin.name, origin.kind.value))
        steps.append(end)
    elif origin.kind is OriginKind.OUTLET:
        graph.nodes[end].spoken[number] = None
    for pair in pairwise(steps):
        if pair[0] != pair[1]:
            graph.edges.setdefault(pair, {})[number] = None


def _lines(
    graph: Graph,
    lines: Mapping[tuple[OriginKey, tuple[str, ...]], Mapping[int, None]],
    anchors: Anchors,
) -> tuple[ChainLine, ...]:
    made = []
    for (end, passed), numbers in lines.items():
        node = graph.nodes[end]
        steps = passed if passed[-1] == node.name else (*passed, node.name)
        links: tuple[Link, ...] = tuple(anchors.claim_link(number) for number in numbers)
        made.append(ChainLine(steps, node.kind, kind_word(node.kind, node.name), links))
    return tuple(sorted(made, key=lambda line: (line.steps[::-1], len(line.steps))))


def _summary(graph: Graph) -> str:
    ends = {end: 0 for _, end in graph.edges}
    for _, end in graph.edges:
        ends[end] += 1
    most = max(ends.values(), default=0)
    busiest = sorted(graph.nodes[end].name for end, count in ends.items() if count == most)
    outlets = sum(node.kind == "outlet" for node in graph.nodes.values())
    shown = f"{counted(outlets, 'outlet')} and {counted(len(graph.nodes) - outlets, 'origin')}"
    if most < 2:
        return f"Chains between {shown}."
    return f"Chains between {shown}; most lead to {listed(busiest)}."
