"""Commands of an archive, run for the lines of JSON that they give."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from whoseword import export
from whoseword.cli.app import run


class Desk:
    """Runs commands and gives their lines of JSON, each checked against the schema."""

    def __init__(self, folder: Path) -> None:
        self._target = folder / "lines.jsonl"

    def lines(self, shape: str, *command: str) -> list[dict[str, Any]]:
        assert run([*command, "--json", str(self._target)]) == 0
        found = [json.loads(line) for line in self._target.read_text("utf-8").splitlines()]
        defined = {"$defs": export.schema()["$defs"], "$ref": f"#/$defs/{shape}"}
        for line in found:
            Draft202012Validator(defined).validate(line)
        return found
