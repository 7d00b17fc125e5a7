import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.typography import with_plain_quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("''It is late,'' she said.", ' "It is late," she said.'.replace('," ', ',"  ')),
        ("`` It is late , '' she said", ' " It is late , "  she said'),
        ("the workers' rights aren't '''odd'''", "the workers' rights aren't '''odd'''"),
        ("no marks", "no marks"),
        ("â€œLate,â€\x9d she said", "“\u200b\u200bLate,\u200b\u200b” she said"),
        ("â€œLate,â€ she didnâ€™t say", "“\u200b\u200bLate,\u200b” she didn\u200b\u200b’t say"),
    ],
)
def test_pairs_become_quotation_marks(text: str, expected: str) -> None:
    assert with_plain_quotes(text) == expected


@given(st.text(alphabet="ab '`\"\n.â€œ\x9d™"))
def test_length_never_changes(text: str) -> None:
    assert len(with_plain_quotes(text)) == len(text)
