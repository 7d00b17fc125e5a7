"""Notices at the edges of an article that name whom it drew on: "(With inputs from PTI)".

Short names such as "AP" and "Bloomberg" are ordinary words elsewhere; in a line that is nothing
but a notice they are the outlets'. Every part of the line is looked up, so that no name is found
in the middle of somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets import KnownOutlets, Outlet
from whoseword.records import Span

Noticed = tuple[Outlet, Span, bool]
"""An outlet, where it stands, and whether the whole text is signed with it."""

_LINES: Final = 5  # first and last lines that may be notices
_EDGE: Final = 3_000  # characters at each end in which these are sought
_LONGEST: Final = 160  # characters of a notice
_MARKS: Final = r"[(\[–—\-\s*_]{0,6}"
_DRAWN_ON: Final = ENGLISH.pattern(
    rf"{_MARKS}(?:{{credits.notices}}:?|{{credits.bare_notices}})\s(?P<who>.+?)"
    r"(?:\s{credits.notice_ends})?[\s.)\]]*$",
    re.IGNORECASE,
)
_CONTRIBUTED: Final = ENGLISH.pattern(
    rf"{_MARKS}(?P<who>[^.:;]+?)\s{{credits.contributed_to_this}}[\s.)\]]*$"
)
_AGENCIES: Final = re.compile(rf"{_MARKS}(?P<who>[\w’' ]+(?:\s?/\s?[\w’' ]+)+)[\s.)\]]*$")
_CORRESPONDENT: Final = ENGLISH.pattern(
    r"(?P<who>[A-Z][\w. \-]{1,30}?) {credits.filed_from} [A-Z]\w.{0,30}$"
)
_ENDED: Final = re.compile(
    r"[.!?”\"]\s(?:(?P<open>\()|[-–—]{1,2}\s?)?(?P<who>[A-Z]\w{1,15})(?(open)\))\.?\s*$"
)
_SIGNED: Final = re.compile(r"\s*[-–—]{1,2}\s?(?P<who>[A-Z]{2,6})(?:\n[\w/]{2,12})?\s*$")
_SENTENCE: Final = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z(\[])")
_PARTS: Final = ENGLISH.pattern(
    r",\s(?:{credits.between_agencies}\s)?|\s(?:&|{credits.between_agencies})\s|\s?[/;]\s?"
)
_SMALL: Final = ENGLISH.word_set("credits.agencies_in_small_letters")
_THE: Final = ENGLISH.pattern(r"^{sources.definite:opening}\s")
_POSSESSIVE: Final = re.compile(r"[’']s?\s.*$")


def notices(text: str, outlets: KnownOutlets) -> Iterator[Noticed]:
    """The outlets that notices of ``text`` name; nothing is sought far from its two ends."""
    for start, end in _edges(text):
        line = text[start:end]
        for pattern in (_DRAWN_ON, _CONTRIBUTED):
            if match := pattern.match(line):
                for outlet, span in _named(line, match.span("who"), outlets):
                    yield outlet, (start + span[0], start + span[1]), False
                break
        else:
            yield from _signing(line, start, outlets)
    tail = max(0, len(text) - _EDGE)
    for pattern in (_ENDED, _SIGNED):
        match = pattern.search(text, max(tail, len(text) - _LONGEST))
        agency = outlets.find(match["who"]) if match else None
        if match and agency is not None and agency.wire:
            yield agency, match.span("who"), True


def _signing(line: str, start: int, outlets: KnownOutlets) -> Iterator[Noticed]:
    """Agencies that a line is signed with: "AFP/dpa", "Agence France-Presse in Osk"."""
    side_by_side = _AGENCIES.fullmatch(line)
    filed = _CORRESPONDENT.fullmatch(line)
    if side_by_side is not None:
        found = list(_named(line, side_by_side.span("who"), outlets))
        parts = [part.strip() for part in _PARTS.split(side_by_side["who"])]
        if len(found) < len(parts) and any(" " in part for part in parts):
            return  # "Ida Vane / Reuters" is a photographer's
    elif filed is not None:
        found = list(_named(line, filed.span("who"), outlets))
    else:
        return
    for outlet, span in found:
        if outlet.wire:
            yield outlet, (start + span[0], start + span[1]), True


def _edges(text: str) -> Iterator[Span]:
    """The first and last lines that may be notices, and the last sentences of the text."""
    found = re.finditer(r"[^\n]*\S[^\n]*", text[:_EDGE])
    head = [m.span() for m in islice(found, _LINES)]
    after = max(0, len(text) - _EDGE)
    tail = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text[after:])][-_LINES:]
    lines = {*head, *((a + after, b + after) for a, b in tail)}
    if tail:
        start, end = tail[-1][0] + after, tail[-1][1] + after
        behind = [m.end() for m in _SENTENCE.finditer(text, start, end)]
        lines.update((place, end) for place in behind[-2:])
    yield from sorted(span for span in lines if span[1] - span[0] <= _LONGEST)


def _named(line: str, who: Span, outlets: KnownOutlets) -> Iterator[tuple[Outlet, Span]]:
    """The outlets among the parts of ``line[who]``, "the CBC's Bo Ray" for the CBC."""
    borders = [*(m.span() for m in _PARTS.finditer(line, *who)), (who[1], who[1])]
    start = who[0]
    for end, after in borders:
        the = _THE.match(line[start:end])
        begins = start + (the.end() if the else 0)
        part = _POSSESSIVE.sub("", line[begins:end]).rstrip(" .")
        small = part in _SMALL
        outlet = (
            outlets.find(part.upper() if small else part) if small or part[:1].isupper() else None
        )
        if outlet is not None:
            yield outlet, (begins, begins + len(part))
        start = after
