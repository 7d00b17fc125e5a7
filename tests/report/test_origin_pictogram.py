from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from whoseword.records import OriginRange
from whoseword.report.origin_pictogram import draw

counts = st.integers(1, 200)


@given(counts, counts, st.integers(0, 40), st.integers(0, 40))
def test_every_outlet_has_a_block_and_every_origin_a_pillar_under_the_slab(
    carriers: int, others: int, least: int, more: int
) -> None:
    view = draw(carriers, carriers + others, OriginRange(least, least + more))
    assert (len(view.blocks), len(view.absent)) == (carriers, others)
    assert [p.sure for p in view.pillars] == [True] * least + [False] * more
    assert view.block > 0
    slab = view.blocks[-1] + view.block
    assert all(p.x >= -0.5 and p.x + p.width <= slab + 0.5 for p in view.pillars)
    ends = [(p.x, p.x + p.width) for p in view.pillars]
    assert all(a[1] < b[0] for a, b in itertools.pairwise(ends))


def test_outlets_that_perhaps_carry_it_stand_between_carriers_and_the_silent() -> None:
    view = draw(3, 7, OriginRange(1, 1), perhaps=2)
    assert [len(view.blocks), len(view.perhaps), len(view.absent)] == [3, 2, 2]
    places = (*view.blocks, *view.perhaps, *view.absent)
    assert sorted(places) == list(places)
    assert len(set(places)) == 7


def test_one_origin_stands_under_the_middle_of_its_slab() -> None:
    view = draw(5, 7, OriginRange(1, 1))
    pillar = view.pillars[0]
    assert abs(pillar.x + pillar.width / 2 - (view.blocks[-1] + view.block) / 2) < 0.1


def test_claims_of_one_story_are_drawn_to_one_scale() -> None:
    assert draw(2, 7, OriginRange(1, 1)).width == draw(7, 7, OriginRange(3, 3)).width
