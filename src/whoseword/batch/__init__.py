"""Any number of articles to tables of readings, copies, stories and claims, stage by stage."""

from whoseword.batch.reading_stage import read_table, take_in
from whoseword.batch.run import Batch, Tally
from whoseword.batch.setup import Setup

__all__ = ["Batch", "Setup", "Tally", "read_table", "take_in"]
