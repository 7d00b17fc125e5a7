"""Changes of stories in words, a line each."""

from __future__ import annotations

from whoseword.language import in_words, listed
from whoseword.records import AlertKind, Change, Claim, ConflictKind, OriginRange, Story
from whoseword.report.phrasing import counted, number, quoted, shortened

_GIST = 150
_DIFFERENT = {
    ConflictKind.FIGURE: "figures differ",
    ConflictKind.DATE: "dates differ",
    ConflictKind.WORDING: "wordings differ",
    ConflictKind.DENIAL: "it is denied",
}


def alert_words(change: Change) -> str:
    """Say what has changed in one line."""
    story, claim = change.story, change.claim
    if change.kind is AlertKind.NEW_STORY or claim is None:
        return f"new: {story.title} ({_spread(story, story.claims[0] if story.claims else None)})"
    if change.kind is AlertKind.ECHO:
        return f"{story.title}: {_spread(story, claim, still='still ')}"
    who = listed([source.name for source in change.sources])
    gist = quoted(shortened(claim.gist, _GIST))
    if change.kind is AlertKind.NEW_ORIGIN:
        proven = claim.independent_origins.at_least > 1
        return f"{who}: {'an' if proven else 'perhaps an'} independent origin of {gist}"
    if change.kind is AlertKind.DENIAL:
        return f"{who} {'denies' if len(change.sources) == 1 else 'deny'} {gist}"
    if change.conflict is None:
        return f"conflict over {gist}"
    return f"{_DIFFERENT[change.conflict.kind]} on {gist}: {in_words(change.conflict.why)}"


def _spread(story: Story, claim: Claim | None, still: str = "") -> str:
    """Say over how many outlets the story goes, and on how many origins its first claim rests."""
    outlets = len({told.article.outlet for told in story.articles} - {None})
    found = claim.independent_origins if claim is not None else OriginRange(0, 0)
    most = f", at most {number(found.at_most)}" if found.at_most > found.at_least else ""
    return f"{counted(outlets, 'outlet')}, {still}{counted(found.at_least, 'origin')}{most}"
