from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.export.records import WRITTEN, reports
from tests.report.story import bridge_report, bridge_story
from whoseword.export.schema_org import schema_org
from whoseword.records import Report

many = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
models = pytest.importorskip("msgspec_schemaorg.models")


def graph(report: Report) -> list[dict[str, Any]]:
    told = json.loads(schema_org(report))
    assert told["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = told["@graph"]
    return nodes


def validate(node: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """Hold a node and those inside it to the vocabulary: known types, with properties of theirs."""
    if isinstance(node, list):
        for each in node:
            validate(each)
    elif isinstance(node, dict) and set(node) != {"@id"}:
        kind = getattr(models, node["@type"])
        known = set(kind.__struct_encode_fields__)
        assert set(node) <= known | {"@type"}, (node["@type"], set(node) - known)
        for value in node.values():
            validate(value)


@given(reports)
@many
def test_any_answer_keeps_to_the_vocabulary(report: Report) -> None:
    validate(graph(report))


def test_a_claim_names_its_appearances_and_nothing_rates_it() -> None:
    nodes = graph(bridge_report())
    validate(nodes)
    claims = {node["@id"]: node for node in nodes if node["@type"] == "Claim"}
    first = claims["urn:whoseword:story-1:claim-1"]
    assert len(first["appearance"]) == 5
    assert {"@id": "urn:whoseword:story-1:S1"} in first["author"]
    assert "Rating" not in schema_org(bridge_report()).decode()


def test_every_reference_leads_to_a_node() -> None:
    nodes = graph(bridge_report())
    known = {node["@id"] for node in nodes}
    named = [
        reference["@id"]
        for node in nodes
        for value in node.values()
        for reference in (value if isinstance(value, list) else [value])
        if isinstance(reference, dict) and set(reference) == {"@id"}
    ]
    assert len(named) > 40
    assert set(named) <= known


def dated(published: dict[str, str | None]) -> list[dict[str, Any]]:
    story = bridge_story()
    articles = tuple(
        replace(told, article=replace(told.article, published=published.get(told.article.id)))
        for told in story.articles
    )
    nodes = graph(Report((replace(story, articles=articles),)))
    return [node for node in nodes if node["@id"] == "urn:whoseword:story-1:claim-5"]


def test_the_first_appearance_is_the_earliest_hour() -> None:
    hours = {"a-wire": "2025-03-03T09:00:00+01:00", "a-lowland": "2025-03-03T08:30:00+00:00"}
    [claim] = dated(dict(hours))
    assert claim["firstAppearance"] == claim["appearance"][0]


@pytest.mark.parametrize("other", [None, "2025-03-03", "2025-03-03T08:00:00+00:00", "soon"])
def test_nothing_appeared_first_where_the_hours_do_not_say(other: str | None) -> None:
    [claim] = dated({"a-wire": "2025-03-03T09:00:00+01:00", "a-lowland": other})
    assert "firstAppearance" not in claim


def test_only_direct_words_are_quotations() -> None:
    quotations = [node for node in graph(WRITTEN) if node["@type"] == "Quotation"]
    assert [node["text"] for node in quotations] == ["“The well is dry,”"]
    assert quotations[0]["author"] == {"@id": "urn:whoseword:T1:S1"}
