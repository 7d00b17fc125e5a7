"""The outlets that an article names, headline and text read together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whoseword import outlets
from whoseword.outlets import Outlet
from whoseword.records import Article, Field, Span

Mentioned = tuple[Span, Outlet]
ByField = Mapping[Field, Sequence[Mentioned]]


def mentioned(article: Article, others: Sequence[str] = ()) -> ByField:
    """Mentions of outlets by field, in order; the headline may use short forms of the text's names.

    ``others`` names outlets known from elsewhere, in any order: "the Courier" may mean one of
    them, "the newspaper" only one that the article itself has named.
    """
    own = (article.outlet,) if article.outlet else ()
    in_text = outlets.mentions(article.text, own, others)
    named = list(dict.fromkeys(outlet.name for _, outlet in in_text))
    title = article.title or ""
    return {"text": in_text, "title": outlets.mentions(title, (*named[::-1], *own), others)}
