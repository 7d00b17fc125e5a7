"""A report as Markdown (CommonMark); words from outside are escaped, so that none is markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from whoseword.records import Report
from whoseword.report.written_report import Block, Heading, brief, written_report
from whoseword.text.printable import printable

_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_BEGINS_BLOCK: Final = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")


def markdown(report: Report) -> bytes:
    """Give the whole report."""
    return _set(written_report(report))


def markdown_brief(report: Report) -> bytes:
    """Give a page a story."""
    return _set(brief(report))


def _set(blocks: Iterable[Block]) -> bytes:
    lines: list[str] = []
    in_list = False
    for block in blocks:
        point = not isinstance(block, Heading) and block.point
        if lines and not (in_list and point):
            lines.append("")
        lines.append(_line(block))
        in_list = point
    return "".join(f"{line}\n" for line in lines).encode()


def _line(block: Block) -> str:
    words = _escaped(block.text)
    if isinstance(block, Heading):
        return f"{'#' * block.level} {words}"
    if block.point:
        return f"- {words}"
    return f"**{words}**" if block.strong else words


def _escaped(words: str) -> str:
    line = _MARKUP.sub(r"\\\1", " ".join(printable(words).split()))
    return _BEGINS_BLOCK.sub(lambda m: f"{m[1]}\\" if m[1].isdigit() else f"\\{m[1]}", line)
