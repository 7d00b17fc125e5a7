"""Parts over Ray Data, on a cluster that the test starts here and stops."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.engine.numbers_stage import BREAKS, KILLS, Doubling, doubled, reasons
from whoseword.engine.cluster import ADDRESS, RayCluster

pytest.importorskip("ray", reason="needs Ray: make cluster-test installs it")


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> RayCluster:
    monkeypatch.delenv(ADDRESS, raising=False)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path or str(Path.cwd()) for path in sys.path))
    return RayCluster(2)


@pytest.mark.filterwarnings("ignore")
def test_the_same_comes_from_a_cluster_even_where_parts_break_or_kill_workers(
    cluster: RayCluster, tmp_path: Path
) -> None:
    (tmp_path / "shut").write_text("a file where a folder should be", encoding="utf-8")
    done: list[int] = []
    with cluster:
        cluster.run(Doubling(tmp_path), range(25), done.append)
        assert sorted(done) == list(range(25))
        assert doubled(tmp_path) == [2 * n for n in range(75) if n not in {BREAKS, KILLS}]
        assert [name for name, _ in reasons(tmp_path)] == [str(BREAKS), str(KILLS)]
        assert not list(tmp_path.glob(".*"))
        with pytest.raises(OSError, match="shut"):
            cluster.run(Doubling(tmp_path, output="shut"), [0], done.append)
