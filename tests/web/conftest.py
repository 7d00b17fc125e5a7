"""One archive that the tests only read, and an empty one for each that writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.archive.invented import GOAT, WELL

pytest.importorskip("starlette", reason="the desk is an extra: pip install 'whoseword[desk]'")
pytest.importorskip("httpx2", reason="starlette's test client needs httpx2")

from tests.web.browsing import Browser, desk_at
from whoseword.web import Desk


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = desk_at(tmp_path_factory.mktemp("filled"))
    with desk.opened() as archive:
        list(archive.add([*WELL, GOAT]))
        archive.refresh()
    return desk


@pytest.fixture
def reader(filled: Desk) -> Browser:
    return Browser(filled)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_at(tmp_path)


@pytest.fixture
def browser(desk: Desk) -> Browser:
    return Browser(desk)
