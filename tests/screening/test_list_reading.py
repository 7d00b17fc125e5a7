from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.screening import lists
from whoseword.errors import BadList
from whoseword.records import NameKind
from whoseword.screening.list_reading import read_list, read_lists


@pytest.mark.parametrize("layout", lists.LAYOUTS)
def test_every_layout_gives_names_kinds_birth_years_and_why(
    layout: Callable[[Path], Path], tmp_path: Path
) -> None:
    found = read_list(str(layout(tmp_path)))
    assert len(found.entries) == len(lists.PARTIES)
    people = [entry for entry in found.entries if entry.kind is NameKind.PERSON]
    dorn = next(entry for entry in people if "dorn" in entry.names[0].lower())
    assert dorn.birth_years == {1969}
    assert dorn.programme == "HARBOUR-1"
    assert {entry.kind for entry in found.entries} == {NameKind.PERSON, NameKind.ORGANISATION}


def test_aliases_of_a_second_file_and_of_the_remarks_belong_to_their_entry(tmp_path: Path) -> None:
    [found] = read_lists([str(lists.sdn(tmp_path)), str(lists.alt(tmp_path))])
    assert found.entries[0].names == ("DORN, Ilka Petrovna", "DORNOVA, Ilka")
    assert found.entries[1].names == ("OSTREL WATERWORKS LLC", "OSTREL VODA")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('1,"A","individual","X",-0- ,-0- \n', r"line 1 is no entry of OFAC's list"),
        ('1,"A\n', r"line 1 is no row of CSV"),
        ("<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n</CONSOLIDATED_LIST>", r"line 3 is no XML"),
        ("<feed/>", r"neither the UN's nor the EU's"),
        ('{"id": 1}\n', r"line 1 is no FollowTheMoney entity"),
        ('{"id":"a","schema":"Address","properties":{}}\n{oops\n', r"line 2 is no FollowTheMoney"),
        ("Name 6,Group ID\nDorn,1,2\n", r"line 2 has 3 columns, the headings 2"),
        ("", r"holds no entry"),
        ("<CONSOLIDATED_LIST/>", r"holds no entry"),
    ],
)
def test_a_malformed_list_is_named_with_file_and_line(
    content: str, told: str, tmp_path: Path
) -> None:
    path = tmp_path / "list"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadList, match=told) as raised:
        read_list(str(path))
    assert str(raised.value).startswith(str(path))


def test_a_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadList, match="cannot be read"):
        read_list(str(tmp_path / "none.csv"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_a_list_in_another_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    text = lists.sdn(tmp_path).read_text("utf-8").replace("Ilka", "Ilsé").replace("\x1a\n", "")
    path = tmp_path / "other.csv"
    path.write_text(text * 3, encoding=encoding)
    assert read_list(str(path)).entries[0].names[0] == "DORN, Ilsé Petrovna"


def test_entities_that_grow_without_bound_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xml"
    defined = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 12))
    path.write_text(f'<!DOCTYPE x [<!ENTITY e0 "aa">{defined}]><export>&e11;</export>', "utf-8")
    with pytest.raises(BadList, match="is no XML"):
        read_list(str(path))


def test_a_mark_of_lines_or_pages_inside_a_name_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "sdn.csv"
    row = '1,"DORN\u2028, Ilka\x0c","individual","HARBOUR",' + ",".join(["-0- "] * 8)
    path.write_text(f"{row}\r\n{row.replace('1,', '2,', 1)}\r\n", "utf-8", newline="")
    assert [entry.entry for entry in read_list(str(path)).entries] == ["1", "2"]
    lines = tmp_path / "entities.ftm.json"
    lines.write_text(
        '{"id": "n-1", "schema": "Person", "properties": {"name": ["Ilka\u2028Dorn"]}}\n', "utf-8"
    )
    assert len(read_list(str(lines)).entries) == 1
