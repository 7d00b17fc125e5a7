from __future__ import annotations

import io
import sys
from dataclasses import replace
from typing import Any

import networkx
import pytest
from hypothesis import HealthCheck, given, settings

from tests.export.records import reports
from tests.export.told_people import PEOPLE
from tests.report.articles import HARROW, KESTREL
from tests.report.story import bridge_report
from whoseword.errors import MissingExtra
from whoseword.export.graph_files import gexf, graphml
from whoseword.records import Denier, Report

many = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
READERS: dict[Any, Any] = {
    graphml: lambda content: networkx.read_graphml(io.BytesIO(content), force_multigraph=True),
    gexf: lambda content: networkx.read_gexf(io.BytesIO(content)),
}
both = pytest.mark.parametrize("write", READERS)


def edges(graph: Any, kind: str) -> list[tuple[str, str, dict[str, Any]]]:  # noqa: ANN401
    return [
        (graph.nodes[a]["label"], graph.nodes[b]["label"], told)
        for a, b, told in graph.edges(data=True)
        if told["kind"] == kind
    ]


@both
def test_what_is_written_is_read_back_with_its_nodes_and_edges(write: Any) -> None:  # noqa: ANN401
    graph = READERS[write](write(bridge_report()))
    kinds = {told["kind"] for _, told in graph.nodes(data=True)}
    assert {"outlet", "claim", "unnamed_person"} <= kinds
    carried = edges(graph, "carries")
    assert (KESTREL, "The bridge carries 38,000 vehicles a day.") in {(a, b) for a, b, _ in carried}
    assert {told["stance"] for *_, told in carried} == {
        *("asserted", "attributed", "hedged", "disputed"),
    }
    assert (HARROW, KESTREL) in {(a, b) for a, b, _ in edges(graph, "leans_on")}


@both
def test_ties_join_the_people_that_they_name(write: Any) -> None:  # noqa: ANN401
    graph = READERS[write](write(PEOPLE))
    [(owner, owned, told)] = [e for e in edges(graph, "ownership") if e[2]["role"] == "owns"]
    assert (owner, owned, told["since"]) == ("Ilka Dorn", "Ostrel Waterworks", "2029")
    assert [label for _, label in graph.nodes(data="label")].count("Ilka Dorn") == 1


@both
def test_details_and_deniers_hang_on_their_claim(write: Any) -> None:  # noqa: ANN401
    [story] = bridge_report().stories
    lead, detail, *rest = story.claims
    denied = replace(lead, deniers=(Denier("S2", "a-wire", (0, 1)),))
    claims = (denied, replace(detail, part_of=lead.id), *rest)
    graph = READERS[write](write(Report((replace(story, claims=claims),))))
    assert [(a, b) for a, b, _ in edges(graph, "detail_of")] == [(detail.gist, lead.gist)]
    [(claim, *_)] = edges(graph, "denied_by")
    assert claim == lead.gist


@given(reports)
@many
def test_any_answer_makes_files_that_can_be_read(report: Report) -> None:
    for write, read in READERS.items():
        assert write(report) == write(report)
        read(write(report))


def test_without_networkx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(MissingExtra, match=r"whoseword\[network\]"):
        graphml(PEOPLE)
