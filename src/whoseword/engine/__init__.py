"""Parts of a table over this process, over processes, or over a cluster."""

from whoseword.engine.arrow import Table, pa
from whoseword.engine.holding import held
from whoseword.engine.local import Engine, Processes, ThisProcess
from whoseword.engine.parts import BUCKET, Parts, clear_unfinished, put
from whoseword.engine.stage import SET_ASIDE, Stage, missing_of, run_part, set_aside

__all__ = [
    "BUCKET",
    "SET_ASIDE",
    "Engine",
    "Parts",
    "Processes",
    "Stage",
    "Table",
    "ThisProcess",
    "clear_unfinished",
    "held",
    "missing_of",
    "pa",
    "put",
    "run_part",
    "set_aside",
]
