"""The options that several commands share."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer


def dated(option: typer.CallbackParam, given: str | None) -> str | None:
    """Refuse what is no ISO 8601 date."""
    if given is None:
        return None
    try:
        datetime.fromisoformat(given)
    except ValueError:
        problem = f"{option.opts[0]} {given}: is no date. Write it as 2024-10-25."
        raise typer.BadParameter(problem) from None
    return given


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Articles: text, Markdown, pages (HTML, MHTML), JSON, JSON Lines, Parquet, PDF, Word,"
        " rich text, exports of Nexis and Factiva, web archives (WARC), feeds (RSS, Atom), OPML,"
        " sitemaps; files, folders, web addresses, or - for standard input.",
        show_default=False,
    ),
]
JsonFile = Annotated[
    str | None,
    typer.Option("--json", metavar="FILE", help="Write JSON there; - is standard output."),
]
ReportFile = Annotated[
    str | None,
    typer.Option("--report", metavar="FILE.html", help="Write the report as a web page there."),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        callback=dated,
        help="The publication date of articles that have none, such as 2024-10-25.",
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private", help="Fetch addresses of this machine and the local network too."
    ),
]
Lists = Annotated[
    list[str] | None,
    typer.Option(
        "--list",
        metavar="FILE",
        help="A watch-list to hold the names against: OFAC's sdn.csv and alt.csv, the UN's and the"
        " EU's XML, the UK's CSV, or FollowTheMoney entities. Give it again for more lists.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No summary and no progress bar.")]
