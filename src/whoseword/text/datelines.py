"""The dateline that a report begins with: "CALDMERE (Northwire) - ", "Osk, Jan 4 (PTI) "."""

from __future__ import annotations

from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span

_MONTH: Final = r"{time.months:capital}\.?"
_DATE: Final = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? 20\d\d)?"
_DAY: Final = rf"(?:[.,] {_DATE})?"
_SHOUTED: Final = r"[A-Z][A-Z.’'/\-]{2,20}(?: [A-Z][A-Z.’'/\-]{1,20}){0,3}"
_WRITTEN: Final = r"[A-Z][\w.’'/\-]{1,20}(?: [A-Z][\w.’'/\-]{1,20}){0,3}"
_REGION: Final = (
    r"(?: \([A-Z][\w ]{1,20}\)(?= \[))?(?: \[[A-Z][\w ]{1,20}\])?"
    r"(?:, [A-Z][A-Za-z.]{1,14}(?: [A-Z][a-z]{1,12}){0,2}){0,2}"
)
_DASH: Final = r"\.? ?[-–—―]{1,2} "
_AGENCY: Final = r"(?P<agency>(?:[A-Z]|dpa)[\w&-]*(?: [A-Z][\w&-]*){0,3})"
_KNOWN: Final = "(?P<agency>{datelines.agencies}|[A-Z]{3,6})"
_DATELINES: Final = tuple(
    ENGLISH.pattern(rf"\s{{0,9}}(?P<line>{pattern})")
    for pattern in (
        rf"{_SHOUTED}{_REGION}{_DAY},? \({_AGENCY}\){_DASH}",
        rf"{_SHOUTED}{_REGION}{_DAY}{_DASH}",
        # without capitals or dash the agency must be known, and a sentence begin behind it
        rf"{_WRITTEN}{_REGION}{_DAY},? \({_KNOWN}\)(?:{_DASH}|: | (?=[A-Z“\"])|\s?\n\s{{0,8}})",
        rf"{_SHOUTED}{_REGION}{_DAY} \((?P<agency>{{datelines.agencies}})\)(?=[A-Z“\"])",
        rf"{_WRITTEN}{_REGION}{_DAY}, {_KNOWN}{_DASH}",
        rf"{_WRITTEN}{_REGION}{_DAY}[.,]? /{_KNOWN}/[.:]?(?:{_DASH}| )",
        rf"{_SHOUTED}{_REGION}{_DAY} / (?P<agency>{{datelines.agencies}}|[A-Z]{{2,6}})"
        rf"(?:{_DASH}|\s?\n\s{{0,8}})",
        rf"{_WRITTEN}{_REGION}[.,] {_DATE}: (?=[A-Z“\"])",
        # without a place
        rf"(?:{_DATE} )?\((?P<agency>{{datelines.agencies}})\)(?:{_DASH}|: | (?=[A-Z“\"]))",
        r"(?P<agency>{datelines.agencies})(?: ?[–—―]{1,2} | [-–—―]{1,2} )",
    )
)


def dateline(text: str) -> tuple[Span, Span | None] | None:
    """Find the dateline with its dash, and the agency that it names, at the start of ``text``."""
    for pattern in _DATELINES:
        if match := pattern.match(text):
            agency = match.groupdict().get("agency")
            return match.span("line"), match.span("agency") if agency else None
    return None
