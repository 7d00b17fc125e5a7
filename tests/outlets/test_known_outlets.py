from __future__ import annotations

from pathlib import Path

import pytest

from tests.known import OUTLETS
from whoseword.errors import BadRegistry
from whoseword.outlets import KnownOutlets
from whoseword.outlets.outlet import Outlet
from whoseword.records import DomainVerdict

HARBOUR = Outlet("The Harbour Bugle", ("Harbour Bugle",), ("harbourbugle.example",), country="GB")


@pytest.fixture(scope="module")
def known() -> KnownOutlets:
    return KnownOutlets([HARBOUR])


def test_ones_own_outlets_are_found_named_and_known_by_domain(known: KnownOutlets) -> None:
    assert known.find("the Harbour Bugle") == HARBOUR
    assert known.of_domain("news.harbourbugle.example") == HARBOUR
    text = "It sank, the Harbour Bugle reported."
    (((start, end), outlet),) = known.mentions(text)
    assert (text[start:end].removeprefix("the "), outlet) == ("Harbour Bugle", HARBOUR)
    assert known.check_domain("harbourbugle.example").verdict is DomainVerdict.REGISTERED
    assert OUTLETS.find("the Harbour Bugle") is None


def test_the_version_names_ones_own_outlets_alone(known: KnownOutlets) -> None:
    assert OUTLETS.version == KnownOutlets().version == ""
    assert known.version == KnownOutlets([HARBOUR]).version != ""
    renamed = Outlet("The Harbour Horn", HARBOUR.aliases, HARBOUR.domains, country="GB")
    assert KnownOutlets([renamed]).version != known.version


def test_the_version_does_not_hang_on_the_order_of_a_set() -> None:
    names = ["Bugle", "Horn", "Pier", "Quay", "Tide"]
    versions = {
        KnownOutlets([Outlet("Harbour", tuple(names), cued=frozenset(order))]).version
        for order in (names, names[::-1], sorted(names, key=len))
    }
    assert len(versions) == 1


def test_a_file_of_ones_own_is_read_and_a_bad_one_named(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.tsv", tmp_path / "bad.tsv"
    good.write_text("Quay Times\t\tquaytimes.example\tpaper\tGB\t\n", "utf-8")
    found = KnownOutlets.of_file(good).find("Quay Times")
    assert found is not None
    assert (found.medium, found.domains) == ("paper", ("quaytimes.example",))
    bad.write_text("Quay Times\t\tno domain\n", "utf-8")
    with pytest.raises(BadRegistry, match=r"bad\.tsv"):
        KnownOutlets.of_file(bad)
