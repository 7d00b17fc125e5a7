"""One page from the web, within limits of time, size and redirects."""

from __future__ import annotations

import time
from dataclasses import dataclass

import httpx

from whoseword.errors import InputError, Refused, TooLarge, Unreachable
from whoseword.ingest.addresses import CheckedTransport, Resolver, resolve
from whoseword.ingest.limits import (
    CONNECT_SECONDS,
    MAX_FILE,
    MAX_REDIRECTS,
    READ_SECONDS,
    TOTAL_SECONDS,
    megabytes,
)

_HEADERS = {
    "User-Agent": "whoseword (reads one article at a time)",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/json;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}
_INSTEAD = "Check the address, or save the page and give the file."


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: ``url`` is the last address, ``kind`` the media type in lower case."""

    url: str
    kind: str
    charset: str | None
    data: bytes


def fetch(url: str, *, allow_private: bool = False, resolver: Resolver = resolve) -> Page:
    """The page at an http(s) address; raises an ``InputError`` that names the address."""
    transport = CheckedTransport(allow_private=allow_private, resolver=resolver)
    timeout = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
    try:
        with httpx.Client(
            transport=transport,
            timeout=timeout,
            headers=_HEADERS,
            follow_redirects=True,
            max_redirects=MAX_REDIRECTS,
            trust_env=False,
        ) as client:
            return _read(client, url)
    except InputError:
        raise
    except httpx.TooManyRedirects as error:
        raise Unreachable(url, f"more than {MAX_REDIRECTS} redirects", _INSTEAD) from error
    except (httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
        raise Refused(url, "not a valid http or https address", _INSTEAD) from error
    except httpx.TimeoutException as error:
        raise Unreachable(url, "no answer in time", _INSTEAD) from error
    except (httpx.HTTPError, UnicodeError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise Unreachable(url, f"no answer ({reason})", _INSTEAD) from error


def _read(client: httpx.Client, url: str) -> Page:
    deadline = time.monotonic() + TOTAL_SECONDS
    with client.stream("GET", url) as response:
        if response.status_code != httpx.codes.OK:
            raise Unreachable(url, f"the server answers {response.status_code}", _INSTEAD)
        chunks, size = [], 0
        for chunk in response.iter_bytes(65_536):
            size += len(chunk)
            if size > MAX_FILE:
                limit = f"over the limit of {megabytes(MAX_FILE)} for one page"
                raise TooLarge(url, limit, "Give the text of the article as a file.")
            if time.monotonic() > deadline:
                raise Unreachable(url, f"not done in {TOTAL_SECONDS:.0f} seconds", _INSTEAD)
            chunks.append(chunk)
        kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
        return Page(str(response.url), kind, response.charset_encoding, b"".join(chunks))
