import pytest

from whoseword.read.certainty import weighed
from whoseword.records import Article, Attribution, Certainty, Form


def read(text: str, source: str, cue: str, content: str) -> Attribution:
    def place(part: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(part), text.index(part) + len(part)),) if part else ()

    attribution = Attribution("A", "X", place(source), place(cue), place(content), Form.INDIRECT)
    return weighed(Article("X", text), attribution, (0, len(text)))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Vane denied taking the money.", "Vane", "denied", "taking the money"),
        ("Vane called the claim absurd.", "Vane", "called", "the claim absurd"),
        ("Vane said the story was false.", "Vane", "said", "the story was false"),
        (
            "The mayor neither confirms nor accepts the account.",
            "The mayor",
            "neither confirms nor accepts",
            "the account",
        ),
        ("The bank disputed the figure.", "The bank", "disputed", "the figure"),
    ],
)
def test_denials_are_seen(text: str, source: str, cue: str, content: str) -> None:
    assert read(text, source, cue, content).denial


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Vane said the ferry had sailed.", "Vane", "said", "the ferry had sailed"),
        ("Vane confirmed the sale.", "Vane", "confirmed", "the sale"),
        ("Vane said rivals denied it.", "Vane", "said", "rivals denied it"),
    ],
)
def test_other_statements_are_no_denials(text: str, source: str, cue: str, content: str) -> None:
    assert not read(text, source, cue, content).denial


@pytest.mark.parametrize(
    ("text", "cue", "content", "certainty"),
    [
        ("Vane reportedly sold the ferry.", "reportedly", "sold the ferry", Certainty.HEDGED),
        ("Vane is said to own it.", "is said", "to own it", Certainty.HEDGED),
        (
            "If the findings are true, Vane said, the sale is void.",
            "said",
            "the sale is void",
            Certainty.CONDITIONAL,
        ),
        ("Vane said he sold it.", "said", "he sold it", Certainty.STATED),
    ],
)
def test_certainty_is_read_off_the_frame(
    text: str, cue: str, content: str, certainty: Certainty
) -> None:
    assert read(text, "Vane", cue, content).certainty is certainty


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Vane declined to comment.", "declined", "to comment"),
        ("Vane did not respond to questions.", "did not respond", "to questions"),
        ("Vane would not say who paid.", "would not say", "who paid"),
    ],
)
def test_silence_is_no_statement(text: str, cue: str, content: str) -> None:
    assert read(text, "Vane", cue, content).no_comment
