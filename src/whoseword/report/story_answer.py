"""The answer to a story in six sentences, each linked to what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from whoseword.language import listed
from whoseword.records import Story, StoryArticle
from whoseword.report.anchors import Anchors, outlets_of
from whoseword.report.borrowed_text import copied, printed_agency
from whoseword.report.columns import told_at
from whoseword.report.matrix_view import MatrixView, RowView
from whoseword.report.phrasing import (
    capital,
    counted,
    moment,
    number,
    outlet_name,
    quoted,
    shortened,
)
from whoseword.report.story_views import AnswerView, DisputeView, ValuesView, Words
from whoseword.report.sureness import is_sure
from whoseword.report.view import Quote

_SENTENCE: Final = 180
_SHORT: Final = 80
_MOST: Final = 3
_LAST_STOP: Final = re.compile(r"(?<![.…])(?<!\b[A-Z])\.$")
"""The full stop of a sentence, not of "U.S." and not of an ellipsis."""


def answers(
    story: Story,
    anchors: Anchors,
    matrix: MatrixView,
    disputes: Sequence[DisputeView],
    values: Sequence[ValuesView],
) -> tuple[AnswerView, ...]:
    """First, central, denied, different, only in one, copied: as far as there is a story."""
    lead = _lead(story, anchors, matrix.rows)
    if lead is None:
        return ()
    return (
        _first(story, anchors, lead),
        _central(story, lead),
        _denied(disputes),
        _differs(values),
        _only(matrix.rows),
        copied(story, anchors),
    )


def _lead(story: Story, anchors: Anchors, rows: Sequence[RowView]) -> RowView | None:
    wanted = anchors.claim(story.lead) if story.lead else ""
    return next((row for row in rows if row.claim.anchor == wanted), next(iter(rows), None))


def _first(story: Story, anchors: Anchors, lead: RowView) -> AnswerView:
    """By the dates of the articles; a date alone cannot order what came on one day."""
    claim = next(c for c in story.claims if anchors.claim(c.id) == lead.claim.anchor)
    sure = {mention.article for mention in claim.mentions if is_sure(mention)}
    telling = sure or {mention.article for mention in claim.mentions}
    earliest: dict[str, StoryArticle] = {}
    for held in sorted(story.articles, key=lambda a: (told_at(a), outlet_name(a.article))):
        if held.article.id in telling:
            earliest.setdefault(outlet_name(held.article), held)
    told = list(earliest.values())
    dated = [held for held in told if not told_at(held)[0]]
    if not dated:
        return AnswerView("First", (Words("No article says when it was published."),), "")
    first = dated[0]
    same = [h for h in dated if told_at(h) == told_at(first)]
    parts: list[Words] = []
    for place, held in enumerate(same):
        parts.extend([Words(", ")] if place else [])
        parts.append(Words(outlet_name(held.article), anchors.article(held.article.id)))
        if wire := printed_agency(held):
            parts.append(Words(f" (printing {wire})"))
    parts.append(Words(f" told it first, {moment(first.article.published)}"))
    rest = [h for h in dated if h not in same]
    if rest:
        parts.append(Words(f"; next {outlet_name(rest[0].article)}, "))
        parts.append(Words(moment(rest[0].article.published)))
    parts.append(Words("."))
    hours = all("," in moment(h.article.published) for h in dated)
    missing = len(told) - len(dated)
    ground = "by the hours the articles carry" if hours else "by dates; hours are not known of all"
    return AnswerView("First", tuple(parts), ground + (f"; {missing} undated" if missing else ""))


def _central(story: Story, lead: RowView) -> AnswerView:
    claim = lead.claim
    parts = [Words(_bare(claim.gist), claim.anchor), Words(f"{_stop(_bare(claim.gist))} ")]
    parts.append(Words("On the word of "))
    named = [o for o in claim.origins if o.kind != "own_voice"]
    for place, origin in enumerate(named[:_MOST]):
        parts.extend([Words("; ")] if place else [])
        parts.append(Words(("" if origin.sure else "perhaps ") + origin.name, origin.anchor))
        through = origin.routes[0].through if origin.routes else ()
        kind = "unnamed" if origin.kind == "unnamed_person" else origin.kind_word
        parts.append(Words(f" ({kind}{', through ' + through[-1] if through else ''})"))
    if len(named) > _MOST:
        parts.append(Words(f"; and {number(len(named) - _MOST)} more"))
    if not named:
        parts.append(Words("nobody named"))
    certain = sum(carrier.sure for carrier in claim.carriers)
    total = counted(len(outlets_of(story.articles)), "outlet")
    parts.append(Words(f". {capital(number(certain))} of {total} carry it."))
    ground = claim.ground_words[:1].lower() + claim.ground_words[1:]
    return AnswerView("Central claim", tuple(parts), f"{claim.how_sure}; {ground}")


def _denied(disputes: Sequence[DisputeView]) -> AnswerView:
    if not disputes:
        return AnswerView("Denied", (Words("No denial of a claim was found."),), "")
    told: dict[Quote, list[DisputeView]] = {}
    for dispute in disputes:
        told.setdefault(dispute.denials[0], []).append(dispute)
    parts: list[Words] = []
    for place, (denial, denied) in enumerate(list(told.items())[:_MOST]):
        parts.extend([Words("; ")] if place else [])
        by = listed(denied[0].denying)
        parts.append(Words(f"{by} ({denial.outlet}): " if by else f"{denial.outlet}: "))
        words = quoted(_bare(shortened(denial.text, _SENTENCE)))
        parts.append(Words(words, denial.link.anchor))
        for first, dispute in enumerate(denied[:_MOST]):
            gist = _bare(shortened(dispute.claim.text, _SENTENCE))
            parts.append(Words(" and against " if first else ", against "))
            parts.append(Words(gist, dispute.claim.anchor))
    shown = sum(len(denied[:_MOST]) for denied in list(told.values())[:_MOST])
    rest = f"{number(len(disputes) - shown)} more below" if len(disputes) > shown else ""
    return AnswerView("Denied", (*parts, Words(_stop(gist))), rest)


def _differs(values: Sequence[ValuesView]) -> AnswerView:
    if not values:
        return AnswerView(
            "Differs", (Words("No two outlets give different figures or dates."),), ""
        )
    parts: list[Words] = []
    for place, held in enumerate(values[:_MOST]):
        sides = (f"{shortened(v.value, _SHORT)} ({', '.join(v.outlets)})" for v in held.values)
        parts.extend([Words("; ")] if place else [])
        parts.append(Words(" against ".join(sides), held.claim.anchor))
    return AnswerView("Differs", (*parts, Words(".")), _more(len(values)))


def _only(rows: Iterable[RowView]) -> AnswerView:
    alone: dict[str, list[RowView]] = {}
    for row in rows:
        if "single" in row.marks and row.claim.carriers:
            alone.setdefault(row.claim.carriers[0].outlet, []).append(row)
    if not alone:
        return AnswerView("Only one has it", (Words("Every claim stands in two outlets."),), "")
    ranked = sorted(alone.items(), key=lambda item: -len(item[1]))
    parts: list[Words] = []
    for place, (outlet, held) in enumerate(ranked[:_MOST]):
        parts.append(Words(f"{'; ' if place else ''}{outlet} alone has {number(len(held))}: "))
        gist = _bare(shortened(held[0].claim.gist, _SHORT))
        parts.append(Words(gist, held[0].claim.anchor))
    parts.append(Words(_stop(gist)))
    rest = sum(len(held) for _, held in ranked[_MOST:])
    sure = f"{number(rest)} more in other outlets; " if rest else ""
    return AnswerView("Only one has it", tuple(parts), f"{sure}matches in other words are missed")


def _bare(gist: str) -> str:
    """Leave out the full stop at the end of what is quoted within a sentence."""
    return _LAST_STOP.sub("", gist)


def _stop(sentence: str) -> str:
    """Give the full stop that a sentence lacks, after quotation marks and what is cut too."""
    inner = sentence.rstrip("\"'”’»")
    return "" if inner.endswith((".", "…", "!", "?")) else "."


def _more(count: int) -> str:
    return f"{number(count - _MOST)} more below" if count > _MOST else ""
