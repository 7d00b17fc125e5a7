"""A long run in a process of its own, which goes on where an input ends it or holds it for good."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tests.fuzz.doors import Door
from tests.fuzz.ledger import Ledger, Stretch
from tests.fuzz.numbered import quotas, tried
from tests.fuzz.shut import no_network

ROUNDS: Final = 50
"""Every door comes up so often, so that a run which is stopped has been at all of them."""
PATIENCE: Final = 120.0
"""Seconds without a next input after which the process is ended: a hang that no signal reaches."""
_LOOK: Final = 0.5
_COMMAND: Final = (sys.executable, "-m", "tests.fuzz", "--work")


class Hand:
    """The input in hand, in a file: what the process was at when it ended."""

    def __init__(self, place: Path) -> None:
        self._place = place

    @contextmanager
    def writing(self, door: str) -> Iterator[Any]:
        """Give what notes the number of the next input of a door."""
        with self._place.open("wb", buffering=0) as file:

            def note(number: int) -> None:
                file.seek(0)
                file.write(f"{door}\t{number:<20}".encode())

            yield note

    def held(self) -> tuple[str, int] | None:
        """Give the door and number that were noted last."""
        if not self._place.exists():
            return None
        door, _, number = self._place.read_text("utf-8").partition("\t")
        return (door, int(number)) if number.strip() else None

    def clear(self) -> None:
        """Let nothing be in hand."""
        self._place.unlink(missing_ok=True)


def work(doors: Sequence[Door], place: Path, inputs: int, seed: int) -> None:
    """Try what the ledger lacks of so many inputs, in rounds over all doors."""
    ledger, hand, saved = Ledger(place), Hand(_beside(place, "hand")), _beside(place, "found")
    wanted = quotas(doors, inputs)
    with no_network():
        for turn in range(1, ROUNDS + 1):
            for door in doors:
                start, stop = ledger.next(door.name, seed), wanted[door.name] * turn // ROUNDS
                if start < stop:
                    _stretch(door, seed, range(start, stop), (ledger, hand, saved))
    hand.clear()


def _stretch(door: Door, seed: int, numbers: range, to: tuple[Ledger, Hand, Path]) -> None:
    ledger, hand, saved = to

    def keep(number: int, given: Any) -> None:  # noqa: ANN401 - whatever the door takes
        saved.mkdir(exist_ok=True)
        content = given if isinstance(given, bytes) else repr(given).encode("utf-8", "replace")
        (saved / f"{door.name.replace(' ', '-')}-{seed}-{number}").write_bytes(content)

    with hand.writing(door.name) as note:
        ledger.put(tried(door, seed, numbers, note, keep))


def supervise(place: Path, seed: int, arguments: Sequence[str]) -> None:
    """Let a process work until all is tried; what ends or holds it counts, and is passed over."""
    hand = Hand(_beside(place, "hand"))
    hand.clear()
    while True:
        worker = subprocess.Popen([*_COMMAND, *arguments])  # noqa: S603 - our own interpreter
        hung = _waits_in_vain(worker, hand)
        held = hand.held()
        if worker.returncode == 0 or held is None:
            if worker.returncode != 0:
                raise RuntimeError(f"the process ended with {worker.returncode} at no input")
            return
        _pass_over(Ledger(place), held, seed, worker.returncode, hung=hung)


def _waits_in_vain(worker: subprocess.Popen[bytes], hand: Hand) -> bool:
    """Wait for the end of a process; True where it was ended as it came no further."""
    held, since = hand.held(), time.monotonic()
    while worker.poll() is None:
        time.sleep(_LOOK)
        now = hand.held()
        if now != held:
            held, since = now, time.monotonic()
        elif time.monotonic() - since > PATIENCE and held is not None:
            worker.kill()
            worker.wait()
            return True
    return False


def _pass_over(
    ledger: Ledger, held: tuple[str, int], seed: int, status: int, *, hung: bool
) -> None:
    door, number = held
    fault = (number, "hangs", "for good") if hung else (number, "crashes", f"ended with {status}")
    first = ledger.next(door, seed)
    ledger.put(Stretch(door, seed, first, number + 1, (fault,)))


def _beside(place: Path, ending: str) -> Path:
    return place.with_name(f"{place.name}.{ending}")
