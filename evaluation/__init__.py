"""Measures the reader against annotated news: scorers, floors and the command that runs them."""
