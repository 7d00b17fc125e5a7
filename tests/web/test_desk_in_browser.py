"""The desk as people meet it: a real browser, without JavaScript unless axe looks."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.accessible import violations
from tests.archive.invented import GOAT, WELL
from tests.web.browsing import desk_at
from tests.web.test_adding_pages import HOSTILE
from tests.web.test_alert_stream import say
from whoseword.web import Desk, application

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

uvicorn = pytest.importorskip("uvicorn", reason="uvicorn is not installed")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no chromium on this machine")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return desk_at(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def address(served: Desk) -> Iterator[str]:
    app = application(served)
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)
    listening.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"], timeout=120_000
        )
        yield opened
        opened.close()


def somebody(browser: Browser, address: str, *, script: bool = False) -> Page:
    page = browser.new_context(base_url=address, java_script_enabled=script).new_page()
    page.set_default_timeout(60_000)
    return page


def test_from_upload_over_correction_to_undo_by_two_people(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    lines = tmp_path / "articles.jsonl"
    lines.write_text("\n".join(map(json.dumps, [*WELL[:2], GOAT])), "utf-8")
    ilka, tam = somebody(browser, address), somebody(browser, address)
    ilka.goto("/add")
    ilka.locator("input[type=file]").set_input_files(lines)
    ilka.get_by_role("button", name="Add the files").click()
    ilka.get_by_role("heading", name="Done").wait_for()
    ilka.get_by_role("link", name="Stories", exact=True).click()
    ilka.get_by_role("link", name="Goat wins chess cup").click()
    ilka.get_by_role("link", name="Correct this story").click()
    form = ilka.locator("form[action$='/change']")
    form.get_by_label("Should say").fill("The goat of Brenn")
    form.get_by_label("Who decides").fill("Ilka")
    form.get_by_role("button", name="Correct").click()
    tam.goto("/")
    assert tam.get_by_role("link", name="The goat of Brenn").count() == 1
    tam.get_by_role("link", name="Corrections").click()
    assert "by Ilka" in tam.locator(".history").inner_text()
    tam.get_by_label("Who undoes it").fill("Tam")
    tam.get_by_role("button", name="Undo").click()
    assert "undone by Tam" in tam.locator(".history").inner_text()
    ilka.goto("/")
    assert ilka.get_by_role("link", name="Goat wins chess cup").count() == 1


def test_a_hostile_article_stays_text_on_the_desk(browser: Browser, address: str) -> None:
    page = somebody(browser, address, script=True)
    dialogs: list[str] = []
    asked: list[str] = []
    page.on("dialog", lambda shown: dialogs.append(shown.message))
    page.on("request", lambda sent: asked.append(sent.url))
    page.goto("/add")
    form = page.locator("form[action='/add/text']")
    form.locator("textarea").fill(HOSTILE)
    form.locator("[name=title]").fill(HOSTILE)
    form.locator("[name=outlet]").fill(HOSTILE)
    with page.expect_navigation():
        form.get_by_role("button", name="Add the text").click()
    page.get_by_role("heading", name="Done").wait_for()
    page.locator(".homes a").first.click()
    page.locator(".bar h2").wait_for()
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert "<script>alert(1)</script>" in page.locator(".articles").inner_text()
    page.goto("/search?words=well")
    assert "<script>alert(1)</script>" in page.locator("main").inner_text()
    assert dialogs == []
    assert {url.startswith(address) for url in asked} == {True}
    page.close()


def test_an_alert_comes_to_a_page_that_is_open(
    browser: Browser, address: str, served: Desk
) -> None:
    page = somebody(browser, address, script=True)
    page.goto("/alerts")
    page.get_by_text("New alerts appear here.").wait_for()
    say(served, "<b>41 outlets</b>, still one origin")
    line = page.locator(".hits li", has_text="<b>41 outlets</b>, still one origin")
    line.wait_for()
    assert line.count() == 1
    assert page.locator("#none").count() == 0
    page.close()


@pytest.mark.parametrize(
    "path",
    ["/", "/add", "adding", "/search?words=well", "/corrections", "/alerts", "correct", "/nowhere"],
)
def test_axe_finds_no_violation_on_the_desk(browser: Browser, address: str, path: str) -> None:
    page = somebody(browser, address, script=True)
    page.goto(path if path.startswith("/") else "/")
    if path == "adding":
        page.goto("/add")
        page.locator("textarea").fill(GOAT["text"])
        with page.expect_navigation():
            page.get_by_role("button", name="Add the text").click()
    if path == "correct":
        page.locator(".stories a").first.click()
        with page.expect_navigation():
            page.get_by_role("link", name="Correct this story").click()
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
