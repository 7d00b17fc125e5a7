"""The pair model: whether two propositions state the same thing, or contradict each other."""

from __future__ import annotations

import hashlib
from collections.abc import MutableMapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.catalogue import ModelEntry, session
from whoseword.inference.pieces import CLS, SEP, Ints, encode
from whoseword.inference.workers import each

SIDE: Final = 72  # pieces of each side that are read; the rest is cut
PAIRS: Final = ModelEntry(
    file="pairs.onnx",
    sha256="7b490089927b09b46fce2a0270a1624f24aebee2e7c24dfabfbc34ca967e2ab0",
    licence="Apache-2.0",
)
HEADS: Final = ("same", "longer_states_shorter", "conflict", "left_attributed", "right_attributed")
SIDED: Final = 3  # from here on: one answer for each side

Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Kept = MutableMapping[str, Sequence[float]]
"""Logits, one for each of ``HEADS``, by ``pair_key``: what was asked once need not be again."""


def pieces(text: str, limit: int = SIDE) -> Ints:
    """Cut into the word pieces of one side, at most ``limit``."""
    return encode(text).ids[:limit]


def in_order(a: str, b: str) -> tuple[str, str]:
    """Put the longer first: one reading of a pair, whichever way round it comes."""
    return (b, a) if (len(a), a) < (len(b), b) else (a, b)


def batch(firsts: Sequence[Ints], seconds: Sequence[Ints]) -> tuple[Longs, Longs, Longs]:
    """Lay out padded ids, mask and sides, each of shape (pairs, longest), for the encoder."""
    lengths = [len(a) + len(b) + 3 for a, b in zip(firsts, seconds, strict=True)]
    ids = np.zeros((len(lengths), max(lengths)), dtype=np.int64)
    mask, sides = np.zeros_like(ids), np.zeros_like(ids)
    for row, (a, b, n) in enumerate(zip(firsts, seconds, lengths, strict=True)):
        ids[row, :n] = np.concatenate([[CLS], a, [SEP], b, [SEP]])
        mask[row, :n] = 1
        sides[row, len(a) + 2 : n] = 1
    return ids, mask, sides


def pair_key(first: str, second: str) -> str:
    """Name a pair of texts, in the order in which the model reads them, and the model itself."""
    data = f"{len(first)} {first}{second}".encode("utf-8", "surrogatepass")
    return f"{PAIRS.sha256[:12]}-{hashlib.sha256(data).hexdigest()[:32]}"


def score(
    texts: Sequence[str], pairs: Sequence[tuple[int, int]], kept: Kept | None = None
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
    for pair, logits in zip(anew, _judged(texts, anew), strict=True):
        known[keys[pair]] = tuple(logits.tolist())
    said = {pair: known[key] for pair, key in keys.items()}
    found = np.array([said[pair] for pair in ordered], dtype=np.float64).reshape(-1, len(HEADS))
    turned = [pair != read for pair, read in zip(asked, ordered, strict=True)]
    found[turned, SIDED:] = found[turned, : SIDED - 1 : -1]
    return found


def _judged(texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> list[Floats]:
    """Ask the model about pairs that are in its order."""
    if not pairs:
        return []
    cut = {i: pieces(texts[i]) for i in sorted({i for pair in pairs for i in pair})}
    model = session(PAIRS)

    def judge(pair: tuple[int, int]) -> Floats:
        ids, mask, sides = batch([cut[pair[0]]], [cut[pair[1]]])
        return np.asarray(model.run(None, {"ids": ids, "mask": mask, "sides": sides})[0][0])

    return each(judge, pairs)
