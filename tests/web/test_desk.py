from __future__ import annotations

from tests.known import RESOURCES
from whoseword.web import Desk


def test_a_desk_without_a_token_lets_in_whoever_reaches_it(desk: Desk) -> None:
    assert not desk.entry.guarded
    assert desk.names == frozenset()


def test_a_token_guards_one_desk_and_no_other(desk: Desk) -> None:
    guarded = Desk(None, RESOURCES, names=frozenset({"desk.example"}), token="a token")  # noqa: S106
    assert guarded.entry.guarded
    assert guarded.names == {"desk.example"}
    assert not guarded.entry.holds(desk.entry.cookie())


def test_what_one_desk_is_adding_another_knows_nothing_of(desk: Desk) -> None:
    job = desk.jobs.begin("nothing", lambda _: [])
    other = Desk(None, RESOURCES)
    assert desk.jobs.job(job.name) is job
    assert other.jobs is not desk.jobs
