"""A claim that somebody asks about, as an article of one sentence, so that it is read like one."""

from __future__ import annotations

from typing import Final

from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.language import language_of
from whoseword.records import Article

LONGEST: Final = 1_000  # characters
_NAME: Final = "the claim"


def claim_article(claim: str) -> Article:
    """The claim on one line; raises an ``InputError`` for one empty, too long or not English."""
    text = " ".join(claim.split())
    if not any(character.isalpha() for character in text):
        raise Unreadable(_NAME, "there is no word in it", "Write it as one sentence.")
    if len(text) > LONGEST:
        problem = f"{len(text):,} characters, over the limit of {LONGEST:,}"
        raise TooLarge(_NAME, problem, "Ask about one statement at a time.")
    language = language_of(text)
    if language != "en":
        problem = f"it is not in English (it seems to be {language!r})"
        raise Unreadable(_NAME, problem, "Translate it.")
    return Article(id="claim", text=text, language=language, origin=_NAME)
