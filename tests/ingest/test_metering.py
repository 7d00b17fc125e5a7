from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.ingest.metering import Budget, MeteredBackend, Spent


@given(st.lists(st.integers(0, 50), max_size=8), st.integers(0, 200))
def test_bytes_are_spent_as_far_as_they_are_allowed(sizes: list[int], allowed: int) -> None:
    budget, total = Budget(60), 0
    budget.allow(allowed)
    for size in sizes:
        total += size
        if total > allowed:
            with pytest.raises(Spent):
                budget.spend(size)
            return
        budget.spend(size)


def test_no_wait_is_longer_than_what_is_left() -> None:
    budget = Budget(5)
    assert budget.seconds(60) <= 5
    assert budget.seconds(0.5) == 0.5
    assert 0 < budget.seconds(None) <= 5
    with pytest.raises(httpcore.ReadTimeout):
        Budget(-1).seconds(None)


@pytest.fixture
def port() -> Iterator[int]:
    """A server that sends ten bytes to whoever comes."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(b"0123456789")

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]


def read_all(stream: httpcore.NetworkStream) -> None:
    while stream.read(4):
        pass


def test_a_connection_gives_no_more_than_its_budget(port: int) -> None:
    budget = Budget(20)
    budget.allow(8)
    stream = MeteredBackend(budget).connect_tcp("127.0.0.1", port)
    assert len(stream.read(4)) <= 4
    with pytest.raises(Spent):
        read_all(stream)
    stream.close()
