"""Rows of a file of labelled conflicts between invented sentences."""

from __future__ import annotations

from pathlib import Path

from evaluation.conflict_gold import digest

HEAD = "event kind label first first_span first_mark second second_span second_mark hash note"


def row(
    kind: str, label: str, first: tuple[str, str, str], second: tuple[str, str, str]
) -> tuple[str, ...]:
    """Label two whole documents; each is given by its name, its text and what is marked."""
    places = []
    for name, text, mark in (first, second):
        start = text.index(mark)
        places += [name, f"0-{len(text)}", f"{start}-{start + len(mark)}"]
    return ("e", kind, label, *places, digest(first[1], second[1]), "invented")


def write(path: Path, rows: list[tuple[str, ...]]) -> Path:
    """Write the file and give its path."""
    lines = [HEAD.split(), *rows]
    path.write_text("".join("\t".join(line) + "\n" for line in lines), "utf-8")
    return path
