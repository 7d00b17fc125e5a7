"""An invented annotated story: two outlets on a harbour, in the layout of the data set."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TEXT = """=== fox  published 2021-05-04
[fox.t] Harbour to close
[fox.0] The harbour will close in May.
[fox.1] “We had no choice,” Anna Weber said.

[fox.2] Two officials told the Daily Pilot that costs had doubled.

=== nyt  published 2021-05-05
[nyt.t] No choice, says Weber
[nyt.0] Costs doubled, an official said.

[nyt.1] Weber said there was no choice.
[nyt.2] The harbour shuts in May.
"""

WEBER = {"name": "Anna Weber", "kind": "named_person"}
OFFICIALS = {"name": "two officials", "kind": "unnamed_person"}
OWN = {"name": "", "kind": "own_voice"}

GOLD: dict[str, Any] = {
    "story": "harbour",
    "articles": {
        "fox": {
            "credits": ["The Daily Pilot"],
            "sources": [{**WEBER, "sentences": [1]}, {**OFFICIALS, "sentences": [2]}],
        },
        "nyt": {
            "credits": [],
            "sources": [
                {**WEBER, "sentences": ["t", 1]},
                {"name": "an official", "kind": "unnamed_person", "sentences": [0]},
            ],
        },
    },
    "claims": [
        {
            "gist": "The harbour closes in May",
            "sentences": {"fox": ["t", 0], "nyt": [2]},
            "origins": [{**OWN, "via": []}],
            "stance": {"fox": "asserted", "nyt": "asserted"},
        },
        {
            "gist": "Weber says there was no choice",
            "sentences": {"fox": [1], "nyt": ["t", 1]},
            "origins": [{**WEBER, "via": []}],
            "stance": {"fox": "attributed", "nyt": "attributed"},
        },
        {
            "gist": "Costs doubled",
            "sentences": {"fox": [2], "nyt": [0]},
            "origins": [
                {**OFFICIALS, "via": ["The Daily Pilot"]},
                {"name": "an unnamed clerk", "kind": "unnamed_person", "via": []},
            ],
            "stance": {"fox": "attributed", "nyt": "attributed"},
        },
    ],
}


def write(root: Path, gold: dict[str, Any] = GOLD, suffix: str = "") -> Path:
    """Lay the story out as a data folder; an annotation with a suffix stands beside the first."""
    for folder in ("text", "dev"):
        (root / "stories-gold" / folder).mkdir(parents=True, exist_ok=True)
    (root / "stories-gold" / "text" / "harbour.txt").write_text(TEXT, "utf-8")
    path = root / "stories-gold" / "dev" / f"harbour{suffix}.json"
    path.write_text(json.dumps(gold), "utf-8")
    return root
