"""Domains made to look like an outlet's: typing slips, other endings, borrowed names."""

from whoseword.outlets.lookalikes.checking import Checker, check, governments, guarded

__all__ = ["Checker", "check", "governments", "guarded"]
