"""Whoseword as tools for assistants (Model Context Protocol): the same answers as the commands.

Tools take texts and ids, never paths or addresses: what an assistant is told to do by an article
reads no file and fetches nothing. What lists and which archive there are is said at the start.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import wraps
from importlib.metadata import version
from typing import Any, Final, ParamSpec

from rich.console import Console

from whoseword import export, pipeline, report
from whoseword.archive import Archive
from whoseword.errors import BadRecord, WhosewordError
from whoseword.export import archive_lines
from whoseword.export.contract import domain_check
from whoseword.export.people_and_time import screening_match
from whoseword.optional_library import needed
from whoseword.outlets import host_name
from whoseword.records import Report
from whoseword.resources import Resources, shipped

_INSTALL: Final = "whoseword[mcp]"
_WIDTH: Final = 100
_INSTRUCTIONS: Final = (
    "Whoseword reads news articles and says who says what, on whose word, and how many independent"
    " origins stand behind each claim. It does not say what is true. Spans count code points."
)

Json = dict[str, Any]
Given = ParamSpec("Given")


class Tools:
    """The tools; each raises WhosewordError for what cannot be used."""

    def __init__(
        self,
        store: str | None = None,
        watch_lists: Sequence[str] = (),
        resources: Resources | None = None,
    ) -> None:
        self._store = store
        self._watch_lists = tuple(watch_lists)
        self._resources = resources or shipped()

    def every(self) -> list[Callable[..., Json]]:
        """List the tools; ``screen`` only where there are lists to screen against."""
        named: list[Callable[..., Json]] = [self.read, self.compare, self.explain]
        named += [self.check_domain, self.search, self.story]
        return [*named, self.screen] if self._watch_lists else named

    def read(self, text: str, title: str | None = None, outlet: str | None = None) -> Json:
        """Read one article: its attributions (source, cue, content, certainty) and its sources."""
        given = {"text": text, "title": title, "outlet": outlet}
        known = {name: value for name, value in given.items() if value is not None}
        return export.annotated(pipeline.read(known, self._resources))

    def compare(self, articles: list[Json]) -> Json:
        """Compare articles of one or more stories: claims, who carries them, on whose word.

        An article has text, and may have title, outlet, url, published (ISO 8601) and byline.
        """
        return export.report(self._compared(articles))

    def explain(
        self, claim: str, story: str | None = None, articles: list[Json] | None = None
    ) -> Json:
        """Explain why a claim is counted as it is: by its id, or its number in the ledger.

        Of a story of the archive, by its id, or of the articles that were compared.
        """
        if (story is None) == (articles is None):
            raise BadRecord("explain", "takes a story or articles", "Give one of the two.")
        answer = self._story(story) if story is not None else self._compared(articles or ())
        words = io.StringIO()
        console = Console(file=words, width=_WIDTH, highlight=False, markup=False, emoji=False)
        report.explanation(answer, claim, console)
        return {"explanation": "\n".join(line.rstrip() for line in words.getvalue().splitlines())}

    def check_domain(self, domain: str) -> Json:
        """Tell whose a domain is, or whom it imitates; unknown is no clean bill."""
        host_name(domain)
        return domain_check(self._resources.outlets.check_domain(domain))

    def search(self, words: str) -> Json:
        """Find articles of the archive that hold every word; words in "..." stand in a row."""
        with Archive(self._store, self._resources) as archive:
            return {"hits": [archive_lines.found(hit) for hit in archive.search(words)]}

    def story(self, story: str) -> Json:
        """Give one story of the archive, by its id, as compare answers."""
        return export.report(self._story(story))

    def screen(self, story: str) -> Json:
        """Hold the people and bodies of a story of the archive against the watch-lists.

        A match says that two names are alike: something to check, never a verdict.
        """
        answer = pipeline.screened(self._story(story), self._watch_lists, self._resources)
        return {"matches": [screening_match(m) for told in answer.stories for m in told.screening]}

    def _compared(self, articles: Sequence[Json]) -> Report:
        return pipeline.compare(articles, resources=self._resources)

    def _story(self, story: str) -> Report:
        with Archive(self._store, self._resources) as archive:
            return archive.story(story)


def server(tools: Tools) -> Any:  # noqa: ANN401 - mcp is optional
    """Give the server, ready to run; raises MissingExtra without the official SDK."""
    kinds = needed("mcp.server.mcpserver", _INSTALL)
    tool_error: type[Exception] = needed("mcp.server.mcpserver.exceptions", _INSTALL).ToolError
    made = kinds.MCPServer(
        "whoseword", instructions=_INSTRUCTIONS, version=version("whoseword"), log_level="WARNING"
    )
    for tool in tools.every():
        made.add_tool(_telling(tool, tool_error), name=tool.__name__)
    return made


def _telling(tool: Callable[Given, Json], tool_error: type[Exception]) -> Callable[Given, Json]:
    """Let the assistant hear what is wrong with its input, which is told in a line."""

    @wraps(tool)
    def told(*args: Given.args, **kwargs: Given.kwargs) -> Json:
        try:
            return tool(*args, **kwargs)
        except WhosewordError as error:
            raise tool_error(str(error)) from error

    return told
