"""What a page of the desk is asked and sent: forms that were made for whoever sends them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import quote, unquote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whoseword.web.desk import Desk

NAME_COOKIE: Final = "whoseword-name"
LONGEST_NAME: Final = 80
_LONGEST_WORDS: Final = 2_000
_MOST_FILES: Final = 50
_MOST_FIELDS: Final = 1_000
_LONGEST_FIELD: Final = 8_000_000
"""Bytes of one field: the longest article that is read, in any script."""
_YEAR: Final = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that came from a page of the desk itself."""

    desk: Desk
    request: Request
    fields: FormData

    def words(self, name: str, longest: int = _LONGEST_WORDS) -> str:
        """Give what stands in a field, without space around it; 400 where it is too long."""
        value = self.fields.get(name, "")
        if not isinstance(value, str) or len(value) > longest:
            raise HTTPException(400, f"“{name}” is too long.")
        return value.strip()

    def every(self, name: str) -> list[str]:
        """Give all values of a field that may be given many times."""
        return [value for value in self.fields.getlist(name) if isinstance(value, str)]

    def files(self, name: str) -> list[UploadFile]:
        """Give the files of a field."""
        found = self.fields.getlist(name)
        return [file for file in found if isinstance(file, UploadFile) and file.filename]

    def by(self) -> str:
        """Name who decides; 400 where nobody is named."""
        name = self.words("by", LONGEST_NAME)
        if not name:
            raise HTTPException(400, "Who decides? Give your name.")
        return name

    def date(self, name: str) -> str:
        """Give an ISO 8601 date, or nothing; 400 where it is none."""
        value = self.words(name)
        if value and not _is_date(value):
            raise HTTPException(400, f"{value}: is no date. Write it as 2024-10-25.")
        return value


def desk_of(request: Request) -> Desk:
    """Give the desk that a request came to."""
    desk: Desk = request.app.state.desk
    return desk


def on_form(handle: Callable[[Sent], Response]) -> Callable[[Request], Awaitable[Response]]:
    """Take a form in, refuse one that another site made, and let a thread work on it."""

    async def taken(request: Request) -> Response:
        desk = desk_of(request)
        async with request.form(
            max_files=_MOST_FILES, max_fields=_MOST_FIELDS, max_part_size=_LONGEST_FIELD
        ) as fields:
            key = fields.get("key")
            if not isinstance(key, str) or not desk.entry.fits(request.state.cookie, key):
                raise HTTPException(403, "This form is from another time or place. Open it again.")
            return await run_in_threadpool(handle, Sent(desk, request, fields))

    return taken


def _is_date(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def see(address: str, by: str = "") -> Response:
    """Lead on to a page, and remember who it was that sent the form."""
    answer = RedirectResponse(address, 303)
    if by:
        kept = {"max_age": _YEAR, "httponly": True, "samesite": "strict"}
        answer.set_cookie(NAME_COOKIE, quote(by), **kept)  # type: ignore[arg-type]
    return answer


def remembered_name(request: Request) -> str:
    """Give the name under which this browser decided last."""
    return unquote(request.cookies.get(NAME_COOKIE, ""))[:LONGEST_NAME]
