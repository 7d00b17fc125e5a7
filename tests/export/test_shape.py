from __future__ import annotations

import re

from jsonschema import Draft202012Validator

from whoseword.export.shape import schema


def test_the_schema_is_one_and_refers_only_to_what_it_defines() -> None:
    shape = schema()
    Draft202012Validator.check_schema(shape)
    asked = set(re.findall(r"'#/\$defs/(\w+)'", str(shape)))
    assert asked <= set(shape["$defs"])
    assert "annotated" in shape["$defs"]


def test_a_schema_that_somebody_changed_does_not_come_back() -> None:
    schema().clear()
    assert schema()["$defs"]
