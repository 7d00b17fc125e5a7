"""Templates whose values come from outside: escaped, control characters shown, none left out."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from whoseword.text.printable import printable


def environment(package: str) -> Environment:
    """Return the environment of the templates of ``package``, the one rule for every page."""
    return Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )


def _clean(value: object) -> object:
    """Control characters of foreign text made visible; markup of our own left as it is."""
    return printable(value) if type(value) is str else value
