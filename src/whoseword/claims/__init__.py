"""Traced groups to claims: headed, nested and in ledger order, with what contradicts them."""

from whoseword.claims.assembly import ledger
from whoseword.claims.verified_claim import check, may_bear

__all__ = ["check", "ledger", "may_bear"]
