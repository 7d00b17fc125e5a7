"""Why something was decided, as data: the words for it are chosen where it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.records.span import Place


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: a lasting code, its named parameters in order, and the characters it rests on.

    Every code has its words in ``language/en/reasons.toml``; nothing else tells one from another.
    """

    code: str
    parameters: tuple[tuple[str, Value], ...] = ()
    places: tuple[Place, ...] = ()


Value = str | int | float | tuple[str, ...] | Reason
"""What a reason can name: words of an article, a count, a share (0 to 1), names, another reason."""


def because(code: str, *places: Place, **parameters: Value) -> Reason:
    """Make a reason: ``because("one_owner", outlets=("A", "B"), owner="C")``."""
    return Reason(code, tuple(parameters.items()), places)
