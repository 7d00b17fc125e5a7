"""One story: its answer, as in the report file, and what was corrected in it by hand."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from whoseword.archive import OF_ARTICLE
from whoseword.records import Decision
from whoseword.report.anchors import Anchors
from whoseword.report.page import html, policy
from whoseword.report.source_labels import KIND_WORDS
from whoseword.web.forms import Sent, desk_of, on_form, see
from whoseword.web.growth_line import growth_line
from whoseword.web.rendering import AROUND, page


def show_story(request: Request) -> Response:
    """Give the page of the report file, with what lies around it."""
    desk, name = desk_of(request), request.path_params["story"]
    with desk.opened() as archive:
        desk.refresh(archive)
        answer = archive.story(name)
    around = (*AROUND, ("Correct this story", f"/stories/{quote(name)}/correct"))
    sealed = f"{policy()}; frame-ancestors 'none'"
    return HTMLResponse(html(answer, around), headers={"Content-Security-Policy": sealed})


def show_correcting(request: Request) -> Response:
    """Show how a story grew, what was decided about it, and what can be."""
    desk, name = desk_of(request), request.path_params["story"]
    with desk.opened() as archive:
        desk.refresh(archive)
        (story,) = archive.story(name).stories
        others = [entry for entry in archive.stories() if entry.id != name]
        held = {told.article.id for told in story.articles}
        notes = archive.notes(name)
        history = [taken for taken in archive.history() if _is_about(taken, name, held)]
    asked = request.query_params.get("claim")
    return page(
        request,
        "correct.html.j2",
        story=story,
        claim=next((claim for claim in story.claims if claim.id == asked), None),
        others=others,
        history=history,
        notes=notes,
        gists={told.id: told.gist for told in story.claims},
        anchors=Anchors(story),
        outlets={
            told.article.id: told.article.outlet or told.article.id for told in story.articles
        },
        fields=_FIELDS,
        kinds=KIND_WORDS,
        line=growth_line(story),
    )


def _is_about(taken: Decision, story: str, articles: set[str]) -> bool:
    anchored = (place.article for places in taken.anchors for place in places)
    named = {*taken.together, *taken.apart, *anchored}
    return story in taken.stories or not articles.isdisjoint(named)


def _merge(sent: Sent) -> Response:
    story, other, by = sent.request.path_params["story"], sent.words("other"), sent.by()
    with sent.desk.opened() as archive:
        taken = archive.merge(story, other, by=by, why=sent.words("why"))
    return _decided(taken, by)


def _split(sent: Sent) -> Response:
    story, articles, by = sent.request.path_params["story"], sent.every("article"), sent.by()
    if not articles:
        raise HTTPException(400, "Choose the articles that are another story.")
    with sent.desk.opened() as archive:
        taken = archive.split(story, articles, by=by, why=sent.words("why"))
    return _decided(taken, by)


def _correct(sent: Sent) -> Response:
    """Take one field of the story or of one of its articles; which fields, the archive says."""
    story, by = sent.request.path_params["story"], sent.by()
    article, field = sent.words("article") or None, sent.words("field")
    allowed = _FIELDS if article is not None else _FIELDS[:1]
    if field not in allowed:
        raise HTTPException(400, "A story has no such field; choose the article that it is of.")
    value = sent.date("value") if field == "published" else sent.words("value")
    if not value:
        raise HTTPException(400, "Give what it should say.")
    with sent.desk.opened() as archive:
        taken = archive.correct(
            story, {field: value}, article=article, by=by, why=sent.words("why")
        )
    return _decided(taken, by)


def _same_source(sent: Sent) -> Response:
    story, by = sent.request.path_params["story"], sent.by()
    one, other, why = (sent.words(name) for name in ("one", "other", "why"))
    with sent.desk.opened() as archive, sent.desk.working():
        return _decided(archive.same_source(story, one, other, by=by, why=why), by)


def _not_same_claim(sent: Sent) -> Response:
    story, by = sent.request.path_params["story"], sent.by()
    claim, articles, why = sent.words("claim"), sent.every("article"), sent.words("why")
    with sent.desk.opened() as archive, sent.desk.working():
        return _decided(archive.not_same_claim(story, claim, articles, by=by, why=why), by)


def _wrong_origin(sent: Sent) -> Response:
    story, by = sent.request.path_params["story"], sent.by()
    claim, origin, why = (sent.words(name) for name in ("claim", "origin", "why"))
    with sent.desk.opened() as archive, sent.desk.working():
        return _decided(archive.wrong_origin(story, claim, origin, by=by, why=why), by)


def _decided(taken: Decision, by: str) -> Response:
    return see(f"/corrections#d{taken.number}", by)


_FIELDS: Final = OF_ARTICLE
DECISIONS: Final = tuple(
    (name, on_form(handle))
    for name, handle in (
        ("merge", _merge),
        ("split", _split),
        ("change", _correct),
        ("same-source", _same_source),
        ("not-same-claim", _not_same_claim),
        ("wrong-origin", _wrong_origin),
    )
)
"""What can be decided about a story: the last part of its address, and what takes the form."""
