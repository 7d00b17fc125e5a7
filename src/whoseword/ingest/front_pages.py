"""Pages that list stories instead of telling one: front pages, sections, search results."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from whoseword.ingest.page_pruning import own_story

_BLOCKS = ("p", "div", "li", "td", "section", "blockquote")
_HEADLINE, _HEADING = 25, 8
"""Characters of a link that is a headline, and of one that is a heading or heads a teaser."""
_HEADINGS = ("h2", "h3", "h4")
_MANY = 15
"""Headlines that lead elsewhere, from which on a page may be a list of stories."""
_FEW, _SHORT = 5, 150
"""Headlines, and characters of reporting, of a short story under a headline of its own."""
_TOGETHER = 450
"""Characters of reporting side by side that no teaser has."""
_LONG = 60


def lists_stories(tree: HtmlElement, url: str | None) -> bool:
    """Tell whether the page is a list of many stories and tells none of them as a whole."""
    if _headlines(tree) < _MANY:
        return False
    own = own_story(tree)
    if own is not None and _headlines(own) < _FEW and _longest_together(own) >= _SHORT:
        return False
    return _is_root(url) or _longest_together(tree) < _TOGETHER


def _headlines(element: HtmlElement) -> int:
    return sum(map(_is_headline, element.iter("a")))


def _is_headline(link: HtmlElement) -> bool:
    length = len(" ".join("".join(link.itertext()).split())) if link.get("href") else 0
    return length >= _HEADLINE or (length >= _HEADING and _leads_a_teaser(link))


def _leads_a_teaser(link: HtmlElement) -> bool:
    """Whether a heading is the link or in it, or a paragraph stands right below."""
    above, below = link.getparent(), link.getnext()
    if above is not None and above.tag in _HEADINGS:
        return True
    return any(True for _ in link.iterchildren(*_HEADINGS)) or (
        below is not None and below.tag == "p"
    )


def _is_root(url: str | None) -> bool:
    try:
        return url is not None and urlsplit(url).path.strip("/") in {"", "index.html", "home"}
    except ValueError:
        return False


def _longest_together(tree: HtmlElement) -> int:
    """The characters of unlinked paragraphs under one parent, where they are most."""
    under: Counter[HtmlElement] = Counter()
    for block in tree.iter(*_BLOCKS):
        if any(True for _ in block.iterchildren(*_BLOCKS)):
            continue
        length = _unlinked(block)
        if length < _LONG:
            continue
        home = block.getparent()
        while home is not None and len(home) == 1 and home.getparent() is not None:
            home = home.getparent()  # a wrapper of this paragraph alone
        if home is not None:
            under[home] += length
    return max(under.values(), default=0)


def _unlinked(block: HtmlElement) -> int:
    whole = len(" ".join("".join(block.itertext()).split()))
    linked = sum(len(" ".join("".join(a.itertext()).split())) for a in block.iter("a"))
    return whole - linked
