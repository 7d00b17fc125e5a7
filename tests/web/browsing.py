"""A desk for tests, and what a browser does with its pages."""

from __future__ import annotations

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
        """Add something; gives the page of its progress, which ends when all is read."""
        answer = self.send("/add", to, files=files, **fields)
        assert answer.status_code == 200, answer.text
        shown = Document.of(answer.text)
        assert "Done" in [heading.text for heading in shown.find("h2")]
        return shown
