import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” he said. “Now.”", ["“We go,”", "“Now.”"]),
        ('"We go," he said. "Now."', ['"We go,"', '"Now."']),
        ("« On y va », dit-il.", ["« On y va »"]),
        ("‘We go,’ he said.", ["‘We go,’"]),
        ("The workers' union and the '90s aren't quoted.", []),
        ("She said: “He called it ‘a farce’ twice.”", ["“He called it ‘a farce’ twice.”"]),
        ("“It is done,\nhe said.", ["“It is done,"]),
        ("“First part.\n“Second part.”", ["“First part.", "“Second part.”"]),
    ],
)
def test_finds_the_outermost_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@given(st.text(alphabet="ab. \n\"“”‘’'«»,"))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    at = 0
    for start, end in quotations(text):
        assert at <= start < end <= len(text)
        at = end


def test_a_hundred_thousand_marks_take_one_pass() -> None:
    assert len(quotations('"' * 100_000)) <= 50_000


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said »it is late« and left.", "»it is late«"),
        ("He said «it is late» and left.", "«it is late»"),
        ("”It is late,” he said.", "”It is late,”"),
        ("He said â€œit is lateâ€\x9d and left.", "â€œit is lateâ€\x9d"),
        ("He said â€œit is lateâ€ and left.", "â€œit is lateâ€"),
    ],
)
def test_marks_of_either_direction_and_damaged_ones_quote(text: str, quoted: str) -> None:
    assert [text[slice(*span)] for span in quotations(text)] == [quoted]


def test_a_bullet_quotes_nothing() -> None:
    assert quotations("» It is late.\n» It rains.") == ()
