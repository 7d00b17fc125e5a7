"""The desk under load: people who read and people who write, at once, on loopback.

A reader turns a page a second, a writer leaves a note every three and pastes an article now and
then, which is read and compared while all others go on.
"""

from __future__ import annotations

import random
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

import httpx

from evaluation.bench.invented import story
from evaluation.bench.measuring import Figure
from whoseword import Archive

READERS: Final = 50
WRITERS: Final = 5
_ARTICLES: Final = 9
_TURN, _NOTE, _PASTE = 1.0, 3.0, 20
_PATIENCE: Final = 60.0
_KEY: Final = re.compile(r'name="key" value="([^"]+)"')


@dataclass(slots=True)
class Seen:
    """What all clients saw, by what they did: seconds, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: {"read": [], "write": []})
    errors: list[str] = field(default_factory=list)

    def ask(self, what: str, send: Callable[[], httpx.Response]) -> httpx.Response | None:
        """Send one request, and note what came of it."""
        begun = time.perf_counter()
        try:
            answer = send()
            answer.raise_for_status()
        except httpx.HTTPError as error:
            self.errors.append(f"{what}: {error}")
            return None
        self.seconds[what].append(time.perf_counter() - begun)
        return answer


def measure(seconds: float) -> Iterator[Figure | str]:
    """Let them read and write for so long."""
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as (address, stories):
        seen, until = Seen(), time.monotonic() + seconds
        people = [
            threading.Thread(target=work, args=(address, stories, seen, until, number))
            for work, number_of in ((_read, READERS), (_write, WRITERS))
            for number in range(number_of)
        ]
        for one in people:
            one.start()
        for one in people:
            one.join()
    of = f"desk, {READERS} readers and {WRITERS} writers: "
    yield Figure(f"{of}requests", sum(map(len, seen.seconds.values())))
    yield Figure(f"{of}errors", len(seen.errors), most=0)
    for what, found in seen.seconds.items():
        for share in (0.5, 0.99):
            yield Figure(f"{of}{what}, p{100 * share:.0f}", 1000 * share_within(found, share), "ms")
    yield from seen.errors[:5]


def share_within(found: list[float], share: float) -> float:
    """The time within which so many of them came."""
    return sorted(found)[min(len(found) - 1, int(share * len(found)))] if found else 0.0


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Serve a small archive in a process of its own; gives its address and its stories."""
    place = folder / "desk.whoseword"
    with Archive(place) as archive:
        list(archive.add(story(_ARTICLES, sentences=4)))
        stories = [entry.id for entry in archive.stories()]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "whoseword.cli", "serve"]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        [*command, "--store", str(place), "--port", str(port)], stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address)
        yield address, stories
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            httpx.get(address).raise_for_status()
        except httpx.TransportError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


def _read(address: str, stories: list[str], seen: Seen, until: float, number: int) -> None:
    chance = random.Random(f"reader {number}")
    paths = ["/", "/search?words=said", "/alerts", "/api/stories"]
    paths += [f"{kind}/stories/{one}" for one in stories for kind in ("", "/api")]
    with httpx.Client(base_url=address, timeout=_PATIENCE, follow_redirects=True) as client:
        while time.monotonic() < until:
            time.sleep(_TURN * chance.uniform(0.5, 1.5))
            path = chance.choice(paths)
            seen.ask("read", lambda path=path: client.get(path))  # type: ignore[misc]


def _write(address: str, stories: list[str], seen: Seen, until: float, number: int) -> None:
    chance = random.Random(f"writer {number}")
    headers = {"Origin": address}
    with httpx.Client(base_url=address, timeout=_PATIENCE, headers=headers) as client:
        for turn in count(1):
            time.sleep(_NOTE * chance.uniform(0.5, 1.5))
            if time.monotonic() > until:
                return
            one = chance.choice(stories)
            shown = seen.ask("read", lambda one=one: client.get(f"/stories/{one}/correct"))  # type: ignore[misc]
            found = _KEY.search(shown.text) if shown is not None else None
            if found is None:
                continue
            sent = {"key": found[1], "by": f"Writer {number}", "text": f"Note {turn}."}
            where = f"/stories/{one}/note"
            if turn % _PASTE == number:
                sent["text"] = f"Writer {number} saw the harbour at {turn}, the mayor said."
                where = "/add/text"
            seen.ask("write", lambda where=where, sent=sent: _sent(client, where, sent))  # type: ignore[misc]


def _sent(client: httpx.Client, where: str, sent: dict[str, str]) -> httpx.Response:
    """Send a form; the page to which the answer leads is no part of it."""
    answer = client.post(where, data=sent, follow_redirects=False)
    return answer if answer.is_error else httpx.Response(200, request=answer.request)
