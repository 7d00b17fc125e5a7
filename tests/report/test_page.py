from __future__ import annotations

import itertools
import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from tests.report.articles import KESTREL, SAWT
from tests.report.document import Document
from tests.report.story import bridge_report, bridge_story, said
from whoseword.records import Article, Report, Story, StoryArticle
from whoseword.report import html

HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\x1b[31m\u202e\ud800"


def test_ids_are_unique_and_every_link_on_the_page_lands(document: Document) -> None:
    ids = [e.attributes["id"] for e in document.find() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    inner = [
        e.attributes["href"] for e in document.find() if e.attributes.get("href", "")[:1] == "#"
    ]
    assert len(inner) > 100
    assert {link[1:] for link in inner} <= set(ids)
    sections = document.find("section")
    assert all({"aria-label", "aria-labelledby"} & e.attributes.keys() for e in sections)
    named = {e.attributes["aria-labelledby"] for e in sections if "aria-labelledby" in e.attributes}
    assert named <= set(ids)


def test_links_lead_both_ways_between_claim_and_sentence(document: Document) -> None:
    claim = document.by_id("c-claim-1")
    drawer = document.by_id(claim.cells("hedged")[0].attributes["href"][1:])
    assert "#a-a-nine-1" in {a.attributes["href"] for a in drawer.find("a")}
    sentence = document.by_id("a-a-nine-1")
    assert "#c-claim-1" in {a.attributes["href"] for a in sentence.find("a")}
    headline = document.by_id("a-a-kestrel-headline")
    assert "#c-claim-1" in {a.attributes["href"] for a in headline.find("a")}


def test_the_page_asks_nothing_of_the_network(page: str, document: Document) -> None:
    assert not [e for e in document.find() if "src" in e.attributes or "srcset" in e.attributes]
    assert not document.find("link")
    style = document.find("style")[0].text
    assert "url(" not in style
    assert "@import" not in style
    assert "http" not in document.find("script")[0].text
    for element in document.find():
        link = element.attributes.get("href", "#")
        if not link.startswith("#"):
            assert link.startswith(("https://", "http://"))
            assert element.attributes["rel"] == "noopener noreferrer"
    assert page.count("https://") == 4


def test_the_policy_lets_only_the_own_script_run(document: Document) -> None:
    policy = next(
        e.attributes["content"] for e in document.find("meta") if "http-equiv" in e.attributes
    )
    (script,) = document.find("script")
    digest = b64encode(sha256(script.text.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline';")
    assert f"script-src 'sha256-{digest}'" in policy
    assert "unsafe-eval" not in policy


def test_what_lies_around_the_page_is_linked_where_it_is_part_of_a_site(page: str) -> None:
    around = html(Report((bridge_story(),)), [("All stories", "/"), ("<b>", "/add")])
    links = Document.of(around).find("nav", "around")[0].find("a")
    assert [(a.text, a.attributes["href"]) for a in links] == [
        ("All stories", "/"),
        ("<b>", "/add"),
    ]
    assert 'class="around"' not in page


def hostile_story() -> Story:
    whole = bridge_story()
    first = whole.articles[0]
    article = replace(
        first.article, outlet=HOSTILE, title=HOSTILE, byline=HOSTILE, language='"><b>',
        published=HOSTILE, url="https://x.example/\"onmouseover=alert(1)",
    )  # fmt: skip
    sources = tuple(
        replace(s, name=HOSTILE, aliases=(HOSTILE,), reasons=(said(HOSTILE),))
        for s in whole.sources
    )
    claims = tuple(
        replace(c, gist=HOSTILE, silent=(HOSTILE,), reasons=(said(HOSTILE),)) for c in whole.claims
    )
    attributions = tuple(a for a in whole.attributions if a.field == "text")
    return replace(
        whole, title=HOSTILE, claims=claims, sources=sources, attributions=attributions,
        articles=(replace(first, article=article), *whole.articles[1:]),
    )  # fmt: skip


def test_hostile_words_stay_words() -> None:
    page = html(Report((hostile_story(),)))
    document = Document.of(page)
    assert len(document.find("script")) == 1
    assert not document.find("img")
    assert not document.find("b", "x")
    names = {name for e in document.find() for name in e.attributes}
    assert not {name for name in names if name.startswith("on")}
    assert "<script>alert(1)</script>" in document.find("h2")[0].text
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", page)
    page.encode("utf-8")


def test_markup_in_an_article_shows_as_text(document: Document) -> None:
    assert "<script>alert('x')</script> & “>" in document.by_id("a-a-sawt").text


def test_an_address_that_is_none_is_shown_but_not_linked(document: Document) -> None:
    assert "javascript:alert(1)" in document.by_id("a-a-harrow").text
    links = [e.attributes.get("href", "") for e in document.find("a")]
    assert not [link for link in links if "javascript" in link]


def test_headings_descend_in_order(document: Document) -> None:
    levels = [int(e.tag[1]) for e in document.find() if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_landmarks_language_and_skip_link_are_there(document: Document) -> None:
    assert document.find("html")[0].attributes["lang"] == "en"
    assert [len(document.find(tag)) for tag in ("main", "footer")] == [1, 1]
    skip = document.find("a", "skip")[0]
    assert document.by_id(skip.attributes["href"][1:]).tag == "main"
    assert document.by_id("a-a-sawt").find("div", "body")[0].attributes["lang"] == "ar"


def test_overlapping_marks_are_all_set(document: Document) -> None:
    body = document.by_id("a-a-wire-3")
    source = [e for e in body.find("a", "source") if "two officials" in e.text]
    assert "content" in source[0].attributes["class"].split()
    assert body.text.startswith("The Kestrel Times, citing two officials")


def test_boilerplate_is_dimmed(document: Document) -> None:
    dimmed = [e.text for e in document.by_id("a-a-kestrel").find("span", "boilerplate")]
    assert dimmed == ["Sign up for our morning letter."]


def test_the_footer_is_honest(document: Document) -> None:
    footer = " ".join(document.find("footer")[0].text.split())
    assert "No person has checked this page" in footer
    assert (
        "None of the eight shared claims on this page is in an outlet that only perhaps" in footer
    )
    assert "Whoseword 0." in footer


def test_setting_a_report_twice_gives_the_same_bytes(page: str) -> None:
    assert html(Report((bridge_story(),))) == page


def another_story() -> Story:
    """The bridge story under other ids, as no two stories share an article, a source, a claim."""
    given = json.dumps(msgspec.to_builtins(bridge_story()))
    renamed = re.sub(r'"(a-[a-z]+|S\d|claim-\d+|t-a-[^"]+)"', r'"other-\1"', given)
    return msgspec.convert(json.loads(renamed), Story)


def test_several_stories_keep_their_anchors_apart() -> None:
    document = Document.of(html(Report((bridge_story(), another_story()))))
    ids = [e.attributes["id"] for e in document.find() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    assert [a.attributes["href"] for a in document.find("nav", "contents")[0].find("a")] == [
        "#s1",
        "#s2",
    ]


@pytest.mark.parametrize(
    "article",
    [
        Article("a", ""),
        Article("a", "One line"),
        Article("a", "\n\n x \n\n"),
        Article("a", "\ud800"),
    ],
)
def test_the_barest_story_is_set(article: Article) -> None:
    story = Story("s", "", (StoryArticle(article, ()),), (), (), ())
    Document.of(html(Report((story,))))


def test_no_story_is_said_plainly() -> None:
    assert "No story was found" in html(Report(()))


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1])
def test_colours_keep_the_contrast_that_guidelines_ask(scheme: int) -> None:
    css = Path("src/whoseword/report/templates/page.css")
    text = (Path(__file__).parents[2] / css).read_text("utf-8")
    palettes = re.findall(r":root \{(.*?)\}", text, re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", palettes[scheme]))
    for front in ("ink", "soft", "pencil", "alarm"):
        for back in ("paper", "raised", "wash", "grey", "target"):
            a, b = sorted((_luminance(colours[front]), _luminance(colours[back])))
            assert (b + 0.05) / (a + 0.05) >= 4.5, (front, back)
    a, b = sorted((_luminance(colours["on-alarm"]), _luminance(colours["alarm"])))
    assert (b + 0.05) / (a + 0.05) >= 4.5


def test_words_are_set_apart_only_where_some_run_from_right_to_left() -> None:
    well = Article("w", "The well is dry.", title="Dry", outlet="Courier")
    page = html(Report((Story("T", "Dry", (StoryArticle(well, ((0, 16),)),), (), (), ()),)))
    assert "Courier" in page
    assert "<bdi>" not in page
    assert "dir=auto" not in page
    turned = html(bridge_report())
    assert f"<bdi>{SAWT}</bdi>" in turned
    assert f"<bdi>{KESTREL}</bdi>" not in turned
    assert "dir=auto" in turned


def test_a_claim_is_said_once_for_all_that_opens_from_its_row(page: str) -> None:
    document = Document.of(page)
    for drawer in document.find("section", "drawer"):
        assert len(drawer.find("p", "gist")) == 1
        assert len(drawer.find("a", "close")) == 1
        assert drawer.find("div")
