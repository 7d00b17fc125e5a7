from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from tests.web.browsing import Browser
from whoseword.records import Alert, AlertKind
from whoseword.store import Store
from whoseword.web import Desk
from whoseword.web.alert_stream import MOST_LISTENING, QUIET, event, events

AT = "2030-05-04T09:12:00+00:00"


def say(desk: Desk, *texts: str) -> None:
    with desk.opened() as archive:
        store: Store = archive._store  # noqa: SLF001
        with store.writing():
            store.watched.put_alerts(Alert(AT, AlertKind.ECHO, "T", text) for text in texts)


def told(lines: str) -> dict[str, Any]:
    fields = dict(line.split(": ", 1) for line in lines.strip().splitlines())
    return {"id": int(fields["id"]), **json.loads(fields["data"])}


async def first(desk: Desk, after: int | None, number: int, *then: str) -> list[str]:
    """Take so many events; what is said ``then`` comes while they are waited for."""
    stream = events(desk, after, pause=0)
    found = [await anext(stream)]
    say(desk, *then)
    assert desk.listening == 1
    found += [await anext(stream) for _ in range(number)]
    await stream.aclose()  # type: ignore[attr-defined]
    return found


def test_what_comes_while_a_page_listens_is_told_once_and_in_order(desk: Desk) -> None:
    say(desk, "before")
    begun, *came = asyncio.run(first(desk, None, 2, "one", "two\n\nevent: x"))
    assert begun == ": listening\n\n"
    assert [told(lines)["text"] for lines in came] == ["one", "two\n\nevent: x"]
    assert [told(lines)["id"] for lines in came] == [2, 3]
    assert desk.listening == 0


def test_what_came_since_the_page_was_made_is_told_first(desk: Desk) -> None:
    say(desk, "one", "two")
    _, came = asyncio.run(first(desk, 1, 1))
    assert told(came)["text"] == "two"


def test_alerts_begin_anew_after_all_were_forgotten(desk: Desk) -> None:
    say(desk, "one", "two", "three")
    with desk.opened() as archive:
        archive._store.watched.forget()  # noqa: SLF001
    _, came = asyncio.run(first(desk, 3, 1, "anew"))
    assert told(came) == {"id": 1, "at": AT, "kind": "echo", "story": "T", "text": "anew"}


def test_a_quiet_stream_is_kept_open(desk: Desk) -> None:
    assert asyncio.run(first(desk, None, 1))[1] == ": nothing new\n\n"
    assert QUIET > 1


def test_an_event_is_three_lines_whatever_the_alert_says() -> None:
    lines = event(7, Alert(AT, AlertKind.DENIAL, "T\n", "a\r\nb\u2028c"))
    assert lines.endswith("\n\n")
    assert len(lines.strip().split("\n")) == 3


@pytest.mark.parametrize("path", ["/alerts/stream", "/alerts"])
def test_too_many_listening_pages_are_refused_but_may_look(
    desk: Desk, browser: Browser, path: str
) -> None:
    desk.listening = MOST_LISTENING
    status = browser.client.get(path).status_code
    assert status == (503 if path.endswith("stream") else 200)


def test_the_page_of_alerts_runs_the_desks_own_script_alone(browser: Browser) -> None:
    shown = browser.client.get("/alerts")
    policy = shown.headers["content-security-policy"]
    assert "script-src 'self'; connect-src 'self'" in policy
    assert "default-src 'none'" in policy
    script = browser.client.get("/alerts.js")
    assert script.headers["content-type"].startswith("text/javascript")
    assert "innerHTML" not in script.text
