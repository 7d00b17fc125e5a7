"""An article's attribution relations: the reader's spans, put back into headline and text."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from whoseword.inference.relations import Decoded, Relation
from whoseword.language.lexicon import Lexicon
from whoseword.reading.certainty import weighed
from whoseword.reading.name_correction import settled
from whoseword.reading.nested_sources import vouched
from whoseword.records import Article, Attribution, Field, Form, Name, NameKind, Span
from whoseword.text.datelines import dateline
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentence_at

GAP: Final = "\n\n"
_GENERATION: Final = re.compile(r",? (?:Jr\.?|Sr\.?|I{2,3}|IV)(?![\w’'])")


def joined(article: Article) -> str:
    """Headline and text as one document: the headline gives the body context, and is read too.

    A dateline is no part of the first sentence: spaces stand in its place, so that offsets stay.
    """
    text = article.text
    if found := dateline(text):
        start, end = found[0]
        text = text[:start] + " " * (end - start) + text[end:]
    return f"{article.title}{GAP}{text}" if article.title else text


def body_start(article: Article) -> int:
    """Where the text begins in the joined document."""
    return len(article.title) + len(GAP) if article.title else 0


def attributions(
    article: Article, decoded: Decoded, sentences: Sequence[Span], lexicon: Lexicon
) -> tuple[Attribution, ...]:
    """The relations of ``decoded`` (spans into the joined document) as attributions, in order."""
    quoted = quotations(article.text), quotations(article.title or "")
    found = []
    for relation in decoded.relations:
        field, spans = _placed(article, relation)
        if not spans.content:
            continue
        form = _form(spans.content, quoted[field == "title"])
        attribution = Attribution(
            id=_identifier(article.id, field, spans),
            article=article.id,
            source=spans.source,
            cue=spans.cue,
            content=spans.content,
            form=form,
            confidence=round(relation.confidence, 3),
            field=field,
        )
        whole = (0, len(article.title or "")) if field == "title" else _sentence(sentences, spans)
        found.append(weighed(article, attribution, whole, lexicon))
        found += _inner(article, attribution, lexicon)
    found.sort(key=lambda a: (a.field != "title", min(a.cue + a.content + a.source)))
    return tuple(found)


def _inner(article: Article, outer: Attribution, lexicon: Lexicon) -> list[Attribution]:
    """Relations inside the content of ``outer``, with identifiers of their own."""
    text = article.text if outer.field == "text" else article.title or ""
    found = []
    for inner in vouched(text, outer, lexicon):
        spans = Relation(inner.source, inner.cue, inner.content, inner.confidence)
        found.append(replace(inner, id=_identifier(article.id, inner.field, spans)))
    return found


def names(article: Article, decoded: Decoded) -> tuple[Name, ...]:
    """Proper names of headline and text, in order."""
    start = body_start(article)
    found = []
    for low, high, kind in settled(joined(article), decoded.names):
        if low >= start:
            found.append(_named(article.text, low - start, high - start, kind, "text"))
        elif high <= len(article.title or ""):
            found.append(_named(article.title or "", low, high, kind, "title"))
    return tuple(found)


def _named(text: str, start: int, end: int, kind: str, field: Field) -> Name:
    """A name; "Jr." behind a person's belongs to it."""
    found = NameKind(kind)
    behind = _GENERATION.match(text, end) if found is NameKind.PERSON else None
    return Name((start, behind.end() if behind else end), found, field)


def _placed(article: Article, relation: Relation) -> tuple[Field, Relation]:
    """The field where the cue stands, and the relation's spans inside that field."""
    start = body_start(article)
    field: Field = "text" if relation.cue[0][0] >= start else "title"
    text = article.text if field == "text" else article.title or ""
    shift = start if field == "text" else 0

    def inside(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        moved = ((a - shift, b - shift) for a, b in spans)
        return tuple(s for s in moved if 0 <= s[0] < s[1] <= len(text))

    content = tuple(_trimmed(span, text) for span in inside(relation.content))
    placed = Relation(inside(relation.source), inside(relation.cue), content, relation.confidence)
    return field, placed


def _trimmed(span: Span, text: str) -> Span:
    """Without a comma or space that the reader took along at an end."""
    start, end = span
    while end - start > 1 and text[start] in ",;: \n":
        start += 1
    while end - start > 1 and text[end - 1] in ",;: \n":
        end -= 1
    return start, end


def _form(content: tuple[Span, ...], quoted: Sequence[Span]) -> Form:
    """Direct where quotation marks hold all of it, mixed where they hold part, else indirect."""
    total = sum(end - start for start, end in content)
    inside = sum(_overlap(span, quoted) for span in content)
    if inside and inside >= total - 4 * len(content):
        return Form.DIRECT
    return Form.MIXED if inside else Form.INDIRECT


def _overlap(span: Span, quoted: Sequence[Span]) -> int:
    """Characters of ``span`` that lie in ``quoted``, which is in order and apart."""
    near = quoted[max(bisect_right(quoted, span) - 1, 0) : bisect_left(quoted, (span[1], 0))]
    return sum(max(0, min(span[1], high) - max(span[0], low)) for low, high in near)


def _sentence(sentences: Sequence[Span], relation: Relation) -> Span:
    """The sentence that the cue stands in."""
    return sentences[max(sentence_at(sentences, relation.cue[0][0]), 0)]


def _identifier(article: str, field: Field, spans: Relation) -> str:
    content = repr((article, field, spans.source, spans.cue, spans.content))
    return "A-" + hashlib.sha256(content.encode()).hexdigest()[:12]
