from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword import export

every_text = st.text(st.characters(exclude_categories=()))


@given(every_text)
def test_any_text_survives_and_fits_into_utf_8(text: str) -> None:
    written = export.dumps({"text": text})
    assert json.loads(written.encode().decode()) == {"text": text}


@given(st.dictionaries(every_text, every_text))
def test_it_is_one_line(content: dict[str, str]) -> None:
    assert "\n" not in export.dumps(content)


def test_text_stays_readable() -> None:
    assert export.dumps({"name": "Kérékou 🙂"}) == '{"name":"Kérékou 🙂"}'


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_json_has_no_word_for_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        export.dumps({"confidence": number})


@pytest.mark.parametrize(
    "steering",
    [
        "\x1b[2J",
        "\x07",
        "\x7f",
        "\x9b31m",
        "\u202e",
        "\u2066",
        "\u200f",
        "\u061c",
        "\u2028",
        "\u0085",
    ],
)
def test_what_steers_a_terminal_is_written_as_an_escape(steering: str) -> None:
    written = export.dumps({"text": f"a{steering}b"})
    assert written.isprintable()
    assert json.loads(written) == {"text": f"a{steering}b"}
