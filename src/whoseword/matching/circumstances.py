"""What stands around a saying and states nothing more: when, where, how and to whom it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span

LONGEST: Final = 14  # words of one circumstance; a longer one tells something
LONGEST_HEARER: Final = 10
_OPENING: Final = ENGLISH.pattern(
    r"(?:{clauses.circumstances}|{time.weekdays}|[a-z]+{function-words.gerund_ending})\b",
    re.IGNORECASE,
)
_TOLD: Final = ENGLISH.pattern(r"{commitment.told}$", re.IGNORECASE)
_NEXT: Final = 2  # characters between a cue and whom it addresses


def only_circumstances(text: str, rest: Sequence[Span], cues: Sequence[Span]) -> bool:
    """Tell whether ``rest``, what is left beside speakers and cues, states nothing of its own.

    As in "Ada Vane told the Gull Post in an interview on Monday". A hearer is looked for right
    behind those of the ``cues`` that name one ("told").
    """
    hearers = [end for start, end in cues if _TOLD.search(text[start:end])]
    return all(
        _is_circumstance(text[start:end], any(0 <= start - cue <= _NEXT for cue in hearers))
        for start, end in rest
    )


def _is_circumstance(words: str, heard: bool) -> bool:
    length = len(words.split())
    if _OPENING.match(words):
        return length <= LONGEST
    return heard and length <= LONGEST_HEARER and "," not in words
