"""The published shape of the output, as JSON Schema 2020-12."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def schema() -> dict[str, Any]:
    """Give the schema of ``report()``; ``#/$defs/annotated`` is that of ``annotated()``."""
    text = (files(__package__) / "schema.json").read_text(encoding="utf-8")
    described: dict[str, Any] = json.loads(text)
    return described
