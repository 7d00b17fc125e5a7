from __future__ import annotations

import pytest

from whoseword.inference.relations import Relation
from whoseword.reading.own_subjects import with_own_subjects
from whoseword.records import Span
from whoseword.text.sentences import sentences

SHIFT = 7


def mended(text: str, source: str, cue: str, *content: str) -> Relation:
    def span(words: str) -> Span:
        start = text.index(words) + SHIFT
        return start, start + len(words)

    relation = Relation(
        (span(source),) if source else (), (span(cue),), tuple(map(span, content)), 0.9
    )
    (found,) = with_own_subjects(text, [relation], sentences(text), SHIFT)
    return found


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[a - SHIFT : b - SHIFT] for a, b in spans]


def test_what_touches_the_verb_is_its_subject() -> None:
    text = "It rained. A spokesman for Harbour Master Bo Ray said she would stay."
    found = mended(text, "", "said", "A spokesman for Harbour Master Bo Ray", "she would stay")
    assert words(text, found.source) == ["A spokesman for Harbour Master Bo Ray"]
    assert words(text, found.content) == ["she would stay"]


@pytest.mark.parametrize(
    ("before", "cue"),
    [("He", "'s called"), ("He", "’s called"), ("She", "calls"), ("They", "claim")],
)
def test_a_pronoun_that_opens_the_sentence_is_its_subject(before: str, cue: str) -> None:
    pronoun = before if cue[0] in "'’" else f"{before} "
    text = f"Bo Ray did not answer, the Courier says. {pronoun}{cue} the charge absurd."
    found = mended(text, "the Courier", cue, before, "the charge absurd")
    assert words(text, found.source) == [before]
    assert words(text, found.content) == ["the charge absurd"]


def test_a_pronoun_apart_from_the_verb_stays_content() -> None:
    text = "Bo Ray left, the Courier says. He and others called it absurd."
    found = mended(text, "the Courier", "called", "He", "it absurd")
    assert words(text, found.source) == ["the Courier"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The pier is shut, said nobody in town.", ("The pier is shut,",)),
        ("“The pier is shut” said nobody, and it was.", ("“The pier is shut”", "it was")),
    ],
)
def test_what_a_mark_parts_from_the_verb_stays_content(text: str, content: tuple[str, ...]) -> None:
    assert words(text, mended(text, "", "said", *content).content) == list(content)


def test_a_clause_takes_the_noun_before_it_along() -> None:
    text = "Divers who searched the pier said it was sound."
    found = mended(text, "who searched the pier", "said", "it was sound")
    assert words(text, found.source) == ["Divers who searched the pier"]


def test_a_clause_deep_in_its_sentence_keeps_to_itself() -> None:
    text = "The town thanked on Monday night the divers who searched it and said it was sound."
    found = mended(text, "who searched it", "said", "it was sound")
    assert words(text, found.source) == ["who searched it"]
    assert words(text, mended(text, "who", "said", "it was sound").source) == ["who"]


def test_a_name_may_look_like_the_verb() -> None:
    text = "“It sank,” bin Said said on Monday."
    found = mended(text, "bin", "Said", "“It sank,”")
    assert (words(text, found.source), words(text, found.cue)) == (["bin Said"], ["said"])
    assert words(text, mended("Said Vane: it sank.", "Vane", "Said", "it sank").cue) != ["Vane"]
