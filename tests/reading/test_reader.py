"""A whole reading: what holds for every text, and for hostile ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import RESOURCES
from whoseword.errors import InputError, ModelError
from whoseword.inference import loaded_models
from whoseword.inference import role_scores as model
from whoseword.inference.loaded_models import Models
from whoseword.inference.pieces import Pieces
from whoseword.inference.role_scores import AHEAD
from whoseword.inference.windows import Window
from whoseword.reading.reader import read, read_all
from whoseword.records import Article, Attribution, CueClass, Reading

OPENING = "The ferry Marigold sailed at dawn, and the town slept on.\n\n"
STATEMENTS = (
    "The harbour board knew of the crack, two officials told the Gazette. "
    "“We were warned in May,” Ada Vane said. According to a memo, the pier was unsafe."
)


def scripted(models: Models, pieces: Pieces, window: Window) -> tuple[model.Floats, ...]:
    """Scores by dice in place of the model: any labelling has to give sound spans."""
    fixed = models.parameters
    dice = np.random.default_rng(len(pieces) + window.start)
    size = window.keep_end - window.keep_start
    widths = (len(fixed.role_labels), len(fixed.name_labels), 4 * len(fixed.no_source))
    roles, names, links = (dice.normal(0, 2, (size, w)).astype(np.float32) for w in widths)
    roles[:, 0] += 1
    names[:, 0] += 2
    return roles, names, links


def read_by_dice(article: Article) -> Reading:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model, "_read", scripted)
        return read(article, RESOURCES)


def assert_sound(reading: Reading) -> None:
    texts = {"text": reading.article.text, "title": reading.article.title or ""}
    for relation in reading.attributions:
        text = texts[relation.field]
        spans = sorted((*relation.source, *relation.cue, *relation.content))
        assert relation.content
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        for role in (relation.source, relation.cue, relation.content):
            assert list(role) == sorted(role)
    for source in reading.sources:
        for place in source.mentions:
            assert texts[place.field][slice(*place.span)].strip()


words = st.sampled_from(
    ["Ada Vane", "said", "“It was", "”", '"', "(", ")", ",", ".", "\n", "\n\n", "officials", "the",
     "Q:", "A:", "from", "WSJ", "according to", "confirmed by two officials", "U.S.", "é́", "🛥️",
     "\u200f", "'", "‘", "2,000", "The Caldmere Courier reported", ": "]
)  # fmt: skip
texts = st.lists(words, min_size=1, max_size=40).map(" ".join)


@given(texts, st.none() | texts)
@settings(max_examples=60)
def test_spans_lie_in_their_field_and_the_roles_of_a_statement_never_overlap(
    text: str, title: str | None
) -> None:
    assert_sound(read_by_dice(Article("a", text, title=title)))


HOSTILE = {
    "quotation marks": '"' * 6_000,
    "curly marks": "“" * 3_000 + "”" * 3_000,
    "brackets": "(" * 3_000 + ")" * 3_000,
    "one word": "a" * 300_000,
    "line breaks": "Vane said.\n" + "\n" * 300_000,
    "spaces": "Vane said" + " " * 300_000 + "no.",
    "said": "said " * 5_000,
    "if": "if the a a a a " * 1_000,
    "direction marks": "\u200f\u202e" * 50_000,
    "nothing wide": "a\u200b" * 50_000,
    "addresses": "https://example.org/a?b=c " * 400,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_read_to_its_end_with_sound_spans(kind: str) -> None:
    assert_sound(read_by_dice(Article("a", HOSTILE[kind])))


def spans(found: tuple[Attribution, ...], shift: int = 0) -> list[tuple[object, ...]]:
    return [
        tuple(
            tuple((s - shift, e - shift) for s, e in role) for role in (a.source, a.cue, a.content)
        )
        for a in found
    ]


@pytest.mark.parametrize("mark", ["\u0301", "\u0308\u0323", "\u200d", "\u200b"])
@pytest.mark.parametrize("at", [5, 13, 30])
def test_a_mark_that_the_reader_cannot_see_moves_spans_by_its_length(mark: str, at: int) -> None:
    plain = read(Article("a", OPENING + STATEMENTS), RESOURCES).attributions
    marked = OPENING[:at] + mark + OPENING[at:]
    moved = read(Article("a", marked + STATEMENTS), RESOURCES).attributions
    assert len(plain) >= 3
    assert spans(moved, len(mark)) == spans(plain)


@pytest.mark.parametrize("emoji", ["🛥️ ", "👩‍👩‍👧 🌊 "])
def test_an_emoji_before_the_statements_moves_spans_by_its_code_points(emoji: str) -> None:
    plain = read(Article("a", OPENING + STATEMENTS), RESOURCES).attributions
    moved = read(Article("a", emoji + OPENING + STATEMENTS), RESOURCES).attributions
    assert spans(moved, len(emoji)) == spans(plain)


def test_two_halves_far_apart_are_read_as_they_are_in_the_whole() -> None:
    """Exact where no window sees both: a window's attention reaches over every border inside it."""
    between = OPENING * 45
    whole = read(Article("a", STATEMENTS + "\n\n" + between + STATEMENTS), RESOURCES).attributions
    first = read(Article("a", STATEMENTS + "\n\n" + between), RESOURCES).attributions
    second = read(Article("a", between + STATEMENTS), RESOURCES).attributions
    shift = len(STATEMENTS) + 2
    statements = [a for a in whole if a.content[0][0] < len(STATEMENTS)]
    assert spans(tuple(statements)) == spans(first)[: len(statements)]
    late = [a for a in whole if a.content[0][0] >= shift + len(between)]
    assert spans(tuple(late), shift) == spans(second)[-len(late) :]


def test_what_a_stream_gave_is_read_before_it_fails() -> None:
    def stream() -> Iterator[Article]:
        for number in range(AHEAD + 2):
            yield Article(f"a{number}", "The bridge is safe, Ida Vane said.")
        raise OSError("the disk is gone")

    readings = read_all(stream(), RESOURCES)
    first = [reading.article.id for reading in islice(readings, AHEAD + 2)]
    assert first == [f"a{number}" for number in range(AHEAD + 2)]
    with pytest.raises(OSError, match="the disk is gone"):
        next(readings)


def test_a_damaged_model_is_no_article_s_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(file: str) -> None:
        raise ModelError(f"{file} is damaged")

    monkeypatch.setattr(loaded_models, "opened_json", damaged)
    told: list[InputError] = []
    article = Article("a", "Ida Vane said that the pump was safe.")
    with pytest.raises(ModelError, match="damaged"):
        list(read_all([article], replace(RESOURCES, models=Models(1)), told.append))
    assert told == []


@pytest.mark.parametrize(
    "text",
    ['\\"Nobody may cross it,\\" said Rosa Teller.\\n\\nThe council said the pier is shut.',
     "<p>&ldquo;Nobody may cross it,&rdquo; said <b>Rosa Teller</b>.</p><p>The council said"
     " the pier is shut.</p>"],
)  # fmt: skip
def test_leftover_mark_up_is_nobody_s_word_and_shifts_nothing(text: str) -> None:
    reading = read(Article("a", text), RESOURCES)
    assert reading.article.text == text
    found = {
        (" ".join(text[s:e] for s, e in a.source), " ".join(text[s:e] for s, e in a.content))
        for a in reading.attributions
    }
    assert {source for source, _ in found} == {"Rosa Teller", "The council"}
    assert not any(sign in words for _, words in found for sign in "\\<>&")


def test_a_reading_has_dates_roles_and_what_each_cue_does() -> None:
    text = "Mayor Ilka Dorn said on Tuesday that the pier is shut. The board closed it in 2029."
    article = Article("a", text, title="Pier shut since June 2030", published="2030-10-25")
    reading = read(article, RESOURCES)
    assert [(date.field, date.when) for date in reading.dates] == [
        ("title", "2030-06"),
        ("text", "2030-10-22"),
        ("text", "2029"),
    ]
    assert [role.phrase.head for party in reading.parties for role in party.roles] == ["mayor"]
    assert {relation.cue_class for relation in reading.attributions} == {CueClass.SAYS}
