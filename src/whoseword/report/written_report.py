"""A report in headings, paragraphs and points, for Markdown and Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from whoseword.language import listed
from whoseword.records import Report
from whoseword.report.claim_sentences import conflict_words, origin_words, stances
from whoseword.report.page_content import story as assemble_story
from whoseword.report.page_view import StoryView
from whoseword.report.phrasing import quoted, shortened
from whoseword.report.view import ClaimView

_IN_BRIEF: Final = 5
"""Claims of a brief: with the answer they fill a page and no more."""
_GIST_IN_BRIEF: Final = 160
_QUOTE: Final = 400


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 is that of a story."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a point in a list."""

    text: str
    point: bool = False
    strong: bool = False


Block = Heading | Paragraph


def written_report(report: Report) -> list[Block]:
    """Write a report out: the answer, every claim at the top, the outlets."""
    return [
        block
        for number, held in enumerate(report.stories, start=1)
        for block in _story(assemble_story(held, f"s{number}"))
    ]


def brief(report: Report) -> list[Block]:
    """Write a page a story: the answer, and the first claims in a sentence each."""
    return [
        block
        for number, held in enumerate(report.stories, start=1)
        for block in _brief(assemble_story(held, f"s{number}"))
    ]


def _story(story: StoryView) -> Iterator[Block]:
    yield from _answer(story)
    for title, claims in (
        ("What several outlets tell", story.shared),
        ("What they perhaps share", story.unsure),
        ("What one outlet tells", story.single),
    ):
        if claims:
            yield Heading(2, title)
            for claim in claims:
                yield from _claim(claim)
    if story.notes:
        yield Heading(2, "Notes")
    for note in story.notes:
        on = f", on “{note.on.text}”" if note.on else ""
        yield Paragraph(f"{note.text} ({note.by}, {note.at}{on})", point=True)
    yield Heading(2, "Articles")
    for article in story.articles:
        facts = (article.outlet, article.date, article.plain_title, article.url or "")
        copied = f"copy of {article.copy_of.text}" if article.copy_of else ""
        yield Paragraph(", ".join(filter(None, (*facts, copied, article.imitates))), point=True)


def _answer(story: StoryView) -> Iterator[Block]:
    yield Heading(1, story.title)
    yield Paragraph(story.lede, strong=True)
    for answer in story.answers:
        sentence = "".join(words.text for words in answer.words)
        sure = f" ({answer.sure})" if answer.sure else ""
        yield Paragraph(f"{answer.label}: {sentence}{sure}", point=True)


def _brief(story: StoryView) -> Iterator[Block]:
    yield from _answer(story)
    yield Heading(2, "Claims")
    for claim in (*story.shared, *story.unsure, *story.single)[:_IN_BRIEF]:
        origins = "; ".join(map(origin_words, claim.origins)) or "no origin found"
        gist = shortened(claim.gist, _GIST_IN_BRIEF)
        words = f"{gist} {claim.ground_words}: {shortened(origins, _GIST_IN_BRIEF)}."
        yield Paragraph(words, point=True)
    told = [f"{a.outlet} ({a.date})" if a.date else a.outlet for a in story.articles]
    yield Paragraph(f"Told by {listed(told)}.")


def _claim(claim: ClaimView) -> Iterator[Block]:
    yield Heading(3, f"{claim.number}. {claim.gist}")
    sure = f" {claim.how_sure}." if claim.unsure else ""
    yield Paragraph(f"{claim.ground_words}; {claim.count_words}.{sure}", strong=True)
    yield Paragraph(f"Origins: {'; '.join(map(origin_words, claim.origins)) or 'none found'}.")
    if says := stances(claim):
        yield Paragraph(says)
    if claim.silent and claim.shared:
        yield Paragraph(f"Silent: {listed(claim.silent)}.")
    for conflict in claim.conflicts:
        yield Paragraph(f"In conflict: {conflict_words(conflict)}")
    for detail in claim.details:
        yield Paragraph(f"Detail: {detail}", point=True)
    for told in claim.explained.mentions:
        words = quoted(shortened(told.text, _QUOTE))
        yield Paragraph(f"{told.outlet} ({told.stance}): {words}", point=True)
