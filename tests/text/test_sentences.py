import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.sentences import LONGEST, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("Mr. Vane met Dr. Oduya. They spoke.", ["Mr. Vane met Dr. Oduya.", "They spoke."]),
        ("“Why?” she asked. He left.", ["“Why?” she asked.", "He left."]),
        ("“It is late.” She left.", ["“It is late.”", "She left."]),
        ("‘It was the U.S.’ He left.", ["‘It was the U.S.’", "He left."]),
        ("‘It was late.’ Ray left.", ["‘It was late.’", "Ray left."]),
        ("He moved to the U.S. in May. He stayed.", ["He moved to the U.S. in May.", "He stayed."]),
        ("He lives in the U.S. The town is small.", ["He lives in the U.S.", "The town is small."]),
        ("Prices rose 3.5 percent. Wages fell.", ["Prices rose 3.5 percent.", "Wages fell."]),
        (
            "J. R. Holm resigned. No reason was given.",
            ["J. R. Holm resigned.", "No reason was given."],
        ),
    ],
)
def test_cuts_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The vote ended at 9 p.m.", "Vane stayed up."),
        ("The vote ended at 9 p.m.", "“Vane stayed up,” he said."),
        ("It opened at 10 a.m.", "Oduya was late."),
        ("He lives in Ostrel, N.Y.", "Vane lives next door."),
        ("He lives in Ostrel, N.J.", "“I like it,” he said."),
        ("She works in Washington, D.C.", "Harbours bore her."),
        ("He lives in Washington, D.C.", "Mr. Vane does not."),
        ("She came to the U.S.", "Initially, nobody cared."),
        ("She came to the U.S.", "Mr. Vane stayed away."),
        ("She came to the U.S.", "Instead of a boat, she took a train."),
        ("She came to the U.S.", "Last year she left."),
        ("She wrote to the U.N.", "Nor did she wait."),
        ("The loan came from Vane & Co.", "The bank knew."),
        ("He asked Bo Oduya Jr.", "But he kept silent."),
        ("It was sold to Tallow Corp.", "In May, it sank."),
        ("It has been so since Dec.", "But it will end."),
    ],
)
def test_a_sentence_may_end_in_an_abbreviation(first: str, second: str) -> None:
    assert cut(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "The vote ended at 9 p.m. Eastern on Friday.",
        "The vote ended at 9 p.m. EST.",
        "It opened at 10 a.m. Tuesday in the harbour.",
        "It opened at 10 a.m. on Tuesday.",
        "The debate at 9 p.m. - the main one - will be long.",
        "It opened at 10 a.m. Jan. 3, in the rain.",
        "The U.S. Senate met.",
        "It was a test of the U.S.’ Caldmere allies.",
        "It was a test of the U.S.' Caldmere allies.",
        "She sued the U.S. Department of Tides.",
        "He praised the U.S. Italy did the same to him",
        "The N.J. Harbour Board met.",
        "In Washington, D.C. Mayor Ada Vane spoke.",
        "In Ostrel, N.H. Police Chief Bo Oduya spoke.",
        "On Monday, B.C. Liberals met in Ostrel.",
        "After the flood, U.S. Governors met in Ostrel.",
        "OSTREL, N.H. (AP) — It rained.",
        "A. B. Vane met C.D. Oduya.",
        "Vane, J.K. Oduya and others met.",
        "Tallow Inc. Chairman Bo Oduya left.",
        "He likes boats, e.g. The Tallow, more than trains.",
        "U.S. With Allies in Ostrel",
    ],
)
def test_an_abbreviation_may_go_on(text: str) -> None:
    assert cut(text) == [text]


def test_a_heading_without_a_stop_is_a_sentence_of_its_own() -> None:
    assert cut("The long road\nIt began in May.") == ["The long road", "It began in May."]


def test_wrapped_lines_stay_together() -> None:
    assert cut("The ferry left the\nharbour at dawn.") == ["The ferry left the\nharbour at dawn."]


@given(st.text())
def test_sentences_are_ordered_trimmed_and_lose_nothing_but_space(text: str) -> None:
    spans = sentences(text)
    at = 0
    for start, end in spans:
        assert text[at:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert text[at:].strip() == ""


@pytest.mark.parametrize("text", ["!" * 200_000, ". " * 50_000, "A." * 50_000, " " * 200_000])
def test_hostile_text_is_cut_in_one_pass(text: str) -> None:
    assert sum(end - start for start, end in sentences(text)) <= len(text)


def test_what_is_too_long_for_a_sentence_is_cut_between_words() -> None:
    text = "the tide " * 2_000
    found = cut(text)
    assert all(len(words) <= LONGEST for words in found)
    assert " ".join(found) == text.strip()


def test_an_endless_word_is_cut_and_nothing_of_it_lost() -> None:
    text = "a" * (5 * LONGEST + 7)
    assert "".join(cut(text)) == text
    assert len(cut(text)) == 6
