"""Inputs known by door, seed and number: tried one after the other, and again when asked for."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from typing import Any

from tests.fuzz.campaign import fault
from tests.fuzz.doors import Door
from tests.fuzz.ledger import Stretch
from tests.fuzz.mutations import Maker

OnFault = Callable[[int, Any], None]


def made(maker: Maker, door: Door, seed: int, number: int) -> Any:  # noqa: ANN401 - as the door
    """Make the input of this number, the same each time."""
    return maker(random.Random(f"{door.name}/{seed}/{number}"))  # noqa: S311 - to be made again


def tried(
    door: Door,
    seed: int,
    numbers: range,
    before: Callable[[int], None],
    on_fault: OnFault,
) -> Stretch:
    """Give a door these inputs; ``before`` hears of each, ``on_fault`` of each that must not be."""
    maker, faults = door.numbered(), []
    for number in numbers:
        before(number)
        given = made(maker, door, seed, number)
        found = fault(door, given)
        if found is not None:
            faults.append((number, *found))
            on_fault(number, given)
    return Stretch(door.name, seed, numbers.start, numbers.stop, tuple(faults))


def quotas(doors: Iterable[Door], inputs: int) -> dict[str, int]:
    """Part so many inputs among the doors by their shares; each is given one at least."""
    shares = {door.name: door.share for door in doors}
    total = sum(shares.values())
    return {name: max(1, round(inputs * share / total)) for name, share in shares.items()}
