"""The published JSON back to records, for what asks a report that was written before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from whoseword.errors import BadRecord
from whoseword.export.contract import FORMAT, report
from whoseword.export.reasons import from_codes
from whoseword.records import Report, Story
from whoseword.text.stretches import words_at


def load(content: bytes, name: str) -> Report:
    """Read what ``report()`` gave, written as JSON; fields that are not known are passed over.

    Raises BadRecord, which calls the input ``name``, where it is anything else.
    """
    try:
        # msgspec's own decoder takes no lone surrogates
        given = json.loads(
            content, parse_float=_sane, parse_constant=_sane, parse_int=lambda n: int(_sane(n))
        )
        if not isinstance(given, dict) or given.get("format") != FORMAT:
            raise BadRecord(name, f"is no report of the format {FORMAT}", _REMEDY)
        stories = [_nested(from_codes(story)) for story in given["stories"]]
        answer = Report(msgspec.convert(stories, tuple[Story, ...]))
        report(answer)  # what cannot be told again, a reason without its names, is none of ours
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        problem = " ".join(str(error).split())
        raise BadRecord(name, f"is no report of Whoseword ({problem})", _REMEDY) from error
    return answer


_REMEDY = "Write one with: whoseword read INPUT --json FILE"
_LARGEST = 1e15


def _sane(number: str) -> float:
    """Refuse what no report holds, though ``json`` reads it: NaN, Infinity, 1e300.

    Every whole number below the largest is exact as a float.
    """
    value = float(number)
    if not abs(value) <= _LARGEST:
        raise ValueError(f"{number[:20]} is no number")
    return value


def _nested(story: dict[str, Any]) -> dict[str, Any]:
    """Set apart what the story adds to an article, and name fields as the records do."""
    spans_of_time = {
        part: [
            {**given, "since": given.get("from"), "until": given.get("to")}
            for given in story.get(part, ())
        ]
        for part in ("posts", "ties")
    }
    listed = [{**match, "watch_list": match["list"]} for match in story.get("screening", ())]
    articles = [{**article, "article": article} for article in story["articles"]]
    return {
        **story,
        **spans_of_time,
        "screening": listed,
        "articles": articles,
        "propositions": list(_worded(story)),
    }


def _worded(story: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the statements of a story their words and their speaker."""
    texts = {
        (article["id"], field): article.get(field) or ""
        for article in story["articles"]
        for field in ("text", "title")
    }
    speakers = {relation["id"]: relation.get("speaker") for relation in story["attributions"]}
    for statement in story.get("propositions", ()):
        text = texts[statement["article"], statement.get("field", "text")]
        words = words_at(text, statement["spans"])
        speaker = speakers.get(statement["attribution"])
        yield {**statement, "text": words, "speaker": speaker}
