from __future__ import annotations

import math
from dataclasses import replace

import pytest

from tests.export.records import WRITTEN
from tests.report.document import Document, Element
from whoseword import report
from whoseword.records import Entity, NameKind, Place, Post, Report, Story, Tie, TieKind
from whoseword.report.anchors import Anchors
from whoseword.report.network_drawing import MOST, NetworkView, network_view


def party(number: int, name: str = "") -> Entity:
    return Entity(f"N{number:03}", name or f"Party Number {number}", NameKind.PERSON)


def tied(a: int, b: int, *, hedged: bool = False) -> Tie:
    article = WRITTEN.stories[0].articles[0].article.id
    return Tie(
        f"N{a:03}", f"N{b:03}", TieKind.CONTACT, "met", hedged=hedged,
        evidence=(Place(article, (0, 3)),),
    )  # fmt: skip


def ring(size: int) -> Story:
    """As many parties, each tied to the next and to the first."""
    ties = [tied(k, (k + 1) % size) for k in range(size)] + [tied(0, k) for k in range(2, size - 1)]
    return with_parties(tuple(party(k) for k in range(size)), tuple(ties))


def with_parties(entities: tuple[Entity, ...], ties: tuple[Tie, ...]) -> Story:
    return replace(WRITTEN.stories[0], entities=entities, ties=ties, posts=(), screening=())


def drawn(told: Story) -> NetworkView:
    view = network_view(told, Anchors(told))
    assert view is not None
    return view


@pytest.mark.parametrize("size", [3, 10, 12, 13, 60, 150])
def test_names_never_stand_on_each_other(size: int) -> None:
    """Level names are a line apart or on two sides; turned names are a line apart on the circle."""
    view = drawn(ring(size))
    assert len(view.parties) == size
    for k, one in enumerate(view.parties):
        for other in view.parties[k + 1 :]:
            apart = math.dist(one.label, other.label)
            if one.turn or other.turn:
                assert apart >= 14
            else:
                level = abs(one.label[1] - other.label[1])
                assert level >= 12 or one.anchor != other.anchor


@pytest.mark.parametrize("size", [10, 150])
def test_everything_stays_inside_the_drawing(size: int) -> None:
    view = drawn(ring(size))
    for one in view.parties:
        assert 170 < one.at[0] < view.width - 170
        assert 20 < one.at[1] < view.height - 20
        if one.turn:
            assert 170 < one.at[1] < view.height - 170


def test_beyond_the_most_the_least_tied_are_counted_not_drawn() -> None:
    view = drawn(ring(MOST + 7))
    assert (len(view.parties), view.left_out) == (MOST, 7)


def test_two_parties_have_one_line_broken_only_where_all_is_hedged() -> None:
    parties = (party(1), party(2), party(3))
    both = drawn(
        with_parties(parties, (tied(1, 2), tied(2, 1, hedged=True), tied(2, 3, hedged=True)))
    )
    assert [(line.told, line.unsure) for line in both.lines] == [
        ("contact: “met”; contact, hedged: “met”", False),
        ("contact, hedged: “met”", True),
    ]


def test_a_post_is_a_line_to_its_body() -> None:
    told = with_parties((party(1), party(2)), ())
    view = drawn(replace(told, posts=(Post("N001", "mayor", "N002"), Post("N001", "aide", None))))
    assert [line.told for line in view.lines] == ["mayor"]


def test_those_who_are_tied_stand_side_by_side() -> None:
    view = drawn(with_parties(tuple(map(party, range(6))), (tied(0, 3), tied(1, 4), tied(2, 5))))
    order = [one.whole.rsplit(" ", 1)[1] for one in view.parties]
    assert order == ["0", "3", "1", "4", "2", "5"]


def drawing_of(page: str) -> Element:
    return next(e for e in Document.of(page).find("svg") if "viewbox" in e.attributes)


def test_the_page_draws_it_without_a_script_and_escapes_names() -> None:
    hostile = "<script>alert(1)</script>"
    told = with_parties((party(1, hostile), party(2)), (tied(1, 2),))
    page = report.html(Report((told,)))
    assert hostile not in page
    names = [text.children[0] for text in drawing_of(page).find("text")]
    assert names == ["<script>alert(1)</script>", "Party Number 2"]


def test_each_line_is_a_link_with_a_name_to_words_that_lead_to_the_sentences() -> None:
    parties = (party(1), party(2), party(3))
    told = with_parties(parties, (tied(1, 2), tied(2, 1, hedged=True), tied(3, 2)))
    page = report.html(Report((told,)))
    links = drawing_of(page).find("a")
    assert [link.find("title")[0].text for link in links] == [
        "Party Number 1 – Party Number 2: contact: “met”; contact, hedged: “met”",
        "Party Number 2 – Party Number 3: contact: “met”",
    ]
    evidence = Anchors(told).link(WRITTEN.stories[0].articles[0].article.id, (0, 3)).anchor
    for link in links:
        entry = Document.of(page).by_id(link.attributes["href"].removeprefix("#"))
        assert f"#{evidence}" in {a.attributes["href"] for a in entry.find("a")}
        assert Document.of(page).by_id(evidence).text


def test_where_nothing_is_tied_nothing_is_drawn() -> None:
    told = with_parties((party(1),), ())
    assert network_view(told, Anchors(told)) is None
    assert "Who is tied to whom" not in report.html(Report((told,)))
