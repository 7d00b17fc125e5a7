from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import Event

import pytest

from tests.archive.invented import GOAT
from tests.known import RESOURCES
from whoseword import pipeline
from whoseword.errors import InputError, NotInArchive
from whoseword.records import Article
from whoseword.web import Desk, adding_jobs
from whoseword.web.adding_jobs import Job, Source

(ARTICLE,) = pipeline.taken_all([GOAT], RESOURCES)
OnError = Callable[[InputError], None]


def nothing(_: OnError) -> list[Article]:
    return []


def finished(desk: Desk, source: Source) -> Job:
    """Do a job, as a page that waits for it would."""
    job = desk.jobs.begin("something", source)
    assert list(job.steps(30.0))
    assert job.done
    return job


def test_what_was_added_is_told_with_the_stories_it_came_into(desk: Desk) -> None:
    job = finished(desk, lambda _: [ARTICLE])
    assert [added.article for added in job.added] == [ARTICLE.id]
    with desk.opened() as archive:
        assert job.stories == tuple(entry.id for entry in archive.stories())
    assert desk.jobs.job(job.name) is job


def test_what_cannot_be_read_is_noted_and_many_are_cut_short(desk: Desk) -> None:
    def bad(on_error: OnError) -> Iterator[Article]:
        for number in range(60):
            on_error(InputError(f"{number}.txt", "is empty", "Give another."))
        yield from ()

    job = finished(desk, bad)
    assert len(job.problems) == 50
    assert job.problems[0].startswith("0.txt: is empty")


@pytest.mark.parametrize("fault", [InputError("a.txt", "is gone", ""), ZeroDivisionError("x")])
def test_a_job_that_breaks_ends_and_the_next_one_is_done(desk: Desk, fault: Exception) -> None:
    def breaks(_: OnError) -> list[Article]:
        raise fault

    broken = finished(desk, breaks)
    assert len(broken.problems) == 1
    assert finished(desk, nothing).problems == []


def test_jobs_are_done_in_their_order(desk: Desk) -> None:
    go, order = Event(), list[str]()

    def first(_: OnError) -> list[Article]:
        go.wait(10)
        order.append("first")
        return []

    def second(_: OnError) -> list[Article]:
        order.append("second")
        return []

    one, two = desk.jobs.begin("a", first), desk.jobs.begin("b", second)
    assert not one.done
    assert not two.done
    go.set()
    list(two.steps(10.0))
    assert order == ["first", "second"]


def test_steps_are_told_once_each_and_end_when_patience_does(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding_jobs, "_WAIT", 0.0)
    job = Job("n", "something", nothing)
    begun = time.monotonic()
    assert list(job.steps(0.05)) == ["Looking what is in it."]
    assert time.monotonic() - begun < 5
    job.total = 3
    told = job.steps(10.0)
    assert next(told) == "0 of 3 read"
    job.done = True
    assert list(told) == []
    assert list(finished(desk, nothing).steps()) == ["0 of 0 read"]


def test_unknown_and_forgotten_jobs_are_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotInArchive, match="nothing is being added"):
        desk.jobs.job("none")
    monkeypatch.setattr(adding_jobs, "_KEPT", 1)
    old, new = finished(desk, nothing), finished(desk, nothing)
    assert desk.jobs.job(new.name) is new
    with pytest.raises(NotInArchive):
        desk.jobs.job(old.name)
