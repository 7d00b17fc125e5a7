"""Data sets to the shipped pair model: fine-tune in folds, grow trees, export."""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.pairs import boosting
from training.pairs.annotated import annotated_stories
from training.pairs.corpora import contraries, public_pairs
from training.pairs.export import export
from training.pairs.finetune import Drawn, drawn, epoch
from training.pairs.fit import Cache, fit, predict
from training.pairs.model import comparer
from training.pairs.read_stories import read_story
from training.pairs.stories import gold_stories, lead_stories
from training.pairs.words import FOLDS, LEAD_WEIGHT, Table, out_of_fold, tables, word_trees
from training.soup import soup
from whoseword.matching.pair_features import MODEL_NAMES, NAMES, model_features
from whoseword.matching.pair_scoring import HOPELESS

RATE = 4e-5
LONGEST = 700  # characters of a public text; summaries run longer than sentences


def kind_of(story: str) -> str:
    """Tell from its identifier how much of an annotated story is shown."""
    return "events" if story.startswith("ecb-") else "news"


def folds(
    data: Path,
    gold: Sequence[Drawn],
    leads: Sequence[Drawn],
    out: Path,
    *,
    examples: int,
    seed: int,
) -> list[Path]:
    """One model for each fold, fine-tuned without the fold's stories, unless it is there.

    Of an epoch ``examples`` are drawn; public pairs are mixed in, a fifth of that, and every
    contrary pair whose group is not the fold's.
    """
    paths = [out / f"fold{fold}.pt" for fold in range(FOLDS)]
    public = [e for e in public_pairs(data) if max(len(e.a), len(e.b)) < LONGEST]
    for fold, path in enumerate(paths):
        if path.exists():
            continue
        rng = random.Random(seed + 10 + fold)
        seen = [story for k, story in enumerate(gold) if k % FOLDS != fold]
        rows = epoch([*seen, *leads], rng)()
        rows = rng.sample(rows, min(len(rows), examples)) + rng.sample(public, examples // 5)
        told = sorted(contraries().items())
        rows += [e for k, (_, found) in enumerate(told) if k % FOLDS != fold for e in found]
        made = fit(comparer(), [rows.copy], rate=RATE, seed=seed + 20 + fold, log=path.stem)
        torch.save(made.state_dict(), path)
    return paths


def full_rows(
    found: Sequence[Table], gold: Sequence[Drawn], paths: Sequence[Path]
) -> tuple[np.ndarray, np.ndarray]:
    """Features with out-of-fold logits of all pairs that words leave hope, and their labels.

    Short reports of events are left out: how likely a pair is there says little of political news.
    """
    rows, labels, cache = [], [], Cache()
    models = [comparer(path) for path in paths]
    for k, (table, story) in enumerate(zip(found, gold, strict=True)):
        if story.kind == "events":
            continue
        hopeful = np.flatnonzero(story.alike >= HOPELESS)
        pairs = [story.pairs[i] for i in hopeful]
        texts = [(story.texts[a], story.texts[b]) for a, b in pairs]
        logits = predict(models[k % FOLDS], texts, cache)
        units = [u.sentence for u in table.read.units]
        rows.append(np.hstack([table.rows[hopeful], model_features(units, pairs, logits)]))
        labels.append(table.labels[hopeful])
    return np.vstack(rows), np.concatenate(labels)


def main() -> None:
    """Write the pair model and its trees to OUT; folds found there are kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--examples", type=int, default=26_000, help="of the stories, a fold")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--version", default="1")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    annotated = [*gold_stories(args.data, "train"), *annotated_stories(args.data)]
    gold = tables([read_story(s) for s in annotated])
    leads = tables([read_story(s) for s in lead_stories(args.data, "train")], LEAD_WEIGHT)
    words = word_trees([*gold, *leads])
    boosting.save(words, args.out / "pairs-words.npz", f"pairs-words-{args.version}")
    alike = out_of_fold([*gold, *leads])
    kinds = [*(kind_of(t.read.story.id) for t in gold), *("lead" for _ in leads)]
    stories = [
        drawn(kind, t.read, t.pairs, t.labels, near)
        for kind, t, near in zip(kinds, [*gold, *leads], alike, strict=True)
    ]
    mine, others = stories[: len(gold)], stories[len(gold) :]
    paths = folds(args.data, mine, others, args.out, examples=args.examples, seed=args.seed)
    rows, labels = full_rows(gold, mine, paths)
    full = boosting.grow(rows, labels, np.ones(len(labels)), NAMES + MODEL_NAMES)
    boosting.save(full, args.out / "pairs-full.npz", f"pairs-full-{args.version}")
    model = comparer()
    model.load_state_dict(soup(paths))
    version = f"pairs-{args.version}"
    export(model, args.out / "pairs.onnx", args.out / "pairs-pieces.npz", version)


if __name__ == "__main__":
    main()
