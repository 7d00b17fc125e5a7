from __future__ import annotations

from whoseword.outlets.outlet import Outlet


def test_the_usual_name_comes_before_the_aliases() -> None:
    outlet = Outlet("The Harbour Bugle", ("Bugle", "Harbour Bugle Online"))
    assert outlet.names == ("The Harbour Bugle", "Bugle", "Harbour Bugle Online")
    assert Outlet("Quay Times").names == ("Quay Times",)
