from __future__ import annotations

import sys
from typing import Any

import prov.model
import pytest
from hypothesis import HealthCheck, given, settings

from tests.export.records import WRITTEN, reports
from tests.report.story import bridge_report
from whoseword.errors import MissingExtra
from whoseword.export.provenance_document import provenance_document
from whoseword.records import Report

many = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def read_back(report: Report) -> Any:  # noqa: ANN401 - prov has no types
    return prov.model.ProvDocument.deserialize(
        content=provenance_document(report).decode(), format="json"
    )


def related(document: Any, kind: type) -> set[tuple[str, str]]:  # noqa: ANN401 - as above
    return {
        (str(record.args[0].localpart), str(record.args[1].localpart))
        for record in document.get_records(kind)
    }


@given(reports)
@many
def test_prov_reads_back_whatever_is_written(report: Report) -> None:
    document = read_back(report)
    again = document.serialize(format="json")
    assert prov.model.ProvDocument.deserialize(content=again, format="json") == document
    assert provenance_document(report) == provenance_document(report)


def test_a_place_is_quoted_from_its_article_and_special_to_its_claim() -> None:
    document = read_back(WRITTEN)
    place, claim, article = (
        f"T1_3A{key}" for key in ("mention_3AC1_3A1", "claim_3AC1", "article_3Aa1")
    )
    assert (place, claim) in related(document, prov.model.ProvSpecialization)
    assert (place, article) in related(document, prov.model.ProvDerivation)
    assert (place, "T1_3Asource_3AS1") in related(document, prov.model.ProvAttribution)


def test_a_copy_is_derived_from_what_it_repeats_and_a_claim_attributed_to_its_origin() -> None:
    document = read_back(bridge_report())
    story = "story-1_3A"
    copied = (f"{story}article_3Aa-lowland", f"{story}article_3Aa-wire")
    assert copied in related(document, prov.model.ProvDerivation)
    whose = (f"{story}claim_3Aclaim-1", f"{story}source_3AS1")
    assert whose in related(document, prov.model.ProvAttribution)
    credited = {b for _, b in related(document, prov.model.ProvInfluence)}
    assert "outlet_3AThe_20Kestrel_20Times" in credited


def test_without_prov_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "prov.model", None)
    with pytest.raises(MissingExtra, match=r"whoseword\[prov\]"):
        provenance_document(WRITTEN)
