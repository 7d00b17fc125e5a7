"""Documents read within a time and a memory, by a helper process that is ended when it goes beyond.

A page can be made so that an HTML parser takes the square or the cube of its length, and nothing
ends a library written in C but the end of its process.
"""

from __future__ import annotations

import base64
from typing import TypeVar

import msgspec

from whoseword.errors import TooLarge, Unreadable
from whoseword.helper_process import HelperProcess
from whoseword.ingest import limits
from whoseword.ingest.draft import Draft
from whoseword.ingest.parsed import Clipping, Feed

_INSTEAD = "Give the text of the article as .txt."
_Result = TypeVar("_Result")


def read_page(helper: HelperProcess, page: str, name: str, url: str | None = None) -> Draft:
    """The page's article, as ``pages.draft_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed(helper, {"task": "page", "name": name, "text": page, "url": url}, Draft)


def read_pdf(helper: HelperProcess, data: bytes, name: str) -> Clipping:
    """As ``pdf_text.clipping_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed(helper, {"task": "pdf", "name": name, "data": _packed(data)}, Clipping)


def read_docx(helper: HelperProcess, data: bytes, name: str) -> Clipping:
    """As ``docx_text.clipping_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed(helper, {"task": "docx", "name": name, "data": _packed(data)}, Clipping)


def read_rtf(helper: HelperProcess, data: bytes, name: str) -> Clipping:
    """As ``rtf_text.clipping_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed(helper, {"task": "rtf", "name": name, "data": _packed(data)}, Clipping)


def read_feed(helper: HelperProcess, text: str, name: str) -> Feed:
    """As ``feed_entries.feed_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed(helper, {"task": "feed", "name": name, "text": text}, Feed)


def _packed(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _parsed(helper: HelperProcess, request: dict[str, object], kind: type[_Result]) -> _Result:
    answer = helper.ask(request, limits.PAGE_SECONDS)
    name = str(request["name"])
    if answer is None:
        problem = f"the {request['task']} cannot be read within {limits.PAGE_SECONDS:.0f} seconds"
        raise TooLarge(name, problem, _INSTEAD)
    if "found" in answer:
        return msgspec.convert(answer["found"], kind)
    raise Unreadable(name, str(answer["problem"]), str(answer["remedy"]))
