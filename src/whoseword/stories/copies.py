"""Which articles repeat another's text: syndicated wire stories, mirrors, cut-down reprints.

Candidates are found loosely, by sketches, and verified strictly, by laying the texts side by side:
what counts is told text in the same order, for reporters of their own quote the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import Final

from whoseword.outlets import KnownOutlets
from whoseword.records import Article
from whoseword.stories.sketches import Sketches, sketch
from whoseword.stories.text_alignment import Alignment, Text, aligned, text_of

REPEATED: Final = 0.5
"""Share of an article's told words that stand in the other: below lie shared statements."""
WITHIN: Final = 0.6
"""Share of the shorter of two versions of one text that stands in the longer one."""
SAME_LEAD: Final = 0.5
"""Share of the beginning of the longer version that stands in the shorter one."""
FEWEST: Final = 24
"""Words. With fewer, a quoted sentence or two would make a copy."""
MOST_COMPARED: Final = 8
"""Earlier texts that one is laid beside: of a text printed by two hundred, any will do."""
_UNDATED: Final = datetime.max.replace(tzinfo=UTC)


def copies(articles: Iterable[Article], outlets: KnownOutlets) -> dict[str, str]:
    """Map the id of each article that repeats another's text to the id of that original.

    The original is a wire's before others', then the earliest, the longest, the lowest id. An
    article that takes in a whole wire story and adds as much of its own is no copy, unless it
    begins as that story does or bears its headline: then both are versions of one text.
    """
    by_id = {article.id: article for article in articles}
    known: dict[str, Text] = {}
    sketches = Sketches()
    originals: dict[str, str] = {}
    for article in sorted(by_id.values(), key=lambda article: _rank(article, outlets)):
        text = text_of(article)
        if len(text.words) < FEWEST:
            continue
        minima = sketch(text.words)
        like = islice(sketches.like(minima), MOST_COMPARED)
        repeated = _repeated(article, text, {name: (by_id[name], known[name]) for name in like})
        if repeated is not None:
            originals[article.id] = originals.get(repeated, repeated)
        known[article.id] = text
        sketches.put(article.id, minima)
    return dict(sorted(originals.items()))


def _repeated(
    article: Article, text: Text, others: Mapping[str, tuple[Article, Text]]
) -> str | None:
    """Give the one whose text an article repeats most of, if it does."""
    found = []
    for name, (other, theirs) in others.items():
        shared = aligned(text, theirs)
        if _is_copy(shared, same_headline=_same_headline(article, other)):
            found.append((-max(shared.of_one, shared.of_other), name))
    return min(found)[1] if found else None


def _is_copy(shared: Alignment, *, same_headline: bool) -> bool:
    """Tell whether the first of two texts repeats the other, or takes it up and goes on."""
    if shared.words < FEWEST:
        return False
    longer = shared.of_other >= WITHIN and (same_headline or shared.lead_of_one >= SAME_LEAD)
    return shared.of_one >= REPEATED or longer


def _same_headline(one: Article, other: Article) -> bool:
    first, second = (
        re.findall(r"\w+", (title or "").lower()) for title in (one.title, other.title)
    )
    return bool(first) and first == second


def _rank(article: Article, outlets: KnownOutlets) -> tuple[bool, datetime, int, str]:
    outlet = outlets.find(article.outlet) if article.outlet else None
    return (
        not (outlet and outlet.wire),
        _moment(article.published),
        -len(article.text),
        article.id,
    )


def _moment(published: str | None) -> datetime:
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return _UNDATED
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
