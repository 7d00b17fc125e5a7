"""Names that tell a newcomer what is where: each module once, none that only insiders can read."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from typing import Final

import whoseword

SRC: Final = Path(whoseword.__file__).parent
INSIDERS: Final = frozenset(
    "cast scene units supposed what_if shorts ground lanes drawn turns vouching told utils".split()
)
"""What modules were called before their names said what is in them; one may not come back."""


def modules() -> list[Path]:
    return [path for path in sorted(SRC.rglob("*.py")) if not path.name.startswith("__")]


def constants(module: Path) -> set[str]:
    """The names that a module gives values to in capitals."""
    found: set[str] = set()
    for node in ast.parse(module.read_text("utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets += [node.target] if isinstance(node, ast.AnnAssign) else []
        found |= {t.id for t in targets if isinstance(t, ast.Name) and t.id.isupper()}
    return found


def test_a_module_name_occurs_once() -> None:
    names = Counter(path.stem for path in modules())
    assert [name for name, times in names.items() if times > 1] == []


def test_no_module_has_a_name_that_only_insiders_can_read() -> None:
    assert [path.stem for path in modules() if path.stem in INSIDERS] == []


def test_no_threshold_is_called_sure_without_saying_of_what() -> None:
    named = {path.stem: {name.strip("_") for name in constants(path)} for path in modules()}
    assert [module for module, names in named.items() if "SURE" in names] == []
