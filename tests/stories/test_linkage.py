from __future__ import annotations

from whoseword.stories.linkage import average_link


def test_the_most_alike_are_joined_first() -> None:
    assert average_link(3, {(0, 1): 0.3, (1, 2): 0.9}, 0.2) == [[0], [1, 2]]


def test_one_bridge_does_not_join_two_clusters() -> None:
    likeness = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.7}
    assert average_link(4, likeness, 0.2) == [[0, 1], [2, 3]]


def test_clusters_join_when_they_are_alike_on_average() -> None:
    likeness = {(0, 1): 0.9, (0, 2): 0.3, (1, 2): 0.2}
    assert average_link(3, likeness, 0.25) == [[0, 1, 2]]
    assert average_link(3, likeness, 0.26) == [[0, 1], [2]]


def test_a_tie_falls_to_the_lower_indices() -> None:
    assert average_link(3, {(1, 2): 0.5, (0, 1): 0.5}, 0.4) == [[0, 1], [2]]
