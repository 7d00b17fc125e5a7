"""Lines that belong to a picture or to the page around the report: credits, buttons, addresses."""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import ENGLISH

_PICTURE: Final = ENGLISH.pattern(
    r"\(?{page-furniture.pictures}(?:\s?[:|/]\s?\S.{0,100}"
    r"|\s{page-furniture.made_by}:?\s\S.{0,100})?\)?"
    r"|{page-furniture.caption_buttons}\b.{0,200}",
    re.IGNORECASE,
)
_ADDRESSES: Final = re.compile(r"(?:(?:https?://|www\.)\S++\s*+)+", re.IGNORECASE)
_CALLS: Final = ENGLISH.pattern(r"{page-furniture.calls}\b.{0,60}", re.IGNORECASE)
_CAPTION: Final = ENGLISH.pattern(
    r".{0,600}\((?:{page-furniture.pictures:capital}\s{page-furniture.made_by}\s[^()]{1,100}"
    r"|(?:[^()]{0,80}[\s/])?{page-furniture.picture_agencies}\b[^()]{0,60}"
    r"|[A-Z][^()]{1,80}/[^()]{1,60}\s{page-furniture.through}\s[A-Z]{2,5}"
    r"|[A-Z][^()/]{1,80}(?:/|\s{page-furniture.through}\s){page-furniture.wire_agencies})\)"
    r"(?:\s?\([^()]{1,60}\))?"
    r"|.{0,600}\.\s?[A-Z][^./]{1,60}/\s?{page-furniture.wire_agencies}"
    r"|{page-furniture.picture_agencies}\s?[-–—:|/]\s?\S.{0,300}"
    r"|{page-furniture.wire_agencies}\s{page-furniture.or_licensors}\b.{0,300}"
)
"""What a picture shows, with whose picture it is behind it or before it."""
_TEASERS: Final = ENGLISH.pattern(r"{page-furniture.teasers:capital}\b")


def is_around_report(line: str) -> bool:
    """Tell whether a line, without the space around it, is no reporting; linear in its length.

    A box of teasers is told by its heading, however long its titles run on.
    """
    whole = (_PICTURE, _CAPTION, _ADDRESSES, _CALLS)
    return any(shape.fullmatch(line) for shape in whole) or _TEASERS.match(line) is not None
