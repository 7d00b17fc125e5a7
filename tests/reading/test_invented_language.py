"""A second language needs its lists and no code: an invented one is read like English, and its
articles are compared: the rooms behind reading find the claim, who carries it, how, and on whose
word, as far as they hang on what was read and not on English words of their own (CONTRIBUTING.md).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import whoseword
from tests.language.invented import invented, turned
from whoseword.inference.relations import Decoded, Relation
from whoseword.language.languages import Languages
from whoseword.language.lexicon import Lexicon
from whoseword.reading import reader
from whoseword.records import Article, Attribution, Certainty, OriginKind, Span, Stance
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


def decoded(text: str, source: str, cue: str, content: str, *people: str) -> Decoded:
    """What the model would say of a text with one relation in it, and the people in it."""

    def place(part: str) -> Span:
        at = text.index(part)
        return at, at + len(part)

    named = tuple((*place(person), "person") for person in people)
    return Decoded((Relation((place(source),), (place(cue),), (place(content),), 0.99),), named)


def read(
    monkeypatch: pytest.MonkeyPatch,
    article: Article,
    marked: tuple[str, str, str],
    known: Languages,
) -> Attribution:
    """Read an article of which the model marks one relation."""

    source, cue, content = marked

    answer = decoded(article.text, source, cue, content)

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


STORY = {
    "Harrow Daily": ("The old pier sank in the night, Ada Vane said.", "said"),
    "Orsay Gazette": ("The old pier sank in the night, Ada Vane reportedly said.", "said"),
    "Quay Times": ("The old pier sank in the night, Ada Vane warned.", "warned"),
}


def test_its_reports_are_compared(lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    articles, answers = [], []
    for outlet, (text, cue) in STORY.items():
        articles.append(Article(outlet, turned(text), outlet=outlet, language="xq"))
        marked = ("Ada Vane", cue, "The old pier sank in the night", "Ada Vane")
        answers.append(decoded(turned(text), *map(turned, marked)))
    coming = iter(answers)

    def scores(_: object, texts: Iterator[str]) -> Iterator[None]:
        yield from (None for _ in texts)

    monkeypatch.setattr(reader, "outcomes", scores)
    monkeypatch.setattr(reader, "_decoded", lambda *_: next(coming))
    known = Languages({**LANGUAGES.lexicons, "xq": lexicon})
    answer = whoseword.compare(articles, resources=Resources(languages=known), one_story=True)
    (claim,) = answer.stories[0].claims
    stances = {m.article: m.stance for m in claim.mentions}
    assert claim.outlets == tuple(STORY)
    assert [(origin.name, origin.kind) for origin in claim.origins] == [
        (turned("Ada Vane"), OriginKind.NAMED_PERSON)
    ]
    assert claim.independent_origins.at_most == 1
    assert stances == {
        "Harrow Daily": Stance.ATTRIBUTED,
        "Orsay Gazette": Stance.HEDGED,
        "Quay Times": Stance.ATTRIBUTED,
    }


LANGUAGES = Languages()
