"""One page from the web, within limits of time, size and redirects."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version

import httpcore
import httpx

from whoseword.errors import InputError, Refused, TooLarge, Unreachable, Unreadable
from whoseword.ingest.addresses import CheckedTransport, Resolver, resolve
from whoseword.ingest.limits import (
    CONNECT_SECONDS,
    MAX_FILE,
    MAX_REDIRECTS,
    READ_SECONDS,
    TOTAL_SECONDS,
    megabytes,
)
from whoseword.ingest.metering import Budget, Spent
from whoseword.ingest.unpacking import ENCODINGS, Damaged, unpacked
from whoseword.records import Validators
from whoseword.text.web_address import without_credentials

_HEADERS = {
    "User-Agent": f"whoseword/{version('whoseword')} (reads news for one desk; heeds robots.txt)",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/rss+xml,"
    " application/atom+xml, application/json;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}
_FAILURES = (
    httpx.HTTPError,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
)
_INSTEAD = "Check the address, or save the page and give the file."


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: ``url`` is the last address, ``kind`` the media type in lower case.

    ``status`` is 200; 304 where nothing has changed, and any where none was to be refused.
    """

    url: str
    kind: str
    charset: str | None
    data: bytes
    status: int = httpx.codes.OK
    validators: Validators | None = None


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    resolver: Resolver = resolve,
    known: Validators | None = None,
    refuse: bool = True,
) -> Page:
    """The page at an http(s) address; raises an ``InputError`` that names the address.

    A name and password in the address are sent to its host, and shown nowhere. With ``known``
    validators the page is asked for only if it has changed; without ``refuse`` an answer of any
    status is given.
    """
    name = without_credentials(url)
    budget = Budget(TOTAL_SECONDS)
    transport = CheckedTransport(budget, allow_private=allow_private, resolver=resolver)
    timeout = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
    try:
        with httpx.Client(
            transport=transport,
            timeout=timeout,
            headers=_HEADERS | _conditions(known),
            follow_redirects=True,
            max_redirects=MAX_REDIRECTS,
            trust_env=False,
        ) as client:
            return _read(client, url, name, refuse=refuse)
    except InputError:
        raise
    except httpx.TooManyRedirects as error:
        raise Unreachable(name, f"more than {MAX_REDIRECTS} redirects", _INSTEAD) from error
    except (httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
        raise Refused(name, "not a valid http or https address", _INSTEAD) from error
    except httpcore.TimeoutException as error:
        problem = f"no answer in time, at most {TOTAL_SECONDS:.0f} seconds"
        raise Unreachable(name, problem, _INSTEAD) from error
    except Spent as error:
        raise _too_large(name) from error
    except (*_FAILURES, Damaged, UnicodeError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise Unreachable(name, f"no answer ({reason})", _INSTEAD) from error


def _too_large(name: str) -> TooLarge:
    limit = f"over the limit of {megabytes(MAX_FILE)} for one page"
    return TooLarge(name, limit, "Give the text of the article as a file.")


def _conditions(known: Validators | None) -> dict[str, str]:
    conditions = {}
    if known is not None and known.etag:
        conditions["If-None-Match"] = known.etag
    if known is not None and known.modified:
        conditions["If-Modified-Since"] = known.modified
    return conditions


def _read(client: httpx.Client, url: str, name: str, *, refuse: bool) -> Page:
    with client.stream("GET", url) as response:
        status = response.status_code
        if refuse and status not in {httpx.codes.OK, httpx.codes.NOT_MODIFIED}:
            raise Unreachable(name, f"the server answers {status}", _INSTEAD, answered=True)
        pieces, size = [], 0
        for piece in unpacked(response.iter_raw(), _packing(response, name)):
            size += len(piece)
            if size > MAX_FILE:
                raise _too_large(name)
            pieces.append(piece)
        kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
        last = without_credentials(str(response.url))
        given = Validators(response.headers.get("etag"), response.headers.get("last-modified"))
        return Page(last, kind, response.charset_encoding, b"".join(pieces), status, given)


def _packing(response: httpx.Response, name: str) -> str:
    """The one encoding that the body is packed in, empty for none."""
    given = response.headers.get("content-encoding", "").lower().split(",")
    packed = [way for encoding in given if (way := encoding.strip()) not in {"", "identity"}]
    if len(packed) > 1:
        raise Unreadable(name, "the page is packed more than once", _INSTEAD)
    way = packed[0].removeprefix("x-") if packed else ""
    if way and way not in ENCODINGS:
        raise Unreadable(name, f"the page is packed in a way not asked for ({way})", _INSTEAD)
    return way
