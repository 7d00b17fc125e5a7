from __future__ import annotations

import pytest

from evaluation.json_reference import reference
from tests.docs.documents import ROOT
from whoseword import export


def test_the_reference_of_the_json_is_that_of_the_schema() -> None:
    written = (ROOT / "docs/json.md").read_text("utf-8")
    assert written == reference(export.schema()), "write it anew: make docs"


def test_every_field_has_a_row() -> None:
    rows = reference(export.schema()).splitlines()
    for shape in export.schema()["$defs"].values():
        for field in shape.get("properties", {}):
            assert any(row.startswith(f"| `{field}`") for row in rows), field


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ({"type": ["string", "null"]}, "string or null"),
        ({"enum": ["a", None]}, "`a`, null"),
        ({"type": "array", "items": {"$ref": "#/$defs/storyEntry"}}, "[storyEntry](#storyentry)"),
    ],
)
def test_values_are_said_in_a_few_words(shape: dict[str, object], words: str) -> None:
    described = {"$defs": {}, "properties": {"one": shape}, "required": []}
    assert words in reference(described)
