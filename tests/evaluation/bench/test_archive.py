from __future__ import annotations

from evaluation.bench.archive import measure


def test_each_size_is_timed_and_the_largest_set_beside_the_smallest() -> None:
    found = {figure.what: figure for figure in measure([3, 9])}
    assert list(found) == [
        "archive of 3: one more",
        "archive of 9: one more",
        "archive: one more at 9 / at 3",
    ]
    assert all(figure.value > 0 for figure in found.values())
    assert found["archive: one more at 9 / at 3"].most == 2.0
