"""Reasons to words: the one place where a code becomes a sentence, whoever shows it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from string import Formatter
from typing import Final

from whoseword.records import Reason

ENGLISH: Final = "en"


def in_words(reason: Reason, language: str = ENGLISH) -> str:
    """Put a reason into the words of a language; raises KeyError for a code without words."""
    return _FORMATTER.vformat(wordings(language)[reason.code], (), dict(reason.parameters))


def all_in_words(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Put reasons into words, each wording once, in their order."""
    return tuple(dict.fromkeys(map(in_words, reasons)))


@lru_cache(maxsize=64)
def wordings(language: str) -> Mapping[str, str]:
    """Give the words of every code, with the parameters in braces."""
    table = files("whoseword.language").joinpath(language, "reasons.toml").read_text("utf-8")
    return tomllib.loads(table)


def listed(names: Sequence[str]) -> str:
    """Return an enumeration: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


class _Wording(Formatter):
    """``str.format`` with the ways of putting a parameter that the wordings' table explains."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, Reason):
            return in_words(value)
        if format_spec.startswith("|"):
            _, one, many = format_spec.split("|")
            return one if _count(value) == 1 else many
        if isinstance(value, tuple):
            return _enumerated(value, format_spec)
        if format_spec == "cut" and isinstance(value, float):
            return f"{int(value * 100) / 100:.2f}"
        return str(super().format_field(value, format_spec))


def _count(value: object) -> int:
    return value if isinstance(value, int) else len(value) if isinstance(value, tuple) else 0


def _enumerated(names: tuple[str, ...], manner: str) -> str:
    if manner == "list":
        return listed(names)
    return ", ".join(f"“{name}”" if manner == "quoted" else name for name in names)


_FORMATTER: Final = _Wording()
