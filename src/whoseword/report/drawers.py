"""What one outlet says of one claim: its words in their place, the chain, the neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from whoseword.language import all_in_words
from whoseword.records import Attribution, Claim, Mention, Source, Span, Stance, Story
from whoseword.report.anchors import Anchors
from whoseword.report.matrix_view import (
    ColumnView,
    DrawerView,
    PassageView,
    RowView,
    StepView,
)
from whoseword.report.phrasing import shortened
from whoseword.report.sureness import how_sure, is_sure
from whoseword.report.view import Link
from whoseword.text.fields import field_text
from whoseword.text.segments import Mark, segments

_BESIDE = 100
_MOST_PASSAGES = 2
_OWN_VOICE = "in_own_voice"
"""The reason of what an outlet asserts as its own: the stance says it, and no chain is needed."""


class Drawers:
    """Makes the drawers of one story; every anchor is used once."""

    def __init__(self, story: Story, anchors: Anchors, columns: Sequence[ColumnView]) -> None:
        self._anchors, self._columns = anchors, columns
        self._articles = {held.article.id: held for held in story.articles}
        self._sources: Mapping[str, Source] = {source.id: source for source in story.sources}
        self._said: Mapping[str, Attribution] = {a.id: a for a in story.attributions}
        self._used: dict[str, int] = {}

    def of_row(self, row: RowView, claim: Claim) -> RowView:
        """Return the row with its drawers, to which its cells lead.

        What one outlet alone tells needs none: its cell leads into the article.
        """
        told: dict[str, list[Mention]] = {}
        for mention in claim.mentions:
            if mention.article in self._anchors:
                told.setdefault(self._anchors.outlet(mention.article), []).append(mention)
        row = replace(row, lasting=self._once(row.lasting) if row.lasting else "")
        if len(told) < 2:
            return row
        found = {outlet: self._drawer(row, claim, outlet, told[outlet]) for outlet in told}
        in_order = [found[c.outlet] for c in self._columns if c.outlet in found]
        linked = tuple(
            replace(
                drawer,
                before=_beside(in_order[place - 1]) if place else None,
                after=_beside(in_order[place + 1]) if place + 1 < len(in_order) else None,
            )
            for place, drawer in enumerate(in_order)
        )
        cells = tuple(
            replace(cell, anchor=found[column.outlet].anchor) if column.outlet in found else cell
            for cell, column in zip(row.cells, self._columns, strict=True)
        )
        return replace(row, cells=cells, drawers=linked)

    def _drawer(
        self, row: RowView, claim: Claim, outlet: str, mentions: Sequence[Mention]
    ) -> DrawerView:
        best = sorted(mentions, key=lambda m: (-m.score, m.article, m.field, m.spans))
        sure = [mention for mention in best if is_sure(mention)]
        shown = (sure or best)[:_MOST_PASSAGES]
        own = all(_in_own_voice(mention) for mention in shown)
        column = next(c for c in self._columns if c.outlet == outlet)
        return DrawerView(
            anchor=self._once(self._anchors.drawer_of(best[0])),
            outlet=outlet,
            when=column.when,
            claim=Link(row.claim.anchor, row.claim.gist),
            passages=(
                self._passage(shown[0]),
                # Beside the best passage with what stands around it a further one stands alone.
                *(replace(self._passage(m), before="", after="") for m in shown[1:]),
            ),
            chains=tuple(
                chain
                for chain in dict.fromkeys(self._chains(claim, outlet))
                if len(chain) > 1 or not own
            ),
            before=None,
            after=None,
        )

    def _once(self, anchor: str) -> str:
        """Number the anchor where other claims begin with the same words."""
        self._used[anchor] = count = self._used.get(anchor, 0) + 1
        return anchor if count == 1 else f"{anchor}-{count}"

    def _chains(self, claim: Claim, outlet: str) -> Iterator[tuple[StepView, ...]]:
        for origin in claim.origins:
            for chain in origin.chains:
                if chain and chain[0] == outlet:
                    yield tuple(self._step(step) for step in chain)

    def _step(self, step: str) -> StepView:
        if step in self._sources:
            return StepView(self._sources[step].name, self._anchors.source(step))
        return StepView(step, self._anchors.of_outlet(step))

    def _passage(self, mention: Mention) -> PassageView:
        held = self._articles[mention.article]
        text = field_text(held.article, mention.field)
        first, last = self._around(mention)
        sentences = held.sentences if mention.field == "text" else ()
        start = sentences[first][0] if 0 <= first < len(sentences) else 0
        end = sentences[last][1] if 0 <= last < len(sentences) else len(text)
        before = sentences[first - 1] if 0 < first <= len(sentences) else None
        after = sentences[last + 1] if 0 <= last < len(sentences) - 1 else None
        attribution = self._said.get(mention.attribution or "")
        speaker = self._sources.get((attribution.speaker if attribution else None) or "")
        span = mention.spans[0] if mention.spans else (0, 0)
        own = _in_own_voice(mention)
        return PassageView(
            before=_end_of(text, before),
            words=tuple(_marked(text, start, end, mention.spans)),
            after=shortened(text[slice(*after)], _BESIDE) if after else "",
            stance="asserted in its own voice" if own else mention.stance.value,
            on_word_of=speaker.name if speaker else "",
            match=how_sure(mention.score),
            reasons=all_in_words(r for r in mention.reasons if not (own and r.code == _OWN_VOICE)),
            link=self._anchors.link(mention.article, span, mention.field),
        )

    def _around(self, mention: Mention) -> tuple[int, int]:
        if mention.field == "title" or not mention.spans:
            return -1, -1
        ends = (mention.spans[0][0], max(mention.spans[0][0], mention.spans[-1][1] - 1))
        first, last = (self._anchors.sentence_index(mention.article, at) for at in ends)
        return first, last


def _in_own_voice(mention: Mention) -> bool:
    reasons = {reason.code for reason in mention.reasons}
    return mention.stance is Stance.ASSERTED and _OWN_VOICE in reasons


def _marked(text: str, start: int, end: int, spans: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """Cut a stretch of a text into pieces, each in the spans or not."""
    marks = [Mark(s - start, e - start, True) for s, e in spans]
    for piece in segments(text[start:end], marks):
        yield piece.text, bool(piece.marks)


def _end_of(text: str, span: Span | None) -> str:
    """Return the end of a sentence, cut at a word."""
    if span is None:
        return ""
    line = " ".join(text[slice(*span)].split())
    if len(line) <= _BESIDE:
        return line
    return f"…{line[-_BESIDE:].partition(' ')[2]}"


def _beside(drawer: DrawerView) -> Link:
    return Link(drawer.anchor, drawer.outlet)
