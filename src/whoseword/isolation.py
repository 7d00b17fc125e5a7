"""Keep what one bad article breaks from the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from whoseword.errors import InputError, StageFailed, WhosewordError

Item = TypeVar("Item")
Result = TypeVar("Result")
OnError = Callable[[InputError], None]


def surviving(
    stage: Callable[[Sequence[Item]], Result],
    items: Sequence[Item],
    name: Callable[[Item], str],
    on_error: OnError | None,
) -> Result | None:
    """What a stage makes of all items, or, where it breaks, of those that it does not break on.

    ``on_error`` hears of each item that the stage breaks on by itself, by its ``name``; or of all
    of them, where only together they break it, and then nothing is left. Without ``on_error`` what
    the stage raises is raised; what it raises on purpose always is.
    """
    try:
        return stage(items)
    except WhosewordError:
        raise
    except Exception as error:
        if on_error is None:
            raise
        kept = [item for item in items if _alone(stage, item, name, on_error)]
        if kept and len(kept) < len(items):
            return surviving(stage, kept, name, on_error)
        if kept:
            on_error(StageFailed(", ".join(map(name, items)), error))
        return None


def _alone(
    stage: Callable[[Sequence[Item]], object],
    item: Item,
    name: Callable[[Item], str],
    on_error: OnError,
) -> bool:
    """Tell whether the stage can be run on one item alone; name it where not."""
    try:
        stage([item])
    except WhosewordError:
        raise
    except Exception as error:
        on_error(StageFailed(name(item), error))
        return False
    return True
