from __future__ import annotations

from evaluation.typing_slips import EACH, SHORTEST, typing_slips
from whoseword.outlets.listed_outlets import shipped_outlets
from whoseword.outlets.lookalikes import guarded
from whoseword.outlets.outlet import Outlet

FEW = (
    Outlet("Short", domains=("short.com",)),
    Outlet("Caldmere Courier", ("Courier",), ("sub.caldmere.com", "caldmerecourier.com")),
    Outlet("Brenn Bugle", (), ("brennbugle.org",)),
    Outlet("Little Ledger", (), ("littleledger.org",)),
)
KNOWN = frozenset(d for outlet in FEW[:3] for d in outlet.domains)


def test_guarded_outlets_with_long_enough_domains_are_misspelt_those_of_most_names_first() -> None:
    made = typing_slips(FEW, KNOWN)
    assert [outlet.name for _, outlet in made[::EACH]] == ["Caldmere Courier", "Brenn Bugle"]
    assert len(made) == 2 * EACH


def test_the_draw_is_always_the_same() -> None:
    assert typing_slips(FEW, KNOWN) == typing_slips(FEW, KNOWN)


def test_three_hundred_slips_are_drawn_from_what_ships_and_none_is_true() -> None:
    made = typing_slips(shipped_outlets(), guarded())
    true = {domain for outlet in shipped_outlets() for domain in outlet.domains}
    assert len({slip for slip, _ in made}) == 300
    assert not {slip for slip, _ in made} & true
    assert all(len(slip.partition(".")[0]) >= SHORTEST - 1 for slip, _ in made)
