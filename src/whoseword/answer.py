"""The answer of ``compare`` and of an archive: a report that shows itself and gives its tables."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from whoseword.export.plain_table import Table
from whoseword.export.tables import table
from whoseword.records import Report
from whoseword.report import html


@dataclass(frozen=True, slots=True, eq=False)
class Answer(Report):
    """A report with what Python users ask of it; equal to any report of the same stories."""

    def __eq__(self, other: object) -> bool:
        return self.stories == other.stories if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.stories)

    def table(self, name: str) -> Table:
        """Give a table, such as ``claims`` or ``mentions``; ValueError names all there are.

        ``rows`` are plain data; ``to_arrow()`` and ``to_pandas()`` need those libraries.
        """
        return table(self, name)

    def _repr_html_(self) -> str:
        """Show the page in a notebook, in a frame of its own that runs no script."""
        page = escape(html(self))
        return f'<iframe sandbox srcdoc="{page}" style="width:100%;height:40em;border:0"></iframe>'
