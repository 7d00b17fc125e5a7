from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import calls
from whoseword.report.drawing import Key, draw, wrapped
from whoseword.report.drawing_view import DrawingView
from whoseword.report.narrow_chains import draw_lanes


@dataclass
class Name:
    name: str
    kind: str

    def note(self) -> str:
        return "" if self.kind == "outlet" else "named person"


def drawings(
    outlets: int, edges: list[tuple[int, int]], columns: dict[int, int], origins: int
) -> tuple[DrawingView, DrawingView]:
    """Outlets 0..n-1, then origins in the last column."""
    keys: list[Key] = [("outlet", f"{i:02}") for i in range(outlets)]
    keys += [("source", f"{i:02}") for i in range(origins)]
    nodes = {key: Name(f"The Long Name of {key[0].title()} {key[1]}", key[0]) for key in keys}
    last = max(columns.values(), default=0) + 1
    where = {key: columns.get(i, 0) if i < outlets else last for i, key in enumerate(keys)}
    paths = {(keys[a], keys[b]): {1: None} for a, b in edges}
    wide, order = draw(nodes, paths, where)
    return wide, draw_lanes(nodes, paths, order)


@st.composite
def graphs(draw_from: st.DrawFn) -> tuple[DrawingView, DrawingView]:
    outlets = draw_from(st.integers(1, 30))
    origins = draw_from(st.integers(1, 12))
    columns = draw_from(st.dictionaries(st.integers(0, outlets - 1), st.integers(0, 3)))
    place = st.tuples(st.integers(0, outlets - 1), st.integers(0, outlets + origins - 1))
    edges = draw_from(st.lists(place.filter(lambda e: e[0] != e[1]), max_size=40, unique=True))
    return drawings(outlets, edges, columns, origins)


@given(graphs())
@settings(max_examples=40, deadline=None)
def test_names_never_lie_on_each_other_nor_outside(
    made: tuple[DrawingView, DrawingView],
) -> None:
    for drawing in made:
        for node in drawing.nodes:
            assert node.x >= 0
            assert node.x + node.width <= drawing.width + 0.5
            assert node.y >= 0
            assert node.y + node.height <= drawing.height + 0.5
        for a, b in combinations(drawing.nodes, 2):
            apart = a.x + a.width <= b.x or b.x + b.width <= a.x
            above = a.y + a.height <= b.y + 0.1 or b.y + b.height <= a.y + 0.1
            assert apart or above


@given(graphs())
@settings(max_examples=40, deadline=None)
def test_paths_begin_and_end_inside_the_drawing(made: tuple[DrawingView, DrawingView]) -> None:
    narrow = made[1]
    assert narrow.width == 340
    for drawing in made:
        for edge in drawing.edges:
            y = [float(v) for v in re.findall(r"M-?[\d.]+ (-?[\d.]+)", edge.path)]
            assert all(0 <= value <= drawing.height for value in y)


@pytest.mark.parametrize("outlets", [3, 7, 30])
def test_every_outlet_is_named_in_both_drawings(outlets: int) -> None:
    edges = [(i, outlets) for i in range(outlets)]
    for drawing in drawings(outlets, edges, {}, 1):
        shown = {" ".join(node.lines) for node in drawing.nodes}
        assert {f"The Long Name of Outlet {i:02}" for i in range(outlets)} <= shown


def test_outlets_that_credit_each_other_are_drawn_as_a_circle() -> None:
    wide, narrow = drawings(2, [(0, 1), (1, 0)], {0: 1, 1: 1}, 1)
    assert len(wide.edges) == len(narrow.edges) == 2


def test_a_path_that_skips_a_column_passes_beside_its_names() -> None:
    wide, _ = drawings(3, [(0, 1), (1, 3), (2, 3)], {1: 1}, 1)
    relay = next(node for node in wide.nodes if node.role == "relay")
    straight = [re.match(r"M([\d.]+) ([\d.]+)H", edge.path) for edge in wide.edges]
    lanes = [(float(m[1]), float(m[2])) for m in straight if m]
    assert lanes
    assert all(x == relay.x for x, _ in lanes)
    assert all(not relay.y <= y <= relay.y + relay.height for _, y in lanes)


@given(st.text(max_size=80), st.integers(4, 30), st.integers(1, 4))
def test_wrapped_names_keep_to_their_room(name: str, room: int, most: int) -> None:
    lines = wrapped(name, room, most)
    assert len(lines) <= most
    assert all(len(line) <= room for line in lines)


def test_a_name_cut_off_says_so() -> None:
    assert wrapped("The Very Long Harbour and County Intelligencer", 12, 2)[-1].endswith("…")
    assert wrapped("Short", 12, 2) == ("Short",)


@pytest.mark.parametrize("letter", ["a", "A.", "a ", "中"])
def test_a_name_of_any_length_is_wrapped_in_one_pass(letter: str) -> None:
    few, many = (calls(partial(wrapped, letter * n, 20, 3)) for n in (1_000, 100_000))
    assert many <= 110 * few
