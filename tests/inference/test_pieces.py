from hypothesis import given
from hypothesis import strategies as st

from whoseword.inference.pieces import encode


@given(st.text(max_size=300))
def test_pieces_point_into_the_text_in_order(text: str) -> None:
    pieces = encode(text)
    at = 0
    for start, end in zip(pieces.starts, pieces.ends, strict=True):
        assert at <= start < end <= len(text)
        at = end
    assert pieces.shapes.shape == (len(pieces), 3)


def test_offsets_count_code_points_whatever_stands_before() -> None:
    plain = encode("Vane said no.")
    shifted = encode("🛥️é́ Vane said no.")
    assert [int(s) for s in shifted.starts[-len(plain) :]] == [int(s) + 5 for s in plain.starts]


def test_case_breaks_and_quotation_marks_are_kept() -> None:
    pieces = encode("NEW mayor Vane\n\n“Yes,” he said 4")
    words = {
        ("NEW mayor Vane\n\n“Yes,” he said 4")[s:e]: k
        for k, (s, e) in enumerate(zip(pieces.starts, pieces.ends, strict=True))
    }
    case, gap, inside = (pieces.shapes[:, k] for k in range(3))
    assert case[words["NEW"]] == 3
    assert case[words["mayor"]] == 1
    assert case[words["Vane"]] == 2
    assert case[words["4"]] == 4
    assert gap[words["“"]] == 3
    assert gap[words["Yes"]] == 0
    assert gap[words["he"]] == 1
    assert inside[words["Yes"]] == 1
    assert inside[words["he"]] == 0
