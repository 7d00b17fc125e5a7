from __future__ import annotations

from collections.abc import Sequence

import pytest

from evaluation.bench import archive
from evaluation.bench.archive import measure
from whoseword.archive.placing import Partners
from whoseword.records import Article, Decision
from whoseword.store import Store


def test_each_size_is_timed_and_the_largest_weighed_and_set_beside_the_smallest() -> None:
    found = {figure.what: figure for figure in measure([3, 9])}
    assert list(found) == [
        "archive of 3: one more",
        "archive of 9: one more",
        "archive of 9: memory, idle",
        "archive of 9: memory, adding",
        "archive: one more at 9 / at 3",
    ]
    assert all(figure.value > 0 for figure in found.values())
    assert found["archive: one more at 9 / at 3"].most == 2.0


def test_what_lies_far_before_a_size_is_only_put_down(monkeypatch: pytest.MonkeyPatch) -> None:
    added: list[str] = []
    index = Partners.index

    def noted(
        self: Partners, store: Store, article: Article, decisions: Sequence[Decision]
    ) -> None:
        added.append(article.id.rsplit("-", 1)[1])
        index(self, store, article, decisions)

    monkeypatch.setattr(archive, "ADDED", 2)
    monkeypatch.setattr(Partners, "index", noted)
    list(measure([3, 9]))
    assert added == ["1", "2", "7", "8"]
