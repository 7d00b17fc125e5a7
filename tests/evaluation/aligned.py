"""An invented topic of SuperPAL and one of SPARK, laid out as the sets are."""

from __future__ import annotations

import csv
import json
from pathlib import Path

SUMMED_UP = "The ferry Tern sank off Sorrel on Monday."
TOLD = ("The Tern went down near Sorrel on Monday.", "Divers looked for the ship's bell.")
OTHER = "The ferry Tern has sunk off Sorrel, Monday's report says."


def write(root: Path) -> None:
    """Write both files below ``human-pairs``."""
    folder = root / "human-pairs"
    folder.mkdir()
    names = ("topic", "scuSentCharIdx", "scuSentence", "documentFile", "docSentCharIdx")
    with (folder / "superpal-dev.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow((*names, "docSentText"))
        rows.writerow(("ferry", 10, SUMMED_UP, "2", 90, TOLD[1]))
        rows.writerow(("ferry", 10, SUMMED_UP, "2", 40, TOLD[0]))
        rows.writerow(("ferry", 10, SUMMED_UP, "1", 7, OTHER))
    text = " ".join(TOLD)
    border = len(TOLD[0])
    articles = [
        {"id": "ferry.0", "text": text, "sentences": [[0, border], [border + 1, len(text)]]},
        {"id": "ferry.1", "text": OTHER, "sentences": [[0, len(OTHER)]]},
    ]
    propositions = [
        {"cluster": "0", "article": 0, "sentences": [0]},
        {"cluster": "0", "article": 1, "sentences": [0]},
        {"cluster": "1", "article": 0, "sentences": [1]},
    ]
    topic = {"topic": "ferry", "articles": articles, "propositions": propositions}
    alone = topic | {"topic": "alone", "propositions": propositions[1:]}
    lines = [json.dumps(topic), json.dumps(alone)]
    (folder / "spark-open.jsonl").write_text("\n".join(lines), "utf-8")
