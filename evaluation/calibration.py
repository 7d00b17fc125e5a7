"""Whether the probabilities of the pair judgement are what they say: ``calibration DATA``.

Every pair of sentences that the comparison judges in the annotated dev stories, its probability of
stating the same claim beside whether the annotation says so. Pairs that never became candidates
have no probability and are left out. ``python -m evaluation.calibration DATA`` prints the
reliability table, the Brier score and the expected calibration error, and draws the curve to
docs/calibration.svg; ``--pairs FILE`` keeps the judged pairs and reads them from there next time.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from datasets.story_gold import dev_stories, read_gold, text_of
from evaluation.calibration_drawing import draw
from evaluation.claim_scores import sentence_pairs
from evaluation.claims_gold import story_readings
from whoseword.matching.blocking import candidates
from whoseword.matching.pair_scoring import UNSURE, score_units
from whoseword.matching.propositions import propositions
from whoseword.matching.sentence_context import units
from whoseword.resources import shipped

EDGES: Final = (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)
"""Borders of the bins: finer where most pairs and the thresholds of the comparison lie."""

DRAWING: Final = Path(__file__).parents[1] / "docs" / "calibration.svg"


@dataclass(frozen=True, slots=True)
class Judged:
    """One pair of sentences of a story: what was judged, 0 to 1, and what is gold."""

    story: str
    probability: float
    gold: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The pairs judged between two borders; ``judged`` is their mean, ``gold`` the true share."""

    low: float
    high: float
    count: int
    judged: float
    gold: float


def judged_pairs(data: Path) -> Iterator[Judged]:
    """Judge the candidates of every dev story as the pipeline does."""
    for path in dev_stories(data):
        texts = text_of(data, path.stem)
        by_article = {text.article.id: text for text in texts.values()}
        story = story_readings(list(texts.values()))
        readings = sorted(story.readings, key=lambda reading: reading.article.id)
        held = units([p for r in readings for p in propositions(r)], readings)
        pairs = candidates(held)
        scored = score_units(held, pairs, {s.id: s.name for s in story.sources}, shipped().models)
        gold = sentence_pairs(read_gold(path).claims)
        places = [
            {(text.key, number) for number in text.touched(u.sentence.spans, u.sentence.field)}
            for u in held
            for text in (by_article[u.sentence.article],)
        ]
        for (i, j), probability in zip(pairs, scored.same.tolist(), strict=True):
            joined = any(tuple(sorted((a, b))) in gold for a in places[i] for b in places[j])
            yield Judged(path.stem, round(probability, 6), joined)


def bins(pairs: Sequence[Judged], edges: Sequence[float] = EDGES) -> list[Bin]:
    """Sort pairs into bins by what was judged, empty ones left out; the last holds its end."""
    found = []
    for low, high in pairwise(edges):
        last = high == edges[-1]
        held = [p for p in pairs if low <= p.probability < high or (last and p.probability == high)]
        if held:
            judged = sum(p.probability for p in held) / len(held)
            gold = sum(p.gold for p in held) / len(held)
            found.append(Bin(low, high, len(held), judged, gold))
    return found


def brier(pairs: Sequence[Judged]) -> float:
    """Mean squared distance of the probability from the truth, 0 (best) to 1 (Brier 1950)."""
    return sum((p.probability - p.gold) ** 2 for p in pairs) / len(pairs)


def expected_error(pairs: Sequence[Judged], edges: Sequence[float] = EDGES) -> float:
    """Mean distance of what was judged from the true share over the bins, weighted by pairs."""
    return sum(b.count * abs(b.judged - b.gold) for b in bins(pairs, edges)) / len(pairs)


def table(pairs: Sequence[Judged]) -> Table:
    """Lay out the bins."""
    laid = Table("judged", title="Sentence pairs of the dev stories")
    for heading in ("pairs", "mean judged", "share gold", "difference"):
        laid.add_column(heading, justify="right")
    for b in bins(pairs):
        shown = (f"{b.judged:.3f}", f"{b.gold:.3f}", f"{b.gold - b.judged:+.3f}")
        laid.add_row(f"{b.low:.2f} to {b.high:.2f}", str(b.count), *shown)
    return laid


def summary(pairs: Sequence[Judged]) -> list[str]:
    """Give the figures over all judged pairs and over those that a reader may get to see."""
    lines = []
    seen = [p for p in pairs if p.probability >= UNSURE]
    for name, some in (("all judged", pairs), (f"judged {UNSURE} or more", seen)):
        if some:
            lines.append(
                f"{name}: {len(some)} pairs, {sum(p.gold for p in some)} gold, "
                f"Brier score {brier(some):.4f}, expected calibration error "
                f"{expected_error(some):.4f}"
            )
    return lines


def _kept(file: Path | None, data: Path) -> list[Judged]:
    if file and file.exists():
        return [Judged(*json.loads(line)) for line in file.read_text("utf-8").splitlines()]
    pairs = list(judged_pairs(data))
    if file:
        lines = (json.dumps(astuple(pair)) + "\n" for pair in pairs)
        file.write_text("".join(lines), "utf-8")
    return pairs


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and the figures, and draw the curve."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.calibration", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the data sets")
    parser.add_argument("--pairs", type=Path, metavar="FILE", help="keep the judged pairs there")
    parser.add_argument("--svg", type=Path, metavar="FILE", default=DRAWING, help="the drawing")
    options = parser.parse_args(arguments)
    console = Console(highlight=False)
    if not options.data.is_dir():
        console.print(f"No data sets at {options.data}: name their folder.")
        return 2
    pairs = _kept(options.pairs, options.data)
    console.print(table(pairs))
    for line in summary(pairs):
        console.print(line, soft_wrap=True)
    points = [(b.judged, b.gold, b.count) for b in bins(pairs)]
    options.svg.write_text(draw(points), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
