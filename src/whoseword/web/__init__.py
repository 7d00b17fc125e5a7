"""The desk: the archive in a browser, and the same answers for programs under ``/api``."""

from whoseword.web.application import application
from whoseword.web.desk import Desk

__all__ = ["Desk", "application"]
