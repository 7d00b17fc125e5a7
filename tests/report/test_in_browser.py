"""The page as a reader meets it: in a real browser, with and without JavaScript."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.accessible import violations
from tests.report.story import bridge_story
from whoseword.records import Ground, Report
from whoseword.report import html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no chromium on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"], timeout=120_000
        )
        yield opened
        opened.close()


@pytest.fixture
def address(page: str, tmp_path: Path) -> str:
    file = tmp_path / "report.html"
    file.write_text(page, "utf-8")
    return file.as_uri()


def opened(browser: Browser, address: str, **settings: Any) -> Page:  # noqa: ANN401 - playwright's own
    tab = browser.new_context(viewport={"width": 1280, "height": 900}, **settings).new_page()
    tab.set_default_timeout(120_000)
    tab.goto(address)
    return tab


def top(shown: Locator) -> float:
    box = shown.bounding_box()
    assert box is not None
    return box["y"]


@pytest.mark.parametrize("script", [True, False])
def test_filters_narrow_the_rows_and_count_them(
    browser: Browser, address: str, script: bool
) -> None:
    tab = opened(browser, address, java_script_enabled=script)
    rows = tab.locator(".row:visible")
    assert rows.count() == 8
    tab.locator(".chip", has_text="disputed").click()
    assert rows.count() == 1
    tab.locator(".chip", has_text="disputed").click()
    tab.locator(".chip", has_text="only one outlet").click()
    assert rows.count() == 3


def test_each_filter_shows_as_many_rows_as_it_says(browser: Browser, address: str) -> None:
    tab = opened(browser, address)
    found = tab.evaluate("""[...document.querySelectorAll(".chip")].map((chip) => {
        const box = chip.querySelector("input");
        box.checked = true;
        const rows = [...document.querySelectorAll(".row")];
        const shown = rows.filter((row) => row.getClientRects().length).length;
        box.checked = false;
        return [shown, Number(chip.querySelector("b").textContent)];
    })""")
    assert found
    assert all(shown == said for shown, said in found)


def in_view(shown: Locator) -> bool:
    box = shown.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= 900


def test_every_question_is_answered_in_two_actions_and_one_screen(
    browser: Browser, tmp_path: Path
) -> None:
    story = bridge_story()
    unnamed = replace(story.claims[0], ground=Ground.UNNAMED_PERSON)
    file = tmp_path / "report.html"
    held = Report((replace(story, claims=(unnamed, *story.claims[1:])),))
    file.write_text(html(held), "utf-8")
    tab = opened(browser, file.as_uri())
    for question in ("First", "Central claim", "Denied", "Differs", "Only one has it", "Copied"):
        row = tab.locator(".answer dl > div").filter(has=tab.get_by_text(question, exact=True))
        assert in_view(row)
    tab.locator(".chip", has_text="one unnamed source").click()
    assert in_view(tab.locator(".row:visible th").first)
    tab.get_by_role("link", name="Outlets", exact=True).click()
    left_out = tab.locator("td[data-label='Leaves out']:has(summary)").first
    left_out.locator("summary").click()
    assert in_view(left_out.locator("li").first)


@pytest.mark.parametrize("script", [True, False])
def test_a_cell_opens_its_words_and_the_matrix_keeps_its_place(
    browser: Browser, address: str, script: bool
) -> None:
    tab = opened(browser, address, java_script_enabled=script)
    cell = tab.locator(".row a[title$=disputed]").first
    cell.scroll_into_view_if_needed()
    before = top(cell)
    cell.click()
    drawer = tab.locator(".drawer:visible")
    assert drawer.count() == 1
    assert "rejected" in drawer.inner_text()
    assert abs(top(cell) - before) < 2
    drawer.locator(".close").click()
    assert tab.locator(".drawer:visible").count() == 0


def test_arrows_move_enter_opens_and_escape_returns(browser: Browser, address: str) -> None:
    tab = opened(browser, address)
    assert tab.locator(".matrix td a[tabindex='0'], .matrix td a:not([tabindex])").count() == 1
    tab.locator(".row td a").first.focus()
    tab.keyboard.press("ArrowDown")
    label = tab.evaluate("document.activeElement.getAttribute('title')")
    tab.keyboard.press("Enter")
    assert tab.locator(".drawer:visible").count() == 1
    tab.keyboard.press("Escape")
    assert tab.locator(".drawer:visible").count() == 0
    assert tab.evaluate("document.activeElement.getAttribute('title')") == label


def test_filters_stand_in_the_address(browser: Browser, address: str) -> None:
    tab = opened(browser, f"{address}#show=s1-show-disputed")
    assert tab.locator(".row:visible").count() == 1
    tab.locator(".chip", has_text="disputed").click()
    tab.locator(".chip", has_text="only one outlet").click()
    assert tab.evaluate("location.hash") == "#show=s1-show-single"


@pytest.mark.parametrize("width", [390, 1280])
def test_a_linked_sentence_lands_marked_under_its_outlets_name(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    story = bridge_story()
    headline = "Guild of engineers warned of worn cables years before the bridge was closed " * 2
    long = tuple(replace(a, article=replace(a.article, title=headline)) for a in story.articles)
    untitled = tuple(
        replace(c, mentions=tuple(m for m in c.mentions if m.field == "text"), conflicts=())
        for c in story.claims
    )
    said = tuple(a for a in story.attributions if a.field == "text")
    told = replace(story, articles=long, claims=untitled, attributions=said)
    file = tmp_path / "report.html"
    file.write_text(html(Report((told,))), "utf-8")
    tab = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    tab.goto(f"{file.as_uri()}#a-a-orsay-1")
    sentence = tab.locator("#a-a-orsay-1")
    assert sentence.is_visible()
    name = tab.locator("#a-a-orsay > summary")
    covered = name.evaluate("e => e.getBoundingClientRect().bottom")
    assert 0 <= top(name) < covered <= top(sentence) < 900
    marked = sentence.locator(".told").first
    plain = tab.locator("#a-a-orsay-2").evaluate("e => getComputedStyle(e).backgroundColor")
    assert marked.evaluate("e => getComputedStyle(e).backgroundColor") != plain


def test_on_a_phone_one_outlet_is_picked_and_its_marks_alone_stay(
    browser: Browser, address: str
) -> None:
    tab = opened(browser, address)
    assert not tab.locator(".picker").is_visible()
    tab.set_viewport_size({"width": 390, "height": 844})
    marks = tab.locator(".matrix > tbody > tr:not(.detail) td:not(.ground)")
    outlets = tab.locator(".picker option").count() - 1
    visible = "all => all.flatMap((e, k) => e.offsetParent ? [k] : [])"
    every = marks.evaluate_all(visible)
    tab.locator(".picker select").select_option("1")
    assert marks.evaluate_all(visible) == [k for k in every if k % outlets == 1]
    tab.locator(".picker select").select_option("")
    assert marks.evaluate_all(visible) == every


def test_a_hostile_article_runs_nothing_asks_for_nothing_and_turns_no_words(
    browser: Browser, tmp_path: Path
) -> None:
    words = (
        "<svg onload=alert(1)><script>alert(2)</script></svg> \u202egnp.exe\u202c"
        " <a href='javascript:alert(3)'>More</a> <img src='https://x.example/y'>"
    )
    story = bridge_story()
    first = story.articles[0]
    turned = replace(
        first.article, title=words, byline=words, outlet=words, url="javascript:alert(4)"
    )
    said = tuple(a for a in story.attributions if a.field == "text")
    claims = tuple(
        replace(c, gist=words, mentions=tuple(m for m in c.mentions if m.field == "text"))
        for c in story.claims
    )
    articles = (replace(first, article=turned), *story.articles[1:])
    told = replace(
        story,
        title=words,
        articles=articles,
        attributions=said,
        claims=tuple(replace(c, conflicts=()) for c in claims),
    )
    file = tmp_path / "report.html"
    file.write_text(html(Report((told,))), "utf-8")
    tab = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    dialogs: list[str] = []
    asked: list[str] = []
    tab.on("dialog", lambda shown: dialogs.append(shown.message))
    tab.on("request", lambda sent: asked.append(sent.url))
    tab.goto(file.as_uri())
    tab.locator(".row td a").first.click()
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert (dialogs, asked) == ([], [file.as_uri()])
    assert tab.locator("main script, main img, main [onload], a[href^=javascript]").count() == 0
    assert "<script>alert(2)</script>" in tab.locator(".bar h2").inner_text()
    assert "\u202e" not in tab.locator("body").inner_text()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_scrolls_sideways(browser: Browser, address: str, width: int, scheme: str) -> None:
    tab = opened(browser, address, color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 844})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "view"), [(1280, ""), (390, ""), (1280, "open")])
def test_axe_finds_no_violation(
    browser: Browser, address: str, scheme: str, width: int, view: str
) -> None:
    tab = opened(browser, address, color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 844})
    if view:
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        tab.locator(".row td a").first.click()
    assert violations(tab) == []
