"""What stands on an article's page without being of the article: galleries, other stories, walls.

Only what its makers call so by class or id goes, with the page's footer, and only where the
headline stays, with the story below it or with most of the page's paragraphs.
"""

from __future__ import annotations

import re
from itertools import pairwise

from lxml.html import HtmlElement

_OTHERS = frozenset(
    "gallery slideshow carousel slider lightbox related recirc recirculation recommended "
    "recommendations trending popular mostread teaser teasers promo promos newsletter signup "
    "outbrain taboola paywall regwall piano meter subscribe subscription captions wm-ipp".split()
)
_PAIRS = frozenset(
    "most-read most-popular more-stories more-news read-more read-next up-next also-read "
    "you-may photo-gallery image-gallery in-pictures wm-ipp next-article nav-user user-menu".split()
)
_WORD = re.compile(r"[a-z]+")
_SECTIONS = frozenset(
    {"div", "section", "aside", "ul", "ol", "nav", "figure", "article", "details"}
)
_LEAST = 150
"""Characters of paragraphs that may be a short story."""
_LONG = 80
"""Characters of a paragraph of reporting."""
_BODY = 400
"""Characters of paragraphs that make a story of their own."""


def pruned(tree: HtmlElement) -> list[HtmlElement]:
    """Take out what is of other stories; gives what was taken out."""
    gone = _other_articles(tree)
    whole, own = _reported(tree), own_story(tree)
    told = own is not None and _reported(own) >= _LEAST
    for element in list(tree.iter(*_SECTIONS)):
        if not _named_so(element) or element.xpath(".//h1"):
            continue
        beside = told and own is not element and own not in element.iterancestors()
        if beside or _reported(element) * 2 < whole:
            gone.append(element)
    for element in gone:
        if element.getparent() is not None:
            element.drop_tree()
    return gone


def own_story(tree: HtmlElement) -> HtmlElement | None:
    """The section that holds the page's first headline, if its maker set one apart."""
    headline = next(tree.iter("h1"), None)
    return next(headline.iterancestors("article", "main"), None) if headline is not None else None


def without_footers(tree: HtmlElement) -> None:
    """Take out the footers of the page, in place: what is dated there is no story."""
    whole = _reported(tree)
    for element in tree.xpath("//footer[not(ancestor::*[self::article or self::main])]"):
        if not element.xpath(".//h1") and _reported(element) * 2 <= whole:
            element.drop_tree()


def without_layout_tables(tree: HtmlElement) -> None:
    """Turn tables that only lay the page out into plain sections, in place; figures stay tables."""
    laid_out = [table for table in tree.iter("table") if _lays_out(table)]
    for table in laid_out:
        for element in (table, *table.iter("tbody", "thead", "tr", "td", "th")):
            owner = next(element.iterancestors("table"), None) if element is not table else table
            if owner in laid_out or owner is None or element is table:
                element.tag = "div"


def _lays_out(table: HtmlElement) -> bool:
    if (
        table.get("role") == "presentation"
        or next(table.iterdescendants("table"), None) is not None
    ):
        return True
    cells = (cell for cell in table.iter("td") if next(cell.iterancestors("table")) is table)
    return any(len("".join(cell.itertext()).strip()) >= _BODY for cell in cells)


def _named_so(element: HtmlElement) -> bool:
    words = _WORD.findall(f"{element.get('class', '')} {element.get('id', '')}".lower()[:400])
    pairs = {f"{one}-{other}" for one, other in pairwise(words)}
    return not (_OTHERS.isdisjoint(words) and _PAIRS.isdisjoint(pairs))


def _reported(element: HtmlElement) -> int:
    """Characters of the paragraphs in it that are long enough to report something."""
    lengths = (len("".join(p.itertext()).strip()) for p in element.iter("p"))
    return sum(length for length in lengths if length >= _LONG)


def _other_articles(tree: HtmlElement) -> list[HtmlElement]:
    """Of several whole stories one after the other all but the one that the page is of."""
    found = [a for a in tree.iter("article") if not any(True for _ in a.iterancestors("article"))]
    whole = [a for a in found if _reported(a) >= _BODY and a.xpath(".//h1|.//h2")]
    if len(whole) < 2:
        return []
    titles = {_squeezed("".join(title.itertext())) for title in tree.xpath("//head/title")}
    titles |= {_squeezed(t) for t in tree.xpath("//meta[@property='og:title']/@content")}
    own = next((a for a in whole if any(_heads(a, title) for title in titles)), whole[0])
    return [a for a in whole if a is not own]


def _heads(article: HtmlElement, title: str) -> bool:
    headings = (_squeezed("".join(h.itertext())) for h in article.xpath("(.//h1|.//h2)[1]"))
    return any(heading and title.startswith(heading) for heading in headings)


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
