"""The pair model: whether two propositions state the same thing, or contradict each other."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.catalogue import PAIRS, PIECES, SHA256
from whoseword.inference.loaded_models import Models
from whoseword.inference.pieces import Ints, encode

SIDE: Final = 72  # pieces of each side that are read; the rest is cut
OPEN: Final = 0  # MPNet's <s>
CLOSE: Final = 2  # and </s>; a pair is read as <s> first </s> </s> second </s>
SHIFT: Final = 4  # MPNet numbers BERT's word pieces behind four marks of its own
HEADS: Final = ("same", "longer_states_shorter", "conflict", "left_attributed", "right_attributed")
SIDED: Final = 3  # from here on: one answer for each side

STEP: Final = 16  # pairs after which somebody hears how far the asking is

Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Kept = MutableMapping[str, Sequence[float]]
"""Logits, one for each of ``HEADS``, by ``pair_key``: what was asked once need not be again."""


Heard = Callable[[int, int], None]
"""Hears how many pairs have been asked, and how many there are to ask so far."""


class Announced(MutableMapping[str, Sequence[float]]):
    """Kept logits that tell how far the asking is, for it takes most of the time of comparing."""

    def __init__(self, kept: Kept, heard: Heard) -> None:
        self._kept, self._heard = kept, heard
        self._made = self._number = 0

    def expect(self, number: int) -> None:
        """Hear that so many more pairs are to be asked."""
        self._number += number
        self._heard(self._made, self._number)

    def __getitem__(self, pair: str) -> Sequence[float]:
        return self._kept[pair]

    def __setitem__(self, pair: str, logits: Sequence[float]) -> None:
        self._kept[pair] = logits
        self._made += 1
        if self._made % STEP == 0 or self._made == self._number:
            self._heard(self._made, self._number)

    def __delitem__(self, pair: str) -> None:
        del self._kept[pair]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


def pieces(text: str, limit: int = SIDE) -> Ints:
    """Cut into the word pieces of one side, at most ``limit``."""
    return encode(text).ids[:limit]


def in_order(a: str, b: str) -> tuple[str, str]:
    """Put the longer first: one reading of a pair, whichever way round it comes."""
    return (b, a) if (len(a), a) < (len(b), b) else (a, b)


def laid_out(first: Ints, second: Ints) -> tuple[Longs, Longs]:
    """Give the pieces of a pair and their sides, each of shape (n,); sides turn 1 at the second."""
    ids = np.concatenate([[OPEN], first + SHIFT, [CLOSE, CLOSE], second + SHIFT, [CLOSE]])
    sides = np.zeros(len(ids), dtype=np.int64)
    sides[len(first) + 2 :] = 1
    return ids.astype(np.int64), sides


def pair_key(first: str, second: str) -> str:
    """Name a pair of texts, in the order in which the model reads them, and the model itself."""
    data = f"{len(first)} {first}{second}".encode("utf-8", "surrogatepass")
    return f"{SHA256[PAIRS][:12]}-{hashlib.sha256(data).hexdigest()[:32]}"


def score(
    models: Models,
    texts: Sequence[str],
    pairs: Sequence[tuple[int, int]],
    kept: Kept | None = None,
) -> Floats:
    """Logits of shape (pairs, len(HEADS)) for pairs of indices into ``texts``, left and right.

    Every pair is a batch of one, so that no other pair has a say in it (see ``reader.score``).
    The same two texts are read once, however many outlets print them; what ``kept`` holds is not
    asked again, and what is asked goes into it.
    """
    first = {text: i for i, text in reversed(list(enumerate(texts)))}
    asked = [(first[texts[i]], first[texts[j]]) for i, j in pairs]
    ordered = [
        (i, j) if in_order(texts[i], texts[j]) == (texts[i], texts[j]) else (j, i) for i, j in asked
    ]
    known: Kept = {} if kept is None else kept
    keys = {(i, j): pair_key(texts[i], texts[j]) for i, j in ordered}
    anew = [pair for pair, key in keys.items() if key not in known]
    if isinstance(known, Announced):
        known.expect(len(anew))
    for pair, logits in zip(anew, _judged(models, texts, anew), strict=True):
        known[keys[pair]] = tuple(logits.tolist())
    said = {pair: known[key] for pair, key in keys.items()}
    found = np.array([said[pair] for pair in ordered], dtype=np.float64).reshape(-1, len(HEADS))
    turned = [pair != read for pair, read in zip(asked, ordered, strict=True)]
    found[turned, SIDED:] = found[turned, : SIDED - 1 : -1]
    return found


def _judged(
    models: Models, texts: Sequence[str], pairs: Sequence[tuple[int, int]]
) -> Iterator[Floats]:
    """Ask the model about pairs that are in its order; the answers come one by one."""
    if not pairs:
        return iter(())
    cut = {i: pieces(texts[i]) for i in sorted({i for pair in pairs for i in pair})}
    model, table = models.session(PAIRS), models.arrays(PIECES)
    rows, scales = table["rows"], table["scales"]

    def judge(pair: tuple[int, int]) -> Floats:
        ids, sides = laid_out(cut[pair[0]], cut[pair[1]])
        words = rows[ids].astype(np.float32) * scales[ids, None]
        return np.asarray(model.run(None, {"words": words[None], "sides": sides[None]})[0][0])

    return models.workers.each(judge, pairs)
