"""A host name taken apart: what its owner chose, the ending it was bought under, what is below."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING

import idna

from whoseword.errors import NoDomain
from whoseword.outlets.lookalikes.endings import SOLD_LIKE_ENDINGS
from whoseword.text.web_address import without_credentials

if TYPE_CHECKING:
    import tldextract

_MAX_LENGTH, _MAX_NAME, _MAX_LABEL = 2_000, 253, 63
_SHOWN = 80
_GIVE = "Give one host name or address, as in example.org"
_SCHEME = re.compile(r"^[a-z][a-z0-9+-]*:(?:/+|(?=[^/]*@)|(?!\d*(?:[/?#]|$)))", re.IGNORECASE)
_DEFANGED = re.compile(r"[\[({](?:\.|dot)[\])}]", re.IGNORECASE)
_DOTS = re.compile(r"[\u3002\uff0e\uff61]")
_LABEL = re.compile(r"[^\s./\\:@?#%&=<>\"'()\[\]{}|^`,;!*$+~]{1,63}")


@dataclass(frozen=True, slots=True)
class Host:
    """A host name in lower case, in Unicode: ``below`` the ``label`` that was bought, ``ending``.

    ``platform`` tells that the ending belongs to a hosting platform ("blogspot.com").
    """

    name: str
    below: tuple[str, ...]
    label: str
    ending: str
    platform: bool = False

    @property
    def bought(self) -> str:
        """The name that somebody registered: label and ending."""
        return f"{self.label}.{self.ending}"


def bare(given: str) -> str:
    """The host name in what was given: a name or an address, defanged too, or with a wildcard.

    Raises ``NoDomain``, which says what it is instead.
    """
    text = unicodedata.normalize("NFKC", _DOTS.sub(".", given[:_MAX_LENGTH])).strip().strip("\"'<>")
    text = _SCHEME.sub("", _DEFANGED.sub(".", text)).lstrip("/")
    place = re.split(r"[/?#\\\s]", text, maxsplit=1)[0].rpartition("@")[2]
    text = re.sub(r":\d*$", "", place).removeprefix("*.").rstrip(".").lower()
    labels = [_unicode(label) for label in text.split(".")]
    name = ".".join(labels)
    problem = _problem(place, name)
    if problem is not None:
        told = without_credentials(given)
        shown = told if len(told) <= _SHOWN else f"{told[:_SHOWN]}…"
        raise NoDomain(shown or "an empty name", *problem)
    return name


def _problem(place: str, name: str) -> tuple[str, str] | None:
    """What keeps a name from being a domain's, and what to give instead."""
    labels = name.split(".")
    if not name:
        return "there is no domain in it", _GIVE
    if _is_address(place) or labels[-1].isdecimal():
        return "this is no domain, but a machine's number", "Give the name that people see"
    if len(name) > _MAX_NAME or max(map(len, labels)) > _MAX_LABEL:
        return "this is no domain, it is too long for one", _GIVE
    if len(labels) == 1:
        return "this is no domain, it has no ending", "Give it with its ending, as in example.org"
    if not all(map(_LABEL.fullmatch, labels)):
        return "this is no domain, but has empty parts or signs that none has", _GIVE
    return None


def _is_address(place: str) -> bool:
    """Tell whether it is an IPv6 address, as it is or in brackets and with a port."""
    try:
        return bool(ip_address(place.lstrip("[").partition("]")[0]))
    except ValueError:
        return False


@lru_cache(maxsize=65536)
def apart(name: str) -> Host | None:
    """A bare host name taken apart; None for a mere ending such as "co.uk"."""
    found = _extractor()(name)
    platform = found.is_private and found.suffix not in SOLD_LIKE_ENDINGS
    label, ending, below = found.domain, found.suffix, found.subdomain
    if not ending:
        head, _, ending = name.rpartition(".")
        below, _, label = head.rpartition(".")
    if not label:
        return None
    return Host(name, tuple(below.split(".")) if below else (), label, ending, platform)


@cache
def _extractor() -> tldextract.TLDExtract:
    """The list of public endings that comes with tldextract; nothing is fetched or cached."""
    import tldextract  # noqa: PLC0415 - it loads requests, and most articles need no domain

    return tldextract.TLDExtract(
        suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True
    )


def _unicode(label: str) -> str:
    """Punycode as people see it; what cannot be decoded stays as it is."""
    if not label.startswith("xn--"):
        return label
    try:
        return idna.ulabel(label)
    except (idna.IDNAError, UnicodeError):
        return label
