"""What belongs to one language, as data: one folder each, and this door to it."""

from whoseword.language.word_lists import words

__all__ = ["words"]
