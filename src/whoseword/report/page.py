"""The report as one HTML file that asks nothing of the network and reads without JavaScript."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from whoseword.records import Report
from whoseword.report.page_content import page
from whoseword.report.phrasing import capital, quoted
from whoseword.report.source_labels import KIND_WORDS
from whoseword.text.printable import printable


def html(report: Report) -> str:
    """Return the report as a self-contained page; everything that came from outside is escaped."""
    environment = _environment()
    script = _source("page.js")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return environment.get_template("page.html.j2").render(
        page=page(report),
        # The script is our own file; its hash is all that the content policy lets run.
        script=Markup(script),  # noqa: S704
        script_hash=digest,
        kinds=KIND_WORDS,
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("whoseword.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    environment.filters.update(capitalfirst=capital, quoted=quoted)
    return environment


@cache
def _source(name: str) -> str:
    environment = _environment()
    if environment.loader is None:
        raise LookupError(name)
    return environment.loader.get_source(environment, name)[0]


def _clean(value: object) -> object:
    """Control characters of foreign text made visible; markup of our own left as it is."""
    return printable(value) if type(value) is str else value
