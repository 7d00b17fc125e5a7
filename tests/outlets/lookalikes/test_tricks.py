from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.outlets.lookalikes.brands_of_brenn import BRANDS, COURIER, SMALL, WEEKLY, host
from whoseword.outlets.lookalikes.hosts import apart
from whoseword.outlets.lookalikes.tricks import Trick, suspicions


@pytest.mark.parametrize(
    ("name", "trick"),
    [
        ("caldmerecourier.com.example.net", Trick.DOMAIN),
        ("caldmereсourier.com", Trick.LETTERS),
        ("caldmerecourier.top", Trick.ENDING),
        ("caldmerecouriercom.org", Trick.FOLDED),
        ("caldmere-courier.online", Trick.HYPHEN),
        ("caldmerecourier-live.top", Trick.ADDED),
        ("wwwcaldmerecourier.com", Trick.ADDED),
        ("caldmerecourer.com", Trick.SLIP),
        ("caldmerecourier.quay.top", Trick.BELOW),
    ],
)
def test_each_trick_is_told_by_its_name(name: str, trick: Trick) -> None:
    best = suspicions(host(name), BRANDS)[0]
    assert (best.brand.outlet, best.trick) == (COURIER, trick)
    assert best.margin >= 0


@pytest.mark.parametrize("name", ["ferryboat.com", "caldmere.example", "courier.org"])
def test_a_name_of_its_own_is_above_no_bar(name: str) -> None:
    assert [s for s in suspicions(host(name), BRANDS) if s.margin >= 0] == []


def test_a_mirror_imitates_nobody() -> None:
    assert suspicions(host("caldmerecourier-com.translate.goog"), BRANDS) == []


def test_an_edition_for_a_neighbour_is_no_imitation() -> None:
    found = suspicions(host("harbourweekly.ie"), BRANDS)
    assert all(s.margin < 0 for s in found if s.brand.outlet is WEEKLY)


def test_a_small_outlet_is_imitated_under_odd_endings_alone() -> None:
    margins = {
        ending: [s.margin for s in suspicions(host(f"skerrytide.{ending}"), BRANDS)]
        for ending in ("top", "org")
    }
    assert margins["top"][0] > margins["org"][0]
    assert suspicions(host("skerrytide.top"), BRANDS)[0].brand.outlet is SMALL


@given(st.text("abcdeour-", min_size=1, max_size=12), st.sampled_from(["com", "top", "de", "ie"]))
def test_the_best_suspicion_comes_first(label: str, ending: str) -> None:
    name = apart(f"{label}.{ending}")
    if name is not None:
        found = suspicions(name, BRANDS)
        above = [s.margin >= 0 for s in found]
        assert above == sorted(above, reverse=True)
