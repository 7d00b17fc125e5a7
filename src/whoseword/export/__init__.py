"""Records to machine formats; other modules of the room hold those that few ask for."""

from whoseword.export.brat import CONFIGURATION, Standoff, brat
from whoseword.export.checked_claim import claim_check
from whoseword.export.conll import conll
from whoseword.export.contract import annotated, report
from whoseword.export.shape import schema
from whoseword.export.stable import dumps

__all__ = [
    "CONFIGURATION",
    "Standoff",
    "annotated",
    "brat",
    "claim_check",
    "conll",
    "dumps",
    "report",
    "schema",
]
