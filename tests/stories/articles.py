"""Invented articles for the tests of this room."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable
from functools import cache

from whoseword.records import Article

SYLLABLES = ("ba", "do", "ke", "li", "mor", "nun", "pel", "qua", "ris", "sto", "tav", "ul", "ven")
COMMON = (
    "the",
    "of",
    "people",
    "said",
    "year",
    "city",
    "when",
    "first",
    "report",
    "which",
    "after",
)


def article(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    boilerplate: tuple[tuple[int, int], ...] = (),
) -> Article:
    digest = hashlib.sha256("\0".join([text, title or "", outlet or ""]).encode()).hexdigest()
    return Article(
        id=digest[:12],
        text=text,
        title=title,
        outlet=outlet,
        published=published,
        boilerplate=boilerplate,
    )


@cache
def words_of(topic: int) -> tuple[str, ...]:
    """Sixty words that hardly any other topic has."""
    chance = random.Random(topic)  # noqa: S311 - invents words
    return tuple("".join(chance.choices(SYLLABLES, k=4)) for _ in range(60))


def told(topic: int, telling: int, *, published: str | None = "2030-05-04") -> Article:
    """One telling of a topic: its own choice of the topic's words, among words all share."""
    chance = random.Random(topic * 1000 + telling)  # noqa: S311 - invents words
    words = chance.choices(words_of(topic), k=120) + chance.choices(COMMON, k=80)
    chance.shuffle(words)
    return article(" ".join(words) + ".", published=published)


def ids(stories: Iterable[tuple[Article, ...]]) -> set[frozenset[str]]:
    return {frozenset(found.id for found in story) for story in stories}
