"""The shipped reader on invented text."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import Future

import numpy as np
import pytest

from tests.known import MODELS
from whoseword.inference import role_scores
from whoseword.inference.relations import decode_all
from whoseword.inference.role_scores import score
from whoseword.inference.windows import Window

HARBOUR = (
    "The harbour board knew of the crack, two officials told the Gazette. "
    "“We were warned in May,” Ada Vane said."
)
FERRY = "The ferry sailed at dawn. " * 60


def test_neighbours_in_a_batch_change_nothing() -> None:
    (alone,) = score(MODELS, [HARBOUR])
    _, beside, _ = score(MODELS, [FERRY, HARBOUR, FERRY])
    assert np.array_equal(alone.roles, beside.roles)
    assert np.array_equal(alone.links, beside.links)


def test_a_statement_is_read_with_its_source_and_cue() -> None:
    (decoded,) = decode_all(MODELS, [HARBOUR])
    found = [
        tuple(HARBOUR[slice(*spans[0])] for spans in (r.source, r.cue, r.content))
        for r in decoded.relations
    ]
    assert ("Ada Vane", "said", "“We were warned in May,”") in found
    assert "two officials" in [source for source, _, _ in found]


def test_an_empty_text_holds_nothing() -> None:
    (decoded,) = decode_all(MODELS, [""])
    assert decoded.relations == ()
    assert decoded.names == ()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_process_reads_too() -> None:
    decode_all(MODELS, [HARBOUR])
    child = multiprocessing.get_context("fork").Process(target=decode_all, args=(MODELS, [HARBOUR]))
    child.start()
    child.join(60)
    done = child.exitcode
    child.kill()
    assert done == 0


def test_who_stops_asking_calls_off_what_was_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Future[object]] = []
    real = MODELS.workers.begin

    def noted(work: Callable[[Window], object], job: Window) -> Future[object]:
        begun.append(real(work, job))
        return begun[-1]

    monkeypatch.setattr(MODELS.workers, "begin", noted)
    answers = role_scores.score(MODELS, [FERRY * 40] * 3)
    next(answers)
    answers.close()
    assert any(part.cancelled() for part in begun)
    assert all(part.cancelled() or part.result() for part in begun)
