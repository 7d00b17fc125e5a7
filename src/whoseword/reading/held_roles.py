"""Who holds a role: titles, appositions, relative clauses and verbs between a person and a role."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Article, Field, HeldRole, NameKind, Party, RolePhrase, Span
from whoseword.text.role_phrases import role_phrases
from whoseword.text.stretches import apart

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
_NEAR: Final = 90  # characters from a role to somebody before it
_SUBJECTS: Final = 3  # people before a role who may hold it
_PRONOUN: Final = 4  # characters


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Somebody where he stands; ``named`` is False for a pronoun or a description."""

    span: Span
    party: str
    named: bool


def with_roles(
    article: Article, sentences: Sequence[Span], parties: Sequence[Party]
) -> tuple[Party, ...]:
    """The parties of an article, each person with the roles that the article says are theirs."""
    found: dict[str, list[HeldRole]] = defaultdict(list)
    title = article.title or ""
    fields: tuple[tuple[Field, str, Sequence[Span]], ...] = (
        ("title", title, ((0, len(title)),)),
        ("text", article.text, sentences),
    )
    for field, text, borders in fields:
        people = _bearers(parties, field)
        starts = [person.span[0] for person in people]
        for start, end in borders:
            here = people[bisect_left(starts, start) : bisect_left(starts, end)]
            if not here:
                continue
            for person, role, bare in held_roles(text, (start, end), here):
                found[person.party].append(HeldRole(person.span, role, bare, field))
    return tuple(replace(party, roles=tuple(found.get(party.id, ()))) for party in parties)


def _bearers(parties: Sequence[Party], field: Field) -> list[_Bearer]:
    """People by name or pronoun, in order; of parties that overlap, the named and longer counts."""
    placed = [
        (not named, place.span[0] - place.span[1], place.span, party)
        for party in parties
        for named, places in ((True, party.mentions), (False, party.references))
        for place in places
        if place.field == field
    ]
    placed.sort(key=lambda one: (*one[:3], one[3].id))
    bearers = (
        _Bearer((start, end), party.id, not unnamed)
        for unnamed, _, (start, end), party in apart(placed, itemgetter(2))
        # a description that stands for a person may be the role itself
        if party.kind is NameKind.PERSON and (not unnamed or end - start <= _PRONOUN)
    )
    return sorted(bearers, key=lambda bearer: bearer.span)


def held_roles(
    text: str, sentence: Span, people: Sequence[_Bearer]
) -> Iterator[tuple[_Bearer, RolePhrase, bool]]:
    """Give each person of a sentence with each role that it says is theirs, from its end on."""
    roles = list(role_phrases(text, sentence))
    found: dict[int, list[tuple[_Bearer, bool]]] = {}
    for number, role in enumerate(roles):
        if titled := _titled(text, role, people):
            found[number] = [(person, True) for person in titled]
        elif person := _described(text, role, people):
            found[number] = [(person, False)]
    _joined_roles(text, roles, found)
    for number in sorted(found):
        for person, title in found[number]:
            yield person, roles[number], title


def _joined_roles(
    text: str,
    roles: Sequence[RolePhrase],
    found: dict[int, list[tuple[_Bearer, bool]]],
) -> None:
    """Let one person hold both of two roles that "and" joins: "chairman and chief executive"."""
    ordered = sorted(range(len(roles)), key=lambda k: roles[k].start)
    for one, other in pairwise(ordered):
        left, right = roles[one], roles[other]
        ends = {left.title_end, left.end}
        if not any(_AND.fullmatch(text[end : right.start]) for end in ends):
            continue
        for known, unknown in ((one, other), (other, one)):
            if known in found and unknown not in found and not roles[unknown].plural:
                found[unknown] = [(person, False) for person, _ in found[known][:1]]


def _titled(text: str, role: RolePhrase, people: Sequence[_Bearer]) -> list[_Bearer]:
    """Those named right behind the role: one, or several behind a plural."""
    found: list[_Bearer] = []
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


def _described(text: str, role: RolePhrase, people: Sequence[_Bearer]) -> _Bearer | None:
    """Whom an apposition or a verb says to hold the role."""
    if role.plural:
        return None
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


def _leads_on(text: str, role: RolePhrase, person: _Bearer, *, alone: bool) -> bool:
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
