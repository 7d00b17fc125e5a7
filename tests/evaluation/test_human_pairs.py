from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import human_pairs
from evaluation.human_pairs import SUMMARY, Topic
from tests.evaluation import aligned
from whoseword.text.sentences import sentences


@pytest.fixture
def data(tmp_path: Path) -> Path:
    aligned.write(tmp_path)
    return tmp_path


def test_a_summary_and_its_reports_are_articles_of_the_aligned_sentences(data: Path) -> None:
    (topic,) = human_pairs.superpal(data)
    texts = {text.key: text for text in topic.texts}
    assert texts[SUMMARY].article.text == aligned.SUMMED_UP
    assert texts["2"].article.text == " ".join(aligned.TOLD)
    assert [texts["2"].article.text[slice(*texts["2"].sentences[n])] for n in (0, 1)] == [
        *aligned.TOLD
    ]
    assert topic.pairs == {((key, n), (SUMMARY, 0)) for key, n in (("1", 0), ("2", 0), ("2", 1))}


def test_the_clusters_of_a_topic_are_the_pairs_over_its_reports(data: Path) -> None:
    (topic,) = human_pairs.spark(data)
    assert topic.name == "ferry"
    assert topic.clusters == (frozenset({(("0", 0), ("1", 0))}),)
    assert len(sentences(topic.texts[0].article.text)) == 2


def test_the_figures_count_what_is_found_of_both_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = (("1", 0), (SUMMARY, 0)), (("2", 1), (SUMMARY, 0))
    among_reports = (("1", 0), ("2", 0))
    told = {"summed": frozenset({one, two, among_reports}), "told": frozenset({among_reports})}
    monkeypatch.setattr(human_pairs, "matched", lambda topic: told[topic.name])
    other = (("1", 1), ("2", 1))
    clusters = (frozenset({among_reports, other}), frozenset({other}))
    done: list[int] = []
    figures = human_pairs.score(
        [Topic("summed", (), (frozenset({one}),))],
        [Topic("told", (), clusters)],
        lambda: done.append(1),
    )
    assert len(done) == 2
    assert figures["superpal_precision"] == 0.5
    assert figures["superpal_recall"] == 1.0
    assert figures["spark_recall"] == 0.5
    assert figures["spark_clusters"] == 0.5


def test_the_sample_takes_every_so_many_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    topics = [Topic(str(n), (), ()) for n in range(45)]
    monkeypatch.setattr(human_pairs, "superpal", lambda _: topics[:4])
    monkeypatch.setattr(human_pairs, "spark", lambda _: topics)
    aligned_topics, clustered = human_pairs.sample(Path())
    assert [topic.name for topic in aligned_topics] == ["0", "2"]
    assert [topic.name for topic in clustered] == ["0", "20", "40"]
