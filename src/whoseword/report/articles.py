"""An article with everything marked in it, cut so that overlapping marks can be set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from whoseword.language import all_in_words
from whoseword.records import Attribution, Certainty, Credit, Mention, Source, Span, StoryArticle
from whoseword.records.span import Field
from whoseword.report.anchors import Anchors
from whoseword.report.phrasing import date, imitation, outlet_name, shortened
from whoseword.report.view import (
    ArticleView,
    ClaimView,
    CreditView,
    Link,
    MarkerView,
    Quote,
    SegmentView,
    SentenceView,
)
from whoseword.text.segments import Mark, Segment, segments
from whoseword.text.web_address import web_address

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LEAD = 80
_LETTERS = re.compile(r"[^\W_]+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a mark stands for; ``anchor`` leads to its source or claim, ``note`` explains it."""

    role: str
    anchor: str | None = None
    note: str = ""
    number: int = 0
    shared: bool = True


class Articles:
    """Sets the articles of one story."""

    def __init__(
        self,
        anchors: Anchors,
        sources: Mapping[str, Source],
        attributions: Iterable[Attribution],
        mentions: Iterable[tuple[ClaimView, bool, Mention]],
    ) -> None:
        """``mentions`` come with their claim and whether outlets share it."""
        self._anchors, self._sources = anchors, sources
        self._marks: dict[tuple[str, Field], list[Mark[Meaning]]] = {}
        for attribution in attributions:
            self._mark_attribution(attribution)
        for claim, shared, mention in mentions:
            meaning = Meaning("claim", claim.anchor, "", claim.number, shared)
            self._add(mention.article, mention.field, mention.spans, meaning)

    def _add(self, article: str, field: Field, spans: Iterable[Span], meaning: Meaning) -> None:
        marks = self._marks.setdefault((article, field), [])
        marks.extend(Mark(start, end, meaning) for start, end in spans)

    def _mark_attribution(self, attribution: Attribution) -> None:
        where = (attribution.article, attribution.field)
        anchor = self._anchors.source(attribution.speaker)
        self._add(*where, attribution.source, Meaning("source", anchor))
        self._add(*where, attribution.cue, Meaning("cue"))
        self._add(*where, attribution.content, Meaning("content", note=self._note(attribution)))

    def _note(self, attribution: Attribution) -> str:
        speaker = self._sources.get(attribution.speaker or "")
        told = self._sources.get(attribution.told or "")
        return "; ".join(
            filter(
                None,
                (
                    f"On the word of {speaker.name}" if speaker else "Attributed",
                    f"told to {told.name}" if told else "",
                    "a denial" if attribution.denial else "",
                    "no comment" if attribution.no_comment else "",
                    "" if attribution.certainty is Certainty.STATED else attribution.certainty,
                ),
            )
        )

    def all(self, articles: Sequence[StoryArticle]) -> tuple[ArticleView, ...]:
        """Every article as it is set, copies beside the text that they repeat."""
        by_id = {held.article.id: held for held in articles}
        return tuple(self._view(held, by_id.get(held.copy_of or "")) for held in articles)

    def _view(self, held: StoryArticle, original: StoryArticle | None) -> ArticleView:
        article = held.article
        url = web_address(article.url)
        language = article.language or ""
        return ArticleView(
            anchor=self._anchors.article(article.id),
            title_anchor=self._anchors.title(article.id),
            outlet=outlet_name(article),
            title=self._title(article.id, article.title or ""),
            plain_title=article.title or shortened(article.text, _LEAD),
            byline=article.byline or "",
            date=date(article.published),
            published=article.published or "",
            url=url,
            unsafe_url="" if url else article.url or "",
            language=language if _LANGUAGE.fullmatch(language) else "",
            credits=tuple(self._credit(credit) for credit in held.credits),
            copy_of=(
                Link(
                    self._anchors.article(original.article.id),
                    self._anchors.outlet(original.article.id),
                )
                if original
                else None
            ),
            left_out=left_out(held, original) if original else (),
            imitates=imitation(held.imitates),
            paragraphs=self._paragraphs(held, _kept(held, original) if original else frozenset()),
        )

    def _credit(self, credit: Credit) -> CreditView:
        """Each wording once, at its first place: an article repeats "the Journal" often."""
        evidence = sorted(place for place in credit.evidence if place.article in self._anchors)
        first: dict[str, Quote] = {}
        for place in evidence:
            quote = self._anchors.quote(place.article, (place.span,), place.field)
            first.setdefault(quote.text.casefold(), quote)
        return CreditView(
            credit.outlet, tuple(first.values()), "; ".join(all_in_words(credit.reasons))
        )

    def _title(self, article: str, title: str) -> tuple[SegmentView, ...]:
        marks = self._marks.get((article, "title"), [])
        return tuple(_segment_view(piece) for piece in segments(title, marks))

    def _paragraphs(
        self, held: StoryArticle, kept: frozenset[int]
    ) -> tuple[tuple[SentenceView, ...], ...]:
        article, text = held.article, held.article.text
        marks = list(self._marks.get((article.id, "text"), ()))
        marks.extend(Mark(s, e, Meaning("boilerplate")) for s, e in article.boilerplate)
        breaks = _paragraph_starts(text)
        cuts = [*breaks, *(border for span in held.sentences for border in span)]
        pieces = segments(text, marks, cuts)
        starts = set(breaks)
        number = 0
        placed: list[tuple[int, int, Segment[Meaning]]] = []
        for piece in pieces:
            number += piece.start in starts
            placed.append((number, self._sentence(held, piece.start), piece))
        begun: set[int] = set()
        return tuple(
            tuple(
                self._sentence_view(article.id, index, [p for _, _, p in run], begun, index in kept)
                for index, run in groupby(paragraph, key=lambda item: item[1])
            )
            for _, paragraph in groupby(placed, key=lambda item: item[0])
        )

    def _sentence(self, held: StoryArticle, offset: int) -> int:
        index = self._anchors.sentence_index(held.article.id, offset)
        inside = index >= 0 and offset < held.sentences[index][1]
        return index if inside else -1

    def _sentence_view(
        self,
        article: str,
        index: int,
        pieces: list[Segment[Meaning]],
        begun: set[int],
        same: bool,
    ) -> SentenceView:
        first = index >= 0 and index not in begun
        begun.add(index)
        anchor = self._anchors.sentence(article, index) if first else None
        return SentenceView(anchor, tuple(_segment_view(piece) for piece in pieces), same)


def _said(held: StoryArticle) -> list[str]:
    text = held.article.text
    return [" ".join(_LETTERS.findall(text[s:e].casefold())) for s, e in held.sentences]


def _kept(held: StoryArticle, original: StoryArticle) -> frozenset[int]:
    """Sentences of a copy that stand in its original too."""
    there = set(_said(original))
    return frozenset(index for index, words in enumerate(_said(held)) if words in there)


def left_out(held: StoryArticle, original: StoryArticle) -> tuple[str, ...]:
    """Sentences of an original that do not stand in its copy, as they are written."""
    here = set(_said(held))
    missing = zip(original.sentences, _said(original), strict=True)
    return tuple(original.article.text[s:e] for (s, e), words in missing if words not in here)


def _paragraph_starts(text: str) -> list[int]:
    """Paragraphs begin after blank lines or, in a text that has none, after each line."""
    pattern = _BLANK_LINE if _BLANK_LINE.search(text.strip()) else _LINE
    return [found.end() for found in pattern.finditer(text)]


def _segment_view(piece: Segment[Meaning]) -> SegmentView:
    roles = [mark.label.role for mark in piece.marks]
    classes = list(dict.fromkeys(role for role in roles if role != "claim"))
    claims = [mark for mark in piece.marks if mark.label.role == "claim"]
    if roles.count("content") > 1:
        classes.append("nested")
    if any(mark.label.shared for mark in claims):
        classes.append("told")
    if any(mark.start == piece.start and mark.label.shared for mark in claims):
        classes.append("begins")
    ends = {m.label.number: m.label for m in claims if m.end == piece.end}
    innermost = {mark.label.role: mark.label for mark in piece.marks}
    return SegmentView(
        text=piece.text,
        classes=" ".join(classes),
        anchor=innermost["source"].anchor if "source" in innermost else None,
        note=innermost["content"].note if "content" in innermost else "",
        markers=tuple(
            MarkerView(label.anchor or "", str(number), label.shared)
            for number, label in sorted(ends.items())
        ),
    )
