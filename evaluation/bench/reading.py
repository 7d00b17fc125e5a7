"""What reading costs beside the bare pass of its own encoder and beside other models."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from evaluation.bench.measuring import Figure, medians
from evaluation.bench.passes import bare_passes, shipped_reader
from evaluation.bench.rivals import bert_base, in_torch
from whoseword import pipeline
from whoseword.inference.pieces import encode
from whoseword.reading.attributions import joined
from whoseword.records import Article
from whoseword.resources import shipped
from whoseword.text.dates import dates

MOST_TIMES_BARE = 1.2
LEAST_TIMES_BERT = 4.5
READING, TORCH = "reading", "the same model in fp32 torch"
OWN, BERT, FUSED = "bare pass, ", "BERT-base shape, int8, ", "BERT-base shape, one attention, "

Works = dict[str, Callable[[], object]]


def works(articles: Sequence[Article], folder: Path) -> tuple[Works, int]:
    """Give what is to be timed, by name, and the number of word pieces in each."""
    encoded = [encode(joined(article)) for article in articles]
    timed: Works = {READING: lambda: _read_anew(articles)}
    timed |= {OWN + way: run for way, run in bare_passes(shipped_reader(), encoded).items()}
    plain, fused = bert_base(folder, encoded)
    timed |= {BERT + way: run for way, run in plain.items()}
    timed |= {FUSED + way: run for way, run in fused.items()}
    if torch := in_torch(encoded):
        timed[TORCH] = torch
    return timed, sum(map(len, encoded))


def _read_anew(articles: Sequence[Article]) -> int:
    """Read as if none had been read before: what is kept of whole texts is forgotten."""
    dates.cache_clear()
    return sum(1 for _ in pipeline.readings(articles, shipped()))


def compared(seconds: dict[str, float], pieces: int) -> Iterator[Figure | str]:
    """Set reading beside the faster way of either model; ``seconds`` by the names of ``works``."""
    for name, found in seconds.items():
        yield Figure(name, pieces / found, "pieces/s")
    if TORCH in seconds:
        yield Figure(f"{READING} / {TORCH}, in speed", seconds[TORCH] / seconds[READING], "times")
    else:
        yield f"{TORCH}: left out, the training group is not installed (make train sets it up)"
    bare, bert, fused = (_fastest(seconds, model) for model in (OWN, BERT, FUSED))
    cost = seconds[READING] / seconds[bare]
    yield Figure(f"cost: {READING} / {bare}", cost, "times", most=MOST_TIMES_BARE)
    alone = seconds[bert] / seconds[bare]
    yield Figure(f"speed: {bare} / {bert}", alone, "times")
    gain = seconds[bert] / seconds[READING]
    yield Figure(f"speed: {READING} / {bert}", gain, "times", least=LEAST_TIMES_BERT)
    yield Figure(f"speed: {READING} / {fused}", seconds[fused] / seconds[READING], "times")


def _fastest(seconds: dict[str, float], model: str) -> str:
    return min((name for name in seconds if name.startswith(model)), key=lambda n: seconds[n])


def measure(articles: Sequence[Article], rounds: int) -> Iterator[Figure | str]:
    """Time everything in turn and compare."""
    with tempfile.TemporaryDirectory() as folder:
        timed, pieces = works(articles, Path(folder))
        yield from compared(medians(timed, rounds), pieces)
