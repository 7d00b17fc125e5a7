"""The tests mirror the source tree: every module that does something has a file of its own."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

import whoseword

SRC: Final = Path(whoseword.__file__).parent
TESTS: Final = Path(__file__).parent


def does_something(module: Path) -> bool:
    functions = ast.FunctionDef, ast.AsyncFunctionDef
    return any(
        isinstance(node, functions) for node in ast.walk(ast.parse(module.read_text("utf-8")))
    )


def untested() -> list[str]:
    """List the modules with functions that have no file of tests, by their path in the package."""
    modules = (path.relative_to(SRC) for path in sorted(SRC.rglob("*.py")))
    return [
        str(module)
        for module in modules
        if not module.name.startswith("__")
        and does_something(SRC / module)
        and not (TESTS / module.parent / f"test_{module.name}").is_file()
    ]


def test_every_module_with_functions_has_tests_of_its_own() -> None:
    assert untested() == []
