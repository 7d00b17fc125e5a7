"""Which FollowTheMoney schema a tie is, and at which end each party stands."""

from __future__ import annotations

from collections.abc import Mapping

from whoseword.records import Tie, TieKind

_BODIES = frozenset({"Organization", "Company"})
_LEGAL = _BODIES | {"Person"}


def tie_properties(tie: Tie, schemata: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Give the schema, UnknownLink where none fits, and its two ends by their property.

    An employer is the body and the employee the person, whichever of the two acts on the other.
    """
    a, b = schemata[tie.a], schemata[tie.b]
    if tie.kind is TieKind.FAMILY and a == b == "Person":
        return "Family", {"person": tie.a, "relative": tie.b}
    if tie.kind is TieKind.OWNERSHIP and a in _LEGAL and b == "Company":
        return "Ownership", {"owner": tie.a, "asset": tie.b}
    if tie.kind is TieKind.EMPLOYMENT and {a, b} & _BODIES and "Person" in {a, b}:
        person, body = (tie.a, tie.b) if a == "Person" else (tie.b, tie.a)
        return "Employment", {"employer": body, "employee": person}
    if tie.kind is TieKind.MEMBERSHIP and a in _LEGAL and b in _BODIES:
        return "Membership", {"member": tie.a, "organization": tie.b}
    return "UnknownLink", {"subject": tie.a, "object": tie.b}
