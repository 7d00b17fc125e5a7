from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.export.records import WRITTEN, reports
from tests.report.articles import HARROW, KESTREL, NINE, ORSAY
from tests.report.story import bridge_report
from whoseword.export.tables import TABLES, table, tables
from whoseword.records import Report, Stance

many = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@given(reports)
@many
def test_every_row_of_every_table_has_all_its_columns(report: Report) -> None:
    for one in tables(report):
        assert all(tuple(row) == one.columns for row in one.rows)


def test_a_claim_is_one_row_with_its_details_counted_and_named() -> None:
    claims = table(bridge_report(), "claims")
    first = claims.rows[0]
    assert len(claims.rows) == 11
    assert (first["at_least"], first["at_most"]) == (1, 1)
    assert first["outlets"][0] == KESTREL
    assert first["conflicts"] == ["denial", "figure"]


def test_a_mention_holds_its_exact_words_and_whose_they_are() -> None:
    [headline, said] = table(WRITTEN, "mentions").rows
    assert (headline["field"], headline["words"]) == ("title", "Well dry")
    assert (said["start"], said["end"], said["words"]) == (1, 16, "The well is dry")
    assert said["speaker_name"] == "Ilka Dorn"


def test_posts_and_ties_name_whom_their_ids_mean() -> None:
    [post], [tie] = table(WRITTEN, "posts").rows, table(WRITTEN, "ties").rows
    assert (post["person_name"], post["organisation_name"]) == ("Ilka Dorn", "Ostrel Waterworks")
    assert (post["from"], post["to"]) == ("2029", "2031-03/..")
    assert (tie["a_name"], tie["kind"], tie["b_name"]) == (
        "Ostrel Waterworks",
        "employment",
        "Ilka Dorn",
    )


def test_the_matrix_says_how_each_outlet_stands_to_each_claim() -> None:
    matrix = table(bridge_report(), "outlets_by_claim")
    first = matrix.rows[0]
    assert first[KESTREL] == "attributed"
    assert first[NINE] == "hedged"
    assert first[ORSAY] == "left_out"
    assert [row[HARROW] for row in matrix.rows if row["claim"] == "claim-6"] == ["asserted"]


def test_near_words_are_not_matched_rather_than_left_out() -> None:
    [story] = bridge_report().stories
    near = replace(story.claims[0], silent=(), not_matched=(ORSAY,))
    told = Report((replace(story, claims=(near,)),))
    assert table(told, "outlets_by_claim").rows[0][ORSAY] == "not_matched"


def test_a_dispute_goes_before_a_surer_mention_of_the_same_outlet() -> None:
    [story] = WRITTEN.stories
    assert [m.stance for m in story.claims[0].mentions] == [Stance.ATTRIBUTED, Stance.DISPUTED]
    assert table(WRITTEN, "outlets_by_claim").rows[0]["Ostrel Courier"] == "disputed"


def test_an_outlet_named_like_a_column_gets_a_column_of_its_own() -> None:
    [story] = WRITTEN.stories
    [told] = story.articles
    named = replace(told, article=replace(told.article, outlet="gist"))
    matrix = table(Report((replace(story, articles=(named,)),)), "outlets_by_claim")
    assert matrix.columns[:4] == ("story", "claim", "gist", "gist (outlet)")
    assert matrix.rows[0]["gist"] == "The well is dry"
    assert matrix.rows[0]["gist (outlet)"] == "disputed"


def test_an_unknown_table_is_named_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match=r"'weather'.*claims, mentions"):
        table(WRITTEN, "weather")
    assert "claims" in TABLES
