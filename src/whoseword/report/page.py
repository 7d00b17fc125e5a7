"""The report as one HTML file that asks nothing of the network and reads without JavaScript."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import sha256
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from whoseword.records import Report
from whoseword.report.page_content import page
from whoseword.report.phrasing import capital, quoted
from whoseword.report.source_labels import KIND_WORDS
from whoseword.text.escaped_templates import environment

_TURNED: Final = (
    "\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff"
)
"""What runs from right to left, or makes other characters do so, in a class of characters."""
_SET_APART: Final = re.compile(f"<bdi>([^<{_TURNED}]*)</bdi>")
_ANY_TURNED: Final = re.compile(f"[{_TURNED}]")
_OF_ITS_OWN: Final = ' dir="auto"'


def html(report: Report, around: Sequence[tuple[str, str]] = ()) -> str:
    """Return the report as a self-contained page; everything that came from outside is escaped.

    ``around`` are words and addresses of what lies around it, where it is part of a site.
    """
    made = (
        _environment()
        .get_template("page.html.j2")
        .render(
            page=page(report),
            around=around,
            # The script is our own file; its hash is all that the content policy lets run.
            script=Markup(_source("page.js")),  # noqa: S704
            policy=policy(),
            kinds=KIND_WORDS,
        )
    )
    return _without_needless(made)


def _without_needless(page: str) -> str:
    """Leave out what sets words apart that run from left to right as the page does: most do.

    It cannot stand in the words themselves, whose quotation marks and brackets are escaped.
    """
    page = _SET_APART.sub(r"\1", page)
    return page if _ANY_TURNED.search(page) else page.replace(_OF_ITS_OWN, "")


@cache
def policy() -> str:
    """Return the content security policy of the page: its own styles, its own script, no more."""
    digest = b64encode(sha256(_source("page.js").encode()).digest()).decode()
    return (
        "default-src 'none'; style-src 'unsafe-inline';"
        f" script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


@cache
def _environment() -> Environment:
    made = environment("whoseword.report")
    made.filters.update(capitalfirst=capital, quoted=quoted)
    return made


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    made = _environment()
    if made.loader is None:
        raise LookupError(name)
    return made.loader.get_source(made, name)[0]
