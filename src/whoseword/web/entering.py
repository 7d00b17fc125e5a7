"""The page that asks for the token of a desk that others reach."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whoseword.web.entry import COOKIE
from whoseword.web.forms import desk_of
from whoseword.web.rendering import page

_LONGEST: int = 200


async def enter(request: Request) -> Response:
    """Ask for the token, and let in who has it."""
    entry = desk_of(request).entry
    if request.method != "POST":
        return page(request, "enter.html.j2", wrong=False)
    async with request.form(max_files=0, max_fields=2) as fields:
        token = fields.get("token", "")
    if not isinstance(token, str) or len(token) > _LONGEST or not entry.opens(token.strip()):
        return page(request, "enter.html.j2", 403, wrong=True)
    answer = RedirectResponse("/", 303)
    answer.set_cookie(COOKIE, entry.cookie(), httponly=True, samesite="strict")
    return answer
