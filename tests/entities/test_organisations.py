from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.entities.clusters import Clusters
from whoseword.entities.organisations import join_bodies, join_papers, join_short_papers
from whoseword.records import Place, Source, SourceKind

NAMES = st.lists(
    st.sampled_from(
        ["Harbour Safety Board", "HSB", "the Harbor Safety Board", "Hill Sheep Bureau"]
    ),
    max_size=6,
)


def groups(names: list[str], kind: SourceKind = SourceKind.ORGANISATION) -> set[frozenset[str]]:
    sources = [Source(f"s{k}", name, kind) for k, name in enumerate(names)]
    clusters = Clusters(source.id for source in sources)
    (join_papers if kind is SourceKind.DOCUMENT else join_bodies)(sources, clusters)
    roots = {source.id: clusters.root(source.id) for source in sources}
    return {
        frozenset(s.name for s in sources if roots[s.id] == root) for root in set(roots.values())
    }


@pytest.mark.parametrize(
    "names",
    [
        ["the Harbour Safety Board", "Harbour Safety Board"],
        ["Harbour Safety Board", "HSB"],
        ["Ostrel Waterworks Office", "Ostrel Watterworks Office"],
        ["U.S. Harbour Office", "United States Harbour Office"],
    ],
)
def test_forms_of_one_name_are_one_body(names: list[str]) -> None:
    assert groups(names) == {frozenset(names)}


def test_an_acronym_of_two_bodies_joins_neither() -> None:
    names = ["Harbour Safety Board", "Hill Sheep Bureau", "HSB"]
    assert groups(names) == {frozenset({name}) for name in names}


def test_short_names_that_are_nearly_alike_stay_two() -> None:
    assert len(groups(["Alpen", "Alpin"])) == 2


def test_documents_are_one_where_several_words_call_them_so() -> None:
    paper = SourceKind.DOCUMENT
    assert len(groups(["the harbour report", "harbour report"], paper)) == 1
    assert len(groups(["polls", "the polls"], paper)) == 2


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        ({"a": ["The Port Journal", "Journal"]}, 1),
        ({"a": ["The Port Journal", "The Hill Journal", "Journal"]}, 3),
        ({"a": ["The Port Journal"], "b": ["Journal"]}, 2),
        ({"a": ["The White House", "House"]}, 2),
    ],
)
def test_a_paper_is_called_short_where_its_article_names_no_other(
    names: dict[str, list[str]], joined: int
) -> None:
    sources = [
        Source(name, name, SourceKind.ORGANISATION, mentions=(Place(article, (0, 1)),))
        for article, told in names.items()
        for name in told
    ]
    clusters = Clusters(source.id for source in sources)
    join_short_papers(sources, clusters)
    assert len({clusters.root(source.id) for source in sources}) == joined


@given(NAMES, st.randoms(use_true_random=False))
def test_the_order_of_the_names_does_not_matter(names: list[str], chance: random.Random) -> None:
    assert groups(names) == groups(chance.sample(names, len(names)))
