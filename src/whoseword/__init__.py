"""Whoseword: who says so, on whose word, and how many independent origins stand behind a claim.

``read(text_or_article)`` reads one article; ``compare(articles)`` reads the articles of one or more
stories and gives the claims with their origins. Nothing heavy is loaded before one is asked for.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import version
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from whoseword.pipeline import compare, read  # noqa: TC004 - loaded on demand
    from whoseword.records import Article, Reading, Report  # noqa: TC004 - loaded on demand

    __version__: str

__all__ = ["Article", "Reading", "Report", "__version__", "compare", "read"]

_HOMES: Final = {
    "Article": "whoseword.records",
    "Reading": "whoseword.records",
    "Report": "whoseword.records",
    "compare": "whoseword.pipeline",
}


class _Surface(ModuleType):
    """A package whose ``read`` stays the function, although one of its rooms has that name.

    Importing the room makes the import system bind it here, where it would hide the function.
    """

    @property
    def read(self) -> Any:  # noqa: ANN401 - typed above, for type checkers
        return import_module("whoseword.pipeline").read

    @read.setter
    def read(self, room: ModuleType) -> None:
        """Leave the name to the function; the room is imported by its full name."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - typed above, for type checkers
        if name == "__version__":
            return version("whoseword")
        if name in _HOMES:
            return getattr(import_module(_HOMES[name]), name)
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *__all__})


sys.modules[__name__].__class__ = _Surface
