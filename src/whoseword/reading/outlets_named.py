"""The outlets that an article names, headline and text read together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from whoseword.outlets import KnownOutlets, Outlet
from whoseword.records import Article, Field, Span

Mentioned = tuple[Span, Outlet]
ByField = Mapping[Field, Sequence[Mentioned]]


def mentioned(article: Article, outlets: KnownOutlets, others: Sequence[str] = ()) -> ByField:
    """Mentions of outlets by field, in order; the headline may use short forms of the text's names.

    ``others`` names outlets known from elsewhere, in any order: "the Courier" may mean one of
    them, "the newspaper" only one that the article itself has named.
    """
    own = (article.outlet,) if article.outlet else ()
    in_text = outlets.mentions(article.text, own, others)
    named = list(dict.fromkeys(outlet.name for _, outlet in in_text))
    title = article.title or ""
    return {"text": in_text, "title": outlets.mentions(title, (*named[::-1], *own), others)}


def outlet_at(span: Span, outlets_here: Sequence[Mentioned]) -> Outlet | None:
    """Find the outlet that the phrase at ``span`` names, "the" aside."""
    k = bisect_right(outlets_here, span[0] + 4, key=lambda m: m[0][0]) - 1
    if k >= 0:
        (start, end), outlet = outlets_here[k]
        if abs(start - span[0]) <= 4 and abs(end - span[1]) <= 2:
            return outlet
    return None
