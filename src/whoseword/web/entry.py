"""Who may come in: a token, and a cookie that only this process can have given."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256
from typing import Final

COOKIE: Final = "whoseword"
_BYTES: Final = 24


class Entry:
    """Gives and checks cookies; those of an earlier run of the program hold no longer."""

    def __init__(self, token: str | None) -> None:
        self._token = token
        self._secret = secrets.token_bytes(_BYTES)

    @property
    def guarded(self) -> bool:
        """Whether a token is asked for."""
        return self._token is not None

    def opens(self, token: str) -> bool:
        """Whether this is the token; any is where none is asked for."""
        return self._token is None or hmac.compare_digest(token.encode(), self._token.encode())

    def cookie(self) -> str:
        """Make a cookie for somebody who may come in."""
        name = secrets.token_urlsafe(_BYTES)
        return f"{name}.{self._sign(f'cookie {name}')}"

    def holds(self, cookie: str) -> bool:
        """Whether this process gave the cookie."""
        name, _, signed = cookie.partition(".")
        return _same(signed, self._sign(f"cookie {name}"))

    def form_key(self, cookie: str) -> str:
        """Give what a form must bring along, so that no other site can have sent it."""
        return self._sign(f"form {cookie}")

    def fits(self, cookie: str, key: str) -> bool:
        """Whether a form was made for whoever holds this cookie."""
        return self.holds(cookie) and _same(key, self.form_key(cookie))

    def _sign(self, words: str) -> str:
        return hmac.new(self._secret, words.encode("utf-8", "surrogatepass"), sha256).hexdigest()


def _same(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), right.encode())
