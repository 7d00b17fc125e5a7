"""What warcio alone needs: nothing of an archive may reach a terminal."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from tests.ingest.test_archive_records import ARCHIVE
from whoseword.ingest.opened import Damage
from whoseword.ingest.warcio_records import records


def test_lines_between_records_are_shown_to_nobody(capfd: pytest.CaptureFixture[str]) -> None:
    damaged = ARCHIVE.replace(b"</p>\r\n\r\n", b"</p> beyond\x1b]0;gotcha\x07\r\n\r\n", 1)
    assert len(list(records(io.BytesIO(damaged), Damage()))) == 4
    assert capfd.readouterr().err == ""


def test_nothing_more_is_read_once_damage_is_noted() -> None:
    damage, found = Damage(), []
    for record in records(io.BytesIO(ARCHIVE), damage):
        found.append(record)
        damage.found = True
    assert len(found) == 1


def test_what_the_library_logs_of_an_archive_reaches_no_terminal() -> None:
    said = "import logging, whoseword.ingest.warcio_records\n"
    said += "logging.getLogger('warcio.recordloader').warning('an address with \\x1b]0;gotcha')"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", said], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
