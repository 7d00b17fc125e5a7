"""Of an article that was given more than once, one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from whoseword.errors import InputError, Unreadable
from whoseword.ingest.completing import content_id
from whoseword.ingest.draft import Draft
from whoseword.ingest.identity import outlet_of
from whoseword.outlets import KnownOutlets
from whoseword.records import Article


@dataclass(frozen=True, slots=True)
class Completed:
    """An article, what others must share to be the same one, and how its input is called."""

    article: Article
    sameness: str
    name: str


def sameness(draft: Draft, outlets: KnownOutlets) -> str:
    """Two outlets may print one text; two files of one text without outlets are one article."""
    outlet, certain = outlet_of(draft, outlets)
    return content_id(draft.text, draft.title, outlet if certain else None)


def without_repeated(
    completed: Iterable[Completed], on_error: Callable[[InputError], None]
) -> Iterator[Article]:
    """The first of each; the others are reported."""
    seen: dict[str, str] = {}
    for one in completed:
        if one.sameness not in seen:
            seen[one.sameness] = one.name
            yield one.article
            continue
        remedy = "Give it once, or as JSON with its outlet if another outlet printed it too."
        on_error(Unreadable(one.name, f"the same article as {seen[one.sameness]}", remedy))


def best_first(one: Completed) -> tuple[object, ...]:
    """An order that what is known of the articles gives them: dated and addressed ones first."""
    article = one.article
    told = (article.published, article.url, article.byline, article.outlet)
    known = tuple((field is None, field or "") for field in told)
    return (*known, article.id, article.origin, one.name)
