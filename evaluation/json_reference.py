"""The reference of the JSON, written from the published schema.

``python -m evaluation.json_reference docs/json.md`` writes it there.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from whoseword.export import schema

Shape = Mapping[str, Any]


def reference(described: Shape) -> str:
    """Give the reference: what a whole answer is, and then each part that the schema names."""
    top = {"answer": described, **described["$defs"]}
    return "\n".join(("# JSON", "", *_opening(), *(_part(*part) for part in top.items())))


def _opening() -> Iterator[str]:
    yield "Written from the schema that `whoseword schema` prints (`make docs`). Fields with a star"
    yield "are always there; more fields may be added, none changes its name or meaning."
    yield ""


def _part(name: str, shape: Shape) -> str:
    lines = [f"## {name}", ""]
    if "description" in shape:
        lines += [shape["description"], ""]
    if "properties" not in shape:
        return "\n".join([*lines, f"{_kind(shape)}.", ""])
    lines += ["| field | is | what |", "|---|---|---|"]
    required = shape.get("required", ())
    for field, held in shape["properties"].items():
        star = "*" if field in required else ""
        told = str(held.get("description", "")).replace("|", "\\|")
        lines.append(f"| `{field}`{star} | {_kind(held)} | {told} |")
    return "\n".join([*lines, ""])


def _kind(shape: Shape) -> str:
    """Say in a few words what a value is."""
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for several in ("anyOf", "oneOf"):
        if several in shape:
            return " or ".join(map(_kind, shape[several]))
    if "enum" in shape or "const" in shape:
        values = shape.get("enum", [shape.get("const")])
        return ", ".join("null" if value is None else f"`{value}`" for value in values)
    kind = shape.get("type", "any")
    if kind == "array":
        items = shape.get("items")
        inner = (
            items if isinstance(items, Mapping) else next(iter(shape.get("prefixItems", [])), {})
        )
        return f"list of {_kind(inner)}"
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def main() -> None:
    """Write the reference."""
    parser = argparse.ArgumentParser(prog="json_reference", description=__doc__)
    parser.add_argument("file", type=Path)
    file: Path = parser.parse_args().file
    file.write_text(reference(schema()), encoding="utf-8")


if __name__ == "__main__":
    main()
