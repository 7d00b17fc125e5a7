from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evaluation.bench import quotation_extractors
from evaluation.bench.quotation_extractors import Extracted, Quotation, extractors, tracked

EXTRACTION = """
import pathlib
import utils
pathlib.Path("logs").mkdir()

class QuoteExtractor:
    def __init__(self, config):
        self.verbs = pathlib.Path(config["NLP"]["QUOTE_VERBS"]).read_text().split()

    def extract_quotes(self, doc):
        if "broken" in doc:
            raise IndexError
        place = "({},{})".format
        verb = next(verb for verb in self.verbs if verb in doc)
        at = doc.index(verb)
        found = {
            "quote_index": place(0, doc.index(",")),
            "verb_index": place(at, at + len(verb)),
            "speaker_index": "(0,0)",
        }
        return [found, {"quote_index": "(0,0)", "verb_index": "", "speaker_index": ""}]
"""


@pytest.fixture
def tracker(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "quote_extractor.py").write_text(EXTRACTION)
    (tmp_path / "utils.py").write_text("def preprocess_text(text): return text.lower()\n")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "quote_verb_list.txt").write_text("warned\nsaid\n")
    yield tmp_path
    for name in ("quote_extractor", "utils"):
        sys.modules.pop(name, None)


def _as_it_is(text: str) -> str:
    return text


def test_the_tracker_is_run_from_its_own_files(tracker: Path) -> None:
    extract = tracked(_as_it_is, tracker)
    found = extract("It rained, said Dorn")
    assert found == Extracted("it rained, said dorn", (Quotation((0, 9), (11, 15), None),))
    assert str(tracker) not in sys.path


def test_the_tracker_keeps_its_log_elsewhere(
    tracker: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tracked(_as_it_is, tracker)
    assert not (tmp_path / "logs").exists()


def test_an_article_that_breaks_the_tracker_gives_nothing(tracker: Path) -> None:
    found = tracked(_as_it_is, tracker)("It is broken, said Dorn")
    assert found.failed
    assert not found.quotations


class Words:
    """Three tokens of a text and the span that they make, as spaCy has them."""

    def __init__(self, text: str, word: str) -> None:
        self.idx = self.start_char = text.index(word)
        self.end_char = self.start_char + len(word)

    def __len__(self) -> int:
        return self.end_char - self.start_char


def _direct(text: str) -> Iterator[tuple[list[Words], list[Words], Words]]:
    """Take the words in quotation marks; an odd number of marks is refused, as textacy does."""
    parts = text.split('"')
    if len(parts) % 2 == 0:
        raise ValueError(text)
    if len(parts) > 1:
        yield [Words(text, "Ilka"), Words(text, "Dorn")], [Words(text, "said")], Words(text, "dry")


TEXT = 'An "unpaired mark.\n\nIt is "dry", Ilka Dorn said.'


def test_a_mark_without_its_fellow_costs_the_whole_text_or_its_paragraph() -> None:
    def find(text: str) -> Extracted:
        return quotation_extractors._by_textacy(_as_it_is, _direct, text)  # noqa: SLF001

    assert find(TEXT) == Extracted(TEXT, (), failed=True)
    found = quotation_extractors._by_paragraph(find, TEXT)  # noqa: SLF001
    (quotation,) = found.quotations
    assert found.failed
    assert TEXT[slice(*quotation.content)] == "dry"
    assert quotation.speaker
    assert TEXT[slice(*quotation.speaker)] == "Ilka Dorn"


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotation_extractors, "find_spec", lambda _: None)
    (line,) = extractors(None)
    assert isinstance(line, str)
    assert "--group rivals" in line
