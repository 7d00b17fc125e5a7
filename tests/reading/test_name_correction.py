from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.name_correction import settled


def found(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    places = [(text.index(words), text.index(words) + len(words), kind) for words, kind in names]
    return [(text[start:end], kind) for start, end, kind in settled(text, places)]


def test_a_name_ends_with_its_line() -> None:
    assert found("Ann Lee\nBo Ray", ("Ann Lee\nBo Ray", "person")) == [
        ("Ann Lee", "person"),
        ("Bo Ray", "person"),
    ]


def test_a_name_goes_on_behind_a_hyphen_and_behind_of() -> None:
    assert found("So said Lin Wai-ho today.", ("Lin Wai-", "person")) == [("Lin Wai-ho", "person")]
    assert found("The Museum of Tides closed.", ("Museum of", "organisation")) == [
        ("Museum of Tides", "organisation")
    ]


def test_a_surname_follows_its_particles() -> None:
    text = "Rodrigo de la Vega spoke, then Ana of the Quay and Bo ten."
    assert found(text, ("Rodrigo de la", "person"))[0] == ("Rodrigo de la Vega", "person")
    assert ("Bo ten", "person") in found(text, ("Bo ten", "person"))
    assert found("The Mar de Osk sank.", ("Mar de", "place")) == [("Mar de", "place")]


def test_a_child_is_named_after_its_parent_and_goes_by_that_name() -> None:
    text = "Selim bin Said spoke. “It sank,” bin Said said."
    assert found(text, ("Selim bin", "place")) == [
        ("Selim bin Said", "person"),
        ("bin Said", "person"),
    ]


def test_loose_ends_are_cut() -> None:
    assert found("the Tide Party' of old", ("Tide Party' of", "organisation")) == [
        ("Tide Party", "organisation")
    ]


def test_two_parts_of_a_person_are_one_but_not_two_places() -> None:
    text = "Lin Waiho sailed from Northport Southport"
    assert found(text, ("Lin", "person"), ("Waiho", "person")) == [("Lin Waiho", "person")]
    assert len(found(text, ("Northport", "place"), ("Southport", "place"))) == 2


def test_a_surname_is_a_name_wherever_it_stands() -> None:
    text = "Ann Harrow sailed. Harrow’s ferry sank, and Harrow swam."
    assert found(text, ("Ann Harrow", "person"))[1:] == [("Harrow", "person")] * 2


def test_a_word_that_is_also_written_small_is_not_spread() -> None:
    text = "Ann Banks sailed. Banks rose; all banks did."
    assert found(text, ("Ann Banks", "person")) == [("Ann Banks", "person")]


@given(
    st.text("Aab of-'\n.", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)))
)
def test_names_stay_in_order_apart_and_inside(text: str, drawn: list[tuple[int, int]]) -> None:
    places, at = [], 0
    for gap, length in drawn:
        if at + gap + length <= len(text):
            places.append((at + gap, at + gap + length, "person"))
            at += gap + length
    names = settled(text, places)
    assert all(0 <= start < end <= len(text) for start, end, _ in names)
    assert all(a[1] <= b[0] for a, b in pairwise(names))


def test_a_form_of_address_alone_is_no_name_and_is_sought_nowhere() -> None:
    text = "Mr. Ray came. Mr. Ray left."
    assert settled(text, [(0, 2, "person"), (4, 7, "person")]) == [
        (4, 7, "person"),
        (18, 21, "person"),
    ]


def test_a_label_of_party_and_state_is_no_name_but_a_hyphen_alone_does_not_make_one() -> None:
    assert found("Bo Ray, D-Va., came.", ("Bo Ray", "person"), ("D-Va.", "person")) == [
        ("Bo Ray", "person")
    ]
    assert found("He rode with R-Lines.", ("R-Lines", "organisation")) == [
        ("R-Lines", "organisation")
    ]
