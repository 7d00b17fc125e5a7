"""Article to reading: attributions, certainty, speakers, names."""

from whoseword.reading.reader import called, read, read_all

__all__ = ["called", "read", "read_all"]
