"""Domains made to look like an outlet's: typing slips, other endings, borrowed names."""

from whoseword.outlets.lookalikes.checking import Checker, checker, governments, guarded
from whoseword.outlets.lookalikes.hosts import bare

__all__ = ["Checker", "bare", "checker", "governments", "guarded"]
