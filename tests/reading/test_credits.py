from __future__ import annotations

import pytest

from tests.known import OUTLETS
from whoseword.reading.credits import credits_of
from whoseword.reading.outlets_named import mentioned
from whoseword.records import (
    Article,
    Attribution,
    Credit,
    Form,
    Place,
    Source,
    SourceKind,
    because,
)


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
        "The pier held, Reuters’ Ida Vane reported.",
        "He repeated it in an exchange on Reuters.",
        "She walked to the pier, announcing her plans on Reuters.",
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
        "The Reuters columnist praised the pier.",
        "Ida Vane, now a Reuters contributor, has moved.",
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


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("Ida Vane, a columnist for Reuters", []),
        ("Ida Vane, a Reuters commentator", []),
        ("Ida Vane of Reuters", ["Reuters"]),
    ],
)
def test_who_only_writes_there_says_it_on_his_own_word(phrase: str, found: list[str]) -> None:
    text = f"{phrase}, wrote in a post that the pier held."
    article, who = Article("a", text), (0, len(phrase))
    source = Source("s-1", "Ida Vane", SourceKind.NAMED_PERSON, (), (Place("a", who),))
    cue = (len(phrase) + 2, len(phrase) + 7)
    content = (text.index("the pier"), len(text) - 1)
    said = Attribution("A-1", "a", (who,), (cue,), (content,), Form.INDIRECT, speaker="s-1")
    given = credits_of(article, (said,), (source,), mentioned(article, OUTLETS), OUTLETS)
    assert [credit.outlet for credit in given] == found
