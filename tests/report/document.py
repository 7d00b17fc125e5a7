"""A page as a browser would take it apart: strict about nesting, nothing repaired.

An end tag that HTML lets an author leave out is seen where it stands or would stand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "col"}
_CELL, _ROW, _ROWS = {"td", "th"}, {"tr"}, {"tbody"}
_BLOCKS = {"ul", "ol", "dl", "div", "table", "section", "blockquote", "details", "h4", "p"}
ENDED_BY = {
    "p": _BLOCKS | {"li"} | _CELL | _ROW | _ROWS,
    "li": {"li"},
    "td": _CELL | _ROW | _ROWS,
    "th": _CELL | _ROW | _ROWS,
    "tr": _ROW | _ROWS,
    "tbody": _ROWS,
}
"""What begins where an element ends whose end tag may be left out."""


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    def find(self, tag: str = "", css: str = "") -> list[Element]:
        """Elements below, by tag and class, in document order."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if tag in ("", child.tag) and (
                    not css or css in child.attributes.get("class", "").split()
                ):
                    found.append(child)
                found.extend(child.find(tag, css))
        return found

    def cells(self, words: str) -> list[Element]:
        """Links of the matrix whose words, without the outlet, are these."""
        return [a for a in self.find("a") if a.attributes.get("title") == words]


class Document(HTMLParser):
    """The tree of a page; an end tag that closes nothing is an error."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = self.root

    @classmethod
    def of(cls, page: str) -> Document:
        document = cls()
        document.feed(page)
        document.close()
        if document._open is not document.root:
            raise AssertionError(f"<{document._open.tag}> is never closed")
        return document

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            raise AssertionError(f"<{tag}> repeats an attribute")
        while tag in ENDED_BY.get(self._open.tag, ()):
            self._close()
        element = Element(tag, {name: value or "" for name, value in attrs}, self._open)
        self._open.children.append(element)
        if tag not in VOID:
            self._open = element

    def _close(self) -> None:
        assert self._open.parent is not None
        self._open = self._open.parent

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self._open)
        self._open.children.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open.tag != tag and self._open.tag in ENDED_BY:
            self._close()
        if self._open.tag != tag:
            raise AssertionError(f"</{tag}> closes <{self._open.tag}>")
        self._close()

    def handle_data(self, data: str) -> None:
        self._open.children.append(data)

    def find(self, tag: str = "", css: str = "") -> list[Element]:
        return self.root.find(tag, css)

    def by_id(self, anchor: str) -> Element:
        return next(e for e in self.find() if e.attributes.get("id") == anchor)
