"""``python -m tests.fuzz``: throw hostile inputs at every door, and count.

With ``--seconds`` hypothesis draws them; with ``--inputs`` they are known by seed and number, are
tried in a process of their own, and are kept account of in the file that ``--ledger`` names, so
that a run that was stopped goes on. ``--again DOOR NUMBER`` tries one of these anew.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.campaign import Outcome, campaign
from tests.fuzz.doors import Door, doors
from tests.fuzz.ledger import Ledger, table
from tests.fuzz.numbered import made
from tests.fuzz.shut import no_network
from tests.fuzz.supervised import supervise, work


def main(arguments: Sequence[str]) -> int:
    """Give every door its share; 1 where anything came out that must not."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="for all doors together")
    parser.add_argument("--inputs", type=int, help="that are known by seed and number")
    parser.add_argument("--ledger", type=Path, default=Path("fuzz.jsonl"), help="of these")
    parser.add_argument("--seed", type=int, default=0, help="another one tries other inputs")
    parser.add_argument("--door", help="this one alone")
    parser.add_argument("--again", type=int, metavar="NUMBER", help="try this one of a door")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    chosen = [door for door in doors() if options.door in (None, door.name)]
    if options.again is not None:
        return _again(chosen, options.seed, options.again)
    if options.inputs is None:
        return _drawn(chosen, options.seconds, options.seed)
    if options.work:
        work(chosen, options.ledger, options.inputs, options.seed)
        return 0
    supervise(options.ledger, options.seed, arguments)
    found = Ledger(options.ledger).stretches()
    print(table(found))
    return int(any(stretch.faults for stretch in found))


def _drawn(chosen: Sequence[Door], seconds: float, seed: int) -> int:
    outcomes = []
    with no_network():
        for door in chosen:
            outcome = campaign(door, seconds / len(chosen), seed)
            outcomes.append(outcome)
            _print(outcome)
    total = sum(outcome.inputs for outcome in outcomes)
    faults = sum(outcome.faults for outcome in outcomes)
    print(f"{total:,} inputs, {faults} faults")
    return int(faults > 0)


def _again(chosen: Sequence[Door], seed: int, number: int) -> int:
    """Try one input once more, so that what goes wrong shows itself in full."""
    (door,) = chosen
    given = made(door.numbered(), door, seed, number)
    print(repr(given))
    with no_network():
        door.check(given)
    return 0


def _print(outcome: Outcome) -> None:
    counts = f"{outcome.crashes} crashes, {outcome.hangs} hangs, {outcome.broken} broken invariants"
    print(f"{outcome.door:18} {outcome.inputs:9,} inputs  {counts}", flush=True)
    for example in outcome.examples:
        print(f"    {example}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
