"""JSON as the same bytes for the same content."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def dumps(content: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Write one line of JSON, without a line end; ValueError for NaN and infinities.

    Text stays readable instead of escaped. Only a lone surrogate, which UTF-8 cannot hold, is
    written as its escape, so that spans still count the same characters.
    """
    line = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
