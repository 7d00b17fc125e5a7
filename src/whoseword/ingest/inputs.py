"""All inputs to articles, one after the other; a bad one is reported and the rest goes on."""

from __future__ import annotations

import codecs
import io
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from whoseword.errors import InputError, NotFound, Refused, StageFailed, Unreadable
from whoseword.ingest import connectors, json_articles
from whoseword.ingest.charsets import decode
from whoseword.ingest.completing import complete
from whoseword.ingest.draft import Draft, Drafts
from whoseword.ingest.files import files_of, opened_file, shown_name
from whoseword.ingest.limits import MAX_JSON
from whoseword.ingest.means import Means
from whoseword.ingest.opened import joined, opened
from whoseword.ingest.published import normalised
from whoseword.ingest.repeated_articles import Completed, best_first, sameness, without_repeated
from whoseword.outlets import KnownOutlets
from whoseword.records import Article
from whoseword.resources import Resources
from whoseword.text.web_address import without_credentials

OnError = Callable[[InputError], None]
"""Told of each input that could not be used."""

_LINES = frozenset({".jsonl", ".ndjson"})
_LOOK = 65_536
"""Bytes of standard input that are looked at first; no more is waited for."""
_JSON = re.compile(rb"[{\[](?!\\rtf)")
_TEXT_KINDS = frozenset({"text/html", "application/xhtml+xml", "text/plain", ""})


def articles(
    inputs: Iterable[str | Path],
    resources: Resources,
    *,
    keep_repeated: bool = False,
    headlines: bool = False,
    on_error: OnError,
) -> Iterator[Article]:
    """The articles of files, folders, http(s) addresses and ``-`` (standard input), of any kind.

    They are read one by one, in the order given, files of a folder sorted. An article that came
    before, the same text under the same title of the same outlet, is reported and left out, unless
    ``keep_repeated``. With ``headlines`` one may be a headline without text. Ids are as given, so
    that two may share one: see ``with_distinct_ids``.
    The limits' ``as_of`` (ISO 8601; ``ValueError`` if it is not) dates articles without a date.
    """
    completed = _complete(inputs, resources, on_error, headlines=headlines)
    if keep_repeated:
        return (one.article for one in completed)
    return without_repeated(completed, on_error)


def articles_at_once(
    inputs: Iterable[str | Path],
    resources: Resources,
    *,
    headlines: bool = False,
    on_error: OnError,
) -> list[Article]:
    """All of them, in the order given; of repeated ones the same one is kept in any order."""
    completed = list(_complete(inputs, resources, on_error, headlines=headlines))
    kept = without_repeated(sorted(completed, key=best_first), on_error)
    place = {id(one.article): number for number, one in enumerate(completed)}
    return sorted(kept, key=lambda article: place[id(article)])


def from_text(text: str, outlets: KnownOutlets, *, name: str = "text") -> Article:
    """An article from a string, kept character for character; raises ``InputError``."""
    return complete(Draft(name, text), outlets)


def from_record(
    record: Mapping[str, object],
    outlets: KnownOutlets,
    *,
    name: str = "article",
    headlines: bool = False,
) -> Article:
    """An article from the fields of a JSON article; raises ``InputError``.

    With ``headlines`` it may be a headline without text.
    """
    return complete(json_articles.draft_of(record, name), outlets, headlines=headlines)


def _complete(
    inputs: Iterable[str | Path], resources: Resources, on_error: OnError, *, headlines: bool
) -> Iterator[Completed]:
    given = resources.limits.as_of
    as_of = normalised(given) if given is not None else None
    means = Means.of(resources)
    for draft in (draft for given in inputs for draft in _drafts(str(given), means)):
        if isinstance(draft, InputError):
            on_error(draft)
            continue
        try:
            article = complete(draft, resources.outlets, as_of, headlines=headlines)
            completed = Completed(article, sameness(draft, resources.outlets), draft.name)
        except InputError as error:
            on_error(error)
        except Exception as error:  # one article must not cost the others
            on_error(StageFailed(draft.name, error))
        else:
            yield completed


def _drafts(given: str, means: Means) -> Drafts:
    if not given:
        yield NotFound('""', "no input, but an empty name", "Check for an unset variable.")
    elif given == "-":
        yield from _guarded(_from_standard_input(means), "standard input")
    elif given.lower().startswith(("http://", "https://")):
        yield from _guarded(_from_address(given, means), without_credentials(given))
    elif "://" in given:
        name = without_credentials(given)
        yield Refused(name, "only http and https addresses are read", "Save it and give the file.")
    else:
        for entry in files_of(Path(given), partial(_is_recognised, means=means)):
            if isinstance(entry, InputError):
                yield entry
            else:
                yield from _guarded(_from_file(entry, means), shown_name(entry))


def _guarded(drafts: Drafts, name: str) -> Drafts:
    """The drafts, and the error with which they end."""
    try:
        yield from drafts
    except InputError as error:
        yield error
    except Exception as error:  # one input must not cost the others
        yield StageFailed(name, error)


def _is_recognised(path: Path, means: Means) -> bool:
    """Tell whether a file, whatever it is called, is of a kind that shows in its first bytes."""
    try:
        with opened_file(path) as stream:
            return connectors.recognised(opened(shown_name(path), stream, means, file=path.name))
    except InputError:
        return False


def _from_file(path: Path, means: Means) -> Drafts:
    with opened_file(path) as stream:
        given = opened(shown_name(path), stream, means, file=shown_name(path.name))
        if given.ending in _LINES:
            yield from _lines(given.stream, given.name)
            if given.damage.found:
                problem = "its packed bytes are damaged or cut"
                yield Unreadable(given.name, problem, "What stood before was read; pack it again.")
        elif given.ending == ".json":
            text = decode(given.data(MAX_JSON), given.name)
            yield from json_articles.from_value(json_articles.parsed(text, given.name), given.name)
        else:
            yield from connectors.drafts_of(given)


def _from_standard_input(means: Means) -> Drafts:
    """JSON Lines, each as soon as it comes, else one document of whatever kind, as a whole."""
    name, stdin = "standard input", sys.stdin.buffer
    first = getattr(stdin, "read1", stdin.read)(_LOOK)
    whole = joined(first, stdin)
    begin = first.removeprefix(codecs.BOM_UTF8).lstrip()
    if not begin or _JSON.match(begin):
        yield from _lines(whole, name)
    else:
        yield from connectors.drafts_of(opened(name, whole, means))


def _lines(stream: BinaryIO, name: str) -> Drafts:
    """JSON Lines, with an error where there is no line at all."""
    some = False
    for draft in json_articles.from_lines(stream, name):
        some = True
        yield draft
    if not some:
        yield Unreadable(name, "no article in it", "Give one JSON article a line.")


def _from_address(url: str, means: Means) -> Drafts:
    page = means.visitor.given(url)
    name = without_credentials(url)
    if not page.data.strip():
        raise Unreadable(name, "the page is empty", "Save the page and give the file.")
    given = replace(opened(name, io.BytesIO(page.data), means), url=page.url, charset=page.charset)
    if page.kind in {"application/json", "application/ld+json"}:
        text = decode(given.data(), name, page.charset)
        yield from json_articles.from_value(json_articles.parsed(text, name), name)
    elif page.kind in _TEXT_KINDS or connectors.recognised(given):
        yield from connectors.drafts_of(given)
    else:
        raise Unreadable(name, f"{page.kind} is no page of text", "Give the address of an article.")
