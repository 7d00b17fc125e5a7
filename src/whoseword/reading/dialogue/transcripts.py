"""Transcripts within an article: who speaks in each turn; other labels are page furniture."""

from __future__ import annotations

import re
from collections import Counter
from itertools import zip_longest
from typing import Final

from whoseword.reading.noun_lists import PERSON, singular
from whoseword.records import Span
from whoseword.text.names import HONORIFICS, OFFICES, fold, parts

_TURN: Final = re.compile(
    r"^[ \t]{0,8}(?P<who>Q|A|(?P<caps>[A-Z][A-Z.'’\-]{1,24}(?: [A-Z][A-Z.'’\-]{0,24}){0,4}"
    r"(?:, [A-Z][A-Z .'’\-]{1,40})?))(?:(?P<cue>:)[ \t]{1,8}|(?<=Q)[ \t]{2,8})(?=\S)",
    re.MULTILINE,
)
_ASIDE: Final = re.compile(r"[ \t]*[(\[][^)\]\n]{0,200}[)\]][ \t]*")
_ASIDES: Final = 3  # stage directions that are cut from the end of a turn
_LEAST_TURNS: Final = 3
_SPOKEN_SHARE: Final = 3  # of so many turns one asks, or says "I", "we" or "you"
_SPOKEN: Final = re.compile(r"\?|\bI\b|\b(?:[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b")
_FURNITURE: Final = frozenset(
    "ALSO ANALYSIS AUDIO BREAKING CLICK COMMENTARY CORRECTION CREDIT DEVELOPING EDITORIAL "
    "EXCLUSIVE EXPLAINER FOLLOW GALLERY GRAPHIC IMAGES LISTEN LIVE MAP MORE NOTE OPINION "
    "PHOTO PHOTOS PICTURES PODCAST POLL READ RELATED REVIEW SEE SHARE SIGN SLIDESHOW SOURCE "
    "SUBSCRIBE TAGS TIMELINE TOPICS UPDATE UPDATED VIDEO VIDEOS VIEW WATCH".split()
)
_TITLES: Final = OFFICES & PERSON  # not "first", nor "house"
_ROLES: Final = frozenset("ANCHOR HOST INTERVIEWER MODERATOR QUESTIONER REPORTER".split())


def transcript(text: str, people: frozenset[str]) -> list[tuple[Span, Span, Span]]:
    """Speaker, colon and words of each turn, up to the next; none where ``text`` is no transcript.

    ``people`` are the folded surnames of those whom the article names elsewhere.
    """
    labels = list(_TURN.finditer(text))
    if len(labels) < _LEAST_TURNS:
        return []
    turns = []
    for match, following in zip_longest(labels, labels[1:]):
        # What follows the last turn may be the article again: it ends with its paragraph.
        line = text.find("\n", match.end())
        end = following.start() if following else line if line >= 0 else len(text)
        content = _spoken(text, match.end(), end)
        if content and not _FURNITURE.intersection(match["who"].split()):
            turns.append((match, content))
    if not _is_dialogue(text, turns, people):
        return []
    return [(m.span("who"), m.span("cue"), content) for m, content in turns if m["cue"]]


def _is_dialogue(
    text: str, turns: list[tuple[re.Match[str], Span]], people: frozenset[str]
) -> bool:
    """Whether people take turns, one of them again, and speak as one does to another.

    The answers of an interview are enough: its questions may be set without a label.
    """
    whole = {_surname(m["who"]) for m, _ in turns if " " in m["who"].partition(",")[0]}
    alone = {m["who"] for m, _ in turns}
    vouched = people | {fold(name) for name in whole & alone}
    shown = [(m, content) for m, content in turns if _is_person(m["who"], vouched)]
    voices = Counter(_surname(m["who"]) for m, _ in shown)
    if len(shown) < _LEAST_TURNS or (len(voices) < 2 and "A" not in voices):
        return False
    spoken = sum(bool(_SPOKEN.search(text, *content)) for _, content in shown)
    return max(voices.values()) > 1 and spoken * _SPOKEN_SHARE >= len(shown)


def _is_person(label: str, vouched: frozenset[str]) -> bool:
    name, _, role = label.partition(", ")
    first, *others = name.split()
    title = fold(first.rstrip("."))
    abbreviated = title if first[-1] == "." else ""
    return (
        label in {"Q", "A"}
        or (name.split()[-1] in _ROLES or name == "THE PRESIDENT")
        or bool(others and (title in HONORIFICS or title in _TITLES or abbreviated in OFFICES))
        or bool(role and singular(role.split()[-1].casefold()) in PERSON)
        or parts(name).surname in vouched
    )


def _surname(label: str) -> str:
    return label.partition(",")[0].rpartition(" ")[2]


def _spoken(text: str, start: int, end: int) -> Span | None:
    """Without white space and stage directions, such as "(laughter)", at either end."""
    while aside := _ASIDE.match(text, start, end):
        start = aside.end()
    words = text[start:end].rstrip()
    for _ in range(_ASIDES):
        if not words.endswith((")", "]")):
            break
        opening = max(words.rfind("\n("), words.rfind("\n["))
        if opening < 0 or "\n" in words[opening + 1 :]:
            break
        words = words[:opening].rstrip()
    return (start, start + len(words)) if words else None
