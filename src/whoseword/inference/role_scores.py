"""One pass of the reader over a batch of texts: role scores, names and link vectors a piece."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.catalogue import READER
from whoseword.inference.loaded_models import Models, ReaderParameters
from whoseword.inference.pieces import CLS, EDGE_SHAPE, PARAGRAPH, SEP, Pieces, encode
from whoseword.inference.windows import Window, windows
from whoseword.inference.workers import early

AHEAD: Final = 8  # texts that are being read while the answers for one are at work

Floats = npt.NDArray[np.float32]
Part = Future[tuple[Floats, ...]]


@dataclass(frozen=True, slots=True)
class Scored:
    """The reader's answer for one text of n pieces: roles (n, 7), names (n, 7), links (n, 4, w)."""

    pieces: Pieces
    roles: Floats
    names: Floats
    links: Floats


def score(models: Models, texts: Iterable[str]) -> Generator[Scored, None, None]:
    """Read ``texts`` in order, AHEAD of them begun early, every core on a window of its own.

    A window is a batch of one.  The model's activations are quantised by the range of a whole
    batch, so that neighbours in it would change what is read, and the order of input with them.
    Who stops asking calls off what was begun.
    """
    with closing(outcomes(models, texts)) as answers:
        for answer in answers:
            if isinstance(answer, Exception):
                raise answer
            yield answer


def outcomes(models: Models, texts: Iterable[str]) -> Generator[Scored | Exception, None, None]:
    """As ``score``, but what a text breaks is given in its place, and the others go on."""
    fixed = models.parameters  # opens the model once, before workers ask for it side by side
    waiting: deque[Part] = deque()
    try:
        for pieces, number in early((_begun(models, text, waiting) for text in texts), AHEAD):
            yield _answered(fixed, pieces, [waiting.popleft() for _ in range(number)])
    finally:
        for part in waiting:
            part.cancel()


def _answered(
    fixed: ReaderParameters, pieces: Pieces | Exception, parts: list[Part]
) -> Scored | Exception:
    if isinstance(pieces, Exception):
        return pieces
    try:
        return _joined(fixed, pieces, [part.result() for part in parts])
    except Exception as error:  # whatever it is, it is this text's
        return error


def _begun(models: Models, text: str, waiting: deque[Part]) -> tuple[Pieces | Exception, int]:
    """Cut a text into pieces and have its windows read; with their number."""
    try:
        pieces = encode(text)
    except Exception as error:  # whatever it is, it is this text's
        return error, 0
    breaks = np.flatnonzero(pieces.shapes[:, 1] == PARAGRAPH).tolist()
    cut = windows(len(pieces), breaks)
    waiting.extend(models.workers.begin(partial(_read, models, pieces), window) for window in cut)
    return pieces, len(cut)


def _read(models: Models, pieces: Pieces, window: Window) -> tuple[Floats, ...]:
    """Run the model over one window and keep what the window answers for."""
    inside = slice(window.start, window.end)
    ids = np.concatenate([[CLS], pieces.ids[inside], [SEP]]).astype(np.int32)[None]
    shapes = np.vstack([[EDGE_SHAPE], pieces.shapes[inside], [EDGE_SHAPE]]).astype(np.int32)[None]
    low, high = window.keep_start - window.start + 1, window.keep_end - window.start + 1
    found = models.session(READER).run(None, {"ids": ids, "shapes": shapes})
    return tuple(np.asarray(output, dtype=np.float32)[0, low:high] for output in found)


def _joined(fixed: ReaderParameters, pieces: Pieces, parts: list[tuple[Floats, ...]]) -> Scored:
    if not parts:
        widths = (len(fixed.role_labels), len(fixed.name_labels), 4 * len(fixed.no_source))
        parts = [tuple(np.zeros((0, width), dtype=np.float32) for width in widths)]
    roles, names, links = (np.concatenate([outputs[k] for outputs in parts]) for k in range(3))
    return Scored(pieces, roles, names, links.reshape(len(pieces), 4, links.shape[1] // 4))
