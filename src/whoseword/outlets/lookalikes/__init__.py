"""Domains made to look like an outlet's: typing slips, other endings, borrowed names."""

from whoseword.outlets.lookalikes.checking import Checker, check, governments, guarded
from whoseword.outlets.lookalikes.hosts import bare

__all__ = ["Checker", "bare", "check", "governments", "guarded"]
