"""From when to when a post is held, by the dates that stand beside it in its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from whoseword.entities.standing import PeopledSentence
from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind, Span
from whoseword.text.dates import DateMention, dates

_REACH: Final = 200  # characters between a post and its date
_BESIDE: Final = 40  # characters between a post and "since" or "until" that are of it
_LEAD: Final = 30  # characters before a date that may hold "since"
_FROM: Final = ENGLISH.pattern(r"\b{posts-in-text.since}(?: \w+){0,2} $", re.IGNORECASE)
_UNTIL: Final = ENGLISH.pattern(
    r"\b(?:{posts-in-text.until}(?: \w+){0,2}|{posts-in-text.to}) $", re.IGNORECASE
)
_VERB_AHEAD: Final = 60  # characters before the post and its date
_VERB_BEHIND: Final = 60  # characters behind the date
_OVER: Final = ENGLISH.pattern(r"\b{posts-in-text.over:opening}\b")
_PASSIVE: Final = ENGLISH.pattern(r"\b{posts-in-text.passive} (?:\w+ )?$")
_ENCLOSED: Final = re.compile(r", [^;]{1,160}, (?:\w+ ){0,4}")
_NEXT_CLAUSE: Final = ENGLISH.pattern(r"[;:.]\s|,? {posts-in-text.next_clause}\b")
_BREAK: Final = re.compile(r"[;:.]\s")


def times(sentence: PeopledSentence, holder: Span, role: Span) -> tuple[str | None, str | None]:
    """Give the beginning and the end of a post as EDTF, each None where the sentence has none.

    "Since" and "until" count right beside the post, verbs of taking and leaving it where the
    holder is who takes or leaves it, and not of a post that is said to be over.
    """
    text, low, high = sentence.text, min(holder[0], role[0]), max(holder[1], role[1])
    title = role[1] <= holder[0] and holder[0] - role[1] <= 1
    over = _OVER.search(text[slice(*role)]) is not None
    since = until = None
    for mention in _near(sentence, low, high):
        before = text[max(sentence.span[0], mention.span[0] - _LEAD) : mention.span[0]]
        held = not title and 0 <= mention.span[0] - high <= _BESIDE
        if held and mention.when.count("/") == 1 and _FROM.search(before) and not _open(mention):
            first, last = mention.when.split("/")
            since, until = since or first, until or last
        elif held and _FROM.search(before):
            since = since or mention.when.split("/")[0]
        elif held and _UNTIL.search(before):
            until = until or mention.when.split("/")[-1]
        elif over:
            continue
        elif _told_of(sentence, "ending", holder, mention):
            until = until or mention.when
        elif _told_of(sentence, "beginning", holder, mention):
            since = since or mention.when
    return since, until


def _open(mention: DateMention) -> bool:
    return ".." in mention.when


def _told_of(sentence: PeopledSentence, section: str, holder: Span, mention: DateMention) -> bool:
    """Whether a verb of the section near the date is said of the holder."""
    low = max(sentence.span[0], min(holder[0], mention.span[0]) - _VERB_AHEAD)
    high = min(sentence.span[1], mention.span[1] + _VERB_BEHIND)
    entity = next(s.entity for s in sentence.standing if s.span == holder)
    for role in ("subject", "object"):
        for verb in _verbs(section, role).finditer(sentence.text, low, high):
            nearer = verb.end() <= mention.span[0] or verb.start() - mention.span[1] <= _BESIDE
            if nearer and _meant(sentence, verb, active=role == "object") == entity:
                return True
    return False


def _meant(sentence: PeopledSentence, verb: re.Match[str], *, active: bool) -> str | None:
    """Whom a verb of taking or leaving a post is said of: its subject, or what it acts on."""
    text = sentence.text
    people = [s for s in sentence.standing if s.kind is NameKind.PERSON]
    before = [s for s in people if s.span[1] <= verb.start()]
    behind = [s for s in people if s.span[0] >= verb.end()]
    if active and not _PASSIVE.search(text, max(0, verb.start() - _LEAD), verb.start()):
        return behind[0].entity if behind else None
    for person in before:
        if _ENCLOSED.fullmatch(text, person.span[1], verb.start()):
            return person.entity
    return before[-1].entity if before else None


def _near(sentence: PeopledSentence, low: int, high: int) -> list[DateMention]:
    """The sentence's dates behind a post, or shortly before it; no semicolon between."""
    text = sentence.text
    return [
        mention
        for mention in dates(text, sentence.published)
        if sentence.span[0] <= mention.span[0] < sentence.span[1]
        and "X" not in mention.when
        and (_follows(text, high, mention.span) or _precedes(text, mention.span, low))
    ]


def _follows(text: str, high: int, date: Span) -> bool:
    return high <= date[0] <= high + _REACH and not _BREAK.search(text, high, date[0])


def _precedes(text: str, date: Span, low: int) -> bool:
    return 0 <= low - date[1] <= _BESIDE and not _NEXT_CLAUSE.search(text, date[1], low)


@cache
def _verbs(section: str, role: str) -> re.Pattern[str]:
    words = sorted(ENGLISH.table(f"posts.{section}")[role], key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
