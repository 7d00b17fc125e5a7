"""Figures with what they count, each with its exact characters.

A figure is read as an interval, because news text rounds: "about 15,000" and "more than 1 million"
are no contradiction of "15,120" and "1.2 million". "1,200-1,500" is one figure, a score is none.
Times of day, years and days of the month are not figures; ``dates`` reads those. Everything is one
pass over bounded patterns.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span
from whoseword.text.number_words import (
    NUMBER,
    SCALES,
    SMALL,
    number_of,
    scaled_step,
    step_of,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure at ``span``: any value from ``low`` to ``high``, both inclusive.

    ``unit`` is a currency sign, ``%`` or empty; ``counted`` the lower-case singular of the noun
    right behind the figure, empty where none follows; ``exact`` is False after "about", "up to".
    """

    span: Span
    low: float
    high: float
    unit: str
    counted: str
    exact: bool


_SCALED = re.compile(rf"\b(?a:{'|'.join(SCALES)})\b", re.IGNORECASE)
_CURRENCY_WORDS = {
    word: sign
    for name, sign in (("dollar", "$"), ("euro", "€"), ("pound", "£"), ("yen", "¥"), ("rupee", "₹"))
    for word in ENGLISH.words(f"quantities.currencies.{name}")
}
_SHORT = {
    short: scale
    for name, scale in (("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12))
    for short in ENGLISH.words(f"quantities.short_scales.{name}")
}
# Only ASCII letters: İ, ı, ſ and the Kelvin sign pass for i, s and k where case is ignored.
_WORD = rf"(?a:{SMALL})"
_THIN = "\u00a0\u2009\u202f"  # spaces between thousands
_DIGITS = (
    rf"\d{{1,3}}(?:,\d{{2}})?(?:,\d{{3}})+(?:\.\d+)?|\d{{1,3}}(?:['’]\d{{3}})+(?!\d)"
    r"|\d{1,3}(?:(?:\.\d{3}){2,}|\.000)(?![\d.]\d|\d)|\d{1,3},\d{1,2}(?=\s{quantities.large_scales})"
    rf"|\d{{1,3}}(?:[{_THIN}]\d{{3}})+(?!\d)"
    r"|{time.months:notbehind}(?<![\d.,/:-]\s)\d{1,3}(?: \d{3})+(?![\d,.]\d|\d)"
    r"|\d{1,15}(?:\.\d{1,9})?"
)
_SCALE = (
    rf"(?:\s?-?\b(?P<scale>(?a:{'|'.join(SCALES)}))\b"
    rf"|(?P<short>(?a:{'|'.join(_SHORT)}))\b)?"
)
_NUMBER = ENGLISH.pattern(
    rf"(?P<sign>US\$|C\$|A\$|[$€£¥₹]|\b{{quantities.rupees_short}}(?=\s?\d))?\s?(?P<value>{_DIGITS}"
    rf"|\b(?a:{NUMBER})\b){_SCALE}(?P<percent>\s?%|[\s-]{{dates.per}}\s?{{dates.cent}}\b"
    rf"|[\s-]{{quantities.percentage_points}}\b)?",
    re.IGNORECASE,
)
_GROUPING = re.compile(rf"[, '’{_THIN}]")
_GROUPED_BY_STOPS = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}|\.000)")
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_RANGE = ENGLISH.pattern(
    rf"(?<![\w.,/#:'’*-])(?P<low>{_DIGITS})[-–](?P<high>{_DIGITS})(?![\w/-]"
    rf"|[.,:]\d)(?=(?:\s{{quantities.large_scales}})?(?:\s?%|\s[a-z]))"
)
_SCORED = ENGLISH.pattern(r"\s{quantities.scored}\b")
_FRACTION = ENGLISH.pattern(r"[\s-]{quantities.fractions}\b", re.IGNORECASE)
_OR_MORE = ENGLISH.pattern(r"(?:\s{quantities.or_more}\b|\+(?!\d)|-{quantities.odd}\b)")
_LESS = ENGLISH.pattern(
    r"\b{quantities.less}\s$",
    re.IGNORECASE,
)
_MORE = ENGLISH.pattern(
    r"\b{quantities.more}\s$",
    re.IGNORECASE,
)
_ABOUT = ENGLISH.pattern(
    r"(?:\b{quantities.about}|~)\s?$",
    re.IGNORECASE,
)
_JOIN = ENGLISH.pattern(r"\s?(?:-|–|{quantities.joining})\s?", re.IGNORECASE)
_PLURAL_ES = ENGLISH.words("stemming.plural_es")
_PHRASE = re.compile(r"(?:[\s-][A-Za-z][\w'’-]*){1,3}")
_PLURALS = ENGLISH.word_set("quantities.plurals")
_MONTH_BEFORE = ENGLISH.pattern(r"\b{time.months}[a-z]*\.?\s$", re.IGNORECASE)
_MONTH_AFTER = ENGLISH.pattern(r"\s(?:{dates.of}\s)?{time.months:capital}\b")
_TIME_AFTER = ENGLISH.pattern(
    r":\d\d|\s?{dates.half_days}\b|\s?{quantities.oclock}|{dates.ordinal_endings}\b|[\w/]|-\d",
    re.IGNORECASE,
)
_RATIO_AFTER = ENGLISH.pattern(rf"\s{{quantities.in}}\s(?:\d|{_WORD}\b)", re.IGNORECASE)
_RATIO_BEFORE = ENGLISH.pattern(rf"(?:\d|\b{_WORD})\s{{quantities.in}}\s$", re.IGNORECASE)
_NOT_COUNTED = ENGLISH.word_set("quantities.not_counted")
_UP_TO = ENGLISH.words("quantities.up_to")[0]
_YEARS = ENGLISH.words("quantities.years")[0]
_OLD = ENGLISH.words("quantities.old")[0]
_AND = ENGLISH.words("quantities.and")[0]
_ONE = ENGLISH.words("quantities.one")[0]
_BETWEEN = f"{ENGLISH.words('quantities.between')[0]} "
_RUPEES = ENGLISH.word_set("quantities.rupees_short")
_ROUNDING = 0.1
_WINDOW = 24


@lru_cache(maxsize=8192)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every figure of ``text`` in order; two figures joined by "to" are read as one range."""
    ranged = _in_ranges(text)
    found = [q for match in _NUMBER.finditer(text) if (q := _quantity(text, match, ranged))]
    return tuple(_joined(text, found))


def _in_ranges(text: str) -> frozenset[int]:
    """Where the two figures of each "1,200-1,500" begin; "a 12-31 vote" is none."""
    starts = set()
    for match in _RANGE.finditer(text):
        low, high = (_in_digits(match[side]) for side in ("low", "high"))
        years = all(len(match[side]) == 4 for side in ("low", "high"))
        if low < high and not years and not _SCORED.match(text, match.end()):
            starts |= {match.start("low"), match.start("high")}
    return frozenset(starts)


def compatible(a: Quantity, b: Quantity) -> bool:
    """Whether one true value could stand behind both figures."""
    return a.low <= b.high and b.low <= a.high


def _quantity(text: str, match: re.Match[str], ranged: frozenset[int]) -> Quantity | None:
    start = match.start("sign") if match["sign"] else match.start("value")
    end = match.end()
    before = text[max(0, start - _WINDOW) : start]
    in_range = match.start("value") in ranged
    if not match["sign"] and not in_range and _is_no_figure(text, match, before):
        return None
    value = _value(match)
    counted = _counted(text, end)
    unit = "%" if match["percent"] else (match["sign"] or _CURRENCY_WORDS.get(counted, ""))
    unit = "$" if unit.upper() == "US$" else "₹" if unit in _RUPEES else unit
    low, high = value, value
    if _ABOUT.search(before):
        low, high = value * (1 - _ROUNDING), value * (1 + _ROUNDING)
    elif _LESS.search(before):
        low = 0.0 if _UP_TO in before.lower() else value * (1 - 2 * _ROUNDING)
    elif _MORE.search(before) or _OR_MORE.match(text, end):
        high = math.inf
    else:
        step = _rounding_step(match)
        low, high = value - step / 2, value + step / 2
    exact = math.isfinite(high) and not any(p.search(before) for p in (_ABOUT, _LESS, _MORE))
    counted = "" if unit and counted in _CURRENCY_WORDS else counted
    return Quantity((start, end), low, high, unit, counted, exact)


def _is_no_figure(text: str, match: re.Match[str], before: str) -> bool:
    value, after = match["value"], text[match.end() : match.end() + _WINDOW]
    if before[-1:].isalnum() or before[-1:] in {*".,/#:'’-"}:
        return True
    if _RATIO_AFTER.match(after) or _RATIO_BEFORE.search(before) or _FRACTION.match(after):
        return True
    if match["percent"] or match["scale"] or match["short"]:
        return False
    if _TIME_AFTER.match(after) and not after.startswith(_YEARS):
        return True
    if value.isdigit():
        year = len(value) == 4 and 1500 <= int(value) <= 2100
        dated = _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)
        return year or (len(value) <= 2 and dated is not None)
    # "one of the few", "no one", "one another": the word is a pronoun there, not a count
    return value.lower() == _ONE


def _value(match: re.Match[str]) -> float:
    written = match["value"].lower()
    in_digits = written[0].isdigit()
    return _scale(match) * (_in_digits(written) if in_digits else number_of(written))


def _in_digits(written: str) -> float:
    """The value of "12,000", "12’000", "1.200.000" or, before a scale, "1,5"."""
    if _GROUPED_BY_STOPS.fullmatch(written):
        return float(written.replace(".", ""))
    if _DECIMAL_COMMA.fullmatch(written):
        return float(written.replace(",", "."))
    return float(_GROUPING.sub("", written))


def _scale(match: re.Match[str]) -> float:
    if match["scale"]:
        return SCALES[match["scale"].lower()]
    return _SHORT[match["short"].lower()] if match["short"] else 1.0


def _rounding_step(match: re.Match[str]) -> float:
    """Size of one step of the last written digit: "1.2 million" may be 1.15 to 1.25."""
    written = match["value"]
    if match["scale"] or match["short"]:
        if written[0].isalpha():
            return _scale(match) * scaled_step(written)
        decimals = len(written.partition(".")[2])
        return _scale(match) / float(10**decimals)
    if match["percent"]:
        return float(10 ** -len(written.partition(".")[2]))
    return step_of(written) if written[0].isalpha() else 0.0


def _counted(text: str, end: int) -> str:
    """Find the head of the noun phrase behind: "40 satellite internet terminals" -> terminal."""
    phrase = _PHRASE.match(text, end, end + 60)
    head = ""
    for word in phrase[0].lower().split() if phrase else ():
        if word in _NOT_COUNTED:
            break
        head = word.lstrip("-").removesuffix(_OLD)
        if (
            word.endswith(_OLD)
            or head in _PLURALS
            or (head.endswith("s") and not head.endswith("ss"))
        ):
            break
    return _singular(head)


def _singular(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(_PLURAL_ES):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us")) else noun


def _joined(text: str, found: list[Quantity]) -> list[Quantity]:
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        between = text[last.span[1] : quantity.span[0]] if last else ""
        opens = last is not None and text[max(0, last.span[0] - 8) : last.span[0]].lower()
        is_range = last is not None and _JOIN.fullmatch(between) and last.low <= quantity.low
        if last and is_range and (_AND not in between or str(opens).endswith(_BETWEEN)):
            unit = quantity.unit or last.unit
            span = (last.span[0], quantity.span[1])
            joined[-1] = Quantity(
                span,
                _of_one_scale(text, last, quantity),
                quantity.high,
                unit,
                quantity.counted,
                False,
            )
        else:
            joined.append(quantity)
    return joined


def _of_one_scale(text: str, low: Quantity, high: Quantity) -> float:
    """The lower end of a range whose scale is written once: "$5-10 million"."""
    scale = _SCALED.search(text, *high.span)
    if scale is None or _SCALED.search(text, *low.span):
        return low.low
    return low.low * SCALES[scale[0].lower()]
