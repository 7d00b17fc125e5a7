from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest

from tests.archive.invented import GOAT, WELL
from tests.web.browsing import Browser
from whoseword.web import Desk

HOSTILE = (
    "<script>alert(1)</script> The well is dry, <svg onload=alert(1)> mayor Ilka Dorn said."
    " <a href='javascript:alert(1)'>More</a> \u202egnp.exe\u202c"
)


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "uploads"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_pasted_text_becomes_a_story(browser: Browser) -> None:
    shown = browser.added("/add/text", **{k: v for k, v in WELL[0].items() if k != "id"})
    (link,) = [a.attributes["href"] for a in shown.find("a") if "/stories/" in a.attributes["href"]]
    story = browser.page(link)
    assert story.find("h2")[0].text == WELL[0]["title"]
    assert "Ostrel Courier" in browser.page("/search?words=carts").find("main")[0].text


def test_files_are_added_and_their_copies_removed(
    browser: Browser, own_temporary_folder: Path, desk: Desk
) -> None:
    lines = "\n".join(map(json.dumps, [*WELL, {"title": "no text"}]))
    files = [
        ("files", ("../../etc/feed.jsonl", lines.encode())),
        ("files", ("C:\\goat.json", json.dumps(GOAT).encode())),
        ("files", ("picture.png", b"\x89PNG")),
    ]
    shown = browser.added("/add/files", files=files)
    assert shown.find("ol", "steps")[0].find("li")[-1].text == "4 of 4 read"
    problems = [item.text for item in shown.find("ul", "problems")[0].find("li")]
    assert len(problems) == 2
    assert problems[0].startswith("feed.jsonl, line 4: ")
    assert problems[1].startswith("picture.png: ")
    assert list(own_temporary_folder.iterdir()) == []
    with desk.opened() as archive:
        (goat,) = archive.search("goat")
        assert len(archive.stories()) == 2
        assert goat.story


@pytest.mark.parametrize("address", ["/etc/passwd", "-", "file:///etc/passwd", "ftp://x.example/"])
def test_only_web_addresses_are_asked(browser: Browser, address: str) -> None:
    assert browser.send("/add", "/add/address", address=address).status_code == 400


def test_private_addresses_are_refused(browser: Browser) -> None:
    shown = browser.added("/add/address", address="http://127.0.0.1:8377/api/stories")
    (problem,) = shown.find("ul", "problems")[0].find("li")
    assert "127.0.0.1" in problem.text
    assert not shown.find("ul", "homes")


def test_a_hostile_article_stays_text_on_every_page(browser: Browser, desk: Desk) -> None:
    browser.added("/add/text", text=HOSTILE, title=HOSTILE, outlet=HOSTILE, url="javascript:x")
    with desk.opened() as archive:
        (entry,) = archive.stories()
    story = f"/stories/{entry.id}"
    scripts = {story: 1}
    for path in ("/", "/search?words=well", story, f"{story}/correct"):
        document = browser.page(path)
        assert len(document.find("script")) == scripts.get(path, 0)
        assert not [e for e in document.find("svg") if "onload" in e.attributes]
        links = [a.attributes.get("href", "") for a in document.find("a")]
        assert not [link for link in links if "javascript" in link.lower()]
        assert "\u202e" not in document.root.text
        assert "<script>alert(1)</script>" in document.root.text


def test_what_is_missing_is_said(browser: Browser) -> None:
    assert browser.send("/add", "/add/text", text="  ").status_code == 400
    assert browser.send("/add", "/add/files").status_code == 400
    dated = browser.send("/add", "/add/text", text="A well.", published="yesterday")
    assert dated.status_code == 400
    assert "is no date" in dated.text
    assert browser.client.get("/adding/nothing").status_code == 404
