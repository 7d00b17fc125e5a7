"""The day of what a story is about: the day that most of its articles name first.

News tells of the last days, and names the day of its event early: of an article the day counts that
stands nearest to its beginning, less where it only names something else ("after Tuesday's vote").
Weights and reach were chosen on Giveme5W1H (docs/experiments-time.md).
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import DateMention, Reading
from whoseword.text import edtf
from whoseword.text.dates import day_of
from whoseword.text.sentences import sentence_at
from whoseword.text.stretches import inside
from whoseword.text.time_forms import forward_about

_BACK: Final = 3
"""Days before publication in which the event may lie."""
_TODAY: Final = 0.1
"""What the day of publication has beforehand: many an article names it nowhere."""
_IN_PASSING: Final = 0.5
_TO_COME: Final = 0.3
_LEAD: Final = 60  # characters before a date
_OWNER: Final = re.compile(r"['’]s?\s")
_BESIDE: Final = ENGLISH.pattern(r"\b{dates.beside_an_event}\b[^.;,]*$")


def main_date(readings: Sequence[Reading]) -> str | None:
    """Give the day (EDTF) that most articles of a story are about; None where none tells any."""
    days = [day for reading in readings if (day := article_date(reading)) is not None]
    counts = Counter(days)
    return min(counts, key=lambda day: (-counts[day], day)) if counts else None


def article_date(reading: Reading) -> str | None:
    """Give the day that one article is about, by itself."""
    article = reading.article
    published = day_of(article.published)
    weights: dict[datetime.date, float] = {}
    for day, weight in _named_days(reading):
        if published is None or 0 <= (published - day).days <= _BACK:
            weights[day] = max(weight, weights.get(day, 0.0))
    if published is not None:
        weights[published] = weights.get(published, 0.0) + _TODAY
    best = max(weights, key=lambda day: (weights[day], day), default=None)
    return edtf.day(best) if best else None


def _named_days(reading: Reading) -> Iterator[tuple[datetime.date, float]]:
    """Each day of headline and text, and how much its place and its words speak for it."""
    article = reading.article
    title = article.title or ""
    fields = {
        "title": (title, ((0, len(title)),), ()),
        "text": (article.text, reading.sentences, article.boilerplate),
    }
    for mention in reading.dates:
        text, sentences, hidden = fields[mention.field]
        days = edtf.closed(mention.when) if "X" not in mention.when else None
        if days is None or days[0] != days[1] or inside(mention.span, hidden):
            continue
        number = max(0, sentence_at(sentences, mention.span[0]))
        yield days[0], _share(text, mention) / (1 + number) ** 0.5


def _share(text: str, mention: DateMention) -> float:
    start, end = mention.span
    share = _TO_COME if forward_about(text, mention.span) else 1.0
    if _OWNER.match(text, end):
        share *= _IN_PASSING
    return share * (_IN_PASSING if _BESIDE.search(text[max(0, start - _LEAD) : start]) else 1.0)
