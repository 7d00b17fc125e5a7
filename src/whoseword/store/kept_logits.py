"""What the pair model said, by pair of texts, and which of it was asked for again."""

from __future__ import annotations

import struct
from collections.abc import Iterator, MutableMapping, Sequence


class KeptLogits(MutableMapping[str, Sequence[float]]):
    """Logits as the model gives them, four bytes each, keyed by ``inference.pairs.pair_key``."""

    def __init__(self, held: dict[str, bytes]) -> None:
        self._held = held
        self._asked: set[str] = set()

    def __getitem__(self, pair: str) -> Sequence[float]:
        content = self._held[pair]
        self._asked.add(pair)
        return struct.unpack(f"<{len(content) // 4}f", content)

    def __setitem__(self, pair: str, logits: Sequence[float]) -> None:
        self._held[pair] = struct.pack(f"<{len(logits)}f", *logits)
        self._asked.add(pair)

    def __delitem__(self, pair: str) -> None:
        del self._held[pair]
        self._asked.discard(pair)

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def asked(self) -> Iterator[tuple[str, bytes]]:
        """Give the pairs that were asked for or are new, with their bytes."""
        return ((pair, self._held[pair]) for pair in sorted(self._asked))

    def unasked(self) -> KeptLogits:
        """Give the same pairs, none of them asked for yet."""
        return KeptLogits(dict(self._held))
