"""Servers that never end: each is left within the time and the bytes that a fetch may take."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.ingest.test_pages import PAGE
from tests.known import RESOURCES
from whoseword import errors, ingest
from whoseword.ingest import fetching
from whoseword.ingest.fetching import fetch
from whoseword.ingest.limits import MAX_FILE, MAX_HEAD
from whoseword.resources import Limits, Resources

PRIVATE = Resources(limits=Limits(allow_private=True))
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
SECONDS = 1.0


@contextmanager
def serving(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server of one connection after another that says what ``answer`` sends."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                try:
                    connection.recv(65_536)
                    answer(connection)
                except OSError:
                    continue

    threading.Thread(target=serve, daemon=True).start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/a"
    listening.close()


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TOTAL_SECONDS", SECONDS)


def trickle(head: bytes) -> Callable[[socket.socket], None]:
    def answer(connection: socket.socket) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(b"x")
            time.sleep(0.05)

    return answer


@pytest.mark.parametrize(
    "head",
    [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", HEAD + b"\r\n", HEAD + b"Content-Length: 9999\r\n\r\n",
     HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n1;"],
)  # fmt: skip
def test_a_byte_now_and_then_does_not_hold_us(head: bytes) -> None:
    with serving(trickle(head)) as url:
        begun = time.monotonic()
        with pytest.raises(errors.Unreachable):
            fetch(url, allow_private=True)
        assert time.monotonic() - begun < 10 * SECONDS


def test_silence_does_not_hold_us() -> None:
    with serving(lambda _: time.sleep(20)) as url, pytest.raises(errors.Unreachable, match="time"):
        fetch(url, allow_private=True)


def sent(part: bytes, head: bytes = b"") -> tuple[Callable[[socket.socket], None], list[int]]:
    """An endless answer, and how many bytes of it went out."""
    count = [0]

    def answer(connection: socket.socket) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(part)
            count[0] += len(part)

    return answer, count


@pytest.mark.parametrize(
    ("part", "head", "most"),
    [
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 40, b"", MAX_HEAD),
        (b"X-Header: value\r\n" * 40, b"HTTP/1.1 200 OK\r\n", MAX_HEAD),
        (b"<p>word word word</p>" * 400, HEAD + b"\r\n", MAX_FILE),
    ],
    ids=["100 Continue", "headers", "body"],
)
def test_what_never_ends_is_left_at_a_bound_of_bytes(
    part: bytes, head: bytes, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "TOTAL_SECONDS", 60.0)
    answer, count = sent(part, head)
    with serving(answer) as url, pytest.raises((errors.TooLarge, errors.Unreachable)):
        fetch(url, allow_private=True)
    assert count[0] < most + 16_000_000  # what the sockets hold in between


def body(packed: bytes, encoding: str) -> Callable[[socket.socket], None]:
    head = HEAD + f"Content-Encoding: {encoding}\r\nContent-Length: {len(packed)}\r\n\r\n".encode()

    def answer(connection: socket.socket) -> None:
        connection.sendall(head + packed)

    return answer


def test_a_packed_page_is_unpacked() -> None:
    with serving(body(gzip.compress(PAGE.encode()), "gzip")) as url:
        assert fetch(url, allow_private=True).data == PAGE.encode()


def test_a_page_packed_more_than_once_is_refused() -> None:
    burst = gzip.compress(gzip.compress(bytes(50_000_000)))
    with (
        serving(body(burst, "gzip, gzip")) as url,
        pytest.raises(errors.Unreadable, match="more than once"),
    ):
        fetch(url, allow_private=True)


def test_a_page_that_bursts_is_left_at_the_limit() -> None:
    burst = gzip.compress(bytes(100_000_000))
    with serving(body(burst, "gzip")) as url, pytest.raises(errors.TooLarge):
        fetch(url, allow_private=True)


def test_a_packing_that_nobody_asked_for_is_told() -> None:
    with serving(body(b"\x0b\x02", "br")) as url, pytest.raises(errors.Unreadable, match="br"):
        fetch(url, allow_private=True)


def test_credentials_reach_no_article_and_no_error() -> None:
    def answer(connection: socket.socket) -> None:
        data = PAGE.replace(
            "https://saltmere.example/bridge", "https://u:s3cret@saltmere.example/b"
        )
        connection.sendall(
            HEAD + b"Content-Length: %d\r\n\r\n" % len(data.encode()) + data.encode()
        )

    with serving(answer) as url:
        problems: list[errors.InputError] = []
        given = url.replace("http://", "http://ann:s3cret@")
        found = list(ingest.articles([given], PRIVATE, on_error=problems.append))
        missing = given.replace("/a", "/b").replace("127.0.0.1", "127.0.0.1.invalid")
        list(
            ingest.articles(
                [missing, "ftp://ann:s3cret@x.example"], RESOURCES, on_error=problems.append
            )
        )
    assert len(found) == 1
    assert len(problems) == 2
    assert "s3cret" not in repr((found, [str(problem) for problem in problems]))
