from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.errors import BadRecord, InputError, TooLarge
from whoseword.ingest.draft import Draft
from whoseword.ingest.json_articles import FIELDS, draft_of, from_lines, from_value, parsed
from whoseword.ingest.limits import MAX_LINE

PLAIN = st.text(st.characters(codec="utf-8"), max_size=30)


@given(PLAIN, st.dictionaries(st.sampled_from([f for f in FIELDS if f != "published"]), PLAIN))
def test_every_field_comes_character_for_character(text: str, fields: dict[str, str]) -> None:
    draft = draft_of({"text": text, **fields}, "x")
    assert draft.text == text
    for field, value in fields.items():
        assert getattr(draft, field) == (value if value.strip() else None)


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        ([], "a list instead of a JSON article"),
        (None, "null instead"),
        (True, "true or false instead"),
        (7, "a number instead"),
        ({}, 'the field "text" is missing'),
        ({"text": {}}, '"text" is an object instead of a string'),
        ({"text": "x", "title": 7}, '"title" is a number'),
        ({"text": "x", "published": "soon"}, "not an ISO 8601 date"),
        ({"text": "x\ud800"}, '"text" holds half a character'),
    ],
)
def test_what_is_no_article_is_named(record: object, problem: str) -> None:
    with pytest.raises(BadRecord) as error:
        draft_of(record, "x.json")
    assert problem in str(error.value)


@pytest.mark.parametrize("source", ["{", b"\xff{}", "[" * 200_000])
def test_what_is_no_json_is_named(source: str | bytes) -> None:
    with pytest.raises(BadRecord, match=r"x\.json"):
        parsed(source, "x.json")


def test_a_list_holds_articles_and_a_bad_one_costs_no_other() -> None:
    found = list(from_value([{"text": "a"}, {"outlet": "b"}, {"text": "c"}], "x.json"))
    assert [one.text for one in found if isinstance(one, Draft)] == ["a", "c"]
    (error,) = (one for one in found if isinstance(one, InputError))
    assert error.name == "x.json, article 2"
    assert [one.name for one in from_value({"text": "a"}, "x.json")] == ["x.json"]


def test_lines_are_read_one_by_one_and_the_bad_ones_told() -> None:
    lines = b'\xef\xbb\xbf{"text": "a"}\n\n{"text": \n' + json.dumps({"text": "d"}).encode()
    found = list(from_lines(io.BytesIO(lines), "x.jsonl"))
    assert [getattr(one, "text", None) for one in found] == ["a", None, "d"]
    assert found[1].name == "x.jsonl, line 3"


def test_a_line_that_is_too_long_is_passed_over() -> None:
    lines = b'{"text": "' + b"x" * (MAX_LINE + 100_000) + b'"}\n{"text": "b"}\n'
    long, short = from_lines(io.BytesIO(lines), "x.jsonl")
    assert isinstance(long, TooLarge)
    assert isinstance(short, Draft)
