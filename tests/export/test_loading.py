from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.export.records import WRITTEN, reports
from tests.report.articles import WIRE
from tests.report.story import bridge_report, bridge_story
from whoseword import export
from whoseword.errors import BadRecord
from whoseword.export.loading import load
from whoseword.records import Conflict, ConflictKind, Report, because
from whoseword.report import html

many = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def written(report: Report) -> bytes:
    return export.dumps(export.report(report)).encode()


@given(reports)
@many
def test_what_was_written_is_read_back_to_the_byte(report: Report) -> None:
    once = written(report)
    assert written(load(once, "answer.json")) == once


def test_what_was_read_back_makes_the_same_page() -> None:
    whole = bridge_story()
    denied = because(
        "denial_of", outlet=WIRE, denial="No report was held back", denied="It was", denying=1
    )
    claim = replace(whole.claims[0], conflicts=(Conflict(ConflictKind.DENIAL, (0, 3), denied),))
    report = Report((replace(whole, claims=(claim, *whole.claims[1:])),))
    assert html(load(written(report), "answer.json")) == html(report)


def test_an_answer_from_before_reasons_had_codes_keeps_its_words() -> None:
    def without(held: object) -> object:
        if isinstance(held, dict):
            return {key: without(value) for key, value in held.items() if key != "because"}
        return list(map(without, held)) if isinstance(held, list) else held

    content = without(json.loads(written(bridge_report())))
    again = load(json.dumps(content).encode(), "answer.json")
    assert without(json.loads(written(again))) == content


def test_fields_of_a_later_version_are_passed_over() -> None:
    content = json.loads(written(WRITTEN))
    content["stories"][0]["weather"] = []
    content["stories"][0]["claims"][0]["mood"] = "grim"
    assert load(json.dumps(content).encode(), "answer.json").stories


def test_reports_without_the_later_fields_are_read() -> None:
    content = json.loads(written(WRITTEN))
    for claim in content["stories"][0]["claims"]:
        del claim["joins"], claim["what_if"], claim["weight"]
    for part in ("timeline", "entities", "posts", "ties", "screening"):
        del content["stories"][0][part]
    [story] = load(json.dumps(content).encode(), "answer.json").stories
    parts = (story.claims[0].joins, story.timeline, story.ties, story.screening)
    assert not any(parts)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"format":"whoseword/1"}',
        b'{"format":"whoseword/2","stories":[]}',
        b'{"format":"whoseword/1","stories":[1]}',
        b'{"format":"whoseword/1","stories":[{"articles":[]}]}',
        b'{"text":"\xff"}',
    ],
)
def test_what_is_no_report_is_named_with_a_remedy(content: bytes) -> None:
    with pytest.raises(BadRecord, match=r"^answer\.json: .*whoseword read INPUT --json FILE$"):
        load(content, "answer.json")


def test_a_wrong_value_is_named_by_its_place() -> None:
    content = written(WRITTEN).replace(b'"stance":"', b'"stance":"not ')
    with pytest.raises(BadRecord, match=r"stance"):
        load(content, "answer.json")


@pytest.mark.parametrize(
    "reason",
    [{"code": "carried_by", "carriers": 1}, {"code": "carried_by", "outlets": {"code": 3}}],
)
def test_a_reason_that_cannot_be_told_is_no_reason(reason: dict[str, object]) -> None:
    content = json.loads(written(WRITTEN))
    content["stories"][0]["claims"][0]["because"] = [reason]
    with pytest.raises(BadRecord, match="no report of Whoseword"):
        load(json.dumps(content).encode(), "answer.json")


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999", "1e300", f"1{400 * '0'}"])
def test_a_number_that_no_report_holds_is_refused(number: str) -> None:
    story = json.loads(written(WRITTEN))["stories"][0]
    sureness = f'"sureness":{story["claims"][0]["sureness"]}'.encode()
    assert sureness in written(WRITTEN)
    content = written(WRITTEN).replace(sureness, f'"sureness":{number}'.encode())
    with pytest.raises(BadRecord, match="is no number"):
        load(content, "answer.json")
