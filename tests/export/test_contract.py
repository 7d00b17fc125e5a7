from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from tests.export.records import READ, WRITTEN, readings, reports
from whoseword import export
from whoseword.records import Reading, Report

SHAPE = export.schema()
OF_REPORT = Draft202012Validator(SHAPE)
OF_READING = Draft202012Validator({"$defs": SHAPE["$defs"], "$ref": "#/$defs/annotated"})
many = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def back(content: dict[str, Any]) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(export.dumps(content).encode())


def only_story() -> dict[str, Any]:
    story: dict[str, Any] = back(export.report(WRITTEN))["stories"][0]
    return story


@given(reports)
@many
def test_every_report_has_the_published_shape(report: Report) -> None:
    OF_REPORT.validate(back(export.report(report)))


@given(readings)
@many
def test_every_reading_has_the_published_shape(reading: Reading) -> None:
    OF_READING.validate(back(export.annotated(reading)))


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SHAPE)


def test_the_schema_refuses_what_is_no_report() -> None:
    broken = back(export.report(WRITTEN))
    broken["stories"][0]["claims"][0]["mentions"][0]["stance"] = "believed"
    broken["stories"][0]["sources"][0]["mentions"][0]["span"] = [1]
    del broken["stories"][0]["articles"][0]["text"]
    assert len(list(OF_REPORT.iter_errors(broken))) == 3


def test_a_report_names_its_format() -> None:
    assert back(export.report(Report(()))) == {"format": "whoseword/1", "stories": []}


def test_spans_into_the_headline_say_so_and_others_do_not() -> None:
    story = only_story()
    body, headline = story["attributions"]
    assert headline["field"] == "title"
    assert "field" not in body
    assert [mention.get("field") for mention in story["claims"][0]["mentions"]] == ["title", None]
    assert story["sources"][0]["mentions"] == [
        {"article": "a1", "field": "title", "span": [10, 14]},
        {"article": "a1", "span": [19, 28]},
    ]
    assert story["articles"][0]["credits"][0]["evidence"][0]["field"] == "title"


def test_spans_cut_the_same_words_out_of_the_exported_text() -> None:
    story = only_story()
    text = story["articles"][0]["text"]
    (start, end), (told, telling) = story["attributions"][0]["content"][0], (19, 28)
    assert text[start:end] == "“The well is dry,”"
    assert text[told:telling] == "Ilka Dorn"


def test_reasons_and_scores_come_along() -> None:
    claim = only_story()["claims"][0]
    assert claim["mentions"][1]["reasons"] == ["same words"]
    assert claim["independent_origins"]["reasons"] == ["one person"]
    assert claim["weight"] == 2.1235
    assert only_story()["attributions"][0]["confidence"] == 0.9123


def test_names_and_statements_say_which_entities_they_are_of() -> None:
    story = only_story()
    assert story["articles"][0]["names"] == [{"span": [19, 28], "kind": "person", "entity": "E1"}]
    (statement,) = story["propositions"]
    assert (statement["spans"], statement["entities"]) == ([[0, 17]], ["E1"])


def test_a_reading_is_an_article_with_its_attributions_and_sources() -> None:
    line = back(export.annotated(READ))
    assert set(line) == {"article", "attributions", "sources", "times"}
    assert line["article"]["copy_of"] is None
    assert line["attributions"] == only_story()["attributions"]
