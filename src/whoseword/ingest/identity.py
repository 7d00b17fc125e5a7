"""Find whose article this is where nobody says so."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from whoseword.ingest.draft import Draft
from whoseword.ingest.web_addresses import original
from whoseword.language.lexicon import ENGLISH
from whoseword.outlets import KnownOutlets

_YEARS = r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?"
_COPYRIGHT = ENGLISH.pattern(
    rf"(?i:(?:{{credits.copyright}}\s*)?(?:©|\(c\))\s*(?:{_YEARS})?"
    rf"|{{credits.copyright}}\s*{_YEARS}),?\s*(?P<by>(?i:{{credits.by}})\s)?\s*"
    rf"(?P<name>[A-Z][^\n.;|©]{{1,60}})"
)
_COMPANY = ENGLISH.pattern(
    r"[\s,]+(?:{page-furniture.companies}|{page-furniture.all_rights}.*)\.?$",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"\s*(?:[A-Z][\w.'’/-]*(?:[ ,]+[\w.'’/-]+){0,6}[ ,]*)?"
    r"\((?P<wire>[A-Za-z][\w -]{1,30})\)\s*[-–—]"
)


def outlet_of(draft: Draft, outlets: KnownOutlets) -> tuple[str | None, bool]:
    """The outlet, and whether anything in the article says so (not merely its file's name).

    In this order: as given; the address's domain in the registry; the page's name for itself; a
    copyright line; a file named after an outlet; the bare domain; a wire's dateline or copyright
    line, for a wire's text is printed by many; the file's name.
    """
    host = _host(original(draft.url) if draft.url else None)
    owner = _copyright(draft.text, outlets)
    by_file = outlets.find((draft.stem or "").replace("_", " ").replace("-", " "))
    names = (
        draft.outlet,
        _of_host(host, outlets),
        _site(draft.site, outlets),
        owner if owner and not _is_wire(owner, outlets) else None,
        by_file.name if by_file is not None else None,
        host,
        _dateline(draft.text, outlets),
        owner,
    )
    certain = next((name for name in names if name), None)
    return (certain, True) if certain else (draft.stem, False)


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _of_host(host: str | None, outlets: KnownOutlets) -> str | None:
    outlet = outlets.of_domain(host) if host else None
    return outlet.name if outlet is not None else None


def _site(site: str | None, outlets: KnownOutlets) -> str | None:
    """A page's name for itself, as the registry calls that outlet."""
    if not site:
        return None
    outlet = outlets.find(site) or outlets.of_domain(site)
    return outlet.name if outlet is not None else site.lstrip("@")


def _copyright(text: str, outlets: KnownOutlets) -> str | None:
    """Who the last copyright notice names: a listed outlet, else whoever it is, unless a person."""
    notices = list(_COPYRIGHT.finditer(text, max(0, len(text) - 3_000)))
    if not notices:
        return None
    found = notices[-1]
    for (start, _), outlet in outlets.mentions(found["name"]):
        if start == 0:
            return outlet.name
    name = _COMPANY.sub("", found["name"].split(",")[0]).strip()
    known = outlets.find(name)
    if known is not None:
        return known.name
    words = name.split()
    usable = not found["by"] and len(words) <= 6 and all(word[0].isupper() for word in words)
    return name if usable else None


def _dateline(text: str, outlets: KnownOutlets) -> str | None:
    found = _DATELINE.match(text[:400])
    outlet = outlets.find(found["wire"]) if found is not None else None
    return outlet.name if outlet is not None and outlet.wire else None


def _is_wire(name: str, outlets: KnownOutlets) -> bool:
    outlet = outlets.find(name)
    return outlet is not None and outlet.wire
