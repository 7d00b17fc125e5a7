"""Giveme5W1H's gold standard: the day of what an article is about, as an ISO date.

The annotators' dates are one a document, agreed by three. In some of them the date is not of the
weekday that the same annotation quotes ("Sunday", 2016-11-07, a Monday): those are counted in
``day_right``, and left out of ``consistent_right``. Articles of one annotated event are read as a
story; ``alone_right`` is each read by itself.
"""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.tally import Tally
from whoseword.records import Article, Reading
from whoseword.text.dates import dates_of
from whoseword.text.sentences import sentences

_DAY_LONG = len("2016-11-09")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """An article, the event that it is of, the days annotated, and the words that these rest on."""

    article: Article
    event: str
    days: frozenset[str]
    words: tuple[str, ...]

    @property
    def consistent(self) -> bool:
        """Whether no weekday of its words is another than that of its days."""
        told = " ".join(self.words).lower()
        days = {datetime.date.fromisoformat(day).weekday() for day in self.days}
        return all(n in days for n, name in enumerate(_WEEKDAYS) if name in told)

    def reading(self) -> Reading:
        """Give its sentences, its dates, and nothing that a model would find."""
        borders = tuple(sentences(self.article.text))
        return Reading(self.article, borders, (), (), dates=dates_of(self.article))


def articles(data: Path) -> list[DatedArticle]:
    """Every article with an ISO date, in order of its file."""
    folder = data / "giveme5w1h" / "gold_standard"
    paths = sorted(folder.rglob("*.json"))
    found = (_dated(json.loads(path.read_text("utf-8")), path.stem) for path in paths)
    return [dated for dated in found if dated.days]


def _dated(told: Mapping[str, Any], name: str) -> DatedArticle:
    phrases = told["fiveWoneH"].get("when", {}).get("annotated", [])
    published = str(told.get("date_publish") or "")
    article = Article(
        id=name,
        text=told["text"],
        title=told.get("title"),
        published=published[:_DAY_LONG] if published[:1].isdigit() else None,
    )
    return DatedArticle(
        article,
        told.get("category") or name,
        frozenset(p["parsed"][:_DAY_LONG] for p in phrases if p.get("parsed")),
        tuple(p["text"] for p in phrases if p.get("text")),
    )


def by_event(dated: Iterable[DatedArticle]) -> dict[str, list[DatedArticle]]:
    """Put the articles of one event together."""
    events: defaultdict[str, list[DatedArticle]] = defaultdict(list)
    for one in dated:
        events[one.event].append(one)
    return dict(events)


def score(
    dated: Iterable[DatedArticle],
    of_story: Mapping[str, str | None],
    alone: Mapping[str, str | None],
) -> dict[str, float]:
    """Share of articles whose day is right: of their story by event, alone by article id."""
    story, consistent, single = Tally(), Tally(), Tally()
    for one in dated:
        right = of_story[one.event] in one.days
        story.add(right, 1, 1)
        if one.consistent:
            consistent.add(right, 1, 1)
        single.add(alone[one.article.id] in one.days, 1, 1)
    return {
        "day_right": story.recall,
        "consistent_right": consistent.recall,
        "alone_right": single.recall,
    }
