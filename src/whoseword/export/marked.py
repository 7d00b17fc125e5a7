"""Articles with their attributions marked, as one HTML page that needs neither network nor script.

Each role differs in more than colour. Every attribution has a number in the text that leads to its
entry beside it, and back; pointing at either lights up all its parts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from whoseword.records import Attribution, Certainty, Field, Reading, Span
from whoseword.text.escaped_templates import environment
from whoseword.text.segments import Mark, Segment, segments

_PARAGRAPH: Final = re.compile(r"\n\s*")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LONGEST: Final = 300  # characters of a phrase shown in the list beside the text
_ROLES: Final = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class _Part:
    """What a mark stands for, and whether the relation's number is set behind it."""

    role: str
    anchor: str
    number: int
    numbered: bool


@dataclass(frozen=True, slots=True)
class _Number:
    anchor: str
    number: int


@dataclass(frozen=True, slots=True)
class _Segment:
    text: str
    classes: str
    begun: tuple[_Number, ...]


@dataclass(frozen=True, slots=True)
class _Relation:
    anchor: str
    number: int
    source: str
    cue: str
    content: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Article:
    heading: str
    facts: tuple[str, ...]
    language: str
    title: tuple[_Segment, ...]
    paragraphs: tuple[tuple[_Segment, ...], ...]
    relations: tuple[_Relation, ...]
    placed: frozenset[str]


def marked(readings: Sequence[Reading]) -> str:
    """Give the page of one or more articles; whatever came from outside is escaped."""
    views = [_article(number, reading) for number, reading in enumerate(readings, 1)]
    style = (files("whoseword.export") / "templates" / "marked.css").read_text(encoding="utf-8")
    template = _environment().get_template("marked.html.j2")
    # The style sheet is our own file.
    return template.render(articles=views, style=Markup(style))  # noqa: S704


@cache
def _environment() -> Environment:
    return environment("whoseword.export")


def _article(number: int, reading: Reading) -> _Article:
    article = reading.article
    texts: dict[Field, str] = {"title": article.title or "", "text": article.text}
    speakers = {source.id: source.name for source in reading.sources}
    marks: dict[Field, list[Mark[_Part]]] = {"title": [], "text": []}
    relations = []
    for k, relation in enumerate(reading.attributions, 1):
        anchor = f"a{number}r{k}"
        marks[relation.field] += _marks(relation, anchor, k)
        relations.append(_relation(relation, texts[relation.field], speakers, anchor, k))
    language = article.language or ""
    title = _set(texts["title"], marks["title"])
    paragraphs = _paragraphs(article.text, marks["text"])
    return _Article(
        heading=article.title or article.outlet or article.id,
        facts=tuple(filter(None, (article.outlet, article.published, article.byline))),
        language=language if _LANGUAGE.fullmatch(language) else "",
        title=title,
        paragraphs=paragraphs,
        relations=tuple(relations),
        placed=frozenset(
            number.anchor for set_ in (title, *paragraphs) for s in set_ for number in s.begun
        ),
    )


def _marks(relation: Attribution, anchor: str, number: int) -> list[Mark[_Part]]:
    numbered = max(relation.cue or relation.content or relation.source, default=None)
    return [
        Mark(span[0], span[1], _Part(role, anchor, number, span == numbered))
        for role in _ROLES
        for span in getattr(relation, role)
    ]


def _paragraphs(text: str, marks: Sequence[Mark[_Part]]) -> tuple[tuple[_Segment, ...], ...]:
    breaks = [match.span() for match in _PARAGRAPH.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    found: list[list[_Segment]] = [[] for _ in starts]
    for piece in segments(text, marks, [*starts, *ends]):
        at = bisect_right(starts, piece.start) - 1
        if piece.start < ends[at]:
            found[at].append(_segment(piece))
    return tuple(tuple(paragraph) for paragraph in found if paragraph)


def _set(text: str, marks: Sequence[Mark[_Part]]) -> tuple[_Segment, ...]:
    return tuple(_segment(piece) for piece in segments(text, marks))


def _segment(piece: Segment[_Part]) -> _Segment:
    parts = [mark.label for mark in piece.marks]
    classes = list(dict.fromkeys(part.role for part in parts))
    if sum(part.role == "content" for part in parts) > 1:
        classes.append("inner")
    ending = [m.label for m in piece.marks if m.label.numbered and m.end == piece.end]
    return _Segment(
        text=piece.text,
        classes=" ".join((*classes, *dict.fromkeys(part.anchor for part in parts))),
        begun=tuple(_Number(part.anchor, part.number) for part in ending),
    )


def _relation(
    relation: Attribution, text: str, speakers: Mapping[str, str], anchor: str, number: int
) -> _Relation:
    speaker = speakers.get(relation.speaker or "")
    facts = (
        f"speaker: {speaker}" if speaker else "",
        relation.form.value,
        "" if relation.certainty is Certainty.STATED else relation.certainty.value,
        "a denial" if relation.denial else "",
        "no comment" if relation.no_comment else "",
    )
    source, cue, content = (_words(text, getattr(relation, role)) for role in _ROLES)
    return _Relation(anchor, number, source, cue, content, tuple(filter(None, facts)))


def _words(text: str, spans: Sequence[Span]) -> str:
    words = " … ".join(
        " ".join(text[start : min(end, start + _LONGEST)].split()) for start, end in spans
    )
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
