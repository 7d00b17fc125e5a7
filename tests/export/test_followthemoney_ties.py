from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.export.followthemoney_ties import tie_properties
from whoseword.records import Tie, TieKind

SCHEMATA = {"p": "Person", "q": "Person", "o": "Organization", "c": "Company", "l": "Address"}


def tie(a: str, b: str, kind: TieKind) -> Tie:
    return Tie(a, b, kind, "tied")


@pytest.mark.parametrize(
    ("a", "b", "kind", "found"),
    [
        ("p", "q", TieKind.FAMILY, ("Family", {"person": "p", "relative": "q"})),
        ("p", "c", TieKind.OWNERSHIP, ("Ownership", {"owner": "p", "asset": "c"})),
        ("c", "p", TieKind.EMPLOYMENT, ("Employment", {"employer": "c", "employee": "p"})),
        ("p", "o", TieKind.EMPLOYMENT, ("Employment", {"employer": "o", "employee": "p"})),
        ("p", "o", TieKind.MEMBERSHIP, ("Membership", {"member": "p", "organization": "o"})),
        ("p", "o", TieKind.FAMILY, ("UnknownLink", {"subject": "p", "object": "o"})),
        ("p", "o", TieKind.OWNERSHIP, ("UnknownLink", {"subject": "p", "object": "o"})),
    ],
)
def test_each_kind_has_its_schema_where_the_parties_fit_it(
    a: str, b: str, kind: TieKind, found: tuple[str, dict[str, str]]
) -> None:
    assert tie_properties(tie(a, b, kind), SCHEMATA) == found


@given(
    st.sampled_from(sorted(SCHEMATA)), st.sampled_from(sorted(SCHEMATA)), st.sampled_from(TieKind)
)
def test_both_parties_stand_at_an_end(a: str, b: str, kind: TieKind) -> None:
    _, ends = tie_properties(tie(a, b, kind), SCHEMATA)
    assert sorted(ends.values()) == sorted([a, b])
