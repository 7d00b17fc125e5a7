from __future__ import annotations

import pytest

from tests.archive.invented import GOAT
from tests.web.browsing import Browser
from whoseword.web import Desk


@pytest.fixture
def story(desk: Desk) -> str:
    with desk.opened() as archive:
        list(archive.add([GOAT]))
        (entry,) = archive.stories()
        return entry.id


def test_a_note_on_a_claim_is_signed_shown_told_to_programs_and_withdrawn(
    browser: Browser, desk: Desk, story: str
) -> None:
    form = f"/stories/{story}/correct"
    with desk.opened() as archive:
        claim = archive.story(story).stories[0].claims[0]
    to = f"/stories/{story}/note"
    sent = browser.send(form, to, text="Ask <Tam>", on=f"claim {claim.id}", by="Ilka")
    assert sent.status_code == 200
    assert "Ask &lt;Tam&gt;" in sent.text
    shown = browser.page(f"/stories/{story}")
    (line,) = [item for item in shown.find("li") if item.attributes.get("id") == "note-1"]
    assert "Ask <Tam>" in line.text
    to_claim = line.find("a")[0].attributes["href"]
    assert claim.gist in shown.by_id(to_claim[1:]).text
    on_form = {a.attributes["href"] for a in browser.page(form).find("a")}
    assert f"/stories/{story}{to_claim}" in on_form
    (told,) = browser.client.get(f"/api/stories/{story}").json()["stories"][0]["notes"]
    assert (told["text"], told["by"], told["claim"]) == ("Ask <Tam>", "Ilka", claim.id)
    withdraw = f"/stories/{story}/notes/1/withdraw"
    assert browser.send(form, withdraw, by="Tam").status_code == 200
    assert "notes" not in browser.client.get(f"/api/stories/{story}").json()["stories"][0]
    (kept,) = browser.page(form).find("li", "undone")
    assert "withdrawn by Tam" in kept.text
    assert browser.send(form, withdraw, by="Ilka").status_code == 404


def test_a_note_on_an_article_and_one_that_cannot_be(browser: Browser, story: str) -> None:
    form, to = f"/stories/{story}/correct", f"/stories/{story}/note"
    options = [option.attributes.get("value", "") for option in browser.page(form).find("option")]
    article = next(value for value in options if value.startswith("article "))
    assert browser.send(form, to, text="Called.", on=article, by="Ilka").status_code == 200
    for wrong, status in (
        ({"text": " ", "on": "", "by": "Ilka"}, 400),
        ({"text": "x", "on": "", "by": ""}, 400),
        ({"text": "x", "on": "source S", "by": "Ilka"}, 400),
        ({"text": "x" * 9_000, "on": "", "by": "Ilka"}, 400),
        ({"text": "x", "on": "claim none", "by": "Ilka"}, 404),
    ):
        assert browser.send(form, to, **wrong).status_code == status
