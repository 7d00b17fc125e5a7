from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest

import whoseword
from whoseword.entities.tie_scorer import tie_weights
from whoseword.errors import ModelError
from whoseword.inference import catalogue, pieces
from whoseword.inference.catalogue import PAIRS, PIECES, READER, SHA256, TERMS
from whoseword.inference.loaded_models import Models
from whoseword.inference.shipped_weights import weights
from whoseword.stories import term_vectors

PACKAGE: Final = Path(whoseword.__file__).parent
CARDS: Final = Path(__file__).parents[2] / "docs" / "models"
OPENED: Final[Mapping[str, Callable[[], object]]] = {
    READER: lambda: Models().session(READER),
    PAIRS: lambda: Models().session(PAIRS),
    PIECES: lambda: Models().arrays(PIECES),
    TERMS: term_vectors._table.__wrapped__,  # noqa: SLF001 - as it is opened the first time
    "tokenizer.json": pieces._tokenizer.__wrapped__,  # noqa: SLF001 - likewise
    "ties.json": tie_weights.__wrapped__,
    "speakers.json": lambda: Models().antecedents,
    "pairs-words.npz": lambda: Models().trees("pairs-words.npz"),
    "pairs-full.npz": lambda: Models().trees("pairs-full.npz"),
    "events.npz": lambda: Models().trees("events.npz"),
    "names.npz": lambda: Models().trees("names.npz"),
    "source-commitment.json": lambda: weights.__wrapped__("source-commitment.json"),
    "statement-scorer.json": lambda: weights.__wrapped__("statement-scorer.json"),
}
"""How each file is opened where it is used."""


def test_a_file_of_arrays_is_opened_by_name() -> None:
    arrays = catalogue.opened_arrays(PIECES)
    assert arrays["rows"].shape[0] == arrays["scales"].shape[0]


def test_every_listed_file_is_opened_somewhere() -> None:
    assert set(OPENED) == set(SHA256)


@pytest.mark.parametrize("file", sorted(SHA256))
def test_a_file_of_which_a_byte_has_changed_is_not_opened(
    file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = Path.read_bytes

    def changed(path: Path) -> bytes:
        data = bytearray(given(path))
        data[len(data) // 2] ^= 1
        return bytes(data)

    monkeypatch.setattr(Path, "read_bytes", changed)
    told = rf"^{re.escape(file)} is damaged \(SHA-256 [0-9a-f]{{64}}\)\. Reinstall whoseword\.$"
    with pytest.raises(ModelError, match=told):
        OPENED[file]()


def test_no_other_module_reads_the_folder_of_the_models() -> None:
    naming = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"whoseword[./]models\b|import models\b", path.read_text("utf-8"))
    }
    assert naming == {"inference/catalogue.py"}


@pytest.mark.parametrize("file", ["lost.onnx", "given-names-licence.txt"])
def test_what_is_not_listed_is_not_opened(file: str) -> None:
    with pytest.raises(ModelError, match=rf"^{re.escape(file)} is not in the package"):
        catalogue.checked(file)


def test_a_listed_file_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "files", lambda _: tmp_path)
    with pytest.raises(ModelError, match=r"^reader\.onnx is not in the package\. Reinstall"):
        catalogue.checked(READER)


def test_a_model_that_is_another_makes_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = {catalogue.version()}
    for file in SHA256:
        monkeypatch.setattr(catalogue, "SHA256", {**SHA256, file: "0" * 64})
        seen.add(catalogue.version())
    assert len(seen) == len(SHA256) + 1


def test_every_model_has_a_card() -> None:
    cards = " ".join(card.read_text("utf-8") for card in CARDS.glob("*.md"))
    for file in (READER, PAIRS):
        assert file in cards or file.removesuffix(".onnx") in cards
