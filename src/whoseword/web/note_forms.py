"""Notes on a story, its claims and its articles: written and withdrawn, each by somebody named."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import Response

from whoseword.web.forms import Sent, on_form, see

LONGEST_NOTE: Final = 8_000
"""Characters."""


def _write(sent: Sent) -> Response:
    """Take a note; ``on`` is empty for the story, else ``claim`` or ``article`` and an id."""
    story, by, text = sent.request.path_params["story"], sent.by(), sent.words("text", LONGEST_NOTE)
    kind, _, name = sent.words("on").partition(" ")
    if not text:
        raise HTTPException(400, "Write something down.")
    if kind not in {"", "claim", "article"}:
        raise HTTPException(400, "A note is on the story, a claim or an article.")
    on = {kind: name} if kind else {}
    with sent.desk.opened() as archive, sent.desk.working():
        archive.note(story, text, claim=on.get("claim"), article=on.get("article"), by=by)
    return see(f"/stories/{quote(story)}/correct#notes", by)


def _withdraw(sent: Sent) -> Response:
    story, number = sent.request.path_params["story"], sent.request.path_params["number"]
    by = sent.by()
    with sent.desk.opened() as archive:
        archive.withdraw(number, by=by)
    return see(f"/stories/{quote(story)}/correct#notes", by)


write_note, withdraw_note = on_form(_write), on_form(_withdraw)
