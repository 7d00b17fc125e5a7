from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening import lists
from whoseword.errors import BadList
from whoseword.records import NameKind
from whoseword.screening.table_lists import ofac, ofac_aliases, rows, uk, years


def read(path: Path) -> list[tuple[int, list[str]]]:
    return list(rows(path.read_text("utf-8"), path.name))


def test_ofacs_list_gives_kinds_years_programmes_and_aliases_in_remarks(tmp_path: Path) -> None:
    dorn, water, *_ = ofac(read(lists.sdn(tmp_path)), "sdn.csv")
    assert (dorn.entry, dorn.names, dorn.kind) == ("11", ("DORN, Ilka Petrovna",), NameKind.PERSON)
    assert (set(dorn.birth_years), dorn.programme) == ({1969}, "HARBOUR-1")
    assert water.names == ("OSTREL WATERWORKS LLC", "OSTREL VODA")
    assert water.kind is NameKind.ORGANISATION
    assert water.birth_years == frozenset()


def test_aliases_are_kept_by_the_number_of_their_entry(tmp_path: Path) -> None:
    (found,) = ofac_aliases(read(lists.alt(tmp_path)), "alt.csv")
    assert (found.entry, found.names) == ("11", ("DORNOVA, Ilka",))


def test_the_uks_list_gives_every_name_of_a_group(tmp_path: Path) -> None:
    dorn, *_ = uk(read(lists.uk(tmp_path))[1:], "uk.csv")
    assert dorn.entry == "11"
    assert dorn.names == ("Ilka Petrovna DORN",)
    assert (set(dorn.birth_years), dorn.kind) == ({1969}, NameKind.PERSON)
    headings = ["Name 6", "Name 1", "Name Non-Latin Script", "DOB", "Group Type", "Group ID"]
    lines = [
        (1, headings),
        (2, ["Dorn", "Ilka", "Дорн", "1969", "Individual", "11"]),
        (3, ["Dornova", "Ilka", "", "1970", "Individual", "11"]),
    ]
    (found,) = uk(lines, "uk.csv")
    assert found.names == ("Ilka Dorn", "Дорн", "Ilka Dornova")
    assert found.birth_years == {1969, 1970}


def test_what_is_no_entry_is_named_with_its_line() -> None:
    with pytest.raises(BadList, match="line 3"):
        ofac([(3, ["11", "DORN"])], "sdn.csv")
    with pytest.raises(BadList, match="line 4"):
        ofac_aliases([(4, ["x", "7", "aka", "DORN", ""])], "alt.csv")
    with pytest.raises(BadList, match="line 2 has 1 columns, the headings 2"):
        uk([(1, ["Name 6", "Group ID"]), (2, ["Dorn"])], "uk.csv")
    with pytest.raises(BadList, match="no name or no group"):
        uk([(1, ["Name 6", "Group ID"]), (2, ["Dorn", ""])], "uk.csv")
    with pytest.raises(BadList, match="line 1 is no row"):
        list(rows('"Dorn" x, 1\n', "sdn.csv"))


@given(st.lists(st.integers(1800, 2099)), st.sampled_from([" ", "; ", "/", "-"]))
def test_every_year_is_found(told: list[int], between: str) -> None:
    assert years(between.join(map(str, told))) == set(told)
