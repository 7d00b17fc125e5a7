"""Whole quotations of the Gender Gap Tracker, read with weights that never saw the article.

``folds`` judges the choice among antecedents alone.  Here each fifth of the articles is read whole,
with weights that the other fifths and the other sets of known speakers taught, and scored as
``evaluation.ggt`` scores the shipped reader: found, and given to the right speaker.
Usage: python -m training.speakers.left_out_quotations DATA
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from evaluation import ggt
from training.given_names import given_names
from training.speakers.folds import FOLDS, Kept, all_documents, kept_cases
from training.speakers.logit import fit
from whoseword import export
from whoseword.inference.loaded_models import AntecedentWeights, Models
from whoseword.reading import read_all
from whoseword.records import Article
from whoseword.resources import shipped


class Weighed(Models):
    """The shipped models, with weights of one's own for the choice among antecedents."""

    def __init__(self, antecedents: AntecedentWeights) -> None:
        super().__init__()
        self.__dict__["antecedents"] = antecedents


def weights_without(fold: int, cases: Sequence[Kept]) -> AntecedentWeights:
    """What the cases of the other folds teach."""
    weights = fit([kept.case for kept in cases if kept.fold != fold])
    return AntecedentWeights(f"without-{fold}", weights, given_names())


def left_out(cases: Sequence[Kept], articles: Sequence[Article]) -> Iterator[dict[str, Any]]:
    """Give each fold's articles as annotated, by their ids; the folds are those of the cases."""
    for fold in range(FOLDS):
        models = Weighed(weights_without(fold, cases))
        read = read_all(articles[fold::FOLDS], replace(shipped(), models=models))
        yield {reading.article.id: export.annotated(reading) for reading in read}


def main() -> None:
    """Collect, leave out, read, print: all articles together, then each fold."""
    data = Path(sys.argv[1])
    folds = list(left_out(list(kept_cases(all_documents(data))), ggt.articles(data)))
    together = {name: answer for fold in folds for name, answer in fold.items()}
    for heading, answers in (("all", together), *((f"fold {k}", f) for k, f in enumerate(folds))):
        figures = ggt.score(answers, data, among=answers)
        told = ", ".join(f"{name} {value:.3f}" for name, value in figures.items())
        sys.stdout.write(f"{heading}: {told}\n")


if __name__ == "__main__":
    main()
