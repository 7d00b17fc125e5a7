"""``whoseword serve``: the archive in a browser."""

from __future__ import annotations

import ipaddress
import os
from typing import Annotated, Final

import typer

from whoseword.cli.archive_options import StoreFile
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import console

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword serve",
        "whoseword serve --store desk.whoseword --port 9000",
        "WHOSEWORD_TOKEN=... whoseword serve --host 0.0.0.0 --name desk.example.org",
    )
)
TOKEN: Final = "WHOSEWORD_TOKEN"  # noqa: S105 - the name of the variable, no secret
_INSTALL: Final = "whoseword[desk]"
_SHORTEST_TOKEN: Final = 16
_LEAVE: Final = 3
"""Seconds for answers under way when it ends; a page that waits for alerts would never end."""


Names = Annotated[
    list[str] | None,
    typer.Option(
        "--name",
        metavar="HOST",
        help="A host name under which others reach it; others are refused.",
        show_default=False,
    ),
]


def serve(
    context: typer.Context,
    store: StoreFile = None,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Where to listen; else this machine.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535)] = 8377,
    names: Names = None,
) -> None:
    """Serve the desk: stories, adding, search and corrections, and /api for programs.

    It listens to this machine alone unless --host says otherwise. Whoever
    reaches it from elsewhere needs a token: the one in WHOSEWORD_TOKEN, else
    one that is made up and printed. It speaks plain HTTP; put a server with
    TLS before it where others reach it. Nothing is fetched unless somebody
    adds an address. What it needs is installed by
    pip install 'whoseword[desk]'.
    """
    from whoseword.optional_library import needed

    uvicorn = needed("uvicorn", _INSTALL)
    for library in ("starlette", "python_multipart"):
        needed(library, _INSTALL)
    from whoseword.web import Desk, application

    own = frozenset(name.lower() for name in names or ())
    token = None if is_loopback(host) and not own else wanted_token()
    desk = Desk(store, resources_of(context), names=own, token=token)
    with desk.opened():
        pass  # what is wrong with the archive's file is told before anybody asks
    if token is not None and TOKEN not in os.environ:
        console(stderr=True).print(f"The token is {token}", soft_wrap=True)
    shown = f"[{host}]" if ":" in host else host
    console(stderr=True).print(f"The desk is at http://{shown}:{port}/ (Ctrl-C ends it)")
    uvicorn.run(
        application(desk),
        host=host,
        port=port,
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_LEAVE,
    )


def is_loopback(host: str) -> bool:
    """Whether an address is reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def wanted_token() -> str:
    """Give the token of the environment, else a new one."""
    given = os.environ.get(TOKEN)
    if given is None:
        import secrets

        return secrets.token_urlsafe()
    if len(given) < _SHORTEST_TOKEN:
        raise typer.BadParameter(f"{TOKEN} has fewer than {_SHORTEST_TOKEN} characters.")
    return given
