"""Readings of whole stories to stories, claims and copies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from whoseword import export, pipeline
from whoseword.batch.layout import CLAIMS, COPIES, GATHERED, STORIES
from whoseword.batch.setup import Setup
from whoseword.engine import SET_ASIDE, Parts, Table, set_aside
from whoseword.errors import InputError
from whoseword.export import table_rows
from whoseword.export.plain_table import Table as Rows
from whoseword.record_bytes import from_bytes
from whoseword.records import Reading, Report, Story

_STORY: Final = (
    *("story", "title", "lead", "articles", "outlets", "first", "last", "at_least", "at_most"),
    "json",
)
_KINDS: Final = {**table_rows.KINDS, "articles": list}
_COPY: Final = ("story", "article", "copy_of")


@dataclass(frozen=True)
class TellingStage:
    """Tells the stories of a bucket."""

    root: Path
    setup: Setup
    name: str = "tell"
    output: str = STORIES

    def taken(self, part: int) -> Table:
        """Give the readings of all stories of a bucket, story by story, by article."""
        found = Parts(self.root / GATHERED).read_bucket(part)
        return found.sort_by([("story", "ascending"), ("article", "ascending")])

    def made(self, table: Table) -> Mapping[str, Table]:
        """Give a row a story, a claim, a copy; what breaks a story is set aside."""
        broken: list[InputError] = []
        told = [self._told(unit, broken) for unit in self.units(table)]
        found = [story for story in told if story is not None]
        answers = [export.report(Report((story,)))["stories"][0] for story in found]
        rows = tuple(map(_story, found, answers))
        claims = tuple(
            row
            for story, answer in zip(found, answers, strict=True)
            for row in _claims(story, answer)
        )
        copies = tuple(row for story in found for row in _copies(story))
        return {
            COPIES: Rows(COPIES, _COPY, copies, {}).to_arrow(),
            CLAIMS: Rows(CLAIMS, (*table_rows.CLAIM, "json"), claims, _KINDS).to_arrow(),
            STORIES: Rows(STORIES, _STORY, rows, _KINDS).to_arrow(),
            SET_ASIDE: set_aside(self.name, [(error.name, error.problem) for error in broken]),
        }

    def units(self, table: Table) -> Iterator[Table]:
        """Give single stories."""
        numbers = table["story"].to_pylist() if "story" in table.column_names else []
        start = 0
        for end in range(1, len(numbers) + 1):
            if end == len(numbers) or numbers[end] != numbers[start]:
                yield table.slice(start, end - start)
                start = end

    def called(self, unit: Table) -> str:
        """Name a story by its articles."""
        return ", ".join(unit["article"].to_pylist())

    def _told(self, unit: Table, broken: list[InputError]) -> Story | None:
        readings = [from_bytes(content, Reading) for content in unit["record"].to_pylist()]
        return pipeline.derive(readings, self.setup.resources, on_error=broken.append)


def _story(story: Story, answer: Mapping[str, Any]) -> dict[str, Any]:
    articles = [told.article for told in story.articles]
    dates = sorted(article.published for article in articles if article.published)
    lead = next((claim for claim in story.claims if claim.id == story.lead), None)
    count = lead.independent_origins if lead is not None else None
    return {
        "story": story.id,
        "title": story.title,
        "lead": story.lead,
        "articles": sorted(article.id for article in articles),
        "outlets": sorted({article.outlet for article in articles if article.outlet}),
        "first": dates[0] if dates else None,
        "last": dates[-1] if dates else None,
        "at_least": count.at_least if count is not None else None,
        "at_most": count.at_most if count is not None else None,
        "json": export.dumps(answer),
    }


def _claims(story: Story, answer: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for row, claim in zip(table_rows.claims(story), answer["claims"], strict=True):
        yield {**row, "json": export.dumps(claim)}


def _copies(story: Story) -> Iterator[dict[str, Any]]:
    for told in story.articles:
        if told.copy_of is not None:
            yield {"story": story.id, "article": told.article.id, "copy_of": told.copy_of}
