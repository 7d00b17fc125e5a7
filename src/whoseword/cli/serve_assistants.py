"""``whoseword mcp``: what the other commands answer, asked by an assistant."""

from __future__ import annotations

from typing import Final

import typer

from whoseword.cli.archive_options import StoreFile
from whoseword.cli.options import Lists
from whoseword.cli.resources_wanted import resources_of

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword mcp",
        "whoseword mcp --store desk.whoseword --list sdn.csv",
    )
)


def serve_assistants(
    context: typer.Context, store: StoreFile = None, watch_lists: Lists = None
) -> None:
    """Serve assistants over the Model Context Protocol, on standard input and output.

    Tools: read, compare, explain, check_domain, search, story and, with
    --list, screen. They take texts and ids, never paths or addresses, and
    nothing is looked up on the network. What it needs is installed by
    pip install 'whoseword[mcp]'.
    """
    from whoseword.assistants import Tools, server

    server(Tools(store, watch_lists or (), resources_of(context))).run("stdio")
