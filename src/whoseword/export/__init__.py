"""Records to machine formats."""

from whoseword.export.contract import annotated, report
from whoseword.export.shape import schema
from whoseword.export.stable import dumps

__all__ = ["annotated", "dumps", "report", "schema"]
