from __future__ import annotations

import pickle

import pytest

from whoseword.engine.failures import Failure, failure_of
from whoseword.errors import EngineError, InputError


def raising(error: Exception) -> Failure | None:
    def work() -> None:
        raise error

    return failure_of(work)


def test_work_that_goes_well_has_no_failure() -> None:
    assert failure_of(lambda: None) is None


def test_what_the_system_refuses_is_raised_again_as_it_was() -> None:
    failure = raising(PermissionError(13, "Permission denied", "out/a.parquet"))
    assert failure is not None
    error = pickle.loads(pickle.dumps(failure)).error()  # noqa: S301 - our own bytes
    assert isinstance(error, PermissionError)
    assert (error.errno, error.filename) == (13, "out/a.parquet")


def test_an_error_of_our_own_keeps_its_words_and_a_fault_its_place() -> None:
    own = raising(InputError("a.txt", "is empty", "Give a text."))
    assert own is not None
    assert own.words == "a.txt: is empty. Give a text."
    assert isinstance(own.error(), EngineError)
    fault = raising(ZeroDivisionError("x"))
    assert fault is not None
    assert "test_failures.py" in fault.words
    assert "\n" not in fault.words


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_an_end_by_hand_goes_through(stop: type[BaseException]) -> None:
    def work() -> None:
        raise stop

    with pytest.raises(stop):
        failure_of(work)
