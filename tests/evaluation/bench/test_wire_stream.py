from __future__ import annotations

from evaluation.bench.wire_stream import REPORTS, wire


def test_a_stream_is_the_same_each_time_and_told_as_far_as_it_is_asked() -> None:
    assert list(wire(3)) == list(wire(5))[:3]


def test_reports_of_one_event_share_names_and_those_of_two_do_not() -> None:
    articles = list(wire(REPORTS + 1))
    first, second, other = (
        {word for word in articles[n].text.split() if word.istitle() and not word.endswith(".")}
        for n in (0, 1, REPORTS)
    )
    assert len(first & second) > len(first & other)
