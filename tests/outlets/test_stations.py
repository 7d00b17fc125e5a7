from __future__ import annotations

import pytest

from whoseword.outlets.outlet import Outlet
from whoseword.outlets.registry import Registry
from whoseword.outlets.stations import station, unlisted_stations

LISTED = Outlet("KQXB", country="US", medium="tv", owner="Quay Media")
REGISTRY = Registry([LISTED])


@pytest.mark.parametrize("phrase", ["KQXB", "KQXB-TV", "KQXB radio"])
def test_a_listed_station_is_known_by_its_call_sign_alone(phrase: str) -> None:
    assert station(REGISTRY, phrase) == LISTED


def test_an_unlisted_station_needs_its_band() -> None:
    assert station(REGISTRY, "WQZX") is None
    assert station(REGISTRY, "WQZX-FM") == Outlet("WQZX", country="US")
    assert station(REGISTRY, "the WQZX-FM") is None
    assert station(REGISTRY, "QQZX-FM") is None


def test_unlisted_stations_are_found_in_a_text_beside_a_word_that_marks_them() -> None:
    text = "He told station WQZX and KZQY radio, not KQXB-TV or WXYZ."
    found = {text[start:end]: outlet.name for (start, end), outlet in _all(text)}
    assert found == {"WQZX": "WQZX", "KZQY": "KZQY"}


def _all(text: str) -> list[tuple[tuple[int, int], Outlet]]:
    return list(unlisted_stations(REGISTRY, text))
