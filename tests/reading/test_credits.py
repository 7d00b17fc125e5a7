from __future__ import annotations

import pytest

from tests.known import OUTLETS
from whoseword.reading.credits import credits_of
from whoseword.reading.outlets_named import mentioned
from whoseword.records import Article, Credit, Place, Source, SourceKind, because


def given_credits(article: Article) -> tuple[Credit, ...]:
    return credits_of(article, (), (), mentioned(article, OUTLETS), OUTLETS)


def credited(text: str, outlet: str | None = None, url: str | None = None) -> list[str]:
    return [c.outlet for c in given_credits(Article("a", text, outlet=outlet, url=url))]


@pytest.mark.parametrize(
    "text",
    [
        "The pier was shut, Reuters reported.",
        "“It held,” an aide told Reuters on Monday.",
        "The pier was shut, according to Reuters.",
        "The letter was first reported by Reuters.",
        "He spoke in an interview with Reuters.",
        "Reuters contributed to this report.",
        "LONDON (Reuters) - The pier was shut.",
        "The memo, obtained by Reuters, is short.",
        "Documents seen by Reuters show the cost.",
        "The pier was shut.\n\nWith files from Reuters",
        "The pier was shut.\n\n(With inputs from Reuters)",
        "The pier was shut.\n\n- With files from Ida Vane of Reuters",
        "The pier was shut.\n\nAdditional reporting by Ida Vane, Reuters",
    ],
)
def test_words_that_credit_an_outlet(text: str) -> None:
    assert credited(text) == ["Reuters"]


@pytest.mark.parametrize(
    "text",
    [
        "Reuters was founded in London.",
        "She used to work at Reuters.",
        "He wrote on Twitter that the pier held.",
    ],
)
def test_a_mere_mention_is_no_credit(text: str) -> None:
    assert credited(text) == []


def test_an_outlet_never_credits_itself() -> None:
    assert credited("The pier was shut, Reuters reported.", outlet="Reuters") == []
    assert credited("He told CNN so.", url="https://edition.cnn.com/a/b") == []


def test_the_evidence_is_the_outlets_name_with_the_reason() -> None:
    text = "It was safe, the Wall Street Journal reported. He told the Journal so."
    (credit,) = given_credits(Article("a", text))
    assert credit.outlet == "The Wall Street Journal"
    assert [text[p.span[0] : p.span[1]] for p in credit.evidence] == [
        "the Wall Street Journal",
        "the Journal",
    ]
    assert credit.reasons


def test_a_long_line_is_read_in_linear_time() -> None:
    assert credited("said on interview with by told " * 20_000 + "end.") == []


def test_a_site_that_speaks_is_credited_though_no_list_has_it() -> None:
    place = Place("a", (0, 24))
    reasons = (because("outlet_by_form"),)
    site = Source("s", "Vane’s HarbourWatch.com", SourceKind.OUTLET, (), (place,), reasons)
    article = Article("a", "Vane’s HarbourWatch.com said so.")
    named = mentioned(article, OUTLETS)
    (credit,) = credits_of(article, (), (site,), named, OUTLETS)
    assert (credit.outlet, credit.evidence) == ("HarbourWatch.com", (place,))
