from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evaluation import ggt
from evaluation.bench import quotation_rivals
from evaluation.bench.measuring import Figure
from evaluation.bench.quotation_extractors import Extracted, Quotation
from evaluation.bench.quotation_rivals import READING, Answers, measure, one_core, phrases, speeds

TEXT = (
    "“The town well of Ostrel is dry,” mayor Ilka Dorn said on Saturday. "
    "She said that the summer was too long."
)
QUOTES = (
    ("mayor Ilka Dorn", "The town well of Ostrel is dry,"),
    ("She", "the summer was too long"),
)


def _span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _brat(quotes: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for n, (speaker, quote) in enumerate(quotes):
        for letter, role, words in (("1", "Source", speaker), ("2", "Content", quote)):
            start, end = _span(words)
            yield f"T{n}{letter}\t{role} {start} {end}\t{words}"
        yield f"E{n}\tAttribution:T{n}3 Source:T{n}1 Content:T{n}2"
        yield f"T{n}3\tAttribution 0 1\tT"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    quotes: list[dict[str, object]] = [
        {"speaker": speaker, "quote": quote, "reference": "Ilka Dorn", "quote_span": _span(quote)}
        for speaker, quote in QUOTES
    ]
    quotes.append({**quotes[0], "quote_span": None})
    row = {"id": "a1", "outlet": "Harbour Radio", "url": None, "text": TEXT, "quotes": quotes}
    (tmp_path / "ggt-quotes").mkdir()
    (tmp_path / "ggt-quotes" / "articles.jsonl").write_text(json.dumps(row) + "\n")
    dev = tmp_path / "polnear" / "dev"
    (dev / "text").mkdir(parents=True)
    (dev / "attributions").mkdir()
    (dev / "text" / "well.txt").write_text(TEXT)
    (dev / "attributions" / "well_0.ann").write_text("\n".join(_brat(QUOTES)) + "\n")
    tokens = [[*_span(word), "X", "O"] for word in TEXT.split()]
    line = json.dumps({"name": "well", "sentences": [tokens]})
    (tmp_path / "polnear" / "dev-corenlp.jsonl").write_text(line + "\n")
    return tmp_path


def _first_only(text: str) -> Extracted:
    speaker, quote = QUOTES[0]
    return Extracted(text, (Quotation(_span(quote), None, _span(speaker)),))


def _measured(data: Path) -> dict[str, Figure]:
    found = measure(data, None, rounds=1)
    return {figure.what: figure for figure in found if isinstance(figure, Figure)}


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def with_rivals(*found: object) -> None:
        monkeypatch.setattr(quotation_rivals, "extractors", lambda _: iter(found))

    return with_rivals


def test_reading_is_held_to_the_best_of_the_others(data: Path, beside: Callable[..., None]) -> None:
    beside(("half", _first_only), ("none", lambda text: Extracted(text, (), failed=True)))
    found = _measured(data)
    assert found["quotations found: half"].value == pytest.approx(1 / 2)
    assert found["quotations found: none"].value == 0.0
    assert found[f"quotations found: {READING}"].least == pytest.approx(1 / 2)
    assert found["whole attributions, precision: half"].value == 1.0
    assert found["whole attributions, recall: half"].value == pytest.approx(1 / 2)
    assert found["given up: half"].value == 0
    assert found["given up: none"].value == 1
    assert all(f.holds for what, f in found.items() if not what.startswith("time"))


def test_what_does_as_little_as_nothing_is_faster(data: Path) -> None:
    figures = {f.what: f for f in speeds(ggt.articles(data), {"half": _first_only}, 1)}
    ratio = figures[f"time: {READING} / half"]
    assert ratio.value > 1
    assert not ratio.holds
    assert figures["half"].value > figures[READING].value


def test_words_for_the_speaker_are_compared_apart_from_whom_they_mean(data: Path) -> None:
    (she, well) = ("She", "The town well of Ostrel is dry,")

    def read(first: str) -> Answers:
        said = {"content": [_span(well)], "source": [_span(first)]}
        also = {"content": [_span("the summer was too long")], "source": [_span(she)]}
        return {"a1": {"attributions": [said, also]}}

    assert set(phrases(read("Ilka"), data).values()) == {1.0}
    found = phrases(read("Saturday"), data)
    assert found["found, and the words for the speaker"] == pytest.approx(1 / 2)
    assert found["in quotation marks, found"] == 1.0
    assert found["in quotation marks, and the words for the speaker"] == 0.0
    assert set(phrases({}, data).values()) == {0.0}


def test_without_others_or_data_nothing_is_read(
    data: Path, beside: Callable[..., None], tmp_path: Path
) -> None:
    beside("not installed")
    assert list(measure(data, None, rounds=1)) == ["not installed"]
    (line,) = measure(tmp_path / "elsewhere", None, rounds=1)
    assert isinstance(line, str)


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="cores cannot be chosen here")
def test_cores_are_given_back() -> None:
    before = os.sched_getaffinity(0)
    with one_core():
        assert len(os.sched_getaffinity(0)) == 1
    assert os.sched_getaffinity(0) == before
