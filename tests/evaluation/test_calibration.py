from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.calibration import Judged, bins, brier, expected_error, main
from evaluation.calibration_drawing import draw

pairs = st.lists(
    st.builds(Judged, st.just("s"), st.floats(0, 1, allow_nan=False), st.booleans()), min_size=1
)


def test_bins_hold_the_mean_judged_and_the_true_share() -> None:
    judged = [Judged("s", 0.32, True), Judged("s", 0.38, False), Judged("s", 1.0, True)]
    low, high = bins(judged)
    assert (low.low, low.high, low.count) == (0.3, 0.4, 2)
    assert low.judged == pytest.approx(0.35)
    assert low.gold == 0.5
    assert (high.high, high.count, high.gold) == (1.0, 1, 1.0)


def test_a_probability_that_is_what_it_says_has_no_calibration_error() -> None:
    judged = [Judged("s", 0.25, k == 0) for k in range(4)]
    assert expected_error(judged) == 0
    assert brier(judged) == pytest.approx(0.1875)


def test_certainty_that_is_always_wrong_has_every_error() -> None:
    judged = [Judged("s", 1.0, False), Judged("s", 0.0, True)]
    assert (expected_error(judged), brier(judged)) == (1, 1)


@given(pairs)
def test_every_pair_is_in_one_bin_and_errors_are_shares(judged: list[Judged]) -> None:
    assert sum(b.count for b in bins(judged)) == len(judged)
    assert 0 <= expected_error(judged) <= 1
    assert 0 <= brier(judged) <= 1


def test_the_drawing_has_a_dot_for_each_bin() -> None:
    root = ElementTree.fromstring(draw([(0.1, 0.2, 40), (0.9, 0.8, 10)]))  # noqa: S314 - ours
    dots = [e for e in root.iter() if e.tag.endswith("circle")]
    assert len(dots) == 2
    assert float(dots[0].attrib["r"]) > float(dots[1].attrib["r"])


def test_kept_pairs_are_read_instead_of_judged_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, drawing = tmp_path / "pairs.jsonl", tmp_path / "curve.svg"
    rows = [["s", 0.9, True], ["s", 0.8, True], ["s", 0.7, False]]
    kept.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert main([str(tmp_path), "--pairs", str(kept), "--svg", str(drawing)]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "3 pairs, 2 gold, Brier score 0.1800" in out
    assert drawing.read_text().startswith("<svg")


def test_a_missing_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "gone")]) == 2
    assert "gone" in capsys.readouterr().out
