from __future__ import annotations

import gc
import signal
from pathlib import Path

import pytest

from whoseword.helper_process import HelperProcess

MODULE = """import json, os, sys, time
for line in sys.stdin:
    asked = json.loads(line)
    if asked.get("sleep"):
        time.sleep(asked["sleep"])
    print(json.dumps({"process": os.getpid(), "heard": asked["word"]}), flush=True)
"""


@pytest.fixture
def helper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> HelperProcess:
    (tmp_path / "invented_helper.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return HelperProcess("invented_helper")


def test_one_process_answers_all_requests(helper: HelperProcess) -> None:
    first, second = helper.ask({"word": "tide"}, 30), helper.ask({"word": "pier"}, 30)
    assert first is not None
    assert second is not None
    assert (first["heard"], second["heard"]) == ("tide", "pier")
    assert first["process"] == second["process"]


def test_one_that_takes_too_long_is_ended_and_begun_again(helper: HelperProcess) -> None:
    first = helper.ask({"word": "tide"}, 30)
    assert helper.ask({"word": "pier", "sleep": 60}, 0.2) is None
    again = helper.ask({"word": "quay"}, 30)
    assert first is not None
    assert again is not None
    assert again["heard"] == "quay"
    assert again["process"] != first["process"]


def test_no_answer_is_left_over_for_the_next_request(helper: HelperProcess) -> None:
    """Who was interrupted while waiting is not given the answer to what was asked before."""

    class Interrupted(BaseException):
        pass

    def interrupt(*_: object) -> None:
        raise Interrupted

    assert helper.ask({"word": "tide"}, 30) is not None
    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(Interrupted):
            helper.ask({"word": "pier", "sleep": 1}, 30)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    answer = helper.ask({"word": "quay"}, 30)
    assert answer is not None
    assert answer["heard"] == "quay"


def test_it_ends_with_who_holds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "other_helper.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    helper = HelperProcess("other_helper")
    answer = helper.ask({"word": "tide"}, 30)
    assert answer is not None
    running = Path(f"/proc/{answer['process']}")
    if not running.parent.is_dir():
        pytest.skip("this system lists no processes as files")
    assert running.exists()
    del helper
    gc.collect()
    assert not running.exists()
