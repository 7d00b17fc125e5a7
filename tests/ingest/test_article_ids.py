"""Articles that came with one id are told apart, in whatever order they came."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from whoseword.ingest import with_distinct_ids
from whoseword.records import Article

articles = st.builds(
    Article,
    id=st.sampled_from(["a", "a~2", "b", ""]),
    text=st.sampled_from(["one", "two"]),
    outlet=st.sampled_from([None, "Gull Post"]),
)


@given(st.lists(articles, max_size=8))
def test_every_article_is_kept_under_an_id_of_its_own(found: list[Article]) -> None:
    told_apart = with_distinct_ids(found)
    assert [replace(article, id="") for article in told_apart] == [
        replace(article, id="") for article in found
    ]
    assert len({article.id for article in told_apart}) == len(found)


@given(st.lists(articles, max_size=8).flatmap(lambda f: st.tuples(st.just(f), st.permutations(f))))
def test_the_order_changes_no_id(orders: tuple[list[Article], list[Article]]) -> None:
    one, other = ({(a.id, a.text, a.outlet) for a in with_distinct_ids(f)} for f in orders)
    assert one == other


@given(st.lists(articles, max_size=8, unique_by=lambda article: article.id))
def test_ids_that_differ_stay(found: list[Article]) -> None:
    assert with_distinct_ids(found) == found
