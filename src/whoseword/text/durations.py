"""Spans of time without a place of their own: "three years", "a 12-hour flight", "weekly".

Their values are those of ISO 8601; an untold number is an X, as TIMEX3 writes it ("PXY").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from whoseword.language.lexicon import ENGLISH, either
from whoseword.records import Span, TimeKind
from whoseword.text.time_words import NUMBER, number, signed


class Duration(NamedTuple):
    """A span of time where it stands; its kind is DURATION, or FREQUENCY where it comes again."""

    span: Span
    kind: TimeKind
    value: str


_SIGNS: Final = signed("durations.units")
_FREQUENCIES: Final = signed("durations.frequencies")
_SIGN: Final = re.compile(r"(?P<clock>T?)(?P<many>\d*)(?P<letter>[A-Z])")
_ONE: Final = ENGLISH.word_set("numerals.one")
_NO_SINGLE: Final = ENGLISH.word_set("durations.no_single")
_UNIT: Final = rf"(?P<unit>{either(_SIGNS)})"
_NO_AGE: Final = r"(?![\s-]?{durations.age}\b)"
_COUNTED: Final = ENGLISH.pattern(
    rf"(?<![\w$£€.,-])(?:(?:{{durations.about:opening}})\s)?(?:(?P<number>{NUMBER})"
    rf"|(?P<single>{{durations.single:opening}})|(?P<untold>{{durations.untold:opening}})(?=\s\w+s\b))"
    rf"(?P<half>\s{{durations.and_a_half}})?(?:\s{{durations.of}})?[\s-](?:{{durations.between}}\s)?{_UNIT}(?P<plural>s?)\b{_NO_AGE}"
    r"(?:-{durations.long}\b)?"
)
_DECADE: Final = ENGLISH.pattern(
    r"\b{dates.stretch:opening}\s{dates.turns_of_stretch}\s(?P<unit>{dates.decade})\b"
)
_UNCOUNTED: Final = ENGLISH.pattern(
    rf"(?:(?<=``\s)|(?<=[“\"])|\b{{durations.opening:opening}}\s)(?P<core>{_UNIT}s)\b"
    rf"|\b(?P<compound>(?P<of>{either(_SIGNS)})s-{{durations.long}})\b"
)
_AGAIN: Final = ENGLISH.pattern(
    rf"\b(?:(?P<often>{either(_FREQUENCIES)})|{{durations.each:opening}}\s{_UNIT})\b"
)


def durations(text: str) -> Iterator[Duration]:
    """Every span of ``text``, form by form; an age is none."""
    for match in _COUNTED.finditer(text):
        written = match["number"] or ""
        if written.lower() in _ONE and (match["plural"] or match["unit"] in _NO_SINGLE):
            continue
        many = number(written) if written else 1 if match["single"] else None
        value = _value(match["unit"], many, half=match["half"] is not None)
        yield Duration(match.span(), TimeKind.DURATION, value)
    for match in _DECADE.finditer(text):
        yield Duration(match.span(), TimeKind.DURATION, _value(match["unit"], 1))
    for match in _UNCOUNTED.finditer(text):
        unit = match["unit"] or match["of"]
        span = match.span("core" if match["unit"] else "compound")
        yield Duration(span, TimeKind.DURATION, _value(unit, None))
    for match in _AGAIN.finditer(text):
        value = _FREQUENCIES.get(match["often"] or "") or _value(match["unit"], 1)
        yield Duration(match.span(), TimeKind.FREQUENCY, value)


def _value(unit: str, many: int | None, *, half: bool = False) -> str:
    """So many of a unit; X where the number is not told."""
    sign = _SIGN.fullmatch(_SIGNS[unit])
    if sign is None:
        raise ValueError(unit)
    counted = "X" if many is None else str(many * int(sign["many"] or 1)) + ".5" * half
    return f"P{sign['clock']}{counted}{sign['letter']}"
