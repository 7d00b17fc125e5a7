from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from whoseword.export import schema
from whoseword.web.openapi import MOST_WORDS, document

DOCUMENT = document()
OPERATIONS = [
    (path, method, operation)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
]


def references(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        yield from (held for name, held in value.items() if name == "$ref")
        for held in value.values():
            yield from references(held)
    elif isinstance(value, list):
        for held in value:
            yield from references(held)


def test_every_reference_leads_to_a_part_of_the_document() -> None:
    found = set(references(DOCUMENT))
    assert found
    for reference in found:
        place: Any = DOCUMENT
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]
        assert isinstance(place, dict)


def test_the_shapes_are_those_of_the_published_schema_under_other_places() -> None:
    published = json.dumps(schema()["$defs"], sort_keys=True)
    own = {name: DOCUMENT["components"]["schemas"][name] for name in schema()["$defs"]}
    moved = json.dumps(own, sort_keys=True).replace("#/components/schemas/", "#/$defs/")
    assert moved == published


def test_no_two_operations_share_a_name() -> None:
    names = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_every_operation_tells_its_answers_and_its_parameters(
    path: str, method: str, operation: dict[str, Any]
) -> None:
    assert {"200", "401"} <= set(operation["responses"])
    in_path = {p["name"] for p in operation["parameters"] if p["in"] == "path"}
    assert in_path == {part[1:-1] for part in path.split("/") if part.startswith("{")}
    assert ("requestBody" in operation) == (method == "post")


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("problem", {"error": "x"}, {}),
        ("givenArticle", {"text": "x", "title": None}, {"title": "x"}),
        ("givenArticle", {"text": ""}, {"text": 1}),
    ],
)
def test_shapes_of_its_own_take_what_is_right_alone(
    name: str, good: dict[str, Any], bad: dict[str, Any]
) -> None:
    shape = {"$ref": f"#/components/schemas/{name}", "components": DOCUMENT["components"]}
    validator = Draft202012Validator(shape)
    assert validator.is_valid(good)
    assert not validator.is_valid(bad)


def test_what_is_searched_is_bounded() -> None:
    (words,) = DOCUMENT["paths"]["/api/search"]["get"]["parameters"]
    assert words["schema"]["maxLength"] == MOST_WORDS
