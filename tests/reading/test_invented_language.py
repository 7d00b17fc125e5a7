"""A second language needs its lists and no code: an invented one is read like English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.language.invented import invented, turned
from whoseword.inference.relations import Decoded, Relation
from whoseword.language.languages import Languages
from whoseword.language.lexicon import Lexicon
from whoseword.reading import reader
from whoseword.records import Article, Attribution, Certainty, Span
from whoseword.resources import Resources

SENTENCES = [
    ("Dr. Vane denied taking the money.", "Dr. Vane", "denied", "taking the money"),
    ("Vane reportedly said the pier sank.", "Vane", "said", "the pier sank"),
    ("Vane refused to confirm the sale.", "Vane", "refused to confirm", "the sale"),
    ("Vane rejected the claim about the pier.", "Vane", "rejected", "the claim about the pier"),
    ("Vane called the report nonsense.", "Vane", "called", "the report nonsense"),
    ("Unless she is mistaken, Vane said it sank.", "Vane", "said", "it sank"),
    ("Vane said the pier was safe.", "Vane", "said", "the pier was safe"),
    ("Vane might have said the pier was safe.", "Vane", "said", "the pier was safe"),
]


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return invented(tmp_path_factory.mktemp("xq"))


def read(
    monkeypatch: pytest.MonkeyPatch,
    article: Article,
    marked: tuple[str, str, str],
    known: Languages,
) -> Attribution:
    """Read an article of which the model marks one relation."""

    source, cue, content = marked

    def place(part: str) -> tuple[Span, ...]:
        at = article.text.index(part)
        return ((at, at + len(part)),)

    answer = Decoded((Relation(place(source), place(cue), place(content), 0.99),), ())

    def scores(_: object, texts: Iterator[str]) -> Iterator[None]:
        yield from (None for _ in texts)

    monkeypatch.setattr(reader, "outcomes", scores)
    monkeypatch.setattr(reader, "_decoded", lambda *_: answer)
    reading = reader.read(article, Resources(languages=known))
    assert reading.sentences == ((0, len(article.text)),)
    return reading.attributions[0]


@pytest.mark.parametrize("sentence", SENTENCES, ids=[text for text, *_ in SENTENCES])
def test_its_sentences_are_read_by_its_own_words(
    sentence: tuple[str, str, str, str], lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, *marked = sentence
    source, cue, content = marked
    english = read(
        monkeypatch, Article("A", text, language="en"), (source, cue, content), LANGUAGES
    )
    there = Article("A", turned(text), language="xq")
    known = Languages({**LANGUAGES.lexicons, "xq": lexicon})
    other = read(monkeypatch, there, (turned(source), turned(cue), turned(content)), known)
    told = (english.certainty, english.denial, english.no_comment)
    assert (other.certainty, other.denial, other.no_comment) == told


def test_without_its_lists_nothing_is_read_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    text = turned("Vane reportedly said the pier sank.")
    marked = turned("Vane"), turned("said"), turned("the pier sank")
    found = read(monkeypatch, Article("A", text, language="xq"), marked, LANGUAGES)
    assert found.certainty is Certainty.STATED


LANGUAGES = Languages()
