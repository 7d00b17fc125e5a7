"""Whose text an article is, where it is an agency's; and where its story was found.

An outlet that prints an agency's report says so at its edges: in the dateline, the byline, a line
of its own, the copyright line, or the way in which the report is signed. One that retells what it
found elsewhere tips its hat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets import KnownOutlets, Outlet
from whoseword.reading.outlets_named import Mentioned
from whoseword.records import Article, CreditRole, Place, Span
from whoseword.text.datelines import dateline

Shown = tuple[Outlet, Place, str, CreditRole]
"""An outlet, the words that show it, the code of the reason why they do, and as what."""

_EDGE_LINES: Final = 5  # first and last lines that say whose text it is
_TAIL: Final = 3_000  # characters at the end that may hold a notice
_LONGEST: Final = 100  # characters of a line that is nothing but a byline
_BEFORE_AGENCY: Final = re.compile(r"\s*(?:[A-Z][^()\n]{0,60})?\($")
_DASH: Final = re.compile(r"\)\s?[-–—―]")
_RIGHTS: Final = ENGLISH.pattern(
    r"(?:©|\([Cc]\)|\b{credits.copyright:opening})\s{0,2}(?:©|\([Cc]\))?[\s,]{0,2}(?:(?:19"
    r"|20)\d\d[\s,]{0,2})?(?:{credits.by:opening} )?(?:{sources.definite:opening} )?$"
)
_SIGN_OFF: Final = re.compile(r"(?:^|[.!?”\"\n])\s?(?:\(|--? ?|[—–] ?|(?<=\s))$")
_ENDS: Final = re.compile(r"\)?\.?\s*$")
_SIGNED: Final = ENGLISH.pattern(
    r"\("
    r"(?=[^()]{0,120}?\b{credits.reported_by:opening}\b)[^()]{0,600}?\b"
    r"{credits.edited_by:opening} [^()]{2,200}\)"
)
_TIP: Final = ENGLISH.pattern(
    r"(?:\b{credits.hat_tip:opening}:?|(?:^|\(|\["
    r"|\n)\s{0,3}{credits.source_or_via:opening}:?"
    r"|\b{credits.originally} {credits.appeared} {credits.appeared_in}"
    r"|\b{credits.reprinted:opening} {credits.reprinted_from})\s"
    r"(?:{sources.definite:opening} )?$"
)
_BY: Final = re.compile(r"[-–—(\s]*(?:[Bb][Yy][ :]\s?)?")
_BETWEEN: Final = ENGLISH.pattern(r"\s?[,/|;()]\s?|\s[-–—]\s|\s{credits.between_agencies}\s|\n")
_BETWEEN_NAMES: Final = ENGLISH.pattern(r",\s?|\s{credits.between_names}\s|\s[|–—-]\s")
"""In a line of its own "Ida Vane / Reuters" and "Reuters via ..." are a photographer's."""
_BYLINE_TIP: Final = ENGLISH.pattern(r"\s*{credits.tip_in_byline:opening}:?\s+(?=\S)")
_PERSON: Final = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}")
_POST: Final = ENGLISH.pattern(r" {credits.posts_in_byline:opening}\b.*$")
_REUTERS: Final = "Reuters"


def wires(article: Article, named: Sequence[Mentioned], outlets: KnownOutlets) -> Iterator[Shown]:
    """The agencies whose text this is; the byline is asked only where the text says nothing.

    ``named`` are the outlets that the text mentions, in order.
    """
    found = [*_in_text(article, named), *_own_lines(article, outlets)]
    if not found:
        found = [*_signature(article, outlets), *_in_byline(article, outlets)][:1]
    yield from found


def tips(article: Article, named: Sequence[Mentioned], outlets: KnownOutlets) -> Iterator[Shown]:
    """The outlets where the story was found: "h/t", "via", "originally published in"."""
    for span, outlet in named:
        if _TIP.search(article.text, max(0, span[0] - 60), span[0]):
            yield outlet, Place(article.id, span), "named_as_source", CreditRole.TIP
    byline = (article.byline or "").rstrip(" .)")[:_LONGEST]
    lead = _BYLINE_TIP.match(byline)
    found = outlets.find(byline[lead.end() :]) if lead is not None else None
    if lead is not None and found is not None:
        place = Place(article.id, (lead.end(), len(byline)), "byline")
        yield found, place, "named_as_source_in_byline", CreditRole.TIP


def _in_text(article: Article, named: Sequence[Mentioned]) -> Iterator[Shown]:
    """Datelines at the head and copyright lines at the end."""
    text = article.text
    head = _head_end(text)
    found = dateline(text)
    agency = found[1] if found is not None else None
    for span, outlet in named:
        if not outlet.wire:
            continue
        start, end = span
        why = "in_dateline" if agency is not None and start <= agency[0] < end else ""
        if not why and end <= head:
            line = text.rfind("\n", 0, start) + 1
            if _BEFORE_AGENCY.fullmatch(text, line, start) and _DASH.match(text, end):
                why = "in_dateline"
        if not why and end > len(text) - _TAIL and _RIGHTS.search(text, max(0, start - 40), start):
            why = "in_copyright_line"
        if not why and end > len(text) - _TAIL and _signs_off(text, span):
            why = "signed_at_end"
        if why:
            yield outlet, Place(article.id, span), why, CreditRole.WIRE


def _signs_off(text: str, span: Span) -> bool:
    """Whether an agency's name alone ends the text: "(ANI)", "--PTI", "AFP"."""
    return bool(_SIGN_OFF.search(text, max(0, span[0] - 4), span[0]) and _ENDS.match(text, span[1]))


def _head_end(text: str) -> int:
    """Where the head ends: some characters into the last line that may hold a dateline."""
    lines = (line.start() for line in re.finditer(r"[^\n]*\S[^\n]*", text[:_TAIL]))
    return max(islice(lines, _EDGE_LINES), default=0) + _LONGEST


def _own_lines(article: Article, outlets: KnownOutlets) -> Iterator[Shown]:
    """Lines near both ends that are nothing but a byline: "By Ann Lee, Associated Press"."""
    text = article.text
    after = max(0, len(text) - _TAIL)
    head = [m.span() for m in re.finditer(r"[^\n]+", text[:_TAIL])][:_EDGE_LINES]
    tail = [(m.start() + after, m.end() + after) for m in re.finditer(r"[^\n]+", text[after:])]
    for start, end in sorted({*head, *tail[-_EDGE_LINES:]}):
        if 0 < end - start <= _LONGEST:
            for span, outlet in _agencies(text[start:end], outlets, strict=True):
                place = Place(article.id, (start + span[0], start + span[1]))
                yield outlet, place, "in_own_byline", CreditRole.WIRE


def _signature(article: Article, outlets: KnownOutlets) -> Iterator[Shown]:
    """Reuters alone signs with all who reported, wrote and edited, in brackets at the end."""
    tail = max(0, len(article.text) - _TAIL)
    for found in _SIGNED.finditer(article.text, tail):
        known = outlets.find(_REUTERS)
        if known is not None:
            place = Place(article.id, found.span())
            yield known, place, "signed_as_reuters", CreditRole.WIRE


def _in_byline(article: Article, outlets: KnownOutlets) -> Iterator[Shown]:
    for span, outlet in _agencies(article.byline or "", outlets, strict=False):
        place = Place(article.id, span, "byline")
        yield outlet, place, "in_byline", CreditRole.WIRE


def _agencies(line: str, outlets: KnownOutlets, *, strict: bool) -> Iterator[tuple[Span, Outlet]]:
    """Agencies among the parts of a byline; ``strict`` wants every other part to be a name."""
    line = line[:_LONGEST]
    found: list[tuple[Span, Outlet]] = []
    lead = _BY.match(line)
    start = lead.end() if lead is not None else 0
    between = _BETWEEN_NAMES if strict else _BETWEEN
    borders = [*(m.span() for m in between.finditer(line, start)), (len(line), len(line))]
    for end, after in borders:
        part = _POST.sub("", line[start:end].rstrip(" ."))
        outlet = outlets.find(part) if part else None
        if outlet is not None and outlet.wire:
            found.append(((start, start + len(part)), outlet))
        elif strict and part and not _PERSON.fullmatch(part):
            return
        start = after
    yield from found
