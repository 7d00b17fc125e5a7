"""``whoseword schema``: the shape of the JSON output."""

from __future__ import annotations

from typing import Final

from whoseword.cli.output import STDOUT, writing

EXAMPLES: Final = "\n\n".join(
    (
        "Example:",
        "whoseword schema > whoseword-1.json",
    )
)


def schema() -> None:
    """Print the JSON Schema (2020-12) of what "read --json" writes."""
    from json import dumps

    from whoseword import export

    with writing(STDOUT) as write:
        write(dumps(export.schema(), ensure_ascii=False, indent=2) + "\n")
