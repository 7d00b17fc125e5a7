"""No process holds state of its own: what a run needs is in its ``Resources``, passed down.

A cache may stand in a module where it is of a function of data that never change: what comes with
the package, or what is worked out of a text, and of the latter a bounded number.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import whoseword

SRC: Final = Path(whoseword.__file__).parent
CHANGING: Final = frozenset(
    "add append appendleft clear discard extend insert pop popitem remove setdefault update".split()
)
HOLDERS: Final = frozenset(
    "ContextVar Counter InferenceSession KnownOutlets Languages Lock Models OrderedDict Path Popen"
    " Queue RLock Resources WeakKeyDictionary WeakValueDictionary defaultdict deque local".split()
)
"""Classes, besides those of the package, whose instances hold something that changes."""
CHANGEABLE: Final = ("dict[", "list[", "set[", "bytearray", "Counter[", "defaultdict[")
TEXT: Final = frozenset({"str", "str | None", "bytes"})
DOOR: Final = {"resources.py": "shipped"}
"""The one function that remembers resources: those of callers who bring none of their own."""


def state_in(code: str, name: str = "module.py") -> list[str]:
    """What of a module holds state in the process, each with its line."""
    tree = ast.parse(code)
    named = set(_named(tree))
    found = [*_globals(tree), *_changes(tree, named), *_instances(tree), *_caches(tree, name)]
    return [f"{name}:{line} {what}" for line, what in sorted(found)]


def _named(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        for target in _targets(node):
            yield from (part.id for part in ast.walk(target) if isinstance(part, ast.Name))


def _targets(node: ast.stmt) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, (ast.AnnAssign, ast.AugAssign)) else []


def _globals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield node.lineno, f"global {', '.join(node.names)}"


def _changes(tree: ast.Module, named: set[str]) -> Iterator[tuple[int, str]]:
    """Changes, from within functions, of what the module names."""
    for node in (part for function in _functions(tree) for part in ast.walk(function)):
        changed: ast.expr | None = None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            changed = node.func.value if node.func.attr in CHANGING else None
        elif isinstance(node, (ast.Subscript, ast.Attribute)) and not isinstance(
            node.ctx, ast.Load
        ):
            changed = node.value
        if isinstance(changed, ast.Name) and changed.id in named:
            yield changed.lineno, ast.unparse(node)


def _functions(tree: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _instances(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Instances of classes that change, made as the module is loaded."""
    changing = {
        node.name for node in tree.body if isinstance(node, ast.ClassDef) and _changes_itself(node)
    }
    for node in tree.body:
        value = getattr(node, "value", None) if _targets(node) else None
        if isinstance(value, ast.Call):
            made = ast.unparse(value.func).rpartition(".")[2]
            if made in HOLDERS | changing:
                yield node.lineno, ast.unparse(value)


def _changes_itself(node: ast.ClassDef) -> bool:
    """Whether a method other than its making sets or changes something of ``self``."""
    methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
    for part in (p for m in methods for p in ast.walk(m)):
        held = part
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute):
            held = part.func.value if part.func.attr in CHANGING else part
        elif isinstance(part, ast.Subscript) and not isinstance(part.ctx, ast.Load):
            held = part.value
        elif not (isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store)):
            continue
        if isinstance(held, ast.Attribute) and ast.unparse(held.value) == "self":
            return True
    return False


def _caches(tree: ast.Module, name: str) -> Iterator[tuple[int, str]]:
    """Caches of what can be changed, or without a bound of what is worked out of texts."""
    for function in _functions(tree):
        kept = [ast.unparse(mark) for mark in function.decorator_list]
        kinds = [
            mark
            for mark in kept
            if mark.startswith(("cache", "lru_cache")) and "property" not in mark
        ]
        if not kinds or DOOR.get(name) == function.name:
            continue
        gives = ast.unparse(function.returns) if function.returns else ""
        takes = [ast.unparse(part.annotation) for part in function.args.args if part.annotation]
        if gives.startswith(CHANGEABLE) or gives in HOLDERS:
            yield function.lineno, f"{function.name} remembers {gives}"
        if kinds == ["cache"] and TEXT & set(takes):
            yield function.lineno, f"{function.name} remembers every text"


def test_no_module_holds_state() -> None:
    found = [
        held
        for path in sorted(SRC.rglob("*.py"))
        for held in state_in(path.read_text("utf-8"), path.relative_to(SRC).as_posix())
    ]
    assert found == []


def test_the_ways_to_hold_state_are_seen() -> None:
    ways = (
        "def f():\n global told\n told = 1",
        "SEEN = {}\ndef f(x):\n SEEN[x] = 1",
        "SEEN: Final = []\ndef f(x):\n SEEN.append(x)",
        "class Worker:\n def ask(self): self.process = 1\nworker = Worker()",
        "class Told:\n def tell(self, x): self.told[x] += 1\nTOLD = Told()",
        "_models = Models()",
        "LOCK: Final = threading.Lock()",
        "@cache\ndef f() -> dict[str, str]: ...",
        "@cache\ndef f() -> Resources: ...",
        "@cache\ndef f(text: str) -> int: ...",
    )
    assert [len(state_in(way)) for way in ways] == [1] * len(ways)


def test_tables_and_caches_of_data_are_no_state() -> None:
    ways = (
        'TABLE: Final = {"a": 1}\ndef f(x):\n found = {}\n found[x] = TABLE[x]\n return found',
        "@cache\ndef f() -> Mapping[str, str]: ...",
        "@lru_cache(maxsize=8)\ndef f(text: str) -> int: ...",
        "@dataclass(frozen=True)\nclass Free:\n many: int = 0\nNOTHING: Final = Free()",
    )
    assert [state_in(way) for way in ways] == [[]] * len(ways)
