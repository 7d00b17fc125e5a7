from __future__ import annotations

from pathlib import Path

from evaluation.told_stories import told
from tests.evaluation import harbour
from tests.known import RESOURCES
from whoseword import export, pipeline
from whoseword.records import Report


def test_a_story_is_told_once_with_all_that_its_sets_ask_for(tmp_path: Path) -> None:
    harbour.write(tmp_path)
    whole = told(tmp_path, "harbour")
    articles = [text.article for text in whole.texts.values()]
    assert [reading.article for reading in whole.readings] == articles
    assert list(pipeline.readings(articles, RESOURCES)) == whole.readings
    afresh = pipeline.derive(whole.readings, RESOURCES, whole.kept)
    assert afresh is not None
    assert export.report(Report((afresh,))) == export.report(whole.report)
    assert told(tmp_path, "harbour") is whole
