"""Whose page stands behind an archive's, a viewer's or a translator's address."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_ARCHIVED = re.compile(
    r"^(?:https?://)?(?:web\.archive\.org/web/[\w*]+/|archive\.org/wayback/[\w*]+/"
    r"|archive\.(?:ph|today|is|li|md|vn|fo)/(?:[\d.-]+/)|(?:www\.)?google\.[a-z.]{2,6}/amp/(?:s/)?"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]+:)?"
    r"|[\w-]+\.cdn\.ampproject\.org/[acirvw]/(?:s/)?|(?:www\.)?bing\.com/amp/(?:s/)?)"
    r"(?P<rest>[^\s]+)$",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(r"^(?P<name>[\w-]+)\.(?:translate\.goog|cdn\.ampproject\.org)$")
_MOST_LAYERS = 4


def original(url: str) -> str:
    """The address behind one of an archive, cache, translator or AMP viewer; else as it is."""
    for _ in range(_MOST_LAYERS):
        found = _ARCHIVED.match(url)
        if found is None:
            break
        rest = unquote(found["rest"]) if "%3a" in found["rest"].lower() else found["rest"]
        scheme = "" if re.match(r"https?:/", rest, re.IGNORECASE) else "https://"
        url = scheme + re.sub(r"^(https?:)/(?=[^/])", r"\1//", rest, flags=re.IGNORECASE)
    return _translated(url)


def _translated(url: str) -> str:
    """Translators write a host's dots as hyphens, and its hyphens as two."""
    try:
        parts = urlsplit(url)
        found = _TRANSLATED.match(parts.hostname or "")
    except ValueError:
        return url
    if found is None:
        return url
    host = found["name"].replace("--", "\0").replace("-", ".").replace("\0", "-")
    return parts._replace(netloc=host).geturl()
