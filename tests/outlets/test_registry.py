"""The shipped registry."""

from importlib.resources import files

import pytest

from tests.known import OUTLETS


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("edition.cnn.com", "CNN"),
        ("WWW.BBC.CO.UK", "BBC News"),
        ("apnews.com.", "The Associated Press"),
        ("abcnews.go.com", "ABC News"),
    ],
)
def test_domains_and_what_lies_below_them(host: str, expected: str) -> None:
    outlet = OUTLETS.of_domain(host)
    assert outlet is not None
    assert outlet.name == expected


@pytest.mark.parametrize("host", ["", "com", "co.uk", "notcnn.com", "bob.blogspot.com", "a..b"])
def test_other_hosts_are_nobody_s(host: str) -> None:
    assert OUTLETS.of_domain(host) is None


def test_wires_are_marked() -> None:
    wires = {outlet.name for outlet in OUTLETS.registry.outlets if outlet.wire}
    assert {"The Associated Press", "Reuters", "Agence France-Presse"} <= wires
    assert "CNN" not in wires


def test_every_plain_core_name_is_found_as_itself() -> None:
    core = [outlet for outlet in OUTLETS.registry.outlets[:400] if outlet.name not in outlet.silent]
    wrong = [o.name for o in core if "(" not in o.name and OUTLETS.find(o.name) != o]
    assert wrong == []


def test_the_list_stays_small() -> None:
    assert len(files("whoseword.outlets").joinpath("outlets.tsv").read_bytes()) < 1_500_000


def test_no_name_of_the_list_holds_the_bar_that_parts_aliases() -> None:
    assert not [outlet.name for outlet in OUTLETS.registry.outlets if "|" in outlet.name]
