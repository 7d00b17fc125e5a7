"""The report as one HTML file that asks nothing of the network and reads without JavaScript."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

from whoseword.records import Report
from whoseword.report.lean_markup import lean
from whoseword.report.page_content import page
from whoseword.report.phrasing import capital, quoted
from whoseword.report.source_labels import KIND_WORDS
from whoseword.text.escaped_templates import environment


def html(report: Report, around: Sequence[tuple[str, str]] = ()) -> str:
    """Return the report as a self-contained page; everything that came from outside is escaped.

    ``around`` are words and addresses of what lies around it, where it is part of a site.
    """
    return (
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
    made.filters.update(capitalfirst=capital, quoted=quoted, lean=lean)
    return made


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    made = _environment()
    if made.loader is None:
        raise LookupError(name)
    return made.loader.get_source(made, name)[0]
