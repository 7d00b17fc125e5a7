from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import domains
from whoseword.outlets.outlet import Outlet


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    few = (
        Outlet("Caldmere Courier", domains=("caldmerecourier.com",), country="US"),
        Outlet("Caldmere Courier Online", domains=("caldmerecourier.top",), country="GB"),
        Outlet("Brenn Bugle", domains=("brennbugle.org", "bugle.example"), country="US"),
    )
    known = frozenset(domain for outlet in few for domain in outlet.domains)
    monkeypatch.setattr(domains, "shipped_outlets", lambda: few)
    monkeypatch.setattr(domains, "governments", tuple)
    monkeypatch.setattr(domains, "guarded", lambda: known)
    labels = tmp_path / "labels.tsv"
    labels.write_text(
        "# who imitates whom\n"
        "brennbugle.ltd\tbrennbugle.org\nbrenn.bugle.ltd\tbrennbugle.org\nhard.to.tell\t?\n"
    )
    monkeypatch.setattr(domains, "LABELS", labels)
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "rrn-domains.csv").write_text(
        "domain name,created on\n"
        "brennbugle[.]ltd,1\nBrenn[.]bugle[.]ltd,2\nbrennbugle[.]icu,3\nour-own[.]icu,4\n"
        "hard[.]to[.]tell,5\n"
    )
    return tmp_path


def test_imitations_found_and_called_by_mistake_are_counted(data: Path) -> None:
    figures = domains.score(data)
    assert figures["recall"] == figures["recall_expected"] == 1.0
    assert figures["precision_in_list"] == pytest.approx(2 / 3)
    assert figures["false_alarms_per_1000"] == 0
    assert 0 < figures["slips_recall"] <= 1


def test_an_outlet_held_out_is_judged_by_the_others(data: Path) -> None:
    # Two of the four domains bear one name: each looks like an imitation of the other.
    assert domains.score(data)["held_out_per_1000"] == 500


def test_the_labels_name_each_domain_once() -> None:
    found = domains.labels()
    lines = domains.LABELS.read_text("utf-8").splitlines()
    assert len(found) == sum(not line.startswith("#") for line in lines)
    assert all("." in domain for domain in found)


def test_the_labelled_domains_stand_on_the_list() -> None:
    data = Path("../shared/data")
    if not (data / "outlets").is_dir():
        pytest.skip("the data sets are not here")
    assert set(domains.labels()) <= set(domains.campaign(data))
