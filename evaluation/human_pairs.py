"""Matching held against people's own alignments: SuperPAL's and SPARK's, over news of MultiNews.

SuperPAL (CoNLL 2021) aligns propositions of a summary with the reports it sums up; a topic is made
a story of the aligned sentences alone, a report for each file, and its figure is the F1 of
sentences of summary and report that state a common claim. SPARK clusters propositions over whole
reports. Its labels follow summaries, so that what is shared outside them is unlabelled: recall
alone is counted, and the clusters of which any pair is found. ``python -m evaluation.human_pairs
DATA`` measures all of both; the evaluation takes a sample of either, since each pair of sentences
costs a question. Nothing that ships is trained on either: they are for measuring.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from datasets.story_gold import GoldText, Place
from evaluation.claim_scores import sentence_pairs
from evaluation.story_view import view
from evaluation.tally import Tally
from whoseword import export, pipeline
from whoseword.records import Article, Span
from whoseword.resources import shipped

SUMMARY = "summary"
SUPERPAL_EVERY = 2
"""Of SuperPAL's topics by name every second is in the sample."""
SPARK_EVERY = 20

Pairs = frozenset[tuple[Place, Place]]


@dataclass(frozen=True, slots=True)
class Topic:
    """One story with its aligned sentences; ``clusters`` are the pairs of each cluster apart."""

    name: str
    texts: tuple[GoldText, ...]
    clusters: tuple[Pairs, ...]

    @property
    def pairs(self) -> Pairs:
        """Pairs of places of different articles, the smaller first, that are one claim."""
        return frozenset().union(*self.clusters)


def superpal(data: Path) -> list[Topic]:
    """Read SuperPAL's dev topics by name, each with the aligned sentences of every file."""
    told: dict[str, dict[str, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    aligned: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
    path = data / "human-pairs" / "superpal-dev.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            topic, report = row["topic"], row["documentFile"]
            mine, theirs = int(row["scuSentCharIdx"]), int(row["docSentCharIdx"])
            told[topic][SUMMARY][mine] = row["scuSentence"]
            told[topic][report][theirs] = row["docSentText"]
            aligned[topic].append((mine, report, theirs))
    return [_summed_up(name, told[name], aligned[name]) for name in sorted(told)]


def _summed_up(
    topic: str, told: dict[str, dict[int, str]], aligned: Iterable[tuple[int, str, int]]
) -> Topic:
    numbers = {
        (key, at): number for key, held in told.items() for number, at in enumerate(sorted(held))
    }
    pairs = frozenset(
        _ordered((SUMMARY, numbers[SUMMARY, mine]), (report, numbers[report, theirs]))
        for mine, report, theirs in aligned
    )
    texts = []
    for key, held in sorted(told.items()):
        text, spans = "", {}
        for number, at in enumerate(sorted(held)):
            start = len(text) + bool(text)
            text = f"{text} {held[at]}" if text else held[at]
            spans[number] = (start, len(text))
        texts.append(_text(topic, key, text, spans))
    return Topic(topic, tuple(texts), (pairs,))


def spark(data: Path) -> list[Topic]:
    """Read SPARK's topics that have a cluster over two reports, by name."""
    path = data / "human-pairs" / "spark-open.jsonl"
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        texts = [
            _text(told["topic"], str(number), article["text"], _spans(article["sentences"]))
            for number, article in enumerate(told["articles"])
        ]
        clusters: dict[str, set[Place]] = defaultdict(set)
        for stated in told["propositions"]:
            clusters[stated["cluster"]] |= {
                (str(stated["article"]), n) for n in stated["sentences"]
            }
        crossing = [_crossing(places) for _, places in sorted(clusters.items())]
        if any(crossing):
            found.append(Topic(told["topic"], tuple(texts), tuple(filter(None, crossing))))
    return sorted(found, key=lambda topic: topic.name)


def _spans(sentences: Iterable[Sequence[int]]) -> dict[int, Span]:
    return {number: (start, end) for number, (start, end) in enumerate(sentences)}


def _crossing(places: Iterable[Place]) -> Pairs:
    return frozenset((a, b) for a, b in combinations(sorted(places), 2) if a[0] != b[0])


def _ordered(a: Place, b: Place) -> tuple[Place, Place]:
    return (a, b) if a < b else (b, a)


def _text(topic: str, key: str, text: str, spans: dict[int, Span]) -> GoldText:
    article = Article(id=f"{topic}.{key}", text=text, outlet=f"Outlet {key}", language="en")
    return GoldText(key, article, spans)


def matched(topic: Topic) -> Pairs:
    """Compare the topic's articles; give the pairs of its sentences that share a claim."""
    texts = {text.key: text for text in topic.texts}
    report = pipeline.compare(
        [text.article for text in topic.texts], resources=shipped(), one_story=True
    )
    (story,) = export.report(report)["stories"]
    return frozenset(sentence_pairs(view(story, topic.name, texts).claims))


def sample(data: Path) -> tuple[list[Topic], list[Topic]]:
    """Take the topics of SuperPAL and of SPARK that every evaluation measures."""
    return superpal(data)[::SUPERPAL_EVERY], spark(data)[::SPARK_EVERY]


def score(
    aligned: Iterable[Topic], clustered: Iterable[Topic], advance: Callable[[], None]
) -> dict[str, float]:
    """Compare the topics of SuperPAL and of SPARK; figures 0 to 1, ``advance`` after each topic."""
    alignments, recalled, touched = Tally(), Tally(), Tally()
    for topic in aligned:
        found = {pair for pair in matched(topic) if SUMMARY in {key for key, _ in pair}}
        alignments.add_sets(found, topic.pairs)
        advance()
    for topic in clustered:
        found = set(matched(topic))
        recalled.add(len(found & topic.pairs), 0, len(topic.pairs))
        touched.add(
            sum(not found.isdisjoint(pairs) for pairs in topic.clusters), 0, len(topic.clusters)
        )
        advance()
    return {
        "superpal_f1": alignments.f1,
        "superpal_precision": alignments.precision,
        "superpal_recall": alignments.recall,
        "spark_recall": recalled.recall,
        "spark_clusters": touched.recall,
    }


def main(arguments: Sequence[str]) -> None:
    """Print the figures over all topics, one a line."""
    data = Path(arguments[0])
    for name, value in score(superpal(data), spark(data), lambda: None).items():
        print(f"{name:20} {value:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
