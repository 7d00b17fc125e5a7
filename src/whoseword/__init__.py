"""Whoseword: who says so, on whose word, and how many independent origins stand behind a claim.

``read(text_or_article)`` reads one article; ``compare(articles)`` reads the articles of one or more
stories and gives the claims with their origins; ``check(claim, articles)`` holds a claim of one's
own against articles; an ``Archive`` keeps stories that grow. Nothing
heavy is loaded before one is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from whoseword.answer import Answer
    from whoseword.archive import Archive
    from whoseword.pipeline import check, compare, read
    from whoseword.records import Article, ClaimCheck, Reading, Report

    __version__: str

__all__ = [
    "Answer",
    "Archive",
    "Article",
    "ClaimCheck",
    "Reading",
    "Report",
    "__version__",
    "check",
    "compare",
    "read",
]

_HOMES: Final = {
    "Answer": "whoseword.answer",
    "Archive": "whoseword.archive",
    "Article": "whoseword.records",
    "ClaimCheck": "whoseword.records",
    "Reading": "whoseword.records",
    "Report": "whoseword.records",
    "check": "whoseword.pipeline",
    "compare": "whoseword.pipeline",
    "read": "whoseword.pipeline",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - typed above, for type checkers
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415 - it loads what mail needs

        return version("whoseword")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
