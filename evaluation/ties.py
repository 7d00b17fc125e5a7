"""Ties of the annotated stories: both parties, kind and sentence; direction is not compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from datasets.people_time_gold import AnnotatedStory
from datasets.story_gold import HEADLINE, GoldText
from evaluation.names import likeness
from evaluation.tally import Tally, pair_off
from whoseword.entities import WhosWho
from whoseword.entities.tie_candidates import TieCandidate

_KINDS = ("named_person", "organisation")
_SAME = {
    "democrats": "Democratic Party",
    "democrat": "Democratic Party",
    "republicans": "Republican Party",
    "republican": "Republican Party",
    "gop": "Republican Party",
    "the huffington post": "HuffPost",
}
"""What the readers of different stories call one body."""

Names = tuple[str, ...]
"""Every name that a party goes by."""


@dataclass(frozen=True, slots=True)
class ToldTie:
    """A tie of one sentence, as annotated or as found; ``a`` and ``b`` are names of one party."""

    article: str
    sentence: int
    a: Names
    b: Names
    kind: str
    hedged: bool


def sentence_number(told: Any) -> int:  # noqa: ANN401 - a number or "t"
    """The number of a sentence as the annotation has it."""
    return HEADLINE if told == "t" else int(told)


def alike(one: str, other: str) -> float:
    """How like two names of parties are, of whichever kind they be."""
    one, other = (_SAME.get(name.casefold(), name) for name in (one, other))
    return max(likeness(one, kind, other, kind) for kind in _KINDS)


def alike_in_any(ours: Names, gold: Names) -> float:
    """How like two parties are by the names that are likest."""
    return max(alike(one, other) for one in ours for other in gold)


def _pair_alike(a: Names, b: Names, one: Names, other: Names) -> float:
    ways = ((alike_in_any(a, x), alike_in_any(b, y)) for x, y in ((one, other), (other, one)))
    return max((sum(way) for way in ways if all(way)), default=0.0)


def gold_ties(story: AnnotatedStory) -> list[ToldTie]:
    """The annotated ties of a story."""
    return [
        ToldTie(
            t["article"],
            sentence_number(t["sentence"]),
            (t["a"],),
            (t["b"],),
            t["kind"],
            t["hedged"],
        )
        for t in story.ties
    ]


def found_ties(story: Mapping[str, Any], texts: Mapping[str, GoldText]) -> list[ToldTie]:
    """The ties of a story's JSON, once in each sentence that is evidence."""
    keys = {text.article.id: text for text in texts.values()}
    names = {e["id"]: (e["name"], *e["aliases"]) for e in story["entities"]}
    found: dict[ToldTie, None] = {}
    for tie in story["ties"]:
        for place in tie["evidence"]:
            text = keys[place["article"]]
            for number in text.touched([place["span"]], place.get("field", "text")):
                told = ToldTie(
                    text.key, number, names[tie["a"]], names[tie["b"]], tie["kind"], tie["hedged"]
                )
                found[told] = None
    return list(found)


def labelled(
    story: AnnotatedStory,
    texts: Mapping[str, GoldText],
    who: WhosWho,
    pairs: Sequence[TieCandidate],
) -> list[frozenset[str]]:
    """The kinds annotated for each pair of parties; an annotated tie goes to the likest pair."""
    names = {entity.id: (entity.name, *entity.aliases) for entity in who.entities}
    keys = {text.article.id: text for text in texts.values()}
    here: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index, pair in enumerate(pairs):
        text = keys[pair.sentence.article]
        for number in text.touched([pair.sentence.span], pair.sentence.field):
            here[text.key, number].append(index)
    kinds: dict[int, set[str]] = defaultdict(set)
    for tie in gold_ties(story):
        fits = [
            (_pair_alike(tie.a, tie.b, *(names[s.entity] for s in pairs[index].pair)), -index)
            for index in here[tie.article, tie.sentence]
        ]
        if fits and max(fits)[0]:
            kinds[-max(fits)[1]].add(tie.kind)
    return [frozenset(kinds[index]) for index in range(len(pairs))]


def matched(ours: Sequence[ToldTie], gold: Sequence[ToldTie], *, with_kind: bool) -> dict[int, int]:
    """Pair found ties with annotated ones, one to one, by index."""
    edges = [
        (likeness_of_pair, i, j)
        for i, tie in enumerate(ours)
        for j, other in enumerate(gold)
        if (tie.article, tie.sentence) == (other.article, other.sentence)
        and (tie.kind == other.kind or not with_kind)
        and (likeness_of_pair := _pair_alike(other.a, other.b, tie.a, tie.b))
    ]
    return pair_off(edges)


def score(
    stories: Iterable[AnnotatedStory], found: Mapping[str, Sequence[ToldTie]]
) -> dict[str, float]:
    """Ties with kind and pairs alone, how often hedges are told, and how two readers agree."""
    ties, pairs, hedges, readers = Tally(), Tally(), Tally(), Tally()
    first = {story.story: gold_ties(story) for story in stories if story.reader == 1}
    for name, gold in first.items():
        ours = found[name]
        right = matched(ours, gold, with_kind=True)
        ties.add(len(right), len(ours), len(gold))
        pairs.add(len(matched(ours, gold, with_kind=False)), len(ours), len(gold))
        hedges.add(
            sum(ours[i].hedged == gold[j].hedged for i, j in right.items()), len(right), len(right)
        )
    for story in stories:
        if story.reader != 1:
            other = gold_ties(story)
            gold = first[story.story]
            readers.add(len(matched(other, gold, with_kind=True)), len(other), len(gold))
    return {
        "tie_precision": ties.precision,
        "tie_recall": ties.recall,
        "pair_precision": pairs.precision,
        "pair_recall": pairs.recall,
        "hedge_accuracy": hedges.precision,
        "two_readers_tie_f1": readers.f1,
    }
