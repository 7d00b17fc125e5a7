"""Figures with what they count, each with its exact characters.

A figure is read as an interval, because news text rounds: "about 15,000" and "more than 1 million"
are no contradiction of "15,120" and "1.2 million". Times of day, years and days of the month are
not figures; ``dates`` reads those. Everything is one pass over bounded patterns.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from whoseword.records import Span


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


_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = {
    **{word: number for number, word in enumerate(_ONES.split("|"), start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS.split("|"), start=2)},
}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT = {"k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}
# Only ASCII letters: İ, ı, ſ and the Kelvin sign pass for i, s and k where case is ignored.
_WORD = rf"(?a:(?:{_TENS})-(?:one|two|three|four|five|six|seven|eight|nine)|{'|'.join(_WORDS)})"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?"
_SCALE = (
    rf"(?:\s?-?\b(?P<scale>(?a:{'|'.join(_SCALES)}))\b"
    rf"|(?P<short>(?a:{'|'.join(_SHORT)}))\b)?"
)
_NUMBER = re.compile(
    rf"(?P<sign>US\$|C\$|A\$|[$€£¥])?\s?(?P<value>{_DIGITS}|\b{_WORD}\b){_SCALE}"
    r"(?P<percent>\s?%|[\s-]per\s?cent\b|[\s-]percentage points?\b)?",
    re.IGNORECASE,
)
_CURRENCY_WORDS = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥"}
_LESS = re.compile(
    r"\b(?:less than|fewer than|under|below|up to|at most|as (?:many|much) as|nearly|almost|"
    r"close to|no more than|just under)\s$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:more than|over|above|at least|upwards? of|in excess of|exceeding|just over|"
    r"no (?:fewer|less) than)\s$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|roughly|some|approximately|an estimated|estimated|circa|"
    r"more or less)|~)\s?$",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s?(?:-|–|to|and)\s?", re.IGNORECASE)
_PHRASE = re.compile(r"(?:[\s-][A-Za-z][\w'’-]*){1,3}")
_PLURALS = frozenset(["people", "men", "women", "children", "police", "troops"])
_MONTH_BEFORE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s$", re.IGNORECASE
)
_TIME_AFTER = re.compile(
    r":\d\d|\s?[ap]\.?m\b|\s?o['’]clock|st\b|nd\b|rd\b|th\b|[\w/]|-\d", re.IGNORECASE
)
_RATIO_AFTER = re.compile(rf"\s(?:in|out of)\s(?:\d|{_WORD}\b)", re.IGNORECASE)
_RATIO_BEFORE = re.compile(rf"(?:\d|\b{_WORD})\s(?:in|out of)\s$", re.IGNORECASE)
_FUNCTION_WORDS = (
    "a an and as at but by for from if in into is of on or out over per than that the to up was "
    "were which while who with after before during between since until have has had"
)
_NOT_COUNTED = frozenset(_FUNCTION_WORDS.split())
_ROUNDING = 0.1
_WINDOW = 24


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every figure of ``text`` in order; two figures joined by "to" are read as one range."""
    found = [q for match in _NUMBER.finditer(text) if (q := _quantity(text, match))]
    return tuple(_joined(text, found))


def compatible(a: Quantity, b: Quantity) -> bool:
    """Whether one true value could stand behind both figures."""
    return a.low <= b.high and b.low <= a.high


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    start = match.start("sign") if match["sign"] else match.start("value")
    end = match.end()
    before = text[max(0, start - _WINDOW) : start]
    if not match["sign"] and _is_no_figure(text, match, before):
        return None
    value = _value(match)
    counted = _counted(text, end)
    unit = "%" if match["percent"] else (match["sign"] or _CURRENCY_WORDS.get(counted, ""))
    unit = "$" if unit.upper() == "US$" else unit
    low, high = value, value
    if _ABOUT.search(before):
        low, high = value * (1 - _ROUNDING), value * (1 + _ROUNDING)
    elif _LESS.search(before):
        low = 0.0 if "up to" in before.lower() else value * (1 - 2 * _ROUNDING)
    elif _MORE.search(before):
        high = math.inf
    else:
        step = _rounding_step(match)
        low, high = value - step / 2, value + step / 2
    exact = not any(p.search(before) for p in (_ABOUT, _LESS, _MORE))
    counted = "" if unit and counted in _CURRENCY_WORDS else counted
    return Quantity((start, end), low, high, unit, counted, exact)


def _is_no_figure(text: str, match: re.Match[str], before: str) -> bool:
    value, after = match["value"], text[match.end() : match.end() + _WINDOW]
    if before[-1:].isalnum() or before[-1:] in {*".,/#:'’-"}:
        return True
    if _RATIO_AFTER.match(after) or _RATIO_BEFORE.search(before):
        return True
    if match["percent"] or match["scale"] or match["short"]:
        return False
    if _TIME_AFTER.match(after) and not after.startswith("-year"):
        return True
    if value.isdigit():
        year = len(value) == 4 and 1500 <= int(value) <= 2100
        return year or (len(value) <= 2 and _MONTH_BEFORE.search(before) is not None)
    # "one of the few", "no one", "one another": the word is a pronoun there, not a count
    return value.lower() == "one"


def _value(match: re.Match[str]) -> float:
    written = match["value"].lower()
    if written[0].isdigit():
        value = float(written.replace(",", ""))
    else:
        value = float(sum(_WORDS[part] for part in written.split("-")))
    return value * _scale(match)


def _scale(match: re.Match[str]) -> float:
    if match["scale"]:
        return _SCALES[match["scale"].lower()]
    return _SHORT[match["short"].lower()] if match["short"] else 1.0


def _rounding_step(match: re.Match[str]) -> float:
    """Size of one step of the last written digit: "1.2 million" may be 1.15 to 1.25."""
    written = match["value"]
    if match["scale"] or match["short"]:
        decimals = len(written.partition(".")[2])
        return _scale(match) / float(10**decimals)
    if match["percent"]:
        return float(10 ** -len(written.partition(".")[2]))
    return 0.0


def _counted(text: str, end: int) -> str:
    """Find the head of the noun phrase behind: "40 satellite internet terminals" -> terminal."""
    phrase = _PHRASE.match(text, end, end + 60)
    head = ""
    for word in phrase[0].lower().split() if phrase else ():
        if word in _NOT_COUNTED:
            break
        head = word.lstrip("-").removesuffix("-old")
        if (
            word.endswith("-old")
            or head in _PLURALS
            or (head.endswith("s") and not head.endswith("ss"))
        ):
            break
    return _singular(head)


def _singular(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us")) else noun


def _joined(text: str, found: list[Quantity]) -> list[Quantity]:
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        between = text[last.span[1] : quantity.span[0]] if last else ""
        opens = last is not None and text[max(0, last.span[0] - 8) : last.span[0]].lower()
        is_range = last is not None and _JOIN.fullmatch(between) and last.low <= quantity.low
        if last and is_range and ("and" not in between or str(opens).endswith("between ")):
            unit = quantity.unit or last.unit
            span = (last.span[0], quantity.span[1])
            joined[-1] = Quantity(span, last.low, quantity.high, unit, quantity.counted, False)
        else:
            joined.append(quantity)
    return joined
