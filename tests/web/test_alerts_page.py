from __future__ import annotations

from pathlib import Path

from tests.archive.invented import GOAT
from tests.archive.test_watching import feed
from tests.web.browsing import Browser
from whoseword.web import Desk


def test_the_last_alerts_lead_to_their_stories(
    browser: Browser, desk: Desk, tmp_path: Path
) -> None:
    assert "No alert yet" in browser.page("/alerts").root.text
    given = tmp_path / "feed.xml"
    given.write_bytes(feed(GOAT))
    with desk.opened() as archive:
        (alert,) = archive.watch([str(given)], lambda _: None).alerts
    (line,) = browser.page("/alerts").find("ol", "hits")[0].find("li")
    assert alert.text in line.text
    assert "new story" in line.text
    assert browser.client.get(line.find("a")[0].attributes["href"]).status_code == 200
