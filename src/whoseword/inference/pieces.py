"""Text to word pieces, with offsets into the text and the layout that lower-casing would lose.

The encoder is uncased and blind to line breaks.  Three small features put back what it cannot see:
letter case, the break before a piece, and whether a piece stands inside double quotation marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from whoseword.inference.catalogue import checked
from whoseword.text.typography import with_plain_quotes

CASE_VALUES: Final = 5  # other, lower, Title, UPPER, digit
BREAK_VALUES: Final = 4  # none, space, line, paragraph
PARAGRAPH: Final = 3  # value of the break before the first piece of a paragraph
QUOTE_VALUES: Final = 2  # outside, inside double quotation marks
OPENING: Final = "“«„"
CLOSING: Final = "”»"
EDGE_SHAPE: Final = (CASE_VALUES, BREAK_VALUES, QUOTE_VALUES)  # of [CLS] and [SEP]
CLS: Final = 101
SEP: Final = 102

Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text.

    ``ids``, ``starts`` and ``ends`` have shape (n,); offsets are code points of the text.
    ``shapes`` has shape (n, 3): letter case, break before, inside quotation marks.
    ``heads`` is true, shape (n,), where a word begins.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    shapes: Ints
    heads: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)


@cache
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_str(checked("tokenizer.json").decode())
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


@cache
def vocabulary() -> Mapping[str, int]:
    """Map the encoder's word pieces to their ranks."""
    ranks: dict[str, int] = _tokenizer().get_vocab()
    return ranks


@cache
def _word_tails() -> npt.NDArray[np.bool_]:
    tails = np.zeros(len(vocabulary()), dtype=bool)
    tails[[i for piece, i in vocabulary().items() if piece.startswith("##")]] = True
    return tails


@lru_cache(maxsize=65536)
def _case(piece: str) -> int:
    first = piece[0]
    if first.isdigit():
        return 4
    if not first.isalpha():
        return 0
    if not first.isupper():
        return 1
    return 3 if len(piece) > 1 and piece.isupper() else 2


def _break(text: str, previous: int, start: int) -> int:
    if previous == start:
        return 0
    if start - previous == 1 and text[previous] == " ":
        return 1
    return min(text.count("\n", previous, start), 2) + 1


def _shapes(text: str, starts: list[int], ends: list[int]) -> list[tuple[int, int, int]]:
    shapes = []
    previous, inside = 0, False
    for start, end in zip(starts, ends, strict=True):
        gap = _break(text, previous, start) if previous else 3
        mark = text[start]
        if gap == 3 and mark != '"':
            inside = False  # a new paragraph closes a quotation that was never closed
        if mark in OPENING:
            inside = True
        elif mark == '"':
            inside = not inside
        shapes.append((_case(text[start:end]), gap, int(inside)))
        if mark in CLOSING:
            inside = False
        previous = end
    return shapes


def encode(text: str) -> Pieces:
    """Cut ``text`` into word pieces; a text without any gives arrays of length 0."""
    text = with_plain_quotes(text)
    encoding = _tokenizer().encode(text, add_special_tokens=False)
    kept = [(i, s, e) for i, (s, e) in zip(encoding.ids, encoding.offsets, strict=True) if e > s]
    ids, starts, ends = ([row[k] for row in kept] for k in range(3))
    shapes = np.array(_shapes(text, starts, ends), dtype=np.int32).reshape(-1, 3)
    array = np.array(ids, dtype=np.int32)
    return Pieces(
        ids=array,
        starts=np.array(starts, dtype=np.int32),
        ends=np.array(ends, dtype=np.int32),
        shapes=shapes,
        heads=~_word_tails()[array],
    )
