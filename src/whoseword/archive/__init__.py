"""The pipeline's stateful twin: stories that grow, over a store that keeps what was read."""

from whoseword.archive.archive_file import PLACE, Archive, default_place

__all__ = ["PLACE", "Archive", "default_place"]
