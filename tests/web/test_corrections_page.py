from __future__ import annotations

import pytest

from tests.archive.invented import GOAT, WELL
from tests.web.browsing import Browser
from whoseword.web import Desk


@pytest.fixture
def merged(desk: Desk) -> Desk:
    """Two stories that somebody made one."""
    with desk.opened() as archive:
        list(archive.add([WELL[0], GOAT]))
        one, other = archive.stories()
        archive.merge(one.id, other.id, by="Ilka", why="one <i>day</i>")
    return desk


def test_nothing_was_decided_yet(browser: Browser) -> None:
    assert browser.page("/corrections").find("ol", "history") == []


def test_a_decision_leads_to_its_story_and_says_who_and_why(merged: Desk, browser: Browser) -> None:
    (taken,) = browser.page("/corrections").find("ol", "history")[0].find("li")
    assert "by Ilka" in taken.text
    assert "one <i>day</i>" in taken.text
    with merged.opened() as archive:
        (story,) = archive.stories()
    links = [link.attributes["href"] for link in taken.find("a")]
    assert f"/stories/{story.id}" in links


def test_undoing_says_by_whom_and_is_done_once(merged: Desk, browser: Browser) -> None:
    undo = "/corrections/1/undo"
    assert browser.send("/corrections", undo, by=" ").status_code == 400
    assert browser.send("/corrections", undo, by="Tam").status_code == 200
    (shown,) = browser.page("/corrections").find("li", "undone")
    assert "undone by Tam" in shown.text
    with merged.opened() as archive:
        assert len(archive.stories()) == 2
    assert browser.send("/add", undo, by="Tam").status_code == 404


def test_a_decision_that_is_none_cannot_be_undone(merged: Desk, browser: Browser) -> None:
    for number in ("2", "0", "999999999999", "x", "-1"):
        undo = f"/corrections/{number}/undo"
        assert browser.send("/corrections", undo, by="T").status_code == 404
    with merged.opened() as archive:
        assert len(archive.stories()) == 1
