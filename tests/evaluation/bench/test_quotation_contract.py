from __future__ import annotations

import pytest

from evaluation.bench.quotation_contract import contract, positions
from evaluation.bench.quotation_extractors import Extracted, Quotation
from whoseword.records import Span

TEXT = "“The well is dry,” Ilka Dorn said.\nThe mayor said\xa0it rained."


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def _told(text: str, rewritten: str) -> list[tuple[str, str, str | None]]:
    quotations = [
        Quotation(_span(rewritten, '"The well is dry,"'), None, _span(rewritten, "Ilka Dorn")),
        Quotation(_span(rewritten, "it rained"), _span(rewritten, "said it"), None),
    ]
    read = contract(text, Extracted(rewritten, tuple(quotations)))
    names = {source["id"]: source["name"] for source in read["sources"]}
    return [
        (
            " ".join(text[slice(*span)] for span in a["content"]),
            " ".join(text[slice(*span)] for span in a["cue"]),
            names.get(a["speaker"]),
        )
        for a in read["attributions"]
    ]


def test_spans_are_found_again_in_the_article_as_it_was() -> None:
    rewritten = '"The well is dry," Ilka Dorn said.\n The mayor said it rained..'
    assert _told(TEXT, rewritten) == [
        ("“The well is dry,”", "", "Ilka Dorn"),
        ("it rained", "said\xa0it", None),
    ]


def test_a_text_as_it_was_has_its_own_places() -> None:
    assert list(positions("abc", "abc")) == [0, 1, 2, 3]
    assert list(positions("ab..c", "abc")) == [0, 1, 2, 2, 2, 3]
    assert list(positions("ac", "abbbc")) == [0, 4, 5]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [("Ilka Dorn", "named_person"), ("The mayor", "unnamed_person"), ("two", "unnamed_person")],
)
def test_a_capital_makes_a_name(phrase: str, kind: str) -> None:
    found = Extracted(phrase, (Quotation((0, 1), None, (0, len(phrase))),))
    assert contract(phrase, found)["sources"][0]["kind"] == kind
