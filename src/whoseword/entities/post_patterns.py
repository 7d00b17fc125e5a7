"""Who holds a role: titles, appositions, relative clauses and verbs between a person and a role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from whoseword.entities.role_phrases import RolePhrase, role_head
from whoseword.entities.standing import PeopledSentence, Standing
from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind, Span

_ASIDE: Final = r"(?:\s\([^)\n]{1,40}\))?"
_BEHIND_NAME: Final = ENGLISH.pattern(
    rf"{_ASIDE}(?: {{posts-in-text.of}} [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:, \d{{1,3}})?(?:(?:, "
    rf"[RD]-[A-Z][\w.]+|, {{posts-in-text.party_members}}(?: {{posts-in-text.of}} "
    rf"[A-Z][\w. ]{{2,20}})?)(?: {{clauses.and}})?)?(?:(?:,| [—–-]+| \() ?|(?<= {{clauses.and}}) )"
    rf"(?:{{posts-in-text.as}} )?(?:{{posts-in-text.filling}} |"
    rf"{{posts-in-text.who}} {{posts-in-text.being}} )*"
    rf"(?:{{posts-in-text.article}} (?:[\w’'-]+ ){{1,4}})?"
)
_TITLE_GAP: Final = ENGLISH.pattern(
    r"(?: {posts-in-text.of_the} [A-Z]\w+)?[ \u00a0](?:{posts-in-text.honorifics} )?"
)
_LIST_GAP: Final = ENGLISH.pattern(r"[ \u00a0]|, | [—–-]+ |: |,? {posts-in-text.listing} ")
_JOINED: Final = ENGLISH.pattern(
    r"(?:,? {posts-in-text.of} [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:, [RDI]-[\w.]+)?,? "
    r"(?:{posts-in-text.joining} )?(?:{posts-in-text.then}-)?"
)
_AS: Final = ENGLISH.pattern(r"\b{posts-in-text.as:opening} $")
_FORM_OF_ADDRESS: Final = ENGLISH.pattern(r"{posts-in-text.forms_of_address}\.? $")
_PRAISE: Final = 40  # characters between an article and a role
_PRAISED: Final = ENGLISH.pattern(r"\b{posts-in-text.articles:opening}(?: [a-z’'-]+){1,3} $")
_OF: Final = ENGLISH.pattern(r"\b{posts-in-text.of} $")
_PARENTHESIS: Final = re.compile(r" \([^)]*\)")
_AND: Final = ENGLISH.pattern(r",? {clauses.and} |, ")
_CLOSING: Final = frozenset({",", ".", ";", "—", ""})
_POSSESSIVE: Final = re.compile(r"['’]s |s['’] ")
_REACH: Final = 240  # characters between a person and a role
_NEAR: Final = 90  # characters between a role and its body
_SUBJECTS: Final = 3  # people before a role who may hold it
_PRONOUN: Final = 4  # characters

Held = tuple[Standing, RolePhrase, bool]
"""Who holds which role, and whether the role is a bare title before the name."""


def held_roles(sentence: PeopledSentence, roles: Sequence[RolePhrase]) -> Iterator[Held]:
    """Give each person of the sentence with each role that the sentence says is theirs."""
    people = [s for s in sentence.standing if s.kind is NameKind.PERSON and _is_short(s)]
    found: dict[int, list[tuple[Standing, bool]]] = {}
    for number, role in enumerate(roles):
        if titled := _titled(sentence, role, people):
            found[number] = [(person, True) for person in titled]
        elif person := _described(sentence, role, people):
            found[number] = [(person, False)]
    _joined_roles(sentence, roles, found)
    for number in sorted(found):
        for person, title in found[number]:
            yield person, roles[number], title


def _is_short(standing: Standing) -> bool:
    """Names and pronouns; a description that stands for a person may be the role itself."""
    return standing.named or standing.span[1] - standing.span[0] <= _PRONOUN


def _joined_roles(
    sentence: PeopledSentence,
    roles: Sequence[RolePhrase],
    found: dict[int, list[tuple[Standing, bool]]],
) -> None:
    """Let one person hold both of two roles that "and" joins: "chairman and chief executive"."""
    ordered = sorted(range(len(roles)), key=lambda k: roles[k].start)
    for one, other in pairwise(ordered):
        left, right = roles[one], roles[other]
        ends = {left.title_end, left.end}
        if not any(_AND.fullmatch(sentence.text[end : right.start]) for end in ends):
            continue
        for known, unknown in ((one, other), (other, one)):
            if known in found and unknown not in found and not roles[unknown].plural:
                found[unknown] = [(person, False) for person, _ in found[known][:1]]


def _titled(
    sentence: PeopledSentence, role: RolePhrase, people: Sequence[Standing]
) -> list[Standing]:
    """Those named right behind the role: one, or several behind a plural."""
    text = sentence.text
    found: list[Standing] = []
    for person in people:
        if not person.named:
            continue
        start, end = person.span
        if found:
            if not _JOINED.fullmatch(_PARENTHESIS.sub("", text[found[-1].span[1] : start])):
                break
            found.append(person)
        elif start <= role.core[0] and role.title_end < end:
            return [person]  # the title was read as part of the name: "Mayor Bo Ray"
        elif start >= role.title_end and _leads_to(text, role, start):
            found.append(person)
            if not role.plural:
                break
    return found


def _leads_to(text: str, role: RolePhrase, start: int) -> bool:
    """Whether nothing parts the role from the name behind it; a list may follow a plural."""
    gaps = [text[end:start] for end in (role.title_end, role.end) if end <= start]
    pattern = _LIST_GAP if role.plural else _TITLE_GAP
    return any(pattern.fullmatch(gap) for gap in gaps)


def _described(
    sentence: PeopledSentence, role: RolePhrase, people: Sequence[Standing]
) -> Standing | None:
    """Whom an apposition or a verb says to hold the role."""
    if role.plural:
        return None
    text = sentence.text
    before = [p for p in people if p.span[1] <= role.start]
    for person in before[::-1][:_SUBJECTS]:
        between = text[person.span[1] : role.start]
        nearest = person == before[-1] and person.named
        if nearest and _BEHIND_NAME.fullmatch(between) and not _of_another(between, role):
            return person
        if len(between) <= _REACH and _holding().fullmatch(between):
            return person
    behind = [p for p in people if p.named and p.span[0] >= role.title_end]
    alone = not before or role.start - before[-1].span[1] > _NEAR
    if behind and _leads_on(text, role, behind[0], alone=alone):
        return behind[0]
    return None


def _of_another(between: str, role: RolePhrase) -> bool:
    """Whether the role is another's whom the person is something to: "a critic of the mayor"."""
    return role.start < role.core[0] and _OF.search(between) is not None


def _leads_on(text: str, role: RolePhrase, person: Standing, *, alone: bool) -> bool:
    """Whether a name in apposition follows the role, or who acts "as" that, nobody before."""
    gaps = {_FORM_OF_ADDRESS.sub("", text[e : person.span[0]]) for e in (role.end, role.title_end)}
    if not gaps & {", ", ": "}:
        return False
    if alone and _AS.search(text, max(0, role.start - 4), role.start):
        return True
    return _definite(text, role) and text[person.span[1] : person.span[1] + 1] in _CLOSING


def _definite(text: str, role: RolePhrase) -> bool:
    opening = text[role.start : role.core[0]].strip()
    praised = _PRAISED.search(text, max(0, role.start - _PRAISE), role.start)
    return bool(opening or praised) or _POSSESSIVE.search(text[slice(*role.core)]) is not None


@cache
def _holding() -> re.Pattern[str]:
    return ENGLISH.pattern(
        rf"{_ASIDE}(?:, [^,;:]{{1,200}})?,? (?:{{posts-in-text.at_times}} )*{{posts.holding.verbs}}"
        r"(?: {posts-in-text.again})?(?: {posts-in-text.in_or_from} [\w ]{2,20})?"
        r"(?: {posts-in-text.as})? "
    )


def organisation(sentence: PeopledSentence, role: RolePhrase, holder: Standing) -> Standing | None:
    """The body, place or person that the role is of: in its words, else behind them."""
    within = [
        s for s in sentence.standing
        if s.entity != holder.entity and role.start <= s.span[0] and s.span[1] <= role.end
    ]  # fmt: skip
    inside = [s for s in within if not is_role(sentence.text[slice(*s.span)])]
    behind = [s for s in inside if s.span[0] >= role.title_end]
    before = [s for s in inside if s.span[1] <= role.core[1] and not _party(sentence, s.span)]
    if behind and behind[0].span[0] - role.title_end <= _NEAR:
        return behind[0]
    implied = [s for s in within if not s.named and s.kind is NameKind.ORGANISATION]
    return next(reversed([*implied[:1], *before]), None)


def is_role(words: str) -> bool:
    """Whether it is itself a role, though a name or a body was read from it: "Sen."."""
    every = words.split()
    head = role_head(every[-1]) if every else None
    return head is not None and (len(every) == 1 or every[-1].casefold() == head)


def _party(sentence: PeopledSentence, span: Span) -> bool:
    """Whether it is a label of party before the head, which is a membership, not the body."""
    return sentence.text[slice(*span)] in {
        w
        for name, words in ENGLISH.table("implied-parties.organisation").items()
        for w in (name, *words)
    }
