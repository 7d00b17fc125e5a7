"""One look at all feeds that are watched: what is new in them, entry by entry.

What a feed says is not trusted: it may hang, be of any size, change its entries with every look,
or date them next year. It is asked for only if it has changed, and each entry is read once.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from whoseword.errors import InputError, StageFailed, Unreadable
from whoseword.ingest.completing import complete
from whoseword.ingest.connectors import feeds, outlines
from whoseword.ingest.draft import Draft
from whoseword.ingest.fetching import Page
from whoseword.ingest.files import opened_file, shown_name
from whoseword.ingest.means import Means
from whoseword.ingest.opened import Opened, opened
from whoseword.ingest.parsed import Entry
from whoseword.records import Article, Validators
from whoseword.resources import Resources
from whoseword.text.web_address import without_credentials

_AT_ONCE = 8
"""Feeds that are asked at the same time: one that hangs must not hold up the others."""
_AHEAD = timedelta(days=1)
"""By how much a date may lie ahead: clocks and time zones differ."""
_NOT_MODIFIED = 304


class Memory(Protocol):
    """What is known of feeds from earlier looks."""

    def validators(self, feed: str) -> Validators | None:
        """Give what a feed's server gave last to tell whether the feed has changed."""

    def keep_validators(self, feed: str, validators: Validators) -> None:
        """Keep them for the next look."""

    def is_done(self, key: str, mark: str) -> bool:
        """Tell whether an entry need not be looked at again."""


@dataclass(frozen=True, slots=True)
class News:
    """An entry that was not read before, by its key and the hash of what it says.

    ``articles`` is empty where none could be read. Without ``key`` it stands for the feed itself,
    which was read to its end.
    """

    key: str
    mark: str
    articles: tuple[Article, ...] = ()


_Looking = tuple[Means, Resources, datetime, Callable[[InputError], None]]
_Content = bytes | InputError | None
"""What a feed holds, what kept it from being read, or that it has not changed."""


def look(
    given: Iterable[str],
    memory: Memory,
    resources: Resources,
    now: datetime,
    on_error: Callable[[InputError], None],
) -> Iterator[News]:
    """What is new in feeds, given by address, file or list of feeds (OPML).

    The caller notes each entry once its articles are kept; what is not noted comes again. Articles
    without a date, or with one that cannot be yet, are dated ``now``.
    """
    means = Means.of(resources)
    looking = (means, resources, now, on_error)
    sources, listed = list(dict.fromkeys(given)), list[str]()
    for source, content, validators in _asked(sources, memory, means):
        outline = _outline(source, content, means)
        if outline is None:
            yield from _read(source, (content, validators), memory, looking)
            continue
        try:
            listed += outlines.addresses_of(outline)
        except InputError as error:
            on_error(error)
    others = [source for source in dict.fromkeys(listed) if source not in sources]
    for source, content, validators in _asked(others, memory, means):
        yield from _read(source, (content, validators), memory, looking)


def _asked(
    sources: Sequence[str], memory: Memory, means: Means
) -> Iterator[tuple[str, _Content, Validators]]:
    """What each source holds, several asked at a time, given in their order."""
    known = {source: memory.validators(source) for source in sources}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        asked = pool.map(lambda source: _content(source, known[source], means), sources)
        for source, (content, validators) in zip(sources, asked, strict=True):
            yield source, content, validators


def _outline(source: str, content: _Content, means: Means) -> Opened | None:
    """The source as a list of feeds, if it is one."""
    if not isinstance(content, bytes):
        return None
    found = opened(without_credentials(source), io.BytesIO(content), means)
    return found if outlines.recognises(found) else None


def _read(
    source: str, answer: tuple[_Content, Validators], memory: Memory, looking: _Looking
) -> Iterator[News]:
    """What is new in one feed, and last that it was read."""
    (content, validators), on_error = answer, looking[-1]
    name = without_credentials(source)
    if isinstance(content, InputError):
        on_error(content)
        return
    try:
        if content is not None:
            yield from _news(name, content, memory, looking)
    except InputError as error:
        on_error(error)
        return
    memory.keep_validators(source, validators)
    yield News("", name)


def _content(source: str, known: Validators | None, means: Means) -> tuple[_Content, Validators]:
    try:
        if "://" in source:
            page = means.visitor.given(source, known)
            return _of_page(page), page.validators or Validators()
        with opened_file(Path(source)) as stream:
            return opened(shown_name(source), stream, means, file=source).data(), Validators()
    except InputError as error:
        return error, Validators()
    except Exception as error:  # one feed must not cost the others
        return StageFailed(without_credentials(source), error), Validators()


def _of_page(page: Page) -> bytes | None:
    return None if page.status == _NOT_MODIFIED else page.data


def _news(name: str, content: bytes, memory: Memory, looking: _Looking) -> Iterator[News]:
    source = opened(name, io.BytesIO(content), looking[0])
    if not feeds.recognises(source):
        raise Unreadable(name, "this is no feed", "Give RSS, Atom, or a list of them (OPML).")
    feed = feeds.feed_of(source)
    for number, entry in enumerate(feed.entries, start=1):
        key, mark = _hash(entry.link or entry.key), _hash(f"{entry.title}\n{entry.body}")
        if not memory.is_done(key, mark):
            place = f"{name}, entry {number}"
            yield News(key, mark, tuple(_articles(entry, feed.title, place, looking)))


def _articles(entry: Entry, feed: str | None, name: str, looking: _Looking) -> Iterator[Article]:
    means, resources, now, on_error = looking
    for draft in feeds.drafts_of_entry(entry, feed, name, means):
        if isinstance(draft, InputError):
            on_error(draft)
            continue
        try:
            yield complete(_dated(draft, now), resources.outlets, now.date().isoformat())
        except InputError as error:
            on_error(error)
        except Exception as error:  # one article must not cost the others
            on_error(StageFailed(name, error))


def _dated(draft: Draft, now: datetime) -> Draft:
    """The draft without a date that lies ahead."""
    try:
        told = datetime.fromisoformat(draft.published or "")
    except ValueError:
        return replace(draft, published=None)
    told = told if told.tzinfo else told.replace(tzinfo=now.tzinfo)
    return draft if told <= now + _AHEAD else replace(draft, published=None)


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]
