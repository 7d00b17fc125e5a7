from __future__ import annotations

import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import MODELS
from tests.stories.articles import article, ids, told
from whoseword import sample, stories
from whoseword.records import Article
from whoseword.stories import event_groups

SHARED = Path(__file__).parents[3] / "shared"
BATCH = [told(topic, telling) for topic in range(4) for telling in range(3)]
STORIES = {frozenset(BATCH[start + telling].id for telling in range(3)) for start in (0, 3, 6, 9)}


def test_articles_about_one_event_make_one_story() -> None:
    assert ids(stories.group(BATCH, MODELS)) == STORIES


@given(st.permutations(BATCH))
@settings(max_examples=25, deadline=None)
def test_order_of_the_articles_does_not_matter(shuffled: list[Article]) -> None:
    assert stories.group(shuffled, MODELS) == stories.group(BATCH, MODELS)


@given(st.lists(st.text(max_size=60), max_size=12))
@settings(max_examples=50, deadline=None)
def test_any_text_is_grouped_and_none_is_lost(texts: list[str]) -> None:
    batch = [article(text) for text in texts]
    grouped = stories.group(batch, MODELS)
    assert sorted(one.id for story in grouped for one in story) == sorted({one.id for one in batch})


@given(data=st.data())
@settings(max_examples=50, deadline=None)
def test_every_article_is_in_one_story_however_long_the_chains_are(data: st.DataObject) -> None:
    names = [f"a{number:02}" for number in range(16)]
    couples = [(one, other) for one in names for other in names if one < other]
    likely = st.sampled_from([0.0, 0.5, 0.7, 0.9, 0.96, 1.0])
    pairs = data.draw(st.dictionaries(st.sampled_from(couples), likely, max_size=60))
    with mock.patch.object(event_groups, "MOST_CHAINED", data.draw(st.integers(1, 6))):
        found = stories.grouped(names, pairs)
    assert sorted(name for story in found for name in story) == names


class Counted(dict[tuple[str, str], float]):
    """Counts how often a pair is asked for or gone through."""

    asked = 0

    def __getitem__(self, pair: tuple[str, str]) -> float:
        self.asked += 1
        return super().__getitem__(pair)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for pair in super().__iter__():
            self.asked += 1
            yield pair


def test_each_pair_is_looked_at_for_its_own_story_alone() -> None:
    names = [f"a{number:04}" for number in range(900)]
    pairs = Counted(dict.fromkeys(zip(names[::3], names[1::3], strict=True), 0.9))
    assert len(stories.grouped(names, pairs)) == 600
    assert pairs.asked <= 4 * len(pairs)


@given(data=st.data())
@settings(max_examples=50, deadline=None)
def test_chains_that_are_not_cut_lead_to_the_same_from_wherever_they_begin(
    data: st.DataObject,
) -> None:
    names = [f"a{number:02}" for number in range(12)]
    couples = [(one, other) for one in names for other in names if one < other]
    pairs = data.draw(
        st.dictionaries(st.sampled_from(couples), st.sampled_from([0.5, 0.7, 0.9, 1.0]))
    )

    def near(name: str, least: float) -> set[str]:
        return {n for pair, p in pairs.items() if name in pair and p >= least for n in pair}

    with mock.patch.object(event_groups, "MOST_CHAINED", most := data.draw(st.integers(1, 6))):
        reached = {name: event_groups.chained([name], near) for name in names}
        for found in reached.values():
            if len(found) <= most:
                assert all(reached[other] == found for other in found)


def test_nothing_gives_nothing() -> None:
    assert stories.group([], MODELS) == []


def test_one_article_is_a_story() -> None:
    assert stories.group(BATCH[:1], MODELS) == [(BATCH[0],)]


def test_the_same_article_twice_counts_once() -> None:
    assert stories.group([BATCH[0], BATCH[0]], MODELS) == [(BATCH[0],)]


def test_the_same_subject_half_a_year_later_is_another_story() -> None:
    voted = "The council of Ostrel voted on the harbour tolls. "
    fishermen = voted + "Fishermen blocked the quay with nets and sang until the tide came in."
    lorry = voted + "Somebody set fire to a lorry beside the customs shed, with no one hurt."
    now, soon, later = (
        article(fishermen, published="2030-01-10"),
        article(lorry, published="2030-01-11"),
        article(lorry, published="2030-08-11"),
    )
    assert len(stories.group([now, soon], MODELS)) == 1
    assert len(stories.group([now, later], MODELS)) == 2


def test_a_date_that_is_none_is_no_date() -> None:
    undated = [told(1, telling, published="last Tuesday") for telling in range(3)]
    assert len(stories.group(undated, MODELS)) == 1


def test_the_sample_is_one_story() -> None:
    with sample.folder() as folder:
        told_there = [
            article(found["text"], title=found["title"], published=found["published"])
            for found in (
                json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")
            )
        ]
    assert [len(story) for story in stories.group(told_there, MODELS)] == [7]


def test_two_thousand_articles_take_seconds() -> None:
    many = [told(topic, telling) for topic in range(500) for telling in range(4)]
    began = time.process_time()
    assert len(stories.group(many, MODELS)) == 500
    assert time.process_time() - began < 20


@pytest.mark.skipif(not SHARED.exists(), reason="needs the data sets beside the repository")
def test_the_seed_reports_are_one_story_even_among_others() -> None:
    seeds = [article(path.read_text(encoding="utf-8")) for path in SHARED.glob("seeds/*.txt")]
    assert ids(stories.group(seeds, MODELS)) == {frozenset(seed.id for seed in seeds)}
    assert frozenset(seed.id for seed in seeds) in ids(stories.group(seeds + BATCH, MODELS))


@pytest.mark.skipif(not SHARED.exists(), reason="needs the data sets beside the repository")
@pytest.mark.parametrize(("stories_a_batch", "least"), [(4, 0.92), (253, 0.81)])
def test_dated_leads_are_grouped_as_people_grouped_them(stories_a_batch: int, least: float) -> None:
    by_story: defaultdict[int, list[Article]] = defaultdict(list)
    for line in (SHARED / "data/allsides/articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        by_story[row["story"]].append(
            article(
                row["text"], title=row["title"], outlet=row["outlet"], published=row["date"][:10]
            )
        )
    # Neighbours in the list are close in time: the hardest batches.
    names = sorted(by_story, reverse=True)[:200]
    scores = []
    for start in range(0, len(names), stories_a_batch):
        chosen = {name: by_story[name] for name in names[start : start + stories_a_batch]}
        scores.append(_b_cubed(chosen))
    assert sum(scores) / len(scores) >= least


def _b_cubed(by_story: dict[int, list[Article]]) -> float:
    """The harmonic mean of B-cubed precision and recall over the articles."""
    truth = {one.id: name for name, story in by_story.items() for one in story}
    sizes = Counter(truth.values())
    precision, recall = [], []
    for group in stories.group((one for story in by_story.values() for one in story), MODELS):
        inside = Counter(truth[one.id] for one in group)
        for one in group:
            precision.append(inside[truth[one.id]] / len(group))
            recall.append(inside[truth[one.id]] / sizes[truth[one.id]])
    mean_precision, mean_recall = sum(precision) / len(truth), sum(recall) / len(truth)
    return 2 * mean_precision * mean_recall / (mean_precision + mean_recall)
