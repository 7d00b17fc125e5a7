"""The web, served from this machine alone."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.ingest.reading import REPORT
from tests.ingest.test_pages import PAGE
from whoseword import errors, ingest
from whoseword.ingest.fetching import fetch
from whoseword.ingest.limits import MAX_FILE
from whoseword.resources import Limits, Resources


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        port = self.headers["Host"].rpartition(":")[2]
        moved = {
            "/moved": "/page",
            "/circle": "/circle",
            "/inward": f"http://inside.test:{port}/page",
        }
        if self.path in moved or self.path == "/scheme":
            self.send_response(302)
            self.send_header("Location", moved.get(self.path, "file:///etc/passwd"))
            self.end_headers()
            return
        bodies = {
            "/page": ("text/html; charset=utf-8", PAGE.encode()),
            "/text": ("text/plain", REPORT.encode()),
            "/picture": ("image/png", b"\x89PNG"),
            "/large": ("text/html", b"x" * (MAX_FILE + 10)),
            "/host": ("text/plain", (self.headers["Host"] + " " + REPORT).encode()),
        }
        self.send_response(200 if self.path in bodies else 404)
        kind, body = bodies.get(self.path, ("text/html", b"gone"))
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def _read(*urls: str, allow_private: bool = True) -> tuple[list[str], list[errors.InputError]]:
    problems: list[errors.InputError] = []
    resources = Resources(limits=Limits(allow_private=allow_private))
    found = ingest.articles(urls, resources, on_error=problems.append)
    return [article.text for article in found], problems


def test_pages_and_plain_text_are_read_also_after_a_redirect(site: str) -> None:
    texts, problems = _read(f"{site}/moved", f"{site}/host")
    assert problems == []
    assert texts == [REPORT, f"{site.removeprefix('http://')} {REPORT}"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/nowhere", errors.Unreachable),
        ("/circle", errors.Unreachable),
        ("/large", errors.TooLarge),
        ("/picture", errors.Unreadable),
    ],
)
def test_what_cannot_be_used_is_reported_with_its_address(
    site: str, path: str, kind: type[errors.InputError]
) -> None:
    texts, problems = _read(site + path)
    assert texts == []
    assert [(type(problem), problem.name) for problem in problems] == [(kind, site + path)]


def test_a_closed_port_is_unreachable() -> None:
    _, problems = _read("http://127.0.0.1:9/a")
    assert [type(problem) for problem in problems] == [errors.Unreachable]


def test_a_redirect_away_from_the_web_is_an_error(site: str) -> None:
    _, problems = _read(f"{site}/scheme")
    assert isinstance(problems[0], errors.InputError)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0x7f000001/"]
)
def test_private_addresses_are_refused(url: str) -> None:
    _, problems = _read(url, allow_private=False)
    assert [type(problem) for problem in problems] == [errors.Refused]


def test_a_name_that_resolves_inward_is_refused_without_connecting() -> None:
    with pytest.raises(errors.Refused):
        fetch("http://outside.test/page", resolver=lambda *_: ["93.184.216.34", "10.0.0.7"])


def test_the_connection_goes_to_the_address_that_was_checked(site: str) -> None:
    port = site.rsplit(":", 1)[1]
    asked: list[str] = []

    def resolver(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    page = fetch(f"http://outside.test:{port}/host", allow_private=True, resolver=resolver)
    assert page.data.startswith(f"outside.test:{port} ".encode())
    assert asked == ["outside.test"]


def test_a_redirect_is_checked_again(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = site.rsplit(":", 1)[1]
    monkeypatch.setattr(
        "whoseword.ingest.addresses.is_public", lambda address: address == "127.0.0.1"
    )

    def resolver(host: str, _: int) -> list[str]:
        return ["127.0.0.1"] if host == "outside.test" else ["192.168.0.9"]

    with pytest.raises(errors.Refused, match="inside"):
        fetch(f"http://outside.test:{port}/inward", resolver=resolver)
