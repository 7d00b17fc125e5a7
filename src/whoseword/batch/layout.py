"""The folder of a batch: what users find in it, and what is there while it runs."""

from __future__ import annotations

from typing import Final

READINGS: Final = "readings"
COPIES: Final = "copies"
STORIES: Final = "stories"
CLAIMS: Final = "claims"
OUTPUTS: Final = (READINGS, COPIES, STORIES, CLAIMS)
"""Folders of parts that stay."""

WORK: Final = ".work"
ARTICLES: Final = f"{WORK}/articles"
PROFILES: Final = f"{WORK}/profiles"
INDEX: Final = f"{WORK}/index"
PAIRS: Final = f"{WORK}/pairs"
PLACES: Final = f"{WORK}/places"
GATHERED: Final = f"{WORK}/gathered"
