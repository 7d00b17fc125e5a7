"""A whole batch on a cluster of two workers that the test starts here and stops."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.batch.invented import event, lines
from tests.batch.test_run import Known, run
from tests.known import RESOURCES
from whoseword.batch import Setup
from whoseword.engine import ThisProcess
from whoseword.engine.cluster import RayCluster

pytestmark = pytest.mark.skipif(
    "WHOSEWORD_CLUSTER" not in os.environ, reason="takes minutes: make cluster-test runs it"
)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_rows_of_one_process(tmp_path: Path) -> None:
    place = lines(tmp_path / "given.jsonl", [row for topic in range(1, 7) for row in event(topic)])
    here = Setup()
    here.__dict__["resources"] = RESOURCES
    expected = run(tmp_path / "here", Known(place, here, {}), ThisProcess(), 50)
    there = Known(place, Setup(threads=1), {})
    with RayCluster(2) as cluster:
        assert run(tmp_path / "there", there, cluster, 4) == expected
