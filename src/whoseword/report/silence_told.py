"""Why outlets do not carry a claim, those of one kind in one line instead of a line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from whoseword.records import Reason, because

_Told = tuple[Mapping[str, Any], ...]


def _leave_out(told: _Told) -> Reason:
    outlets = tuple(f"{one['outlet']} (in {one['length']} words)" for one in told)
    return because("leave_out", outlets=outlets, told=told[0]["told"], depth=told[0]["depth"])


def _little_room(told: _Told) -> Reason:
    outlets = tuple(f"{one['outlet']} (at {one['length']} words)" for one in told)
    return because("have_little_room", outlets=outlets)


def _tell_near(told: _Told) -> Reason:
    outlets = tuple(f"{one['outlet']} ({one['match']})" for one in told)
    return because("tell_near", outlets=outlets)


_TOGETHER: Final[Mapping[str, Callable[[_Told], Reason]]] = {
    "leaves_out": _leave_out,
    "little_room": _little_room,
    "tells_near": _tell_near,
}


def together(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return reasons in their order, several of one kind of silence as one, where the first stood.

    All that leave one claim out are held against the same outlets, which tell it equally deep.
    """
    gathered: dict[Reason | str, list[Reason]] = {}
    for reason in reasons:
        gathered.setdefault(reason.code if reason.code in _TOGETHER else reason, []).append(reason)
    return tuple(
        found[0]
        if len(found) == 1 or isinstance(kind, Reason)
        else _TOGETHER[kind](tuple(dict(one.parameters) for one in found))
        for kind, found in gathered.items()
    )
