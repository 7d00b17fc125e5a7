"""What belongs to one language, as data: one folder each, and this door to it."""

from whoseword.language.word_lists import words
from whoseword.language.wordings import all_in_words, in_words, listed

__all__ = ["all_in_words", "in_words", "listed", "words"]
