"""Article to reading: attributions, certainty, speakers, names."""

from whoseword.reading.reader import read, read_all

__all__ = ["read", "read_all"]
