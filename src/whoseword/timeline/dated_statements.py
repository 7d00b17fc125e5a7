"""What one article places in time: a statement for each date of each sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Attribution, DateMention, EventStatus, Field, Reading, Span
from whoseword.text.content_words import Wording, wording
from whoseword.text.dates import with_open_end
from whoseword.text.same_event import event_words
from whoseword.text.sentences import sentence_at
from whoseword.text.stretches import inside
from whoseword.timeline.event_clause import event_clause
from whoseword.timeline.event_status import status

_COPYRIGHT: Final = ENGLISH.pattern(r"\s*(?:©|\(c\)|{credits.copyright}\b)", re.IGNORECASE)
_UNKNOWN: Final = "XXXX"


@dataclass(frozen=True, slots=True)
class DatedStatement:
    """A sentence at ``span`` and one time that it gives, ``when``; ``date`` are the date's words.

    ``word`` is the id of the source in whose attribution the date stands, None in the outlet's own
    voice. ``event`` are the stems beside the date, ``wording`` is that of the whole sentence.
    """

    article: str
    published: str
    field: Field
    span: Span
    date: Span
    when: str
    status: EventStatus
    word: str | None
    own_voice: bool
    text: str
    event: tuple[str, ...]
    wording: Wording


def dated_statements(reading: Reading) -> tuple[DatedStatement, ...]:
    """Every time that headline and text give; a sentence gives the same time once.

    Boilerplate, days of an unknown year, and years that are part of a name are left out.
    """
    found: dict[tuple[Field, Span, str], DatedStatement] = {}
    for field in ("title", "text"):
        for statement in _of_field(reading, field):
            found.setdefault((field, statement.span, statement.when), statement)
    return tuple(found.values())


def _of_field(reading: Reading, field: Field) -> Iterator[DatedStatement]:
    article = reading.article
    text = article.text if field == "text" else article.title or ""
    sentences = reading.sentences if field == "text" else ((0, len(text)),)
    names = [name.span for name in reading.names if name.field == field]
    hidden = article.boilerplate if field == "text" else ()
    relations = [a for a in reading.attributions if a.field == field]
    for mention in (m for m in reading.dates if m.field == field):
        at = sentence_at(sentences, mention.span[0])
        if at < 0 or mention.span[0] >= sentences[at][1]:
            continue
        when = with_open_end(text, mention)
        if _COPYRIGHT.match(text, sentences[at][0]):
            continue
        if _UNKNOWN in when or inside(mention.span, hidden) or _part_of(mention.span, names):
            continue
        yield _statement(reading, field, text, sentences[at], mention, when, relations)


def _statement(
    reading: Reading,
    field: Field,
    text: str,
    sentence: Span,
    mention: DateMention,
    when: str,
    relations: list[Attribution],
) -> DatedStatement:
    relation = attribution_around(mention.span, relations)
    words = text[slice(*sentence)]
    beside = (mention.span[0] - sentence[0], mention.span[1] - sentence[0])
    return DatedStatement(
        article=reading.article.id,
        published=reading.article.published or "9999",
        field=field,
        span=sentence,
        date=mention.span,
        when=when,
        status=status(words, beside, when, reading.article.published, relation),
        word=relation.speaker if relation else None,
        own_voice=relation is None,
        text=event_clause(text, sentence, mention.span),
        event=event_words(words, beside),
        wording=wording(words),
    )


def attribution_around(span: Span, relations: list[Attribution]) -> Attribution | None:
    """The narrowest attribution whose content holds the span; None in the outlet's own voice."""
    around = [
        (end - start, relation.id, relation)
        for relation in relations
        for start, end in relation.content
        if start <= span[0] and span[1] <= end
    ]
    return min(around, key=lambda found: found[:2])[2] if around else None


def _part_of(span: Span, names: list[Span]) -> bool:
    """Whether the date is only a part of a name: "the 2012 Harbour Prize"."""
    return any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in names)
