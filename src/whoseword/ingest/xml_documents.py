"""XML from outside: told by its root, refused with a DTD, parsed without entities or network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whoseword.errors import Refused, Unreadable
from whoseword.ingest.charsets import decode

if TYPE_CHECKING:
    from lxml import etree

_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_ROOT = re.compile(r"<(?:[A-Za-z][\w.-]{0,40}:)?([A-Za-z][\w.-]{0,40})[\s/>]")
_DTD = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PLAIN_DTD = re.compile(r"<!DOCTYPE[^<>\[]{0,500}>", re.IGNORECASE)
_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{2,40})")
_SPACE = re.compile(r"\s*")


def root_of(head: bytes) -> str:
    """The name of the root element, without its prefix, in lower case; empty where there is none.

    It may stand behind a document type, but not behind one with declarations of its own.
    """
    wide = next((way for mark, way in _WIDE.items() if head.startswith(mark)), "latin-1")
    text = head.decode(wide, "replace").lstrip("\ufeff").removeprefix("ï»¿")
    place = _prolog_end(text)
    if (plain := _PLAIN_DTD.match(text, place)) is not None:
        place = _prolog_end(text, plain.end())
    found = _ROOT.match(text, place)
    return found[1].lower() if found is not None else ""


def has_entities(head: bytes) -> bool:
    """Tell whether this is XML with declarations of its own, behind which its root hides."""
    return head.lstrip().startswith((b"<?xml", b"<!DOCTYPE")) and b"<!ENTITY" in head


def text_of(data: bytes, name: str, charset: str | None = None) -> str:
    """The XML as text, from its root on; raises ``Refused`` where it has a DTD.

    A DTD lets a few bytes stand for gigabytes, or for files of the reader's; no feed needs one.
    """
    declared = _ENCODING.match(data)
    text = decode(data, name, charset or (declared[1].decode("ascii") if declared else None))
    place = _prolog_end(text)
    if _DTD.match(text, place):
        problem = "it declares a document type, which could hide anything"
        raise Refused(name, problem, "Give a feed or a list without <!DOCTYPE>.")
    return text[place:]


def tree_of(text: str, name: str) -> etree._Element:
    """The tree of what ``text_of`` gave; as much of it as is whole. Raises ``Unreadable``."""
    from lxml import etree  # noqa: PLC0415 - most inputs are no XML

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        tree = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        tree = None
    if tree is None:
        raise Unreadable(name, "this XML is damaged", "Save it again.")
    return tree


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace, in lower case.

    ``etree.QName`` has it too, but breaks on a namespace that is no address, such as ``{a}b``.
    """
    return str(element.tag).rpartition("}")[2].lower()


def _prolog_end(text: str, place: int = 0) -> int:
    """Where the declaration, instructions and comments before the root or its DTD end."""
    while True:
        space = _SPACE.match(text, place)
        place = space.end() if space is not None else place
        closing = {"<?": "?>", "<!--": "-->"}
        end = next((shut for begin, shut in closing.items() if text.startswith(begin, place)), None)
        if end is None:
            return place
        found = text.find(end, place)
        if found < 0:
            return len(text)
        place = found + len(end)
