from __future__ import annotations

from evaluation.name_screening import at_precision


def test_the_threshold_of_the_best_f1_at_a_precision_is_found() -> None:
    scores, labels = [0.9, 0.8, 0.7, 0.6], [True, True, False, True]
    threshold, tally = at_precision(scores, labels, 0.9)
    assert (threshold, tally.precision, tally.both) == (0.8, 1.0, 2)
    assert at_precision(scores, labels, 0.0)[0] == 0.6
    assert at_precision([0.5], [False], 0.9)[1].f1 == 0
