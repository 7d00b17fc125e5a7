from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.entities.clusters import Clusters
from whoseword.entities.named_people import join_people
from whoseword.records import Place, Source, SourceKind

NAMES = st.lists(
    st.sampled_from(["Jon Vane", "Jane Vane", "J. Vane", "Vane", "Mr. Vane", "Ida Brek", "Brek"]),
    max_size=6,
)


def groups(names: list[str]) -> list[list[str]]:
    sources = [Source(f"s{k}", name, SourceKind.NAMED_PERSON) for k, name in enumerate(names)]
    clusters = Clusters(source.id for source in sources)
    join_people(sources, clusters)
    found: dict[str, list[str]] = {}
    for source in sources:
        found.setdefault(clusters.root(source.id), []).append(source.name)
    return sorted(sorted(group) for group in found.values())


@pytest.mark.parametrize(
    "names",
    [
        ["Jon Vane", "Jon Vane"],
        ["Jon Vane", "Vane"],
        ["Jon Vane", "J. Vane"],
        ["Jon Vane", "Jon A. Vane"],
        ["Vane", "Vane"],
        ["Sergei Kiriyenko", "Sergey Kirienko"],
    ],
)
def test_forms_of_one_name_are_one_person(names: list[str]) -> None:
    assert groups(names) == [sorted(names)]


@pytest.mark.parametrize(
    "names",
    [
        ["Jon Vane", "Jane Vane", "Vane"],
        ["Jon Vane", "Jane Vane", "J. Vane"],
        ["Mr. Vane", "Ms. Vane"],
        ["K.", "K."],
        ["Jon Vane", "Ida Brek"],
    ],
)
def test_a_form_that_fits_two_people_joins_nobody(names: list[str]) -> None:
    assert groups(names) == [[name] for name in sorted(names)]


@given(NAMES, st.randoms(use_true_random=False))
def test_the_same_names_in_another_order_make_the_same_groups(
    names: list[str], chance: random.Random
) -> None:
    ordered = sorted(names)
    shuffled = sorted(chance.sample(names, len(names)))
    assert groups(ordered) == groups(shuffled)


@given(NAMES)
def test_two_given_names_are_never_one_person(names: list[str]) -> None:
    for group in groups(names):
        assert not {"Jon Vane", "Jane Vane"} <= set(group)


@pytest.mark.parametrize(
    ("lone", "apart"),
    [(("Ann",), False), (("Ann", "Lee"), True), (("Ann", "Ann Lee"), True)],
)
def test_a_given_name_is_not_whose_surname_its_article_names_beside_it(
    lone: tuple[str, ...], apart: bool
) -> None:
    told = [("a", "Ann Lee"), *(("b", name) for name in lone)]
    sources = [
        Source(f"{article}-{name}", name, SourceKind.NAMED_PERSON, (), (Place(article, (0, 3)),))
        for article, name in told
    ]
    clusters = Clusters(source.id for source in sources)
    join_people(sources, clusters)
    assert (clusters.root("a-Ann Lee") != clusters.root("b-Ann")) is apart
