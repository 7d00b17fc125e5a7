"""A host name taken apart: what its owner chose, the ending it was bought under, what is below."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import idna
import tldextract

_MAX_LENGTH = 2_000
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:/*", re.IGNORECASE)
_DEFANGED = re.compile(r"[\[({](?:\.|dot)[\])}]", re.IGNORECASE)
_DOTS = re.compile(r"[\u3002\uff0e\uff61]")
_LABEL = re.compile(r"[^\s./\\:@?#%&=<>\"'()\[\]{}|^`,;!*$+~]{1,63}")

_SOLD_LIKE_ENDINGS = frozenset(
    "ae.org br.com cn.com co.com com.de com.se de.com eu.com gb.net gr.com hu.net in.net jp.net "
    "jpn.com mex.com ru.com sa.com se.net uk.com uk.net us.com us.org za.com".split()
)
"""Second-level names that are sold like endings; all other private ones are hosting platforms."""


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


def bare(given: str) -> str | None:
    """The host name in what was given, a name or an address, also a defanged one; None if none."""
    text = unicodedata.normalize("NFKC", _DOTS.sub(".", given[:_MAX_LENGTH])).strip().strip("\"'<>")
    text = _SCHEME.sub("", _DEFANGED.sub(".", text)).lstrip("/")
    text = re.split(r"[/?#\\\s]", text, maxsplit=1)[0].rpartition("@")[2]
    text = re.sub(r":\d*$", "", text).rstrip(".").lower()
    labels = [_unicode(label) for label in text.split(".")]
    name = ".".join(labels)
    valid = len(name) <= 253 and len(labels) > 1 and all(map(_LABEL.fullmatch, labels))
    return name if valid and not labels[-1].isdecimal() else None


@cache
def apart(name: str) -> Host | None:
    """A bare host name taken apart; None for a mere ending such as "co.uk"."""
    found = _extractor()(name)
    platform = found.is_private and found.suffix not in _SOLD_LIKE_ENDINGS
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
