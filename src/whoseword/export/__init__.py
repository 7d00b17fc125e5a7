"""Records to machine formats, and an article to a page with its attributions marked."""

from whoseword.export.brat import CONFIGURATION, Standoff, brat
from whoseword.export.checked_claim import claim_check
from whoseword.export.conll import conll
from whoseword.export.contract import annotated, report
from whoseword.export.marked import marked
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
    "marked",
    "report",
    "schema",
]
