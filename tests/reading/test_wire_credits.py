from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS
from whoseword.reading.credits import credits_of
from whoseword.reading.outlets_named import mentioned
from whoseword.records import Article, Credit, CreditRole, because

REST = "The pier was shut on Monday. Nobody was hurt, the harbour office said.\n"


def given_credits(
    text: str, byline: str | None = None, outlet: str | None = "Harrow Daily"
) -> tuple[Credit, ...]:
    article = Article("a", text, outlet=outlet, byline=byline)
    return credits_of(article, (), (), mentioned(article, OUTLETS), OUTLETS)


def roles(text: str, byline: str | None = None, outlet: str | None = None) -> dict[str, str]:
    return {c.outlet: c.role.value for c in given_credits(text, byline, outlet)}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"LONDON (Reuters) - {REST}", "Reuters"),
        (f"Pier shut.\n\nHARROW, Mass., Sept. 26 (UPI) — {REST}", "United Press International"),
        (f"Pier shut.\n\nNew York (AFP) – {REST}", "Agence France-Presse"),
        (f"Pier shut\nBy Ida Vane\n\nHARROW (AP) — {REST}", "The Associated Press"),
        (f"Dec 29 (Reuters) - {REST}", "Reuters"),
        (f"Pier shut\nBy Ida Vane, Associated Press\n{REST}", "The Associated Press"),
        (f"Pier shut\nIDA VANE\nAssociated Press\n{REST}", "The Associated Press"),
        (f"{REST}\n— Reuters", "Reuters"),
        (f"{REST}\nCopyright 2016 The Associated Press. Etc.", "The Associated Press"),
        (f"{REST}\n© Agence France-Presse", "Agence France-Presse"),
        (f"Harrow, June 4 (PTI) {REST}", "Press Trust of India"),
        (f"Harrow, 4 June (ANI): {REST}", "Asian News International"),
        (f"HARROW (Reuters)\n\n{REST}", "Reuters"),
        (f"Harrow (Kyodo) {REST}", "Kyodo News"),
        (f"{REST[:-1]} (ANI)\n", "Asian News International"),
        (f"{REST}--PTI", "Press Trust of India"),
        (f"{REST} AFP", "Agence France-Presse"),
        (f"{REST}\n(Reporting by Ida Vane in Harrow; Editing by Bo Ray)", "Reuters"),
        (f"{REST}\n(Writing by A. Lee, editing by Bo Ray.)", "Reuters"),
    ],
)  # fmt: skip
def test_an_agency_whose_text_this_is(text: str, agency: str) -> None:
    assert roles(text) == {agency: "wire"}


@pytest.mark.parametrize(
    "byline",
    ["AP", "By Ida Vane, Associated Press", "Ida Vane | AP", "Ida Vane of The Associated Press",
     "IDA VANE and BO RAY, Associated Press", "Associated Press Writer", "Ida Vane/AP"],
)  # fmt: skip
def test_a_byline_names_the_agency_and_is_its_evidence(byline: str) -> None:
    (credit,) = given_credits(REST, byline)
    assert (credit.outlet, credit.role) == ("The Associated Press", CreditRole.WIRE)
    (place,) = credit.evidence
    assert place.field == "byline"
    assert byline[slice(*place.span)].endswith(("AP", "Associated Press"))
    assert credit.reasons == (because("in_byline"),)


def test_the_byline_is_asked_only_where_the_text_says_nothing() -> None:
    (credit,) = given_credits(f"HARROW (AP) — {REST}", "AP")
    assert [place.field for place in credit.evidence] == ["text"]


@pytest.mark.parametrize(
    "text",
    [
        f"{REST}The Associated Press contributed to this report.",
        f"{REST}“It held,” an aide told Reuters on Monday.",
        f"Officials (Reuters has their names) met.\n{REST}",
        f"{REST}He praised the agencies (Reuters, AFP) at length.",
        f"{REST}\n(Reporting by Ida Vane)",
        f"{REST}\nIda Vane / Reuters.\n\nThe pier on Monday.",
        f"{REST}\nBloomberg via Getty Images.\n\nThe pier on Monday.",
    ],
)
def test_an_agency_that_is_cited_or_named_did_not_write_the_text(text: str) -> None:
    assert "wire" not in roles(text).values()


@pytest.mark.parametrize(
    "byline", ["Ida Vane", "Ida Vane, Harrow Daily", "Ida Reuters-Vane", "", ","]
)
def test_a_byline_without_an_agency_credits_none(byline: str) -> None:
    assert given_credits(REST, byline) == ()


def test_an_agency_is_not_credited_with_its_own_text() -> None:
    assert given_credits(f"LONDON (Reuters) - {REST}", "Reuters", outlet="Reuters") == ()


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{REST}\nh/t The Hill", "The Hill"),
        (f"{REST}\n(h/t: Politico)", "Politico"),
        (f"{REST}\nHat tip to The Daily Beast", "The Daily Beast"),
        (f"{REST}\nVia CNN", "CNN"),
        (f"{REST}\nThis article originally appeared on HuffPost.", "HuffPost"),
    ],
)
def test_where_a_story_was_found(text: str, outlet: str) -> None:
    assert roles(text) == {outlet: "tip"}


def test_a_byline_may_say_where_the_story_was_found() -> None:
    (credit,) = given_credits(REST, "h/t: The Hill")
    assert (credit.outlet, credit.role) == ("The Hill", CreditRole.TIP)
    assert [(p.field, p.span) for p in credit.evidence] == [("byline", (5, 13))]


def test_the_texts_own_agency_stands_first() -> None:
    found = given_credits(f"HARROW (Reuters) - {REST}CNN reported the same. h/t Axios\n")
    assert [(c.outlet, c.role.value) for c in found] == [
        ("Reuters", "wire"),
        ("Axios", "tip"),
        ("CNN", "cited"),
    ]


@given(st.text(alphabet="AP (Reuters)-—\n,.by©h/t ", max_size=200), st.text(max_size=40))
def test_evidence_never_leaves_its_field(text: str, byline: str) -> None:
    for credit in given_credits(text, byline, None):
        for place in credit.evidence:
            field = byline if place.field == "byline" else text
            assert field[slice(*place.span)].strip()


def test_hostile_edges_are_read_in_linear_time() -> None:
    text = "(Reporting by " * 30_000 + "\n" + "By A, " * 30_000 + "(" * 50_000
    assert given_credits(text, "By A, " * 20_000) == ()
