"""The rows of real sets of articles, from processes and parts of other sizes."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from itertools import islice
from pathlib import Path

import pytest

from datasets.basil import basil
from datasets.cluster_gold import allsides, ecb_dev, ecb_train, giveme
from tests.batch.invented import lines
from tests.batch.test_run import Known, run
from whoseword.batch import Setup
from whoseword.engine import Processes

DATA = Path(__file__).parents[3] / "shared" / "data"
ARTICLES = int(os.environ.get("WHOSEWORD_SOAK", "0"))
"""Of each set; ``make soak`` asks for a thousand."""

pytestmark = [
    pytest.mark.skipif(not ARTICLES, reason="takes hours: make soak runs it"),
    pytest.mark.skipif(not DATA.exists(), reason="needs the data sets beside the repository"),
]
FIELDS = ("text", "title", "outlet", "url", "published", "byline", "id")


def test_rows_do_not_hang_on_parts_or_workers(tmp_path: Path) -> None:
    sets = (giveme, allsides, ecb_dev, ecb_train, basil)
    found = [article for read in sets for article, _ in islice(read(DATA), ARTICLES)]
    rows = [{name: asdict(article)[name] for name in FIELDS} for article in found]
    known = Known(lines(tmp_path / "given.jsonl", rows), Setup(threads=1), {})
    one = run(tmp_path / "one", known, Processes(1), 200)
    assert len(one["readings"]) > ARTICLES
    assert run(tmp_path / "two", known, Processes(2), 37) == one
    assert all(json.loads(row["json"]) for row in one["claims"])
