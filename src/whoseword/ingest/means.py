"""What connectors read with beside their input."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.helper_process import HelperProcess
from whoseword.ingest.visiting import Visitor


@dataclass(frozen=True, slots=True)
class Means:
    """``visitor`` fetches addresses; ``parser`` parses foreign documents within a time."""

    visitor: Visitor
    parser: HelperProcess
