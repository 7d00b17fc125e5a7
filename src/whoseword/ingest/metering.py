"""Connections that may take only so long and bring only so much, whatever the server does.

httpx counts its time-outs from byte to byte, so that a server that sends one byte a second holds
its reader for ever. Here each wait is cut to what is left of one deadline, and each byte counts,
those of headers and of answers that only announce another one (100 Continue) too.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

Option = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class Spent(httpcore.ProtocolError):
    """More bytes came than were allowed."""


class Budget:
    """Until when connections may last, and how many bytes may still come."""

    def __init__(self, seconds: float) -> None:
        self._deadline = time.monotonic() + seconds
        self._bytes = 0

    def allow(self, size: int) -> None:
        """Let so many bytes come from now on."""
        self._bytes = size

    def spend(self, size: int) -> None:
        """Count bytes that came; raises ``Spent`` beyond those allowed."""
        self._bytes -= size
        if self._bytes < 0:
            raise Spent("the server sends too much")

    def seconds(self, wanted: float | None) -> float:
        """The longest wait, at most as wanted; raises ``ReadTimeout`` when no time is left."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("no time is left")
        return left if wanted is None else min(left, wanted)


class MeteredBackend(httpcore.NetworkBackend):
    """Opens connections that keep to a budget."""

    def __init__(self, budget: Budget) -> None:
        self._budget, self._inner = budget, httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Option] | None = None,
    ) -> httpcore.NetworkStream:
        """As httpcore asks."""
        wait = self._budget.seconds(timeout)
        stream = self._inner.connect_tcp(host, port, wait, local_address, socket_options)
        return _Metered(stream, self._budget)


class _Metered(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream, budget: Budget) -> None:
        self._inner, self._budget = inner, budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._inner.read(max_bytes, self._budget.seconds(timeout))
        self._budget.spend(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._budget.seconds(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        wait = self._budget.seconds(timeout)
        return _Metered(self._inner.start_tls(ssl_context, server_hostname, wait), self._budget)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore has it
        return self._inner.get_extra_info(info)
