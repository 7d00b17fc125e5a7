"""What a page's JSON-LD says of its article (schema.org): for machines, so seldom by mistake."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from lxml.html import HtmlElement

_MOST_SCRIPTS, _MOST_NODES, _LONGEST = 50, 2_000, 4_000_000
_ARTICLE = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Review|Background|Satirical)?\w*Article$"
)
_POSTING = frozenset({"BlogPosting", "LiveBlogPosting", "Report"})
_BREAK = re.compile(r"<\s*(?:br|/p|/div|/h\d|/li|/blockquote)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"<[!/]?[a-zA-Z][^<>]{0,2000}>")
_RUN_TOGETHER = re.compile(r"(?<=[a-z][.!?]|[.!?][”\"])(?=[“\"]?[A-Z][a-z])")
_BREAKS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Structured:
    """The fields of the article; empty where nothing is said."""

    body: str = ""
    headline: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""

    @property
    def says_article(self) -> bool:
        """Whether the page calls itself an article at all."""
        return bool(self.body or self.headline or self.published)


def structured(tree: HtmlElement) -> Structured:
    """The article that the page's JSON-LD describes; that with the longest body, if several."""
    articles = [node for node in _nodes(tree) if _is_article(node)]
    node = max(articles, key=lambda n: len(_text(n.get("articleBody"))), default=None)
    if node is None:
        return Structured()
    return Structured(
        body=as_paragraphs(_text(node.get("articleBody"))),
        headline=_line(node.get("headline")),
        published=_text(node.get("datePublished")).strip(),
        authors=tuple(name for name in map(_name, _listed(node.get("author"))) if name),
        publisher=_name(node.get("publisher")),
    )


def as_paragraphs(text: str) -> str:
    """The text with a line a paragraph: mark-up taken out, paragraphs that ran together parted."""
    if _TAG.search(unescape(text)):
        text = unescape(text)
        text = _TAG.sub("", _BREAK.sub("\n", text))
    text = unescape(text)
    if "\n" not in text.strip():
        text = _RUN_TOGETHER.sub("\n", text)
    lines = _BREAKS.sub("\n", text.replace("\r", "\n").replace("\xa0", " ")).strip()
    return re.sub(r"[ \t]{2,}", " ", lines)


def _nodes(tree: HtmlElement) -> Iterator[dict[str, object]]:
    waiting: list[object] = []
    for script in tree.xpath('//script[@type="application/ld+json"]')[:_MOST_SCRIPTS]:
        written = (script.text or "")[:_LONGEST]
        try:
            waiting.append(json.loads(written, strict=False))
        except (ValueError, RecursionError):
            continue
    seen = 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting.extend(node[:_MOST_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity") if key in node)


def _is_article(node: dict[str, object]) -> bool:
    kinds = [kind.rpartition("/")[2] for kind in map(_text, _listed(node.get("@type")))]
    return any(_ARTICLE.match(kind) or kind in _POSTING for kind in kinds)


def _listed(value: object) -> list[object]:
    return value[:20] if isinstance(value, list) else [value]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _line(value: object) -> str:
    return " ".join(_TAG.sub("", unescape(_text(value))).split())


def _name(value: object) -> str:
    if isinstance(value, list):
        return _name(value[0]) if value else ""
    return _line(value.get("name") if isinstance(value, dict) else value)
