from __future__ import annotations

from tests.entities.peopled import read, words
from whoseword.records import Attribution, Form


def test_a_party_is_named_once_with_all_its_names() -> None:
    reading = read(
        "Ines Okoro came. Okoro left with Harbour Works.",
        person=("Ines Okoro", "Okoro"),
        body=("Harbour Works",),
    )
    assert [(p.name, len(p.mentions)) for p in reading.parties] == [
        ("Ines Okoro", 2),
        ("Harbour Works", 1),
    ]


def test_i_within_a_quotation_is_who_is_quoted() -> None:
    text = "“I froze,” said Bo Ray."
    said = Attribution("A", "article", ((16, 22),), ((11, 15),), ((1, 9),), Form.DIRECT)
    (party,) = read(text, person=("Bo Ray",), said=(said,)).parties
    assert [words(read(text), place) for place in party.references] == ["I"]


def test_he_within_a_quotation_is_not_who_is_quoted() -> None:
    text = "Bo Ray spoke of Al Teller. “He froze,” said Bo Ray."
    start = text.index("He")
    last = text.rindex("Bo Ray")
    said = Attribution(
        "A",
        "article",
        ((last, last + 6),),
        ((last - 5, last - 1),),
        ((start, start + 8),),
        Form.DIRECT,
    )
    reading = read(text, person=("Bo Ray", "Al Teller"), said=(said,))
    meant = {p.name: [words(reading, place) for place in p.references] for p in reading.parties}
    assert meant["Bo Ray"] == []


def test_he_in_what_somebody_is_said_to_have_said_is_that_somebody() -> None:
    text = "Bo Ray said he froze."
    said = Attribution("A", "article", ((0, 6),), ((7, 11),), ((12, 20),), Form.INDIRECT)
    (party,) = read(text, person=("Bo Ray",), said=(said,)).parties
    assert [words(read(text), place) for place in party.references] == ["he"]
