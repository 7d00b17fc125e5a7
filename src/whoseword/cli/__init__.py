"""The command line."""

from whoseword.cli.app import main

__all__ = ["main"]
