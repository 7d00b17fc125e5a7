"""Second verbs without a subject of their own."""

import pytest

from whoseword.inference.relations import Relation
from whoseword.reading.shared_subjects import with_subjects
from whoseword.text.sentences import sentences


def sources(text: str, verb: str, shift: int = 0) -> list[str]:
    """Source of the second verb, where the first has "Bo Ray"."""

    def at(words: str) -> tuple[tuple[int, int], ...]:
        start = text.index(words) + shift
        return ((start, start + len(words)),)

    first = Relation(at("Bo Ray"), at("said"), at("it held"), 0.9)
    second = Relation((), at(verb), at("nobody paid"), 0.9)
    found = with_subjects(text, [first, second], sentences(text), shift)
    return [text[a - shift : b - shift] for a, b in found[1].source]


@pytest.mark.parametrize("shift", [0, 12])
@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Bo Ray said it held, and complained that nobody paid.", "complained"),
        ("Bo Ray said it held but also warned that nobody paid.", "warned"),
        ("Bo Ray said it held, adding that nobody paid.", "adding"),
    ],
)
def test_a_verb_joined_to_another_has_its_subject(text: str, verb: str, shift: int) -> None:
    assert sources(text, verb, shift) == ["Bo Ray"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Bo Ray said it held, and was told that nobody paid.", "was told"),
        ("Bo Ray said it held. And feared that nobody paid.", "feared"),
        ("Bo Ray said it held, rumours that nobody paid aside.", "rumours"),
        ("Bo Ray said it held at the pier warning signs: nobody paid.", "warning"),
    ],
)
def test_no_subject_is_made_up(text: str, verb: str) -> None:
    assert sources(text, verb) == ([] if verb != "rumours" else ["Bo Ray"])
