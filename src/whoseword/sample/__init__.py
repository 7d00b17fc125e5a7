"""The sample story: one invented event, told by seven invented outlets."""

from __future__ import annotations

from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from pathlib import Path


def folder() -> AbstractContextManager[Path]:
    """Give the folder that holds the story, one JSON article a file."""
    return as_file(files(__package__) / "articles")
