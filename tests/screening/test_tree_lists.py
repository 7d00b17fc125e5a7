from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening import lists
from whoseword.errors import BadList
from whoseword.records import NameKind
from whoseword.screening.tree_lists import eu, followthemoney, tree, un


def test_the_uns_list_gives_names_with_their_aliases(tmp_path: Path) -> None:
    found = {e.entry: e for e in un(tree(lists.un(tmp_path).read_bytes(), "un.xml"))}
    assert found["Q11"].names == ("Ilka Petrovna DORN", "Ilka DORN")
    assert (set(found["Q11"].birth_years), found["Q11"].kind) == ({1969}, NameKind.PERSON)
    assert found["Q12"].kind is NameKind.ORGANISATION


def test_the_eus_list_gives_people_and_bodies(tmp_path: Path) -> None:
    found = {e.entry: e for e in eu(tree(lists.eu(tmp_path).read_bytes(), "eu.xml"))}
    assert (found["EU.11"].names, found["EU.11"].programme) == (
        ("Ilka Petrovna DORN",),
        "HARBOUR-1",
    )
    assert found["EU.12"].kind is NameKind.ORGANISATION


def test_a_name_in_parts_is_put_together() -> None:
    root = tree(
        b'<export><sanctionEntity logicalId="7"><nameAlias firstName="Ilka" lastName="Dorn"/>'
        b'<birthdate birthdate="1969-03-03"/></sanctionEntity></export>',
        "eu.xml",
    )
    (found,) = eu(root)
    assert (found.entry, found.names, set(found.birth_years)) == ("7", ("Ilka Dorn",), {1969})


def test_of_followthemoney_people_and_bodies_are_read(tmp_path: Path) -> None:
    lines = enumerate(lists.ftm(tmp_path).read_text("utf-8").splitlines(), start=1)
    found = followthemoney(lines, "entities.ftm.json")
    assert [e.entry for e in found] == ["n-11", "n-12", "n-13", "n-14"]
    assert found[0].names == ("Ilka Petrovna DORN",)


def test_what_is_no_list_is_named_with_its_line() -> None:
    with pytest.raises(BadList, match="line 2 is no XML"):
        tree(b"<export>\n<sanctionEntity></export>", "eu.xml")
    with pytest.raises(BadList, match="line 3 is no FollowTheMoney entity"):
        followthemoney([(3, '{"id": "x"}')], "entities.ftm.json")
    with pytest.raises(BadList, match="line 1 is no FollowTheMoney entity"):
        followthemoney([(1, "[" * 100_000)], "entities.ftm.json")


@pytest.mark.parametrize("encoding", ["UTF-9", "koi8", "hex", "UTF-16", "shift_jis"])
def test_an_encoding_that_cannot_be_read_is_named(encoding: str) -> None:
    content = f"<?xml version='1.0' encoding='{encoding}'?>\n<export/>".encode()
    with pytest.raises(BadList, match="line 1 is no XML"):
        tree(content, "list.xml")


def test_entities_that_grow_are_refused() -> None:
    grow = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "boom">{grow}]><x>&e11;</x>'
    with pytest.raises(BadList):
        tree(bomb.encode(), "un.xml")


@given(st.recursive(st.none() | st.integers() | st.text(max_size=5), st.lists, max_leaves=4))
def test_any_json_is_an_entity_or_named(found: object) -> None:
    line = json.dumps({"id": "x", "schema": "Person", "properties": found})
    try:
        followthemoney([(1, line)], "x")
    except BadList as error:
        assert "line 1" in str(error)  # noqa: PT017 - either is right
