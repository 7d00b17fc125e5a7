from __future__ import annotations

import subprocess
import sys

import pytest

import whoseword


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, whoseword; print('numpy' in sys.modules, 'onnxruntime' in sys.modules)"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False False\n"


def test_read_is_the_function_and_the_room_is_imported_by_its_own_name() -> None:
    code = (
        "import whoseword.reading.reader, whoseword;"
        "from whoseword.pipeline import read;"
        "assert whoseword.read is read and whoseword.reading.reader.read_all"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""


def test_the_surface_is_listed() -> None:
    assert {"Article", "Reading", "Report", "compare", "read"} <= set(dir(whoseword))


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="reed"):
        whoseword.reed  # noqa: B018
