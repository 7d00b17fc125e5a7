"""Who is who across the articles of a story: one entry for each source."""

from whoseword.entities.merging import merge

__all__ = ["merge"]
