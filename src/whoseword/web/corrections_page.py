"""What was decided by hand in the whole archive: by whom, when and why; and undoing it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from whoseword.records import Decision
from whoseword.web.forms import Sent, desk_of, on_form, see
from whoseword.web.rendering import page


def show_corrections(request: Request) -> Response:
    """List every decision, the last first, each with the stories that it leads to now."""
    with desk_of(request).opened() as archive:
        taken = archive.history()[::-1]
        titles = {entry.id: entry.title for entry in archive.stories()}
        homes = {
            name: home
            for decision in taken
            for name in (*decision.together, *decision.apart)
            if (home := archive.story_of(name)) is not None
        }
    return page(
        request,
        "corrections.html.j2",
        history=taken,
        stories={decision.number: _stories(decision, homes, titles) for decision in taken},
    )


def _stories(
    taken: Decision, homes: dict[str, str], titles: dict[str, str]
) -> list[tuple[str, str]]:
    now = [homes[name] for name in (*taken.together, *taken.apart) if name in homes]
    found = dict.fromkeys((*taken.stories, *now))
    return [(name, titles[name]) for name in found if name in titles]


def _undo(sent: Sent) -> Response:
    number, by = sent.request.path_params["number"], sent.by()
    with sent.desk.opened() as archive:
        archive.undo(by=by, number=number)
    return see(f"/corrections#d{number}", by)


undo_correction = on_form(_undo)
