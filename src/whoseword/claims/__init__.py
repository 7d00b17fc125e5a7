"""Traced groups to claims: headed, nested and in ledger order, with what contradicts them."""

from whoseword.claims.assembly import ledger

__all__ = ["ledger"]
