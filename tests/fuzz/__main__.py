"""``python -m tests.fuzz --seconds N``: throw hostile inputs at every door, and count."""

from __future__ import annotations

import argparse
import sys

from tests.fuzz.campaign import Outcome, campaign
from tests.fuzz.doors import doors


def main() -> int:
    """Give every door its share of the time; 1 where anything came out that must not."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="for all doors together")
    parser.add_argument("--seed", type=int, default=0, help="another one tries other inputs")
    parser.add_argument("--door", help="this one alone")
    options = parser.parse_args()
    chosen = [door for door in doors() if options.door in (None, door.name)]
    outcomes = []
    for door in chosen:
        outcome = campaign(door, options.seconds / len(chosen), options.seed)
        outcomes.append(outcome)
        _print(outcome)
    total = sum(outcome.inputs for outcome in outcomes)
    faults = sum(outcome.faults for outcome in outcomes)
    print(f"{total:,} inputs, {faults} faults")
    return int(faults > 0)


def _print(outcome: Outcome) -> None:
    counts = f"{outcome.crashes} crashes, {outcome.hangs} hangs, {outcome.broken} broken invariants"
    print(f"{outcome.door:18} {outcome.inputs:9,} inputs  {counts}", flush=True)
    for example in outcome.examples:
        print(f"    {example}")


if __name__ == "__main__":
    sys.exit(main())
