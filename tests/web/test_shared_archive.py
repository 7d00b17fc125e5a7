from __future__ import annotations

from threading import Thread

import pytest

from tests.archive.invented import GOAT
from whoseword.archive import Archive
from whoseword.errors import InputError
from whoseword.web import Desk


def test_every_answer_opens_the_same_archive_anew(desk: Desk) -> None:
    with desk.opened() as first, desk.opened() as second:
        assert first is not second
        list(first.add([GOAT]))
        assert len(second.stories()) == 1


def test_the_models_work_for_one_at_a_time_and_for_the_same_one_again(desk: Desk) -> None:
    order: list[str] = []

    def other() -> None:
        with desk.working():
            order.append("other")

    waiting = Thread(target=other)
    with desk.working(), desk.working():
        waiting.start()
        waiting.join(0.05)
        order.append("first")
    waiting.join(5)
    assert order == ["first", "other"]


def test_a_story_on_which_a_stage_breaks_costs_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[InputError] = []

    def breaks(_: Archive, on_error: object) -> None:
        assert callable(on_error)
        error = InputError("T-1", "a stage breaks on it", "")
        heard.append(error)
        on_error(error)

    monkeypatch.setattr(Archive, "refresh", breaks)
    with desk.opened() as archive:
        desk.refresh(archive)
    assert len(heard) == 1
