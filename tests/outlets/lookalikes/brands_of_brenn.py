"""A few invented outlets of which imitations are told."""

from __future__ import annotations

from typing import Final

from whoseword.outlets.lookalikes.brands import Brands
from whoseword.outlets.lookalikes.hosts import Host, apart
from whoseword.outlets.outlet import Outlet

COURIER: Final = Outlet("The Caldmere Courier", domains=("caldmerecourier.com",), country="US")
WEEKLY: Final = Outlet("Harbour Weekly", domains=("harbourweekly.co.uk",), country="GB")
BOTE: Final = Outlet("Der Brückenbote", domains=("brueckenbote.de",), country="DE")
MINISTRY: Final = Outlet("Ministry of Brenn", domains=("gov.ua",), country="UA")
SMALL: Final = Outlet("Skerrytide", domains=("skerrytide.example",), country="GB")
BRANDS: Final = Brands(
    (COURIER, WEEKLY, BOTE, MINISTRY, SMALL),
    frozenset({"caldmerecourier.com", "harbourweekly.co.uk", "brueckenbote.de", "gov.ua"}),
)


def host(name: str) -> Host:
    """Take a name apart that has a label of its own."""
    found = apart(name)
    assert found is not None
    return found
