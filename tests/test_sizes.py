"""Files and functions stay small enough to be read at once."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
FOLDERS: Final = ("src", "evaluation", "datasets", "training")
LONGEST_FILE: Final = 500
LONGEST_FUNCTION: Final = 49


def modules() -> Iterator[tuple[str, str]]:
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield str(path.relative_to(ROOT)), path.read_text("utf-8")


def long_functions(source: str) -> list[str]:
    functions = ast.FunctionDef, ast.AsyncFunctionDef
    return [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, functions)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > LONGEST_FUNCTION
    ]


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    assert [name for name, text in modules() if len(text.splitlines()) > LONGEST_FILE] == []


def test_no_function_is_longer_than_a_screen() -> None:
    found = {name: long for name, text in modules() if (long := long_functions(text))}
    assert found == {}


def test_a_long_function_is_found() -> None:
    body = "    x = 1\n" * LONGEST_FUNCTION
    assert long_functions(f"def short():\n{body[:-10]}\n\ndef long():\n{body}") == ["long"]
