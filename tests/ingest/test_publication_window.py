from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.ingest import published_between
from whoseword.records import Article

DAYS = st.one_of(st.none(), st.dates().map(lambda day: day.isoformat()))


def told(day: str | None) -> Article:
    return Article(id=f"a-{day}", text="It rained.", published=day, origin="rain.txt")


def test_days_at_both_ends_count_whatever_the_hour() -> None:
    found = [told("2024-03-01"), told("2024-03-02T23:59:00+01:00"), told("2024-03-03")]
    within = published_between(found, ("2024-03-01", "2024-03-02"))
    assert within.articles == tuple(found[:2])
    assert within.outside == 1


def test_what_has_no_date_is_named() -> None:
    within = published_between([told(None)], (None, "2024-03-02"))
    assert within.articles == ()
    assert [one.input for one in within.undated] == ["rain.txt"]


@given(st.lists(DAYS), DAYS, DAYS)
def test_every_article_is_within_outside_or_undated(
    days: list[str | None], first: str | None, last: str | None
) -> None:
    within = published_between(map(told, days), (first, last))
    assert len(within.articles) + len(within.undated) + within.outside == len(days)
