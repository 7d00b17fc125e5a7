from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.outlets.outlet import Outlet
from whoseword.outlets.searched_names import entry_of, index_of

BUGLE = Outlet("The Harbour Bugle", ("Bugle", "Harbour-Bugle Online"), cued=frozenset({"Bugle"}))


def test_a_name_is_its_words_and_what_stands_between_them() -> None:
    entry = entry_of(BUGLE, "Harbour-Bugle A.M. Online")
    assert entry is not None
    assert entry.words == ("Harbour", "Bugle", "A", "M", "Online")
    assert entry.gaps == ("", "", ".", ".")
    assert not entry.single


def test_an_article_and_a_cue_are_noted() -> None:
    long, short = entry_of(BUGLE, "The Harbour Bugle"), entry_of(BUGLE, "Bugle")
    assert long is not None
    assert short is not None
    assert (long.the, long.cued, long.single) == (True, False, False)
    assert (short.the, short.cued, short.single) == (False, True, True)


def test_a_name_without_words_is_none() -> None:
    assert entry_of(BUGLE, "—!") is None
    assert index_of([Outlet("…")]) == {}


def test_names_are_looked_up_by_their_first_two_words_the_longest_first() -> None:
    index = index_of([BUGLE, Outlet("Harbour Bugle Magazine")])
    assert set(index) == {("harbour", "bugle"), ("bugle", "")}
    lengths = [len(entry.words) for entry in index["harbour", "bugle"]]
    assert lengths == sorted(lengths, reverse=True) == [3, 3, 2]


def test_a_silent_name_is_not_searched_for_and_the_first_outlet_has_a_name() -> None:
    silent = Outlet("Quay Times", ("Tide",), silent=frozenset({"Tide"}))
    second = Outlet("Quay Times", country="NZ")
    index = index_of([silent, second])
    assert ("tide", "") not in index
    (entry,) = index["quay", "times"]
    assert entry.outlet is silent


@given(st.lists(st.text(min_size=1, max_size=20), max_size=8))
def test_every_name_with_words_is_found_under_its_start(names: list[str]) -> None:
    index = index_of(Outlet(name) for name in names)
    for name in names:
        entry = entry_of(Outlet(name), name)
        if entry is not None:
            second = "" if entry.single else entry.words[1].casefold()
            found = index[entry.words[0].casefold(), second]
            assert (entry.words, entry.gaps) in {(e.words, e.gaps) for e in found}
