"""Addresses that a list leads to, visited as a guest: allowed by the site, and one at a time.

What somebody types in is fetched as a browser would; what feeds and sitemaps list is fetched only
where the site's robots.txt lets programs in, with a pause between two requests to one host.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import urlsplit

from whoseword.errors import InputError, Refused, Unreachable
from whoseword.ingest.addresses import is_public
from whoseword.ingest.fetching import Page, fetch
from whoseword.ingest.robots import Rules, rules_of
from whoseword.records import Validators
from whoseword.text.web_address import without_credentials

PAUSE = 1.0
"""Seconds between two requests to one host that asks for no other pause."""
_INSTEAD = "Save the page and give the file."


class Visitor:
    """Remembers, for one run, what each host allows, when it was last asked, and who is down."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._allow_private, self._clock, self._sleep = allow_private, clock, sleep
        self._rules: dict[str, Rules] = {}
        self._asked: dict[str, float] = {}
        self._down: set[str] = set()

    def given(self, url: str, known: Validators | None = None) -> Page:
        """The page at an address that somebody named; raises ``InputError``.

        With the validators of an earlier answer its ``status`` may be 304: nothing has changed.
        """
        return fetch(url, allow_private=self._allow_private, known=known)

    def listed(self, url: str) -> Page:
        """The page at an address that a feed or a sitemap lists; raises ``InputError``."""
        name = without_credentials(url)
        site = _site(url)
        if site is None:
            raise Refused(name, "only http and https addresses are read", _INSTEAD)
        if site in self._down:
            raise Unreachable(name, "its host did not answer before", "Try again later.")
        rules = self._rules_of(site, name)
        if not rules.allow(url):
            raise Refused(name, "the site's robots.txt keeps programs out", _INSTEAD)
        self._wait(site, rules.delay)
        try:
            return fetch(url, allow_private=self._allow_private)
        except Unreachable as error:
            if not error.answered:
                self._down.add(site)
            raise

    def _rules_of(self, site: str, name: str) -> Rules:
        if site not in self._rules:
            self._asked[site] = self._clock()
            try:
                page = fetch(f"{site}/robots.txt", allow_private=self._allow_private, refuse=False)
            except Refused as error:
                raise Refused(name, error.problem, error.remedy) from error
            except InputError as error:
                self._down.add(site)
                problem = f"its robots.txt cannot be asked for ({error.problem})"
                raise Unreachable(name, problem, "Try again later.") from error
            self._rules[site] = rules_of(page.status, page.data)
        return self._rules[site]

    def _wait(self, site: str, delay: float) -> None:
        """Let the host rest; servers of one's own network, which are let in by hand, need none."""
        host = urlsplit(site).hostname or ""
        own = self._allow_private and (host == "localhost" or _is_private(host))
        pause = delay if own else max(delay, PAUSE)
        left = self._asked[site] + pause - self._clock()
        if left > 0:
            self._sleep(left)
        self._asked[site] = self._clock()


def _site(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def _is_private(host: str) -> bool:
    return host.replace(".", "").isdigit() and not is_public(host)
