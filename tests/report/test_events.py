from __future__ import annotations

import pytest

from whoseword.report.events import span_of_time


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2023-01/..", "from January 2023"),
        ("../2023-01", "until January 2023"),
        ("2023-01/2023-03", "January 2023 to March 2023"),
        ("/2023", "until 2023"),
        ("2023/", "from 2023"),
        ("2023", "2023"),
    ],
)
def test_a_stretch_of_time_is_written_as_people_write_it(when: str, words: str) -> None:
    assert span_of_time(when) == words
