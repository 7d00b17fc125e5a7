"""A pattern that is compiled when it is first used: no article needs all that the rooms hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any


class LazyPattern:
    """Stands for the compiled pattern, and has all that this has.

    What was asked for once is found without asking here again, so matching costs what it always
    does.
    """

    def __init__(self, text: Callable[[], str], flags: re.RegexFlag) -> None:
        """``text`` gives what is compiled."""
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._text(), self._flags)
