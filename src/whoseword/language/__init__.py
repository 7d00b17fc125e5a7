"""What belongs to one language, as data: one folder each, and this door to it."""

from whoseword.language.lexicon import ENGLISH, Lexicon
from whoseword.language.wordings import all_in_words, in_words, listed

__all__ = ["ENGLISH", "Lexicon", "all_in_words", "in_words", "listed"]
