"""The page with the attributions marked."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given, settings

from tests.export.marking import read_texts
from tests.export.records import READ
from whoseword.export.marked import marked
from whoseword.records import Article, Reading
from whoseword.text.printable import printable

TAGS = set(
    "html head meta title style body main header p span div article h1 h2 section ol li a br "
    "sup".split()
)


class Page(HTMLParser):
    """Tags, identifiers, links, and the words that stand in the article."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes |= given.keys()
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag not in {"meta", "br"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"p", "h1"} & set(self._open) and "article" in self._open and "sup" not in self._open:
            self.words.append(data)


@given(read_texts())
@settings(max_examples=60)
def test_the_page_holds_the_text_and_nothing_of_it_is_markup(reading: Reading) -> None:
    page = Page(marked([reading, reading]))
    article = reading.article
    whole = 2 * printable((article.title or "") + article.text)
    assert "".join("".join(page.words).split()) == "".join(whole.split())
    assert page.tags <= TAGS
    assert not {name for name in page.attributes if name.startswith("on") or name == "src"}
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_each_role_is_marked_and_each_entry_leads_to_its_place() -> None:
    page = marked([READ])
    assert '<span class="content a1r1">“The well is dry,”</span>' in page
    assert '<span class="source a1r1">Ilka Dorn</span>' in page
    assert '<span class="cue a1r1">said</span>' in page
    assert {"#a1r1", "#a1r1-at", "#a1r2", "#a1r2-at"} == set(Page(page).links)


def test_a_script_in_an_article_stays_words() -> None:
    words = "</style><script>alert(1)</script>"
    page = marked([Reading(Article("a", words, title=words, outlet=words), (), (), ())])
    assert "<script" not in page
    assert page.count("</style>") == 1


def test_colours_are_given_for_light_and_dark_and_differ_enough_to_read() -> None:
    style = marked([READ])
    schemes = re.findall(r":root \{[^}]*\}", style)
    assert len(schemes) == 2
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", scheme))
        for ink in ("ink", "soft", "source", "cue", "link"):
            for ground in ("paper", "content", "lit"):
                assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def _contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, success criterion 1.4.3."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
