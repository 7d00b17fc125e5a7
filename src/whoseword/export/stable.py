"""JSON as the same bytes for the same content."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_ESCAPED: Final = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""What steers a terminal or a line, and lone surrogates; JSON itself escapes what is below 32."""


def dumps(content: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Write one line of JSON, without a line end; ValueError for NaN and infinities.

    Text stays readable instead of escaped. Only control and direction characters, and lone
    surrogates, which UTF-8 cannot hold, are written as their escapes: whoever reads the JSON gets
    the same characters, and a terminal that shows it is not steered by them.
    """
    line = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
