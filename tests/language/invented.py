"""A language that nobody speaks: the words of English with their letters turned by thirteen.

Its sentences are English ones turned in the same way, so that what is read of them is known.
"""

from __future__ import annotations

import codecs
import tomllib
from pathlib import Path

import whoseword
from whoseword.language.lexicon import Lexicon

ENGLISH_FOLDER = Path(whoseword.__file__).parent / "language" / "en"


def turned(text: str) -> str:
    """Say an English text in the invented language; every character keeps its place."""
    return codecs.encode(text, "rot13")


def invented(folder: Path) -> Lexicon:
    """Write the lists of the language into a folder."""
    for path in ENGLISH_FOLDER.glob("*.toml"):
        if path.stem != "reasons":
            lists = tomllib.loads(path.read_text("utf-8"))
            (folder / path.name).write_text("\n".join(_written(lists)), encoding="utf-8")
    return Lexicon(folder)


def _written(lists: dict[str, str | dict[str, str]]) -> list[str]:
    plain = [f"{key} = '''{_words(v)}'''" for key, v in lists.items() if isinstance(v, str)]
    for section, rows in lists.items():
        if isinstance(rows, dict):
            plain += [f"[{section}]", *(f"{key} = '''{_words(v)}'''" for key, v in rows.items())]
    return plain


def _words(listed: str) -> str:
    words = (word if word.startswith("@") else turned(word) for word in listed.split())
    return " ".join(words)
