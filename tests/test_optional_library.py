from __future__ import annotations

import sys
from pathlib import Path

import pytest

from whoseword.errors import MissingExtra
from whoseword.optional_library import needed


def test_a_library_that_is_there_is_given() -> None:
    assert needed("json.decoder", "json").JSONDecoder is not None


def test_one_that_is_missing_is_named_with_how_to_get_it() -> None:
    with pytest.raises(MissingExtra, match=r"no_such_library.*pip install 'whoseword\[extra\]'"):
        needed("no_such_library.part", "whoseword[extra]")


def test_a_library_that_lacks_another_itself_is_no_missing_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "half_a_library.py").write_text("import no_such_library\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModuleNotFoundError, match="no_such_library"):
        needed("half_a_library", "half")
    sys.modules.pop("half_a_library", None)
