"""Words handed over without a verb, and words that nobody hands over."""

import pytest

from whoseword.inference.relations import Relation
from whoseword.reading.verbless_frames import with_words_of
from whoseword.records import Span
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentences

SHIFT = 5


def told(text: str, *read: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    def span(words: str) -> tuple[Span, ...]:
        start = text.index(words) + SHIFT
        return ((start, start + len(words)),) if words else ()

    relations = [Relation(span(a), span(b), span(c), 0.9) for a, b, c in read]
    found = with_words_of(text, relations, sentences(text), quotations(text), SHIFT)

    def words(spans: tuple[Span, ...]) -> str:
        return " ".join(text[a - SHIFT : b - SHIFT] for a, b in spans)

    return [(words(r.source), words(r.cue), words(r.content)) for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the words of Ada Vane, the mayor, “it held”.",
            ("Ada Vane, the mayor", "In the words of", "“it held”"),
        ),
        ("In the words of one diver: “It held.”", ("one diver", "In the words of", "“It held.”")),
        ("To quote Bo Ray, “it held” then.", ("Bo Ray", "To quote", "“it held”")),
        ("In Mayor Vane’s own words, “it held”.", ("Mayor Vane", "’s own words", "“it held”")),
        ("In Bo Ray’s words, the pier “held”.", ("Bo Ray", "’s words", "the pier “held”")),
    ],
)
def test_the_words_of_somebody_are_handed_over(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text", ["In other words, the pier held.", "In the words of the song it held. “Yes.”"]
)
def test_other_words_are_nobodys(text: str) -> None:
    assert told(text) == []


def test_what_the_reader_saw_there_stays_and_what_it_gave_to_another_does_not() -> None:
    text = "In the words of Bo Ray, “it held”. Ada Vane said it fell."
    seen = ("Bo Ray", "In the words of", "“it held”")
    assert told(text, seen) == [seen]
    other = told(text, ("Ada Vane", "said", "“it held”"))
    assert other == [seen]


@pytest.mark.parametrize(
    ("source", "cue"), [("Her", "motto:"), ("The inscription", ":"), ("Vane’s slogan", "reads")]
)
def test_a_motto_states_nothing(source: str, cue: str) -> None:
    text = f"{source} {cue} “Never look back.”"
    assert told(text, (source, cue, "“Never look back.”")) == []


def test_what_is_said_of_a_motto_is_said() -> None:
    text = "Vane said of the motto that it was old."
    said = ("Vane", "said", "that it was old")
    assert told(text, said) == [said]
