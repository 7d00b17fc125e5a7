"""Roles that a verb tells: "who headed the Port Board", "a trust founded by Bo Ray"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from whoseword.entities.standing import PeopledSentence, Standing
from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind, RolePhrase

_SUBJECT: Final = ENGLISH.pattern(
    "(?:,? {subjects.who}|, {credits.which})?(?: {posts-in-text.helping})* $"
    "|, [^,;]{1,160}, (?:{subjects.who} )?(?:{posts-in-text.helping_briefly} )*$"
    "|, {subjects.who} [^,;]{1,80} {clauses.and} $"
)
_TO_BODY: Final = ENGLISH.pattern(r" (?:{posts-in-text.led_determiners} )?$")
_BY_PERSON: Final = ENGLISH.pattern(r" {posts-in-text.by_whom} (?:[\w.’'-]+ ){0,5}$")
_OF_BODY: Final = ENGLISH.pattern(
    r"(?:,| {posts-in-text.which_was})?(?: [\w’'-]+){0,2},? $|, [^,;]{1,60}, $"
)
_BEHIND_BODY: Final = ENGLISH.pattern(r"[,.;:)]|$|[”\"]| {posts-in-text.behind_body}\b")
_REACH: Final = 200  # characters from a person to the verb


def led_bodies(sentence: PeopledSentence) -> Iterator[tuple[Standing, RolePhrase]]:
    """Give who leads, founds or sits in which body, as the verbs of a sentence tell."""
    people = [s for s in sentence.standing if s.kind is NameKind.PERSON]
    bodies = [s for s in sentence.standing if s.kind is NameKind.ORGANISATION and s.named]
    for verb in _verbs().finditer(sentence.text, *sentence.span):
        found = _active(sentence, verb, people, bodies) or _passive(sentence, verb, people, bodies)
        if found is not None:
            holder, body = found
            start, end = min(verb.start(), body.span[0]), max(verb.end(), body.span[1])
            head = _roles()[verb[0]]
            yield holder, RolePhrase(start, body.span, end, head, False, body.span[1], told=head)


def _active(
    sentence: PeopledSentence,
    verb: re.Match[str],
    people: list[Standing],
    bodies: list[Standing],
) -> tuple[Standing, Standing] | None:
    """The subject before the verb, the body right behind it."""
    text = sentence.text
    behind = [b for b in bodies if b.span[0] >= verb.end()][:1]
    for body in behind:
        gap = text[verb.end() : body.span[0]]
        if not _TO_BODY.fullmatch(gap) or not _BEHIND_BODY.match(text, body.span[1]):
            return None
        for person in people:
            between = verb.start() - person.span[1]
            if 0 < between <= _REACH and _SUBJECT.fullmatch(text, person.span[1], verb.start()):
                return person, body
    return None


def _passive(
    sentence: PeopledSentence,
    verb: re.Match[str],
    people: list[Standing],
    bodies: list[Standing],
) -> tuple[Standing, Standing] | None:
    """The body before the verb, the one by whom right behind it."""
    text = sentence.text
    for person in [p for p in people if p.named and p.span[0] > verb.end()][:1]:
        if not _BY_PERSON.fullmatch(text, verb.end(), person.span[0]):
            return None
        for body in [b for b in bodies if b.span[1] <= verb.start()][-1:]:
            if _OF_BODY.fullmatch(text, body.span[1], verb.start()):
                return person, body
    return None


@cache
def _roles() -> Mapping[str, str]:
    return {verb: role for role, verbs in ENGLISH.table("posts.leading").items() for verb in verbs}


@cache
def _verbs() -> re.Pattern[str]:
    listed = sorted(_roles(), key=lambda verb: (-len(verb), verb))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b")
