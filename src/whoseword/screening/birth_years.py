"""When a person of the story may be born, from an age beside a name: "Dorn, 62,"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Article, Entity
from whoseword.text.dates import day_of

_AGE_AFTER: Final = ENGLISH.pattern(
    r",\s(?:{ages.who_is}\s|{ages.aged}\s)?(?P<age>[1-9]\d)(?:,|\.|;|\s?-?{ages.years_old})"
)
_AGE_BEFORE: Final = ENGLISH.pattern(r"(?P<age>[1-9]\d)-{ages.year_old}\s(?:[\w’'-]+\s){0,3}$")
_REACH: Final = 60


def birth_years(entity: Entity, articles: Mapping[str, Article]) -> frozenset[int]:
    """Both years that an age on the day of publication allows, for each age that is told."""
    found: set[int] = set()
    for place in entity.mentions:
        article = articles[place.article]
        day = day_of(article.published)
        if place.field != "text" or day is None:
            continue
        start, end = place.span
        for match in _ages(article.text, start, end):
            year = day.year - int(match["age"])
            found |= {year, year - 1}
    return frozenset(found)


def _ages(text: str, start: int, end: int) -> Iterable[re.Match[str]]:
    after = _AGE_AFTER.match(text, end)
    before = _AGE_BEFORE.search(text[max(0, start - _REACH) : start])
    return [match for match in (after, before) if match is not None]
