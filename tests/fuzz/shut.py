"""No input may lead out of this machine, not even to its own addresses."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn
from unittest.mock import patch


def _unknown(*_: object, **__: object) -> NoReturn:
    raise socket.gaierror(socket.EAI_NONAME, "no name is known here")


@contextmanager
def no_network() -> Iterator[None]:
    """Let no name be looked up and no connection be made."""
    with patch("socket.getaddrinfo", _unknown), patch("socket.socket.connect", _unknown):
        yield
