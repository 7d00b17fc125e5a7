"""What is English stands in language/en: the words left in code are counted, and few."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import whoseword

SRC = Path(whoseword.__file__).parent
READING = (
    "text", "outlets", "ingest", "reading", "matching", "provenance", "claims", "stories",
    "entities", "timeline", "screening",
)  # fmt: skip
MOST = 120
NO_LANGUAGE = {
    "ingest/charsets.py": "names of encodings, and of kinds of files in messages",
    "ingest/fetching.py": "headers and messages",
    "ingest/page_dates.py": "names of fields in pages",
    "ingest/page_pruning.py": "names of classes in pages",
    "ingest/structured_data.py": "names of schema.org",
    "ingest/web_addresses.py": "addresses of archives",
    "ingest/connectors/factiva.py": "labels of an export's format",
    "ingest/connectors/nexis.py": "labels of an export's format",
    "matching/pair_features.py": "names of features",
    "outlets/lookalikes/endings.py": "endings of domains",
    "screening/table_lists.py": "columns of watch-lists",
    "screening/tree_lists.py": "elements of watch-lists",
    "stories/event_features.py": "names of features",
    "text/leftover_markup.py": "names of elements and entities",
    "ingest/connectors/__init__.py": "endings of files",
    "ingest/connectors/page_files.py": "endings of files",
    "ingest/front_pages.py": "names of elements",
    "ingest/inputs.py": "kinds of content",
    "ingest/json_articles.py": "names of fields",
    "outlets/extension.py": "columns of a user's list",
    "provenance/source_commitment.py": "names of features",
    "entities/tie_candidates.py": "names of features",
}
"""Files whose lists are of no language, and what they list."""


def words_in(code: str) -> int:
    """Words in the patterns, and in the lists of words, of a module."""
    return sum(len(_words(text)) for text in _texts(ast.parse(code)))


def _texts(tree: ast.Module) -> Iterator[str]:
    found: dict[int, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _compiles(node):
            found |= _strings(node.args[0])
        elif isinstance(node, ast.Call) and _splits(node):
            found |= _strings(node.func)
        elif isinstance(node, (ast.Set, ast.Tuple, ast.List)) and len(node.elts) > 2:
            if all(isinstance(e, ast.Constant) and isinstance(e.value, str) for e in node.elts):
                found |= _strings(node)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            strings = _strings(node.value)
            found |= {key: text for key, text in strings.items() if _PATTERN.search(text)}
    listed = {key for node in ast.walk(tree) if _exports(node) for key in _strings(node)}
    yield from (text for key, text in found.items() if key not in listed)


_PATTERN = re.compile(r"\w\|\w|\(\?|\\[bs]")


def _exports(node: ast.AST) -> bool:
    """The names that a package gives, and literal types."""
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == "__all__"
    return isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal"


def _compiles(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    name = call.func.id if isinstance(call.func, ast.Name) else name
    return bool(call.args) and name in PATTERN_MAKERS


def _splits(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "split"


PATTERN_MAKERS = {
    "compile", "pattern", "_pattern", "WordPattern", "form", "search", "match", "sub", "split",
    "fullmatch", "findall", "finditer",
}  # fmt: skip


def _strings(node: ast.AST) -> dict[int, str]:
    return {
        id(part): part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def _words(text: str) -> list[str]:
    text = re.sub(r"\{\{?[a-z-]+\.[a-z_.]+(?::[a-z]+)?\}?\}", " ", text)  # lists that are named
    text = re.sub(r"\(\?P[<=]\w+[>)]|\\[A-Za-z]|\[[^\]]*\]", " ", text)
    return re.findall(r"[A-Za-z][a-z]+(?:['’][a-z]+)?", text)


def test_few_words_of_english_stand_in_code() -> None:
    counts = {
        str(path.relative_to(SRC)): words_in(path.read_text("utf-8"))
        for room in READING
        for path in sorted((SRC / room).rglob("*.py"))
    }
    told = {name: n for name, n in counts.items() if n and name not in NO_LANGUAGE}
    assert sum(told.values()) < MOST, told


def test_what_is_left_out_of_the_count_is_there() -> None:
    assert all((SRC / name).is_file() for name in NO_LANGUAGE)


def test_words_of_patterns_and_lists_are_counted() -> None:
    code = 'A = re.compile(r"\\b(?:said|{hedging.may}|(?P<who>told))\\b")\nB = "one two".split()\n'
    assert words_in(code) == 4
    assert words_in('C = because("named_here")\n') == 0
