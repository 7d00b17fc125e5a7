from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import wire

HEAD = "filename\tauthor\tcredit\twire"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Lay out the metadata of four invented articles."""
    rows = [
        "pier\tAP\tNone\tAP",
        'bridge\tIda "Ivy" Vane\th/t: The Gull Post\tNA',
        "ferry\tNone\tNone\treuters",
        "crane\tBo Ray\tNone\tNone",
    ]
    (tmp_path / "polnear").mkdir()
    (tmp_path / "polnear" / "metadata.tsv").write_text("\n".join([HEAD, *rows]) + "\n", "utf-8")
    return tmp_path


def credit(outlet: str, role: str) -> dict[str, str]:
    return {"outlet": outlet, "role": role}


def test_what_the_metadata_notes_is_found(data: Path) -> None:
    found = {
        "pier": [credit("The Associated Press", "wire")],
        "bridge": [credit("Gull Post", "tip")],
        "ferry": [credit("Reuters", "wire")],
        "crane": [credit("Reuters", "cited")],
    }
    assert wire.score(found, data)["wire_credit_f1"] == 1.0


def test_an_agency_that_is_only_cited_is_neither_found_nor_wrong(data: Path) -> None:
    found = {"pier": [credit("The Associated Press", "cited")], "crane": [credit("AFP", "cited")]}
    figures = wire.score(found, data)
    assert (figures["wire_credit_precision"], figures["wire_credit_recall"]) == (0.0, 0.0)


def test_a_wrong_and_a_missing_outlet_both_cost(data: Path) -> None:
    found = {"pier": [credit("Reuters", "wire")], "ferry": [credit("Reuters", "wire")], "crane": []}
    figures = wire.score(found, data)
    assert figures["wire_credit_precision"] == figures["wire_credit_recall"] == 0.5


def test_a_byline_is_what_the_page_names_or_nothing(data: Path) -> None:
    rows = wire.rows(data)
    assert [wire.byline(rows[name]) for name in ("pier", "bridge", "ferry")] == [
        "AP",
        'Ida "Ivy" Vane',
        None,
    ]
