from __future__ import annotations

from whoseword.provenance.confirmations import Behind, Confirmations
from whoseword.records import Place, Source, SourceKind

TWO = Behind(
    Source("S-two", "two people", SourceKind.UNNAMED_PERSON), 4, Place("Harrow Daily", (90, 99))
)


def test_only_what_is_confirmed_there_or_right_behind_is_found() -> None:
    held = Confirmations({"The Gull Post": (TWO,)})
    found = [s for s in range(8) if held.right_behind("The Gull Post", s)]
    assert found == [3, 4]
    assert held.right_behind("The Bugle", 3) == []
