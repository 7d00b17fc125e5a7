"""The way of an article and of a claim through the house, by function, stays and returns counted.

``python -m evaluation.walk`` follows the sample story and prints what docs/architecture.md shows. A
stay is a room that is handed the article or the claim: by the pipeline, or by a call from another
room with an argument that holds it; a model is handed their texts. A return is a stay in a room
that the way has left before. The same call counts once, however many articles, claims or
suppositions it is made for. What is only looked up, by a name or a string, is no stay.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, Final

from whoseword import pipeline, sample
from whoseword.ingest.draft import Draft
from whoseword.provenance.tracing import Traced
from whoseword.records import Article, ClaimGroup, Proposition, Reading, StoryReadings
from whoseword.resources import shipped

HANDED: Final = (Draft, Article, Reading, StoryReadings, Proposition, ClaimGroup, Traced)
WIRING: Final = frozenset({"pipeline", "isolation", "answer", "records", "resources"})
"""No rooms: they hand on, or hold what is handed."""
LOOKED_UP: Final = frozenset({"outlets", "language", "text", "sample", "models", "errors"})
MODELS: Final = "inference"
_WEIGHING: Final = frozenset({"loaded_models", "trees"})
"""What of the models is looked up, or weighs numbers without any text."""
_FIRST, _LAST = "claim_groups.claim_groups", "assembly.ledger"
_INDEX: Final = "story_index."
_SAMPLED: Final = 3
"""Articles of the sample that are followed: enough for every step."""


@dataclass(slots=True)
class Walk:
    """Rooms in the order of the way, each with the functions that were handed something there.

    ``files`` are the modules in which anything was called on it.
    """

    stays: list[tuple[str, list[str]]] = field(default_factory=list)
    files: set[str] = field(default_factory=set)

    def enter(self, room: str, function: str) -> None:
        """Come into a room, or go on in it."""
        if not self.stays or self.stays[-1][0] != room:
            self.stays.append((room, []))
        if function not in self.stays[-1][1]:
            self.stays[-1][1].append(function)

    @property
    def returns(self) -> int:
        """How many stays are in a room that was left before."""
        return len(self.stays) - len({room for room, _ in self.stays})

    def lines(self) -> Iterator[str]:
        """Give the way as a numbered list in Markdown, and its counts."""
        for number, (room, functions) in enumerate(self.stays, start=1):
            yield f"{number}. {room}: {', '.join(f'`{name}`' for name in functions)}"
        yield ""
        yield f"{len(self.stays)} stays, {self.returns} returns, {len(self.files)} files."


class Follower:
    """Notes hand-overs while the pipeline runs."""

    def __init__(self) -> None:
        self.article, self.claim = Walk(), Walk()
        self._known: set[tuple[str, str]] = set()
        self._open: dict[FrameType, tuple[str, str]] = {}
        self._matched = self._done = False

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        """Hear of a call or a return, as ``sys.setprofile`` tells of them."""
        if event == "call":
            self._called(frame)
        elif event == "return" and frame in self._open:
            self._enter(*self._open.pop(frame))
            self._done = self._done or _called(frame) == _LAST

    def _called(self, frame: FrameType) -> None:
        room = _room(frame)
        if not room or room in WIRING:
            return
        self._matched = self._matched or _called(frame) == _FIRST
        for walk in self._walks():
            walk.files.add(frame.f_globals["__name__"])
        caller = frame.f_back
        while caller is not None and not _room(caller):
            caller = caller.f_back
        if caller is None or room in LOOKED_UP or _room(caller) == room:
            return
        step = _called(caller), _called(frame)
        if step not in self._known and _is_handed(frame, _room(caller)):
            self._known.add(step)
            self._enter(room, step[1])
            self._open[frame] = _room(caller), step[0]

    def _enter(self, room: str, function: str) -> None:
        if room not in WIRING and "<" not in function:
            for walk in self._walks():
                walk.enter(room, function)

    def _walks(self) -> list[Walk]:
        return [self.article, self.claim] if self._matched and not self._done else [self.article]


def _room(frame: FrameType) -> str:
    """Name the room in which a function is defined; "" outside the package and for made code."""
    package, _, rest = str(frame.f_globals.get("__name__", "")).partition(".")
    return rest.partition(".")[0] if package == "whoseword" else ""


def _called(frame: FrameType) -> str:
    name = str(frame.f_globals["__name__"]).rpartition(".")[2]
    return f"{name}.{frame.f_code.co_qualname}"


def _is_handed(frame: FrameType, caller: str) -> bool:
    called = _called(frame)
    if _room(frame) == MODELS:
        return called.partition(".")[0] not in _WEIGHING
    if called.startswith(_INDEX) and called != "story_index.index":
        return False
    if caller == "pipeline":
        return True
    code = frame.f_code
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return any(_holds(frame.f_locals.get(name)) for name in names)


def _holds(value: Any, depth: int = 2) -> bool:  # noqa: ANN401 - whatever is handed over
    if isinstance(value, HANDED):
        return True
    if not depth or not value or not isinstance(value, (list, tuple, Mapping)):
        return False
    first = next(iter(value.values() if isinstance(value, Mapping) else value))
    return _holds(first, depth - 1)


@contextmanager
def following() -> Iterator[Follower]:
    """Follow whatever the pipeline does within."""
    follower = Follower()
    before = sys.getprofile()
    sys.setprofile(follower)
    try:
        yield follower
    finally:
        sys.setprofile(before)


def main(show: Callable[[str], object] = print) -> None:
    """Follow the sample story and print both ways."""
    resources = shipped()
    with sample.folder() as folder, following() as follower:
        told = pipeline.articles([str(folder)], resources, lambda _: None)
        pipeline.compare(list(told)[:_SAMPLED], resources=resources, one_story=True)
    for name, walk in (("article", follower.article), ("claim", follower.claim)):
        show(f"### The way of one {name}\n")
        show("\n".join(walk.lines()) + "\n")


if __name__ == "__main__":
    main()
