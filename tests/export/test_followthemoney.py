from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.export.records import reports
from tests.export.told_people import PEOPLE, TEXT
from tests.report.story import bridge_report
from whoseword.export.followthemoney import followthemoney
from whoseword.records import Report

many = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
OF_VERSION_4 = frozenset({"proof"})
"""Properties that relations have since followthemoney 4, which needs a compiler to install."""


def lines(report: Report) -> list[dict[str, Any]]:
    return [json.loads(line) for line in followthemoney(report).splitlines()]


def by_schema(report: Report) -> dict[str, list[dict[str, Any]]]:
    found = defaultdict(list)
    for line in lines(report):
        found[line["schema"]].append(line)
    return found


def validate(entities: list[dict[str, Any]]) -> None:
    """Load each as followthemoney does, and hold values, required ones and ends to its schema."""
    model = pytest.importorskip("followthemoney").model
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    for entity in entities:
        schema = schemata[entity["id"]]
        proxy = model.get_proxy(entity)
        for name, values in entity["properties"].items():
            if name not in schema.properties and name in OF_VERSION_4:
                continue
            prop = schema.get(name)
            assert prop is not None, (entity["schema"], name)
            assert proxy.get(name) == values or set(proxy.get(name)) == set(values)
            for value in values:
                if prop.range is not None:
                    assert schemata[value].is_a(prop.range), (entity["schema"], name)
                elif prop.type.name in {"date", "language", "url"}:
                    assert prop.type.validate(value), (name, value)
        assert not set(schema.required) - set(entity["properties"])


def test_followthemoney_loads_each_schema_with_ends_that_may_stand_there() -> None:
    entities = lines(PEOPLE)
    validate(entities)
    assert {entity["schema"] for entity in entities} == {
        *("Article", "Person", "Organization", "Company", "Address", "Mention", "Position"),
        *("Occupancy", "Family", "Ownership", "Employment", "Membership", "UnknownLink"),
    }


@given(reports)
@many
def test_whatever_an_answer_holds_is_valid(report: Report) -> None:
    validate(lines(report))


def test_what_has_no_name_is_left_out_though_another_of_its_id_has_one() -> None:
    (story,) = PEOPLE.stories
    blank = tuple(replace(entity, name=" ") for entity in story.entities)
    told = Report((replace(story, entities=(*story.entities, *blank)),))
    validate(lines(told))
    assert [line["id"] for line in lines(told)] == [line["id"] for line in lines(PEOPLE)]


def test_the_sample_of_the_report_is_valid() -> None:
    entities = lines(bridge_report())
    validate(entities)
    assert len({entity["id"] for entity in entities}) == len(entities)


def test_relations_point_at_the_articles_that_prove_them() -> None:
    found = by_schema(PEOPLE)
    [article] = found["Article"]
    [family], [job] = found["Family"], found["Employment"]
    assert family["properties"]["proof"] == [article["id"]]
    assert family["properties"]["description"] == ["hired her son Bren Dorn"]
    assert job["properties"]["summary"] == ["on the word of the mayor"]
    assert article["properties"]["bodyText"] == [TEXT]
    assert article["properties"]["publishedAt"] == ["2031-03-04T04:30:00"]


def test_the_person_is_the_employee_whoever_acts() -> None:
    found = by_schema(PEOPLE)
    names = {line["id"]: line["properties"].get("name") for line in lines(PEOPLE)}
    [job] = found["Employment"]
    assert names[job["properties"]["employee"][0]] == ["Bren Dorn"]
    assert names[job["properties"]["employer"][0]] == ["Ostrel Waterworks"]


def test_dates_that_it_cannot_hold_are_left_out_not_bent() -> None:
    [holds] = by_schema(PEOPLE)["Occupancy"][:1]
    assert holds["properties"]["startDate"] == ["2029"]
    assert "endDate" not in holds["properties"]


def test_who_has_no_name_is_nobody_and_pronouns_are_no_aliases() -> None:
    found = by_schema(PEOPLE)
    names = [line["properties"]["name"] for line in (*found["Person"], *found["Organization"])]
    assert ["the mayor"] not in names
    assert ["Ferry firm"] not in names
    [bank] = [o for o in found["Organization"] if o["properties"]["name"] == ["Ruel Bank"]]
    assert bank["properties"]["alias"] == ["Ruel"]
    told = [m["properties"]["name"] for m in found["Mention"]]
    assert ["Ruel"] in told
    assert ["She"] not in told
