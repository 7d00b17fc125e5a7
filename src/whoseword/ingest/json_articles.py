"""JSON articles to drafts: the text character for character, every field checked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from whoseword.errors import BadRecord, InputError, TooLarge
from whoseword.ingest.draft import Draft
from whoseword.ingest.limits import MAX_LINE, megabytes
from whoseword.ingest.published import normalised

FIELDS = ("title", "outlet", "url", "published", "byline", "language", "id")
_SHAPE = 'An article is {"text": ..., "title"?, "outlet"?, "url"?, "published"?, "byline"?}.'
_CHUNK = 65_536


def draft_of(record: object, name: str) -> Draft:
    """The draft of one parsed article; raises ``BadRecord`` where it is none.

    One with a headline may lack its text: who completes it says whether that will do.
    """
    if not isinstance(record, Mapping):
        raise BadRecord(name, f"{_kind(record)} instead of a JSON article", _SHAPE)
    headline_alone = isinstance(record.get("title"), str)
    if "text" not in record and not headline_alone:
        raise BadRecord(name, 'the field "text" is missing', _SHAPE)
    text = record.get("text", "")
    if not isinstance(text, str):
        raise BadRecord(name, f'"text" is {_kind(text)} instead of a string', _SHAPE)
    fields = {field: _string(record, field, name) for field in FIELDS}
    if fields["published"] is not None:
        fields["published"] = _date(fields["published"], name)
    for field, value in (("text", text), *fields.items()):
        if value is not None and any("\ud800" <= character <= "\udfff" for character in value):
            problem = f'"{field}" holds half a character (a lone surrogate)'
            raise BadRecord(name, problem, "Write the article again with valid characters.")
    return Draft(
        name,
        text,
        title=fields["title"],
        outlet=fields["outlet"],
        url=fields["url"],
        published=fields["published"],
        byline=fields["byline"],
        language=fields["language"],
        id=fields["id"],
    )


def _string(record: Mapping[str, object], field: str, name: str) -> str | None:
    value = record.get(field)
    if value is not None and not isinstance(value, str):
        problem = f'"{field}" is {_kind(value)} instead of a string'
        raise BadRecord(name, problem, f'Write "{field}" as a string or leave it out.')
    return value if value and value.strip() else None


def _date(value: str, name: str) -> str:
    try:
        return normalised(value)
    except ValueError as error:
        problem = f'"published" is not an ISO 8601 date: {value[:40]!r}'
        raise BadRecord(name, problem, 'Write it like "2024-10-25" or leave it out.') from error


def _kind(value: object) -> str:
    kinds = {dict: "an object", list: "a list", str: "a string", bool: "true or false"}
    if value is None:
        return "null"
    return kinds.get(type(value), "a number")


def parsed(source: str | bytes, name: str) -> object:
    """The JSON value; raises ``BadRecord`` with the place where it breaks off."""
    try:
        return json.loads(source)
    except json.JSONDecodeError as error:
        problem = f"malformed JSON at character {error.pos} ({error.msg})"
        raise BadRecord(name, problem, "Mend it or leave it out.") from error
    except UnicodeDecodeError as error:
        raise BadRecord(name, "not UTF-8", "Save it as UTF-8.") from error
    except (RecursionError, ValueError) as error:
        raise BadRecord(name, "JSON too deep or too large in a number", _SHAPE) from error


def from_value(value: object, name: str) -> Iterator[Draft | InputError]:
    """The articles of a whole JSON file: one article or a list of them."""
    records = value if isinstance(value, list) else [value]
    for number, record in enumerate(records, start=1):
        place = f"{name}, article {number}" if isinstance(value, list) else name
        try:
            yield draft_of(record, place)
        except InputError as error:
            yield error


def from_lines(stream: BinaryIO, name: str) -> Iterator[Draft | InputError]:
    """The articles of JSON Lines, read line by line; a bad line is yielded as its error."""
    number = 0
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        place = f"{name}, line {number}"
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if len(line) > MAX_LINE:
            _skip_line(stream, line)
            problem = f"over the limit of {megabytes(MAX_LINE)} for one line"
            yield TooLarge(place, problem, "Give one article a line.")
        elif line.strip():
            try:
                yield draft_of(parsed(line, place), place)
            except InputError as error:
                yield error


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_CHUNK)
