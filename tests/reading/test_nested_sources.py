from hypothesis import given
from hypothesis import strategies as st

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.nested_sources import vouched
from whoseword.records import Attribution, Form


def inner(text: str, content: str) -> list[tuple[str, str, list[str]]]:
    start = text.index(content)
    outer = Attribution("A", "X", (), (), ((start, start + len(content)),), Form.DIRECT)
    return [
        (
            text[slice(*found.source[0])],
            text[slice(*found.cue[0])],
            [text[start:end] for start, end in found.content],
        )
        for found in vouched(text, outer, ENGLISH)
    ]


def test_people_who_vouch_inside_a_content_are_a_step_of_their_own() -> None:
    content = "“The meetings, confirmed by two current and former port officials, went on in May,”"
    assert inner(f"{content} the Gazette said.", content) == [
        (
            "two current and former port officials",
            "confirmed by",
            ["“The meetings", "went on in May,”"],
        )
    ]


def test_what_follows_the_people_belongs_to_them() -> None:
    content = "the sale was described by people familiar with the deal"
    assert inner(f"It says {content}.", content) == [
        ("people familiar with the deal", "described by", ["the sale was"])
    ]


def test_other_passives_are_left_alone() -> None:
    content = "the bridge was built by engineers and confirmed by the vote"
    assert inner(f"It says {content}.", content) == []


@given(st.text(alphabet="ab .,”"), st.text(alphabet="ab .,”"))
def test_spans_lie_inside_the_content(before: str, after: str) -> None:
    text = f"{before} confirmed by three officials {after}"
    outer = Attribution("A", "X", (), (), ((0, len(text)),), Form.DIRECT)
    for found in vouched(text, outer, ENGLISH):
        for start, end in found.source + found.cue + found.content:
            assert 0 <= start < end <= len(text)
