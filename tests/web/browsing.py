"""A desk for tests, and what a browser does with its pages."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from tests.known import RESOURCES
from tests.report.document import Document
from whoseword.web import Desk, application

ADDRESS = "http://127.0.0.1:8377"


def desk_at(folder: Path, token: str | None = None, names: frozenset[str] = frozenset()) -> Desk:
    return Desk(str(folder / "desk.whoseword"), RESOURCES, names=names, token=token)


class Browser:
    """One browser with its own cookies, which sends forms as it was shown them."""

    def __init__(self, desk: Desk) -> None:
        self.client = TestClient(application(desk), base_url=ADDRESS)

    def page(self, path: str) -> Document:
        answer = self.client.get(path)
        assert answer.status_code == 200, answer.text
        return Document.of(answer.text)

    def key(self, path: str) -> str:
        fields = self.page(path).find("input")
        return next(f.attributes["value"] for f in fields if f.attributes.get("name") == "key")

    def send(self, shown: str, to: str, files: Any = None, **fields: Any) -> Any:  # noqa: ANN401
        """Send the form of a page; gives the page to which the answer leads."""
        data = {"key": self.key(shown), **fields}
        headers = {"Origin": ADDRESS}
        return self.client.post(to, data=data, files=files, headers=headers)

    def added(self, to: str, files: Any = None, **fields: Any) -> Document:  # noqa: ANN401
        """Add something and wait until it is done; gives the last page of its progress."""
        answer = self.send("/add", to, files=files, **fields)
        assert answer.status_code == 200, answer.text
        until = time.monotonic() + 120
        while time.monotonic() < until:
            shown = Document.of(answer.text)
            if shown.find("h1")[0].text == "Added":
                return shown
            time.sleep(0.02)
            answer = self.client.get(answer.url.path)
        raise AssertionError("it is still being added")
