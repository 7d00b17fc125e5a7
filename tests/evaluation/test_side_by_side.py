from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from evaluation.runs import RUNS
from evaluation.side_by_side import LONGEST_FIRST, TOGETHER, groups, measure_each
from tests.evaluation.test_runs import TIMED

NAMES = list(RUNS)


@given(st.lists(st.sampled_from(NAMES), unique=True))
def test_every_set_is_in_one_group_and_those_of_the_same_stories_in_the_same(
    names: list[str],
) -> None:
    found = groups(names)
    assert sorted(name for group in found for name in group) == sorted(names)
    assert sum(1 for group in found if set(group) & set(TOGETHER)) <= 1
    assert all(len(group) == 1 or set(group) <= set(TOGETHER) for group in found)


def test_the_longest_begin_first_and_the_others_keep_their_order() -> None:
    found = [group[0] for group in groups(NAMES)]
    assert found[:2] == [LONGEST_FIRST[0], TOGETHER[0]]
    short = [name for name in NAMES if name not in LONGEST_FIRST]
    assert found[-len(short) :] == short


def test_a_set_in_a_process_of_its_own_gives_what_it_gives_here(tmp_path: Path) -> None:
    folder = tmp_path / "meantime" / "intra_cross-doc_annotation" / "corpus_bridge"
    folder.mkdir(parents=True)
    (folder / "1_Bridge.xml").write_text(TIMED)
    heard: list[str] = []
    found, fired = measure_each(["meantime"], tmp_path, 2, heard.append)
    assert not fired  # nothing is read
    assert found == {"meantime": RUNS["meantime"](tmp_path, lambda _: None)}
    assert found["meantime"]["value_f1"] == 1.0
    assert heard == ["meantime"]
