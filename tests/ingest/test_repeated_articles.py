"""Of an article that is given more than once the same one is kept, whichever comes first."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest

from tests.ingest.reading import REPORT, read
from whoseword import ingest
from whoseword.errors import InputError
from whoseword.ingest.draft import Draft
from whoseword.ingest.repeated_articles import sameness
from whoseword.resources import shipped

OUTLETS = shipped().outlets
GIVEN = {"text": REPORT, "outlet": "Salt Post"}
AGAIN = (
    {**GIVEN, "id": "b"},
    {**GIVEN, "id": "a"},
    {**GIVEN, "id": "c", "published": "2031-05-03"},
    {**GIVEN, "id": "d", "published": "2031-05-02", "url": "https://salt.example/1"},
)


def kept(*inputs: Path) -> tuple[list[str], list[InputError]]:
    refused: list[InputError] = []
    told = ingest.articles_at_once(inputs, shipped(), on_error=refused.append)
    return [article.id for article in told], refused


def test_the_order_of_the_lines_does_not_matter(tmp_path: Path) -> None:
    place = tmp_path / "given.jsonl"
    for order in permutations(AGAIN):
        place.write_text("\n".join(map(json.dumps, order)))
        found, refused = kept(place)
        assert found == ["d"]
        assert len(refused) == 3
        assert all("the same article as" in error.problem for error in refused)


def test_nor_does_that_of_files(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(REPORT)
    other.write_text(REPORT)
    assert kept(one, other)[0] == kept(other, one)[0]


def test_what_is_given_once_stays_in_its_order(tmp_path: Path) -> None:
    place = tmp_path / "given.jsonl"
    each = [{**GIVEN, "outlet": f"Post {n}", "id": str(n)} for n in (2, 1, 3)]
    place.write_text("\n".join(map(json.dumps, each)))
    assert kept(place) == (["2", "1", "3"], [])


def test_a_stream_keeps_the_first(tmp_path: Path) -> None:
    place = tmp_path / "given.jsonl"
    place.write_text("\n".join(map(json.dumps, AGAIN)))
    found, refused = read(place)
    assert [article.id for article in found] == ["b"]
    assert len(refused) == 3


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Draft("b", REPORT, outlet="Salt Post"), True),
        (Draft("b", REPORT, outlet="Salt Post", url="https://salt.example/1"), True),
        (Draft("b", REPORT, outlet="Gull Post"), False),
        (Draft("b", REPORT, outlet="Salt Post", title="Shut"), False),
        (Draft("b", REPORT + " ", outlet="Salt Post"), False),
    ],
)
def test_one_article_is_one_text_under_one_headline_of_one_outlet(
    other: Draft, *, same: bool
) -> None:
    first = sameness(Draft("a", REPORT, outlet="Salt Post"), OUTLETS)
    assert (sameness(other, OUTLETS) == first) is same
