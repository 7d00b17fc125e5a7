"""The pipeline's stateful twin: stories that grow, over a store that keeps what was read."""

from whoseword.archive.archive_file import PLACE, Archive, default_place
from whoseword.archive.corrections import OF_ARTICLE

__all__ = ["OF_ARTICLE", "PLACE", "Archive", "default_place"]
