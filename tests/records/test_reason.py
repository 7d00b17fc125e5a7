from __future__ import annotations

from whoseword.records import Place, Reason, because


def test_a_reason_keeps_its_parameters_in_order_and_the_places_it_rests_on() -> None:
    place = Place("a", (0, 4))
    found = because("one_owner", place, outlets=("The A", "The B"), owner="C")
    assert found == Reason("one_owner", (("outlets", ("The A", "The B")), ("owner", "C")), (place,))
    assert hash(found) == hash(because("one_owner", place, outlets=("The A", "The B"), owner="C"))


def test_reasons_hold_reasons() -> None:
    inner = because("called_by_name", name="Ilka Dorn")
    assert dict(because("one_person", one=inner, other=inner).parameters)["one"] == inner
