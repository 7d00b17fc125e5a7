"""``python -m training.manifest DATA``: write what was trained, and on what, beside the models.

``src/whoseword/models/manifest.json`` holds the SHA-256 of every file that was trained, with the
data sets behind it, and that of every data set: of its files by their places, so that a set is the
same wherever it lies. The package opens no model whose hash is another; nothing is copied by hand.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

MODELS: Final = Path(__file__).parent.parent / "src" / "whoseword" / "models"
ANNOTATIONS: Final = Path(__file__).parent / "annotations"
FILE: Final = "manifest.json"
LICENCE: Final = "Apache-2.0"
_STORIES: Final = (
    *("stories-gold", "stories.jsonl"),
    *("basil", "ecbplus", "giveme5w1h", "newswcl50"),  # the articles that the annotations name
)
_COMPARED: Final = (
    *_STORIES,
    *("leads-gold.jsonl", "pairs", "stsb-news", "claimdiff", "contraries.jsonl"),
)
TRAINED: Final[Mapping[str, tuple[str, ...]]] = {
    "reader.onnx": ("polnear",),
    "tokenizer.json": (),
    "speakers.json": ("polnear", "ontogum", "stories-gold"),
    "names.npz": ("screening",),
    "ties.json": ("stories-gold", "people-time.jsonl"),
    "pairs.onnx": _COMPARED,
    "pairs-pieces.npz": _COMPARED,
    "pairs-words.npz": _COMPARED,
    "pairs-full.npz": _COMPARED,
    "event-terms.npz": _COMPARED,
    "events.npz": ("allsides", "leads-gold.jsonl", "giveme5w1h", "ecbplus", "basil"),
    "source-commitment.json": _STORIES,
    "statement-scorer.json": ("stories-gold",),
}
"""The data sets behind each file; those that end in ``.jsonl`` and are of this house lie here."""


def of_file(path: Path) -> str:
    """Give the SHA-256 of a file; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def of_set(place: Path) -> str:
    """Give the SHA-256 of a data set: a file, or all files of a folder by name; raises OSError."""
    if place.is_file():
        return of_file(place)
    if not place.is_dir():
        raise FileNotFoundError(place)
    whole = hashlib.sha256()
    for path in sorted(p for p in place.rglob("*") if p.is_file()):
        whole.update(f"{path.relative_to(place).as_posix()}\0{of_file(path)}\n".encode())
    return whole.hexdigest()


def place_of(name: str, data: Path) -> Path:
    """Tell where a data set lies: annotations of this house beside the training, others in DATA."""
    own = ANNOTATIONS / name
    return own if own.is_file() else data / name


def manifest(models: Path, data: Path, trained: Mapping[str, Iterable[str]] = TRAINED) -> str:
    """Give the manifest as text; raises OSError where a model or a data set is missing."""
    sets = sorted({name for used in trained.values() for name in used})
    found = {
        "models": {
            file: {"sha256": of_file(models / file), "licence": LICENCE, "data": sorted(used)}
            for file, used in sorted(trained.items())
        },
        "data": {name: of_set(place_of(name, data)) for name in sets},
    }
    return json.dumps(found, indent=1) + "\n"


def main(data: Path, models: Path = MODELS) -> None:
    """Write the manifest beside the models."""
    (models / FILE).write_text(manifest(models, data), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
