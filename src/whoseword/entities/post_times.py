"""From when to when a post is held, by the dates that stand beside it in its sentence."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from whoseword.entities.standing import PeopledSentence
from whoseword.language.lexicon import ENGLISH
from whoseword.records import DateMention, NameKind, Span
from whoseword.text.role_phrases import role_head

_REACH: Final = 200  # characters between a post and its date
_BESIDE: Final = 40  # characters between a post and "since" or "until" that are of it
_LEAD: Final = 30  # characters before a date that may hold "since"
_FROM: Final = ENGLISH.pattern(r"\b{posts-in-text.since}(?: \w+){0,2} $", re.IGNORECASE)
_UNTIL: Final = ENGLISH.pattern(
    r"\b(?:{posts-in-text.until}(?: \w+){0,2}|{posts-in-text.to}) $", re.IGNORECASE
)
_RANGE: Final = ENGLISH.pattern(r"\b{posts-in-text.until}\b|\b{posts-in-text.to}\b|[–—-]")
"""Of two ends, as in "2009 to 2011"; "late 2011" is one time whose end ends nothing."""
_LASTING: Final = ENGLISH.pattern(r"\b{posts-in-text.for} $")
_PHRASE: Final = 90  # characters from a post of a campaign to the year of it
_YEAR: Final = re.compile(r"\d{4}")
_IN: Final = ENGLISH.pattern(r"\b{posts-in-text.in_a_year} $")
_CLAUSE_ENDS: Final = re.compile(r"[,;:.]\s")
_CANDIDATES: Final = ENGLISH.word_set("posts-in-text.of_a_campaign")
_CAMPAIGN: Final = ENGLISH.pattern(r"\b{posts-in-text.campaign}\b")
_BEFORE: Final = ENGLISH.pattern(r"\b{posts-in-text.before}\s")
_VERB_AHEAD: Final = 60  # characters before the post and its date
_BEHIND_HOLDER: Final = 20  # characters from the holder to the verb, the date before both
_VERB_BEHIND: Final = 60  # characters behind the date
_OVER: Final = ENGLISH.pattern(r"\b{posts-in-text.over:opening}\b")
_PASSIVE: Final = ENGLISH.pattern(r"\b{posts-in-text.passive} (?:\w+ )?$")
_ENCLOSED: Final = re.compile(r", [^;]{1,160}, (?:\w+ ){0,4}")
_NEXT_CLAUSE: Final = ENGLISH.pattern(r"[;:.]\s|,? {posts-in-text.next_clause}\b")
_BREAK: Final = re.compile(r"[;:]\s")


Times = tuple[str | None, str | None]
"""Beginning and end, as EDTF."""


def times(sentence: PeopledSentence, holder: Span, role: Span) -> Times:
    """Give the beginning and the end of a post as EDTF, each None where the sentence has none.

    "Since" and "until" count right beside the post, verbs of taking and leaving it where the
    holder is who takes or leaves it, and not of a post that is said to be over.
    """
    text, low, high = sentence.text, min(holder[0], role[0]), max(holder[1], role[1])
    title = role[1] <= holder[0] and holder[0] - role[1] <= 1
    over = _OVER.search(text[slice(*role)]) is not None
    since = until = None
    for mention in _near(sentence, low, high):
        held = not title and 0 <= mention.span[0] - high <= _BESIDE
        told = _beside(sentence, mention) if held else None
        if told is None and not over:
            told = _by_what_is_told(sentence, holder, role, mention)
        first, last = told or (None, None)
        since, until = since or first, until or last
    return since, until


def _beside(sentence: PeopledSentence, mention: DateMention) -> Times | None:
    """What a date right beside a post tells by the word before it; None where that tells none."""
    before = sentence.text[max(sentence.span[0], mention.span[0] - _LEAD) : mention.span[0]]
    first, slash, last = mention.when.partition("/")
    if _FROM.search(before):
        closed = slash and not _open(mention) and _RANGE.search(sentence.text, *mention.span)
        return first, last if closed else None
    if _UNTIL.search(before):
        return None, mention.when.split("/")[-1]
    return (first, None) if slash and _LASTING.search(before) else None


def _by_what_is_told(
    sentence: PeopledSentence, holder: Span, role: Span, mention: DateMention
) -> Times:
    """What the vote of a campaign, or a verb of taking or leaving a post, makes of a date."""
    if _of_campaign(sentence, role, mention):
        return mention.when, mention.when
    behind = max(holder[1], role[1])
    left = behind <= mention.span[0] and _left_for(sentence, behind, mention)
    if left or _told_of(sentence, "ending", holder, role, mention):
        return None, mention.when
    began = _told_of(sentence, "beginning", holder, role, mention)
    return (mention.when if began else None), None


def _of_campaign(sentence: PeopledSentence, role: Span, mention: DateMention) -> bool:
    """Whether a year dates the candidacy or the campaign that the post is of."""
    text = sentence.text
    start = mention.span[0]
    if not _YEAR.fullmatch(mention.when) or not _IN.search(text, max(0, start - _LEAD), start):
        return False
    behind = text[role[1] : start] if role[1] <= start else ""
    if len(behind) > _PHRASE or _CLAUSE_ENDS.search(behind):
        return False
    words = text[slice(*role)].split()
    return words[-1:] != [] and (
        _plain(words[-1]) in _CANDIDATES or _CAMPAIGN.search(text[role[0] : start]) is not None
    )


def _plain(word: str) -> str:
    return word.casefold().rstrip(".")


def _left_for(sentence: PeopledSentence, high: int, mention: DateMention) -> bool:
    """Whether the post ended "before he was elected in 2006", or "before becoming mayor"."""
    before = _BEFORE.search(sentence.text, high, mention.span[0])
    return before is not None and any(
        verb.end() <= mention.span[0]
        for part in ("subject", "object")
        for verb in _verbs("beginning", part).finditer(
            sentence.text, before.end(), min(mention.span[0], before.end() + _VERB_BEHIND)
        )
    )


def _open(mention: DateMention) -> bool:
    return ".." in mention.when


def _told_of(
    sentence: PeopledSentence, section: str, holder: Span, role: Span, mention: DateMention
) -> bool:
    """Whether a verb of the section near the date is said of the holder, and of this post."""
    low = max(sentence.span[0], min(holder[0], mention.span[0]) - _VERB_AHEAD)
    high = min(sentence.span[1], max(mention.span[1], holder[1]) + _VERB_BEHIND)
    entity = next(s.entity for s in sentence.standing if s.span == holder)
    for part in ("subject", "object"):
        for verb in _verbs(section, part).finditer(sentence.text, low, high):
            if section == "beginning" and _of_another(sentence.text, role, verb, mention):
                continue
            ahead = mention.span[1] <= holder[0] and 0 <= verb.start() - holder[1] <= _BEHIND_HOLDER
            nearer = verb.end() <= mention.span[0] or verb.start() - mention.span[1] <= _BESIDE
            nearer = nearer or ahead
            if nearer and _meant(sentence, verb, active=part == "object") == entity:
                return True
    return False


def _of_another(text: str, role: Span, verb: re.Match[str], mention: DateMention) -> bool:
    """Whether the verb takes another post: "the deputy mayor will become mayor on Monday"."""
    if role[1] > verb.start() or mention.span[0] < verb.end():
        return False
    return any(role_head(word) for word in text[verb.end() : mention.span[0]].split())


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
        for mention in sentence.dates
        if "X" not in mention.when
        and (_follows(text, high, mention.span) or _precedes(text, mention.span, low))
    ]


def _follows(text: str, high: int, date: Span) -> bool:
    return high <= date[0] <= high + _REACH and not _BREAK.search(text, high, date[0])


def _precedes(text: str, date: Span, low: int) -> bool:
    return 0 <= low - date[1] <= _BESIDE and not _NEXT_CLAUSE.search(text, date[1], low)


@lru_cache(maxsize=64)
def _verbs(section: str, role: str) -> re.Pattern[str]:
    words = sorted(ENGLISH.table(f"posts.{section}")[role], key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
