"""All inputs to articles, one after the other; a bad one is reported and the rest goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from whoseword.errors import InputError, NotFound, Refused, StageFailed, Unreadable
from whoseword.ingest import json_articles, nexis, plain
from whoseword.ingest.bounded_pages import read_page
from whoseword.ingest.charsets import decode
from whoseword.ingest.completing import complete, content_id
from whoseword.ingest.draft import Draft
from whoseword.ingest.fetching import fetch
from whoseword.ingest.files import data_of, files_of, opened, shown_name
from whoseword.ingest.identity import outlet_of
from whoseword.ingest.limits import MAX_FILE, MAX_JSON
from whoseword.ingest.published import normalised
from whoseword.ingest.web_addresses import without_credentials
from whoseword.outlets import KnownOutlets
from whoseword.records import Article
from whoseword.resources import Resources

OnError = Callable[[InputError], None]
"""Told of each input that could not be used."""

_Drafts = Iterator[Draft | InputError]
_LINES = {".jsonl", ".ndjson"}


def articles(
    inputs: Iterable[str | Path],
    resources: Resources,
    *,
    keep_repeated: bool = False,
    on_error: OnError,
) -> Iterator[Article]:
    """The articles of files, folders, http(s) addresses and ``-`` (JSON Lines on standard input).

    They are read one by one, in the order given, files of a folder sorted. An article that came
    before, the same text under the same title of the same outlet, is reported and left out, unless
    ``keep_repeated``. Ids are as given, so that two may share one: see ``with_distinct_ids``.
    The limits' ``as_of`` (ISO 8601; ``ValueError`` if it is not) dates articles without a date.
    """
    limits = resources.limits
    date = normalised(limits.as_of) if limits.as_of is not None else None
    drafts = (draft for given in inputs for draft in _drafts(str(given), limits.allow_private))
    return _complete(drafts, resources.outlets, date, on_error, keep_repeated=keep_repeated)


def from_text(text: str, outlets: KnownOutlets, *, name: str = "text") -> Article:
    """An article from a string, kept character for character; raises ``InputError``."""
    return complete(Draft(name, text), outlets)


def from_record(
    record: Mapping[str, object], outlets: KnownOutlets, *, name: str = "article"
) -> Article:
    """An article from the fields of a JSON article; raises ``InputError``."""
    return complete(json_articles.draft_of(record, name), outlets)


def _complete(
    drafts: _Drafts,
    outlets: KnownOutlets,
    as_of: str | None,
    on_error: OnError,
    *,
    keep_repeated: bool,
) -> Iterator[Article]:
    seen: dict[str, str] = {}
    for draft in drafts:
        if isinstance(draft, InputError):
            on_error(draft)
            continue
        try:
            article = complete(draft, outlets, as_of)
            if not keep_repeated:
                _reject_repeated(draft, outlets, seen)
        except InputError as error:
            on_error(error)
        except Exception as error:  # one article must not cost the others
            on_error(StageFailed(draft.name, error))
        else:
            yield article


def _reject_repeated(draft: Draft, outlets: KnownOutlets, seen: dict[str, str]) -> None:
    """Two outlets may print one text; two files of one text without outlets are one article."""
    outlet, certain = outlet_of(draft, outlets)
    same = content_id(draft.text, draft.title, outlet if certain else None)
    if same in seen:
        remedy = "Give it once, or as JSON with its outlet if another outlet printed it too."
        raise Unreadable(draft.name, f"the same article as {seen[same]}", remedy)
    seen[same] = draft.name


def _drafts(given: str, allow_private: bool) -> _Drafts:
    if not given:
        yield NotFound('""', "no input, but an empty name", "Check for an unset variable.")
    elif given == "-":
        yield from _from_lines(None)
    elif given.lower().startswith(("http://", "https://")):
        yield from _guarded(_from_address(given, allow_private), without_credentials(given))
    elif "://" in given:
        name = without_credentials(given)
        yield Refused(name, "only http and https addresses are read", "Save it and give the file.")
    else:
        for entry in files_of(Path(given)):
            if isinstance(entry, InputError):
                yield entry
            else:
                yield from _guarded(_from_file(entry), shown_name(entry))


def _guarded(drafts: _Drafts, name: str) -> _Drafts:
    """The drafts, and the error with which they end."""
    try:
        yield from drafts
    except InputError as error:
        yield error
    except Exception as error:  # one input must not cost the others
        yield StageFailed(name, error)


def _from_file(path: Path) -> _Drafts:
    suffix, name, stem = path.suffix.lower(), shown_name(path), shown_name(path.stem)
    if suffix in _LINES:
        yield from _from_lines(path)
        return
    data = data_of(path, MAX_JSON if suffix == ".json" else MAX_FILE)
    text = decode(data, name)
    if suffix == ".json":
        yield from json_articles.from_value(json_articles.parsed(text, name), name)
    elif suffix in {".html", ".htm"}:
        yield replace(read_page(text, name), stem=stem)
    elif nexis.is_export(text):
        yield from nexis.drafts_of(text.replace("\r\n", "\n"), name)
    else:
        yield replace(plain.draft_of(text, name, markdown=suffix == ".md"), stem=stem)


def _from_lines(path: Path | None) -> _Drafts:
    """JSON Lines from a file or standard input, with an error where there is no line at all."""
    name = shown_name(path) if path is not None else "standard input"
    some = False
    with opened(path) if path is not None else nullcontext(sys.stdin.buffer) as stream:
        for draft in json_articles.from_lines(stream, name):
            some = True
            yield draft
    if not some:
        yield Unreadable(name, "no article in it", "Give one JSON article a line.")


def _from_address(url: str, allow_private: bool) -> _Drafts:
    page = fetch(url, allow_private=allow_private)
    url = without_credentials(url)
    if not page.data.strip():
        raise Unreadable(url, "the page is empty", "Save the page and give the file.")
    text = decode(page.data, url, page.charset)
    if page.kind in {"application/json", "application/ld+json"}:
        yield from json_articles.from_value(json_articles.parsed(text, url), url)
    elif page.kind == "text/plain":
        yield replace(plain.draft_of(text, url), url=page.url)
    elif page.kind in {"text/html", "application/xhtml+xml", ""}:
        yield read_page(text, url, page.url)
    else:
        raise Unreadable(url, f"{page.kind} is no page of text", "Give the address of an article.")
