"""Records to pages for people."""

from whoseword.report.claim_answer import claim_answer
from whoseword.report.explanation import explanation
from whoseword.report.near_lines import near_lines
from whoseword.report.page import html
from whoseword.report.path_lines import path_lines
from whoseword.report.summary import terminal

__all__ = ["claim_answer", "explanation", "html", "near_lines", "path_lines", "terminal"]
