"""One part of one stage: a table in, tables out, and what breaks it set aside with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from whoseword.engine.arrow import Table, pa
from whoseword.engine.parts import Parts
from whoseword.errors import StageFailed, WhosewordError

SET_ASIDE: Final = "set-aside"
_DIED: Final = "the process that worked on it died, twice or more"


class Stage(Protocol):
    """What is done to each part; it is sent to workers, so that it holds nothing heavy.

    ``output`` is the folder whose part tells that the stage is done with it. ``made`` gives tables
    by folder, with the same columns whatever it is given, an empty table too. ``units`` cuts a
    table into the smallest that can be worked on alone, and ``called`` names one of them.
    """

    @property
    def root(self) -> Path:
        """The folder of the run."""

    @property
    def name(self) -> str:
        """What people call the stage."""

    @property
    def output(self) -> str:
        """The folder of its main table."""

    def taken(self, part: int) -> Table:
        """Give what a part is made from."""

    def made(self, table: Table) -> Mapping[str, Table]:
        """Do the work."""

    def units(self, table: Table) -> Iterator[Table]:
        """Cut a table into the smallest that stand alone."""

    def called(self, unit: Table) -> str:
        """Name a unit."""


def set_aside(stage: str, rows: Sequence[tuple[str, str]]) -> Table:
    """Give the table of what a stage set aside: names and reasons."""
    text = pa.string()
    names, problems = ([row[k] for row in rows] for k in range(2))
    return pa.table(
        {
            "stage": pa.array([stage] * len(rows), text),
            "article": pa.array(names, text),
            "problem": pa.array(problems, text),
        }
    )


def missing_of(stage: Stage, parts: Iterable[int]) -> list[int]:
    """List which of these parts a stage still has to make."""
    done = set(Parts(stage.root / stage.output).numbers())
    return [part for part in parts if part not in done]


def run_part(stage: Stage, part: int) -> None:
    """Make a part; raises OSError where it cannot be read or written, and WhosewordError."""
    table = stage.taken(part)
    try:
        made = stage.made(table)
    except (WhosewordError, OSError):
        raise
    except Exception:
        made = _one_by_one(stage, table, {}, None)
    _write(stage, part, made)


def run_part_carefully(stage: Stage, part: int, note: Path, deadly: Sequence[int]) -> None:
    """Make a part unit by unit, noting each beforehand; those that were ``deadly`` are set aside.

    The note tells whoever comes after which unit the process died of.
    """
    died = dict.fromkeys(deadly, _DIED)
    made = _one_by_one(stage, stage.taken(part), died, note)
    note.unlink(missing_ok=True)
    _write(stage, part, made)


def _one_by_one(
    stage: Stage, table: Table, died: Mapping[int, str], note: Path | None
) -> dict[str, Table]:
    made = [stage.made(table.slice(0, 0))]
    lost: list[tuple[str, str]] = []
    for number, unit in enumerate(stage.units(table)):
        if number in died:
            lost.append((stage.called(unit), died[number]))
            continue
        if note is not None:
            note.write_text(str(number), encoding="ascii")
        try:
            made.append(stage.made(unit))
        except (WhosewordError, OSError):
            raise
        except Exception as error:
            lost.append((stage.called(unit), StageFailed("", error).problem))
    joined = {name: pa.concat_tables([found[name] for found in made]) for name in made[0]}
    joined[SET_ASIDE] = pa.concat_tables([joined[SET_ASIDE], set_aside(stage.name, lost)])
    return joined


def _write(stage: Stage, part: int, made: Mapping[str, Table]) -> None:
    """Write the tables of a part, the one that tells that it is done last."""
    for folder in sorted(made, key=lambda name: name == stage.output):
        if folder != SET_ASIDE:
            Parts(stage.root / folder).write(part, made[folder])
            continue
        reasons = Parts(stage.root / SET_ASIDE / stage.name)
        if len(made[folder]):
            reasons.write(part, made[folder])
        else:
            reasons.place(part).unlink(missing_ok=True)
