"""``python -m evaluation``: measure the product on annotated news and hold it to its floors."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from evaluation.floors import Goal, failures, leeway, pin, reaches, read_goals, write_goals
from evaluation.rule_counts import counting, rules
from evaluation.runs import RUNS, Figures, sizes
from evaluation.side_by_side import measure_each


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=Path("../shared/data"), help="folder of the data sets"
    )
    parser.add_argument(
        "--only", nargs="+", choices=sorted(RUNS), metavar="NAME", help=", ".join(RUNS)
    )
    parser.add_argument("--workers", type=int, default=1, help="processes to measure in")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure to FILE")
    parser.add_argument("--check", action="store_true", help="fail below a pinned floor")
    parser.add_argument("--pin", action="store_true", help="raise floors to what is measured")
    parser.add_argument("--lower", action="store_true", help="let --pin lower a floor")
    return parser.parse_args(arguments)


def measure(
    names: Sequence[str], data: Path, console: Console, workers: int = 1
) -> tuple[dict[str, float], Counter[str]]:
    """Run the named data sets; give ``<data set>.<figure>`` by name, and how often rules fired."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console) as progress:
        total = sizes(data)
        tasks = {name: progress.add_task(name, total=total[name], start=False) for name in names}

        def one(name: str) -> Figures:
            progress.start_task(tasks[name])
            figures = RUNS[name](data, lambda done: progress.advance(tasks[done]))
            progress.stop_task(tasks[name])
            return figures

        def done(name: str) -> None:
            progress.advance(tasks[name], total[name])

        if workers > 1:
            found, fired = measure_each(names, data, workers, done)
        else:
            with counting() as fired:
                found = {name: one(name) for name in names}
    values = {f"{name}.{figure}": v for name in names for figure, v in found[name].items()}
    return values, fired


def _shown(bound: float | None) -> str:
    return "" if bound is None else f"{bound:.3f}"


def table(values: Mapping[str, float], goals: Mapping[str, Goal]) -> Table:
    """Lay out figures beside their goals; those without a goal are printed dim."""
    found = Table("figure")
    for heading in ("value", "floor", "must", "two humans"):
        found.add_column(heading, justify="right")
    for name, value in values.items():
        goal = goals.get(name, Goal())
        colour = "dim" if name not in goals else "default"
        if goal.must is not None:
            colour = "green" if reaches(name, value, goal.must) else "yellow"
        if goal.floor is not None and not reaches(name, value, goal.floor):
            colour = "bold red"
        bounds = map(_shown, (goal.floor, goal.must, goal.humans))
        found.add_row(name, f"[{colour}]{value:.3f}[/]", *bounds)
    return found


def fired_table(fired: Mapping[str, int]) -> Table:
    """Lay out how often each rule fired, those that never did in red."""
    found = Table("rule", "fired")
    for name in rules():
        found.add_row(name, str(fired[name]) if name in fired else "[bold red]0[/]")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status: 1 where a checked figure misses its floor."""
    options = _options(arguments)
    names = [name for name in RUNS if not options.only or name in options.only]
    console = Console()
    if not options.data.is_dir():
        console.print(f"No data sets at {options.data}: name their folder with --data.")
        return 2
    values, fired = measure(names, options.data, Console(stderr=True), options.workers)
    goals = read_goals()
    console.print(fired_table(fired))
    console.print(table(values, goals))
    if options.json:
        options.json.write_text(json.dumps(values, indent=1, sort_keys=True) + "\n", "utf-8")
    if options.pin:
        write_goals(pin(goals, values, lower=options.lower))
    missed = failures(goals, values, frozenset(names), leeway()) if options.check else []
    for line in missed:
        console.print(line, style="bold red", highlight=False)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
