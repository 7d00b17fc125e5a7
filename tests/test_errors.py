from __future__ import annotations

import inspect

from hypothesis import given
from hypothesis import strategies as st

from whoseword import errors
from whoseword.errors import InputError, MissingExtra, StageFailed, StoreError, WhosewordError


def kinds() -> list[type[WhosewordError]]:
    found = [value for _, value in inspect.getmembers(errors, inspect.isclass)]
    return [kind for kind in found if issubclass(kind, WhosewordError)]


def test_every_error_stands_in_the_tree_under_its_parent() -> None:
    drawn = (errors.__doc__ or "").splitlines()
    depth = {
        line.strip("│├└─ ").split(" ")[0]: len(line) - len(line.lstrip("│├└─ ")) for line in drawn
    }
    for kind in kinds():
        assert kind.__name__ in depth, kind.__name__
        if kind is not WhosewordError:
            parent = kind.__mro__[1].__name__
            assert depth[kind.__name__] > depth[parent]


def test_an_input_is_named_with_what_is_wrong_and_what_to_do() -> None:
    error = InputError("well.txt", "is empty", "Give a text.")
    assert str(error) == "well.txt: is empty. Give a text."
    assert (error.name, error.problem, error.remedy) == ("well.txt", "is empty", "Give a text.")
    assert str(StoreError("desk", "is locked", "Wait.")) == "desk: is locked. Wait."
    assert "pip install 'whoseword[x]'" in str(MissingExtra("x", "whoseword[x]"))


@given(st.text(max_size=2000))
def test_what_a_stage_broke_on_is_told_in_one_bounded_line(message: str) -> None:
    told = str(StageFailed("a1", ValueError(message)))
    assert "\n" not in told
    assert len(told) < 400
    assert told.startswith("a1: Whoseword broke on it (ValueError")
