from __future__ import annotations

import pytest

from tests.archive.invented import GOAT, WELL
from tests.report.document import Document
from tests.web.browsing import Browser
from whoseword import report
from whoseword.web import Desk


@pytest.fixture
def stories(desk: Desk) -> dict[str, str]:
    """Two stories in an archive of their own, by the word that is in their title."""
    with desk.opened() as archive:
        list(archive.add([*WELL[:2], GOAT]))
        return {"Goat" if "Goat" in e.title else "Well": e.id for e in archive.stories()}


def test_the_page_of_a_story_is_that_of_the_report_file(reader: Browser, filled: Desk) -> None:
    with filled.opened() as archive:
        name = next(e.id for e in archive.stories() if len(e.articles) == 3)
        file = report.html(archive.story(name))
    shown = reader.client.get(f"/stories/{name}")
    around = shown.text[shown.text.index("<nav class=around") :].partition("</nav>")[0]
    assert shown.text.replace(f"{around}</nav>", "") == file
    policy = shown.headers["content-security-policy"]
    assert "script-src 'sha256-" in policy
    assert "form-action 'none'" in policy


def test_a_story_that_is_not_there_is_said(reader: Browser) -> None:
    for path in ("/stories/T-0", "/stories/T-0/correct", "/nowhere"):
        assert reader.client.get(path).status_code == 404
    assert reader.client.post("/", headers={"Origin": "http://127.0.0.1:8377"}).status_code == 405


def test_merging_is_signed_counted_at_once_and_undone(
    browser: Browser, stories: dict[str, str]
) -> None:
    form = f"/stories/{stories['Well']}/correct"
    merge = form.replace("correct", "merge")
    sent = browser.send(form, merge, other=stories["Goat"], by="Ilka", why="one <b>event</b>")
    (taken,) = Document.of(sent.text).find("ol", "history")[0].find("li")
    assert "by Ilka" in taken.text
    assert "one <b>event</b>" in taken.text
    assert len(browser.page("/").find("ol", "stories")[0].find("li")) == 1
    undo = "/corrections/1/undo"
    assert browser.send("/corrections", undo, by="Tam").status_code == 200
    assert len(browser.page("/").find("ol", "stories")[0].find("li")) == 2
    (shown,) = browser.page("/corrections").find("li", "undone")
    assert "undone by Tam" in shown.text
    assert browser.send(form, merge, other=stories["Goat"], by="").status_code == 400


def test_articles_are_split_off(browser: Browser, stories: dict[str, str]) -> None:
    form = f"/stories/{stories['Well']}/correct"
    boxes = [e for e in browser.page(form).find("input") if e.attributes.get("name") == "article"]
    chosen = boxes[0].attributes["value"]
    split = form.replace("correct", "split")
    assert browser.send(form, split, article=chosen, by="Ilka").status_code == 200
    assert len(browser.page("/").find("ol", "stories")[0].find("li")) == 3
    every = [box.attributes["value"] for box in boxes]
    assert browser.send(form, split, article=every, by="Ilka").status_code == 404
    assert browser.send(form, split, by="Ilka").status_code == 400


def test_fields_are_corrected(browser: Browser, stories: dict[str, str]) -> None:
    form = f"/stories/{stories['Goat']}/correct"
    change = form.replace("correct", "change")
    assert browser.send(form, change, field="title", value="The goat", by="Tam").status_code == 200
    assert "The goat" in browser.page("/").root.text
    article = browser.page(form).find("select")[0].find("option")[1].attributes["value"]
    sent = browser.send(
        form, change, article=article, field="outlet", value="Brenn Evening Herald", by="Tam"
    )
    assert sent.status_code == 200
    assert "Brenn Evening Herald" in browser.page(f"/stories/{stories['Goat']}").root.text
    for wrong in (
        {"field": "outlet", "value": "x"},
        {"article": article, "field": "text", "value": "x"},
        {"article": article, "field": "published", "value": "May"},
        {"field": "title", "value": " "},
    ):
        assert browser.send(form, change, by="Tam", **wrong).status_code == 400


def test_sources_and_claims_are_put_right(
    browser: Browser, desk: Desk, stories: dict[str, str]
) -> None:
    name = stories["Well"]
    with desk.opened() as archive:
        (story,) = archive.story(name).stories
    shared = next(claim for claim in story.claims if len(claim.outlets) == 2)
    origin = next(o for claim in story.claims for o in claim.origins if o.source)
    form = f"/stories/{name}/correct?claim={shared.id}"
    boxes = browser.page(form).find("fieldset")[1].find("input")
    assert {box.attributes["value"] for box in boxes} == {m.article for m in shared.mentions}
    parted = {"claim": shared.id, "article": boxes[0].attributes["value"], "by": "Ilka"}
    assert browser.send(form, f"/stories/{name}/not-same-claim", **parted).status_code == 200
    one, other = story.sources[:2]
    same = {"one": one.id, "other": other.id, "by": "Ilka"}
    assert browser.send(form, f"/stories/{name}/same-source", **same).status_code == 200
    claim = next(c for c in story.claims if origin in c.origins)
    wrong = {"claim": claim.id, "origin": str(origin.source), "by": "Ilka"}
    assert browser.send(form, f"/stories/{name}/wrong-origin", **wrong).status_code in {200, 404}
    history = browser.page(form).find("ol", "history")[0].find("li")
    assert "same source" in history[-2].text + history[0].text
    assert "not same claim" in history[-1].text


def test_two_people_see_who_changed_what_and_undo_a_decision_once(
    desk: Desk, stories: dict[str, str]
) -> None:
    ilka, tam = Browser(desk), Browser(desk)
    form = f"/stories/{stories['Goat']}/correct"
    change = form.replace("correct", "change")
    ilka.send(form, change, field="title", value="Ilka's goat", by="Ilka Ü")
    tam.send(form, change, field="title", value="Tam's goat", by="Tam")
    names = [p.text for p in tam.page("/corrections").find("p", "signed")]
    assert ["Tam" in names[0], "Ilka Ü" in names[1]] == [True, True]
    assert ilka.send("/corrections", "/corrections/2/undo", by="Ilka Ü").status_code == 200
    assert "Ilka's goat" in tam.page("/").root.text
    assert tam.send("/corrections", "/corrections/2/undo", by="Tam").status_code == 404
    remembered = [e.attributes for e in ilka.page(form).find("input")]
    assert {"Ilka Ü"} == {e["value"] for e in remembered if e.get("name") == "by"}
