from __future__ import annotations

import gc
import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

from whoseword.language.lazy_pattern import LazyPattern

ROOMS = (
    "text", "outlets", "ingest", "reading", "matching", "provenance", "claims", "stories",
    "entities", "timeline", "screening", "report", "export",
)  # fmt: skip


def test_it_is_compiled_once_when_it_is_first_used() -> None:
    asked = []

    def text() -> str:
        asked.append(1)
        return "(?P<who>or[vn])"

    pattern = LazyPattern(text, re.IGNORECASE)
    assert asked == []
    assert pattern.fullmatch("ORV")["who"] == "ORV"
    assert pattern.search("murn") is None
    assert pattern.groupindex == {"who": 1}
    assert pattern.fullmatch is pattern.fullmatch
    assert asked == [1]


def test_what_no_pattern_has_it_lacks_too() -> None:
    with pytest.raises(AttributeError, match="replaced"):
        _ = LazyPattern(lambda: "orv", re.NOFLAG).replaced


def test_every_pattern_of_the_rooms_compiles() -> None:
    """What a misspelt pattern or list would break is met here, not by the first who needs it."""
    for room in ROOMS:
        package = import_module(f"whoseword.{room}")
        for module in iter_modules(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    found = [one for one in gc.get_objects() if type(one) is LazyPattern]
    assert len(found) > 200
    assert all(isinstance(one.pattern, str) for one in found)
