"""The only database room: articles, readings, decisions and stories in one SQLite file."""

from whoseword.store.kept_logits import KeptLogits
from whoseword.store.store import Store
from whoseword.store.word_search import Hit

__all__ = ["Hit", "KeptLogits", "Store"]
