from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from tests.export.records import TEXT, WRITTEN, reports
from tests.report.story import bridge_report
from whoseword.export.web_annotation import web_annotation
from whoseword.records import Note, Report

many = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
MODEL: Final = {
    "$comment": "The musts of the W3C Web Annotation Data Model (REC 2017) for what is used of it.",
    "type": "object",
    "required": ["@context", "id", "type", "total"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"$ref": "#/$defs/iri"},
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["id", "type", "items"],
            "properties": {
                "id": {"$ref": "#/$defs/iri"},
                "type": {"const": "AnnotationPage"},
                "startIndex": {"type": "integer", "minimum": 0},
                "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
    "$defs": {
        "iri": {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"},
        "annotation": {
            "type": "object",
            "required": ["id", "type", "target"],
            "properties": {
                "id": {"$ref": "#/$defs/iri"},
                "type": {"const": "Annotation"},
                "motivation": {
                    "enum": [
                        *("assessing", "bookmarking", "classifying", "commenting", "describing"),
                        *("editing", "highlighting", "identifying", "linking", "moderating"),
                        *("questioning", "replying", "tagging"),
                    ]
                },
                "body": {"type": "array", "items": {"$ref": "#/$defs/body"}},
                "target": {
                    "oneOf": [
                        {"$ref": "#/$defs/target"},
                        {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/target"}},
                        {"$ref": "#/$defs/iri"},
                        {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/iri"}},
                    ]
                },
                "creator": {
                    "type": "object",
                    "required": ["type", "name"],
                    "properties": {"type": {"const": "Person"}, "name": {"type": "string"}},
                },
                "created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT[\d:]{8}\+00:00$"},
            },
            "additionalProperties": False,
        },
        "body": {
            "type": "object",
            "required": ["type", "value"],
            "properties": {
                "type": {"const": "TextualBody"},
                "value": {"type": "string"},
                "purpose": {"enum": ["tagging", "describing"]},
                "format": {"type": "string", "pattern": "^[a-z]+/[a-z]+$"},
            },
            "additionalProperties": False,
        },
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "properties": {
                "source": {"$ref": "#/$defs/iri"},
                "selector": {
                    "type": "array",
                    "prefixItems": [
                        {
                            "type": "object",
                            "required": ["type", "exact"],
                            "properties": {
                                "type": {"const": "TextQuoteSelector"},
                                "exact": {"type": "string", "minLength": 1},
                                "prefix": {"type": "string"},
                                "suffix": {"type": "string"},
                            },
                            "additionalProperties": False,
                        },
                        {
                            "type": "object",
                            "required": ["type", "start", "end"],
                            "properties": {
                                "type": {"const": "TextPositionSelector"},
                                "start": {"type": "integer", "minimum": 0},
                                "end": {"type": "integer", "minimum": 1},
                            },
                            "additionalProperties": False,
                        },
                    ],
                    "items": False,
                },
            },
            "additionalProperties": False,
        },
    },
}


def told(report: Report) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(web_annotation(report))


def targets(item: dict[str, Any]) -> list[dict[str, Any]]:
    found = item["target"]
    return found if isinstance(found, list) else [found]


@given(reports)
@many
def test_any_answer_keeps_the_musts_of_the_model(report: Report) -> None:
    collection = told(report)
    Draft202012Validator(MODEL).validate(collection)
    assert collection["total"] == len(collection.get("first", {"items": []})["items"])


def test_notes_are_comments_on_a_claims_words_or_on_whole_articles() -> None:
    (story,) = bridge_report().stories
    at, first = "2030-05-04T09:12:00+00:00", story.articles[0].article.id
    notes = (
        Note(story.id, "Ask again.", claim=story.claims[0].id, number=1, by="Ilka", at=at),
        Note(story.id, "Called.", article=first, number=2, by="Ilka", at=at),
        Note(story.id, "Slow day.", number=3, by="Ilka", at=at),
    )
    collection = told(Report((replace(story, notes=notes),)))
    Draft202012Validator(MODEL).validate(collection)
    items = [i for i in collection["first"]["items"] if i["motivation"] == "commenting"]
    assert [item["body"][0]["value"] for item in items] == ["Ask again.", "Called.", "Slow day."]
    assert {item["creator"]["name"] for item in items} == {"Ilka"}
    assert len(targets(items[0])) == sum(len(m.spans) for m in story.claims[0].mentions)
    assert isinstance(items[1]["target"], str)
    assert len(items[2]["target"]) == len(story.articles)


def test_both_selectors_select_the_same_words_of_the_article() -> None:
    report = bridge_report()
    collection = told(report)
    Draft202012Validator(MODEL).validate(collection)
    texts = {a.article.url: a.article.text for a in report.stories[0].articles}
    checked = 0
    for item in collection["first"]["items"]:
        for target in targets(item):
            text = texts.get(target["source"])
            quote, position = target["selector"]
            if text is not None:
                start, end = position["start"], position["end"]
                assert text[start:end] == quote["exact"]
                assert text[:start].endswith(quote["prefix"])
                assert text[end:].startswith(quote["suffix"])
                checked += 1
    assert checked > 20


def test_an_attribution_has_an_annotation_for_each_of_its_parts() -> None:
    items = {item["id"]: item for item in told(WRITTEN)["first"]["items"]}
    said = items["urn:whoseword:T1:A1:cue"]
    assert said["body"][0]["value"] == "cue"
    [target] = targets(said)
    assert target["selector"][1] == {"type": "TextPositionSelector", "start": 29, "end": 33}
    assert TEXT[29:33] == target["selector"][0]["exact"]


def test_positions_in_a_headline_do_not_count_in_the_text() -> None:
    items = {item["id"]: item for item in told(WRITTEN)["first"]["items"]}
    [target] = targets(items["urn:whoseword:T1:C1:0"])
    assert target["source"] == "urn:whoseword:T1:a1:title"
    assert target["selector"][0]["exact"] == "Well dry"
