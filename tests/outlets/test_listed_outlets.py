"""What is told from the lines of the list without making its outlets."""

from __future__ import annotations

from whoseword.outlets.listed_outlets import ListedOutlets, shipped_outlets
from whoseword.outlets.outlet import Outlet

OWN = Outlet("Quay Crier", ("Crier",), ("crier.example",), silent=frozenset({"Crier"}))
LINES = (
    "The Ostrel Bell\t?Bell|!OB\tbell.example|ostrel.example\tpaper\tGB\tVane Media",
    "Tide\t!Tide\ttide.example\t\t\t",
    "Lodestar\t\t\twire\t\t",
)
FEW = ListedOutlets(LINES, [OWN])


def test_outlets_are_made_of_their_lines_once_behind_those_that_come_first() -> None:
    bell = Outlet(
        "The Ostrel Bell",
        ("Bell", "OB"),
        ("bell.example", "ostrel.example"),
        country="GB",
        owner="Vane Media",
        medium="paper",
        cued=frozenset({"Bell"}),
        silent=frozenset({"OB"}),
    )
    assert list(FEW)[:2] == [OWN, bell]
    assert FEW[1] is FEW[1]
    assert FEW[-1].wire
    assert [outlet.name for outlet in FEW[2:]] == ["Tide", "Lodestar"]


def test_the_lines_tell_what_the_outlets_made_of_them_would() -> None:
    for outlets in (FEW, shipped_outlets()):
        made = list(enumerate(outlets))
        assert list(outlets.names()) == [(n, name) for n, o in made for name in o.names]
        assert list(outlets.domains()) == [(n, domain) for n, o in made for domain in o.domains]
        assert list(outlets.searched_names()) == [
            (n, name) for n, o in made for name in o.names if name not in o.silent
        ]
