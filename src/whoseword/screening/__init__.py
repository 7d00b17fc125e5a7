"""Entities against watch-lists, offline: matches with score and reasons, for people to check."""

from whoseword.screening.list_reading import read_lists
from whoseword.screening.listed import Listed, WatchList
from whoseword.screening.name_index import NameIndex
from whoseword.screening.story_screening import screen

__all__ = ["Listed", "NameIndex", "WatchList", "read_lists", "screen"]
