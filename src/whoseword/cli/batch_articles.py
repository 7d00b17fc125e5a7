"""``whoseword batch``: any number of articles to tables, on this machine or a cluster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli.answering import leave_empty_handed
from whoseword.cli.options import AllowPrivate, AsOf, Inputs, Quiet
from whoseword.cli.output import checked_folder
from whoseword.cli.screen import complaints_of, console, stages
from whoseword.optional_library import needed

if TYPE_CHECKING:
    from whoseword.batch import Tally
    from whoseword.engine import Engine

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword batch archive/*.jsonl --output tables/",
        "whoseword batch archive.jsonl --output tables/ --workers 8",
        "RAY_ADDRESS=auto whoseword batch archive/ --output /shared/tables --engine ray",
    )
)


class EngineKind(StrEnum):
    """What the work is done by."""

    LOCAL = "local"
    RAY = "ray"


Output = Annotated[
    str, typer.Option("--output", "-o", metavar="FOLDER", help="Write the tables there.")
]
Chosen = Annotated[
    EngineKind,
    typer.Option(
        "--engine",
        help="local: processes of this machine. ray: the cluster that RAY_ADDRESS names, or"
        " without it one that is started here and stopped at the end.",
    ),
]
Workers = Annotated[
    int, typer.Option("--workers", min=1, help="Processes side by side; half a GB of memory each.")
]
Part = Annotated[
    int, typer.Option("--part", min=1, metavar="N", help="Articles in one file of a table.")
]


def batch(
    context: typer.Context,
    inputs: Inputs,
    output: Output,
    engine: Chosen = EngineKind.LOCAL,
    workers: Workers = 1,
    part: Part = 200,
    as_of: AsOf = None,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
) -> None:
    """Read any number of articles, group them into stories and trace their claims, into tables.

    FOLDER gets readings, copies, stories and claims, each a folder of
    Parquet parts; what could not be used is in set-aside with its reason.
    The rows are the same whatever the engine, the workers and the parts.
    Whatever ends the program, the same command again goes on where it
    stopped; no part that was written is made twice. docs/scale.md tells more.
    """
    checked_folder(output, "--output")
    needed("pyarrow", "whoseword[parquet]")
    from whoseword.batch import Batch, Setup
    from whoseword.resources import Limits

    threads = 1 if workers > 1 or engine is EngineKind.RAY else None
    given = Batch(Path(output), Setup(context.obj, Limits(as_of, allow_private), threads), part)
    given.begin(inputs)
    if given.finished():
        _tell(output, given.tally(), quiet=quiet)
        return
    with given.working():
        parts = given.take_in(inputs, complaints_of(context).tell)
        if not parts:
            leave_empty_handed()
        with _engine(engine, workers) as chosen, stages(quiet=quiet) as on_part:
            found = given.run(chosen, parts, on_part)
    _tell(output, found, quiet=quiet)


@contextmanager
def _engine(kind: EngineKind, workers: int) -> Iterator[Engine]:
    from whoseword.engine import Processes, ThisProcess

    if kind is EngineKind.LOCAL:
        yield Processes(workers) if workers > 1 else ThisProcess()
        return
    from whoseword.engine.cluster import RayCluster

    with RayCluster(workers) as cluster:
        yield cluster


def _tell(output: str, tally: Tally, *, quiet: bool) -> None:
    """Say what is in the folder."""
    if quiet:
        return
    names = ("readings", "copies", "stories", "claims")
    counts = ", ".join(f"{getattr(tally, name):,} {name}" for name in names)
    aside = f"; {tally.set_aside:,} set aside" if tally.set_aside else ""
    console().print(f"{output}: {counts}{aside}", soft_wrap=True)
