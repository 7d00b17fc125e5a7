"""Small fingerprints of texts, by which those that may share text find each other (MinHash)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from rensa import RMinHash

GRAM: Final = 3
"""Words in a row that are hashed: of an edited wire story about a third stay the same."""
MINIMA: Final = 128
_SEED: Final = 1
FEWEST_SHARED: Final = 3
"""Of the minima of two texts; that loose, for a brief may stand in a report ten times as long."""


def sketch(words: Sequence[str]) -> tuple[int, ...]:
    """Give the minima of a text's hashed grams, the same on every machine."""
    found = RMinHash(MINIMA, _SEED)
    found.update([" ".join(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)])
    return tuple(found.digest())


class Sketches:
    """Texts by the minima that they hold: what one more costs does not hang on its length."""

    def __init__(self) -> None:
        self._holders: defaultdict[tuple[int, int], list[str]] = defaultdict(list)

    def like(self, minima: Sequence[int]) -> Iterator[str]:
        """Give the texts that share enough of these minima, those that share most first."""
        shared: Counter[str] = Counter()
        for place in enumerate(minima):
            shared.update(self._holders.get(place, ()))
        ranked = sorted(shared, key=lambda name: (-shared[name], name))
        yield from (name for name in ranked if shared[name] >= FEWEST_SHARED)

    def put(self, name: str, minima: Sequence[int]) -> None:
        """Keep a text for others to find."""
        for place in enumerate(minima):
            self._holders[place].append(name)
