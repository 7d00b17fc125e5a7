from pathlib import Path

import pytest

from evaluation import certainty
from evaluation.certainty import Labelled, Outcome


def outcome(label: str, read: str) -> Outcome:
    return Outcome(Labelled("a.txt", ((0, 4),), label, even=True), read)


def attribution(cue: tuple[int, int], **flags: object) -> dict[str, object]:
    plain = {"cue": [cue], "certainty": "stated", "denial": False, "no_comment": False}
    return plain | flags


def test_every_label_of_the_file_is_of_the_scheme_and_names_a_place() -> None:
    labels = certainty.labelled()
    assert {one.label for one in labels} == set(certainty.NAMES)
    assert all(start < end for one in labels for start, end in one.cue)
    assert 3 * sum(one.even for one in labels) >= len(labels)
    assert {one.half for one in labels} == set(certainty.HALVES)


def test_the_attribution_whose_cue_overlaps_most_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "labels.tsv"
    path.write_text(
        "document\tstart\tend\tcue\tlabel\tdraw\n"
        "a.txt\t0\t30\t5-12\tdenial\teven\na.txt\t40\t60\t50-54\thedged\tsought\n"
    )
    monkeypatch.setattr(certainty, "LABELS", path)
    read = [attribution((0, 6)), attribution((5, 12), denial=True, certainty="hedged")]
    found = certainty.outcomes({"a.txt": {"attributions": read}})
    assert [one.read for one in found] == ["denial", certainty.UNREAD]


def test_figures_are_over_what_was_read() -> None:
    figures = certainty.figures(
        [
            outcome("stated", "stated"),
            outcome("denial", "stated"),
            outcome("hedged", "hedged"),
            outcome("no_comment", certainty.UNREAD),
        ]
    )
    assert figures["accuracy"] == pytest.approx(2 / 3)
    assert figures["read"] == 0.75
    assert figures["precision.stated"] == 0.5
    assert figures["recall.denial"] == 0
    assert figures["macro_f1"] == pytest.approx((2 / 3 + 1) / 5)
