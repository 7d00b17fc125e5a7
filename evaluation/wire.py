"""PolNeAR's metadata: the agency whose text an article is, and the outlet where it was found.

The gold is what the set's authors noted by hand from the pages: ``wire`` (AP, UPI, AFP, Reuters)
and ``credit`` ("h/t: The Hill"). Articles are given by text and byline. What is predicted are the
credits whose role is ``wire`` or ``tip``; merely citing an outlet is another matter. Where a tip
was noted, its line was cut from the text, so that no reader can know it; dev has none of these.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from evaluation.names import words
from evaluation.tally import Tally

AGENCIES = {
    "ap": "The Associated Press",
    "upi": "United Press International",
    "afp": "Agence France-Presse",
    "reuters": "Reuters",
}
_NOTHING = frozenset({"", "None", "NA"})

Row = Mapping[str, str]


def rows(data: Path) -> dict[str, Row]:
    """Read the metadata by article name."""
    with (data / "polnear" / "metadata.tsv").open(encoding="utf-8", newline="") as file:
        found = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["filename"]: row for row in found}


def byline(row: Row) -> str | None:
    """Give the author as the page names him, None where it names nobody."""
    return None if row["author"] in _NOTHING else row["author"]


def gold_outlets(row: Row) -> frozenset[str]:
    """Name the agency or outlet that the authors noted; at most one of each."""
    named = set()
    if row["wire"] not in _NOTHING:
        named.add(AGENCIES[row["wire"].casefold()])
    if row["credit"] not in _NOTHING:
        named.add(row["credit"].removeprefix("h/t:"))
    return frozenset(" ".join(words(name)) for name in named)


def found_outlets(credits_given: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Name the outlets whose text an article is or where it was found, from the contract's JSON."""
    return frozenset(
        " ".join(words(credit["outlet"]))
        for credit in credits_given
        if credit["role"] in {"wire", "tip"}
    )


def score(found: Mapping[str, Iterable[Mapping[str, Any]]], data: Path) -> dict[str, float]:
    """Figures over the articles in ``found``: article name to the credits of its JSON."""
    tally = Tally()
    metadata = rows(data)
    for name in sorted(found):
        tally.add_sets(found_outlets(found[name]), gold_outlets(metadata[name]))
    return {
        "wire_credit_f1": tally.f1,
        "wire_credit_precision": tally.precision,
        "wire_credit_recall": tally.recall,
    }
