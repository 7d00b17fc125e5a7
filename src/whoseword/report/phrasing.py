"""Numbers, dates and lists as a person would write them; English, whatever the locale."""

from __future__ import annotations

import re

from whoseword.language import all_in_words
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Article, DomainCheck, OriginRange
from whoseword.text.time_words import MONTH_NAMES

_SMALL = (ENGLISH.words("numerals.none")[0], *ENGLISH.words("numerals.units")[1:13])
_MONTHS = tuple(name.capitalize() for name in MONTH_NAMES)
_OPENING = tuple("\"'“‘«„")
_HOUR = re.compile(r"^\d{4}-\d\d-\d\d[T ](\d\d:\d\d)")
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)")


def number(count: int) -> str:
    """Words up to twelve, figures above: "no", "seven", "14"."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else f"{count:,}"


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """Return a count with its noun: "one outlet", "seven outlets"."""
    return f"{number(count)} {singular if count == 1 else plural or singular + 's'}"


def capital(sentence: str) -> str:
    """Return the sentence with its first letter raised, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def quoted(words: str) -> str:
    """Words in quotation marks, unless they bring their own."""
    return words if words[:1] in _OPENING else f"“{words}”"


def date(published: str | None) -> str:
    """Return an ISO 8601 date as "3 March 2025"; what is no such date stays as it came."""
    found = _ISO.match(published or "")
    if not found or not 1 <= int(found[2]) <= 12:
        return published or ""
    day = f"{int(found[3])} " if found[3] else ""
    return f"{day}{_MONTHS[int(found[2]) - 1]} {found[1]}"


def moment(published: str | None) -> str:
    """Return an ISO 8601 date with its hour, where it has one: "3 March 2025, 09:12".

    Midnight to the minute is what systems write that know the day alone.
    """
    found = _HOUR.search(published or "")
    known = found and found[1] != "00:00"
    return f"{date(published)}, {found[1]}" if found and known else date(published)


def figure(origins: OriginRange) -> str:
    """Return the range of independent origins in figures: "1", "1–2"."""
    if origins.at_least == origins.at_most:
        return str(origins.at_least)
    return f"{origins.at_least}–{origins.at_most}"


def ground(origins: OriginRange, carriers: int) -> str:
    """Return the range of independent origins in words that say what the claim stands on."""
    least, most = origins.at_least, origins.at_most
    if most < 1:
        return "No origin found"
    if most == 1:
        return "One origin" if carriers == 1 else "Rests on one origin"
    if least == most:
        return f"{capital(number(least))} independent origins"
    if least <= 1:
        return f"Perhaps one origin, at most {number(most)}"
    return f"{capital(number(least))} independent origins, at most {number(most)}"


def outlet_name(article: Article) -> str:
    """Return the outlet of an article or, where none is known, what the article can be told by."""
    return article.outlet or article.title or article.origin or "Unnamed outlet"


def imitation(check: DomainCheck | None) -> str:
    """Say whose address an article's own is made to look like, and why; empty for none."""
    if check is None:
        return ""
    whose = f"{check.outlet} ({check.outlet_domain})" if check.outlet else "a government's"
    return f"Its address imitates {whose}: {'; '.join(all_in_words(check.reasons))}"


def shortened(text: str, limit: int) -> str:
    """At most ``limit`` characters of a text on one line, cut at a word and marked as cut."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[limit // 2 :] else cut}…"
