from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.story import bridge_story
from whoseword.records import OriginRange
from whoseword.report.page_content import story


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (1, 1, "it rests on one origin"),
        (1, 3, "one may rest on one origin"),
        (2, 2, "one has two or more behind it"),
        (10, 10, "one has two or more behind it"),
        (12, 14, "one has two or more behind it"),
    ],
)
def test_only_what_may_be_one_origin_is_announced_as_such(least: int, most: int, said: str) -> None:
    whole = bridge_story()
    counted = replace(whole.claims[0], independent_origins=OriginRange(least, most))
    assert f"shared claim; {said}." in story(replace(whole, claims=(counted,)), "s1").lede
