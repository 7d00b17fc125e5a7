from __future__ import annotations

import pickle

import pytest

from tests.batch.invented import profiled
from tests.known import MODELS, RESOURCES
from tests.stories.articles import told
from whoseword import stories
from whoseword.batch import Setup
from whoseword.batch.layout import PAIRS
from whoseword.batch.mark_index import MarkIndex
from whoseword.batch.pair_stage import PairStage
from whoseword.engine import Parts, run_part

ARTICLES = [told(topic, telling) for topic in (1, 2) for telling in range(3)]
SIZE = 4


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> PairStage:
    root = tmp_path_factory.mktemp("pairs")
    profiled(root, [ARTICLES])
    MarkIndex(root).build()
    setup = Setup()
    setup.__dict__["resources"] = RESOURCES  # models that are open already
    made = PairStage(root, setup, SIZE)
    for part in range(2):
        run_part(made, part)
    return made


def test_pairs_are_those_that_stories_finds_alike(stage: PairStage) -> None:
    index = MarkIndex(stage.root)
    profiles = {str(number): index.profile(number) for number in range(index.size)}
    expected = {
        (int(other), number): likely
        for number in range(index.size)
        for other, likely in stories.alike(
            profiles[str(number)], {k: p for k, p in profiles.items() if int(k) < number}, MODELS
        ).items()
    }
    rows = [row for table in Parts(stage.root / PAIRS).tables() for row in table.to_pylist()]
    assert {(row["one"], row["other"]): row["likely"] for row in rows} == expected
    assert len(rows) == len(expected) > 0


def test_the_last_part_ends_with_the_articles(stage: PairStage) -> None:
    assert stage.taken(0)["article"].to_pylist() == [0, 1, 2, 3]
    assert stage.taken(1)["article"].to_pylist() == [4, 5]


def test_a_unit_is_one_article_called_by_its_id(stage: PairStage) -> None:
    names = sorted(article.id for article in ARTICLES)
    assert [stage.called(unit) for unit in stage.units(stage.taken(1))] == names[SIZE:]


def test_a_stage_is_sent_without_what_it_opened(stage: PairStage) -> None:
    sent = pickle.loads(pickle.dumps(stage))  # noqa: S301 - our own
    assert sent == stage
    assert "_index" not in sent.__dict__
    assert "resources" not in sent.setup.__dict__
