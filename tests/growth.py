"""What work costs, counted in calls of functions, so that the machine does not matter."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """How many functions, Python's own too, are called while the work is done."""
    count = 0

    def counted(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def power(work: Callable[[int], Callable[[], object]], small: int, large: int) -> float:
    """With which power of the size the calls grow; ``work`` prepares the work of one size."""
    few, many = calls(work(small)), calls(work(large))
    return math.log(many / few) / math.log(large / small)
