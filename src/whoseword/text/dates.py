"""Dates with their exact characters, as Extended Date/Time Format (ISO 8601-2).

Each is read against the day of publication and the time that was told of before it, as news style
means it. What is vague stays unread; without a day of publication nothing relative is guessed.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Article, DateMention, Field, Span
from whoseword.text import calendar_dates, edtf, month_dates, relative_dates, told_dates
from whoseword.text.stretches import apart
from whoseword.text.time_forms import Form, Moment, marks

_FORMS: Final = (
    *calendar_dates.FORMS,
    *relative_dates.FORMS,
    *month_dates.FORMS,
    *told_dates.FORMS,
)
_NEWS: Final = range(1600, 2300)
"""Years in which news is published."""
_NEAR: Final = 700
"""Characters over which a time told of carries on."""
_DAY_LONG: Final = len("2024-10-25")
_BREATH: Final = 120
_END: Final = re.compile(r"[.;!?\n]\s")
_OPENING: Final = ENGLISH.pattern(
    r"\b(?:(?P<since>{dates.since})|(?P<by>{dates.until_day})"
    r"|{dates.open_begin})\s(?:{dates.the}\s|{dates.at_least}\s)?$",
    re.IGNORECASE,
)


_FROM: Final = ENGLISH.pattern(r"\b{dates.from:opening}\s(?:{dates.the}\s)?$")
_ONWARD: Final = ENGLISH.pattern(r"\s{dates.onward}\b")


def dates_of(article: Article) -> tuple[DateMention, ...]:
    """Every date of an article, those of the headline first."""
    day = article.published
    return (*dates(article.title or "", day, "title"), *dates(article.text, day))


@lru_cache(maxsize=2048)
def dates(
    text: str, published: str | None = None, field: Field = "text"
) -> tuple[DateMention, ...]:
    """Every date of ``text`` in order; ``published`` (ISO 8601) resolves what is relative to it."""
    day = day_of(published)
    found: list[DateMention] = []
    told: DateMention | None = None
    for form, match in _apart(text):
        gap = match.start() - told.span[1] if told else len(text)
        breath = gap <= _BREATH and not _END.search(
            text, told.span[1] if told else 0, match.start()
        )
        before = told.when if told and gap <= _NEAR else None
        when = form.read(match, Moment(text, day, before, breath))
        if when is None:
            continue
        mention = DateMention(_core(match), when, field)
        found.append(mention)
        told = mention
    return tuple(found)


def _apart(text: str) -> list[tuple[Form, re.Match[str]]]:
    """Matches of all forms that do not overlap, longer ones first, in text order."""
    held = marks(text)
    every = [(form, match) for form in _FORMS for match in form.matches(text, held)]
    every.sort(key=lambda found: _core(found[1])[0] - _core(found[1])[1])
    kept = apart(every, lambda found: _core(found[1]))
    return sorted(kept, key=lambda found: found[1].start())


def _core(match: re.Match[str]) -> Span:
    """Where the date itself stands, without a preposition that the pattern needs."""
    return match.span("core") if "core" in match.re.groupindex else match.span()


def differ(a: DateMention, b: DateMention) -> bool:
    """Whether the two cannot be one date; a coarser date does not differ from one inside it."""
    return edtf.differ(a.when, b.when)


def with_open_end(text: str, mention: DateMention) -> str:
    """Give the value with the preposition before it: "since 2014" is open, and so is "by July".

    "By Friday" is the day itself: what is due on a day is told of as that day.
    """
    before = _OPENING.search(text[max(0, mention.span[0] - 20) : mention.span[0]])
    if "X" not in mention.when and _onward(text, mention.span):
        return f"{mention.when.split('/')[0]}/{edtf.OPEN}"
    if before is None or "X" in mention.when:
        return mention.when
    if before["since"]:
        return f"{mention.when.split('/')[0]}/{edtf.OPEN}"
    if before["by"] and len(mention.when) == _DAY_LONG:
        return mention.when
    return f"{edtf.OPEN}/{mention.when.split('/')[-1]}"


def _onward(text: str, span: Span) -> bool:
    """Whether it is "from the early 1990s onwards"."""
    behind = _ONWARD.match(text, span[1])
    return behind is not None and _FROM.search(text[max(0, span[0] - 20) : span[0]]) is not None


def day_of(published: str | None) -> datetime.date | None:
    """Give the day of a date or date-time in ISO 8601; None where it is none, or no day of news.

    A year before the first newspapers, or far behind us, is of another calendar: the Hijri 1446 and
    the Buddhist 2567 are 2024. Relative dates are not reckoned from such a day.
    """
    try:
        day = datetime.date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return day if day and day.year in _NEWS else None
