"""Ties: what holds between two parties of a story, as its sentences state it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.entities.post_times import times
from whoseword.entities.posts import post_mentions
from whoseword.entities.spoken_in import unsure, voice
from whoseword.entities.standing import PeopledSentence, peopled_sentences
from whoseword.entities.tie_candidates import TieCandidate, candidates
from whoseword.entities.tie_denial import denies, hedging, passed_on
from whoseword.entities.tie_grounds import grounded, in_passing
from whoseword.entities.tie_scorer import TieWeights, tie_kind, tie_weights
from whoseword.entities.whos_who import WhosWho
from whoseword.language.lexicon import ENGLISH
from whoseword.records import (
    Entity,
    Field,
    NameKind,
    Place,
    Reading,
    Span,
    Tie,
    TieKind,
)

_BY: Final = ENGLISH.pattern(r"\b{posts-in-text.by} $", re.IGNORECASE)
_OF_PERSON: Final = frozenset({TieKind.EMPLOYMENT, TieKind.MEMBERSHIP})
_LASTING: Final = _OF_PERSON | {TieKind.OWNERSHIP, TieKind.CONTACT}
_HEDGE_REACH: Final = 30  # characters before the first party in which a hedge is of the tie
_LABEL: Final = 80  # characters
_SPACE: Final = re.compile(r"\s+")
_POSSESSIVE: Final = re.compile(r"^['’]s\b")
_ROLE_BEHIND: Final = re.compile(r"['’]s? (?P<role>[a-z][\w’'-]*(?: [\w’'-]+){0,7})(?=[,;:.)]|$)")
_TITLE: Final = ENGLISH.pattern(r" (?:{posts-in-text.article}|[A-Z][a-z]{1,4}\.)$")
"""What belongs to the second name: its article, or "Ms." and "Sen."."""


@dataclass(frozen=True, slots=True)
class TieMention:
    """A tie as one sentence tells it, ``a`` acting on ``b``."""

    article: str
    field: Field
    sentence: Span
    span: Span
    a: str
    b: str
    kind: TieKind
    label: str
    hedged: bool
    since: str | None
    until: str | None
    word: str | None
    outright: bool = False
    refers: bool = False


def tie_mentions(
    reading: Reading, who: WhosWho, model: TieWeights | None = None
) -> Iterator[TieMention]:
    """Give the ties that an article's sentences tell; what a sentence denies is none."""
    by_id = {entity.id: entity for entity in who.entities}
    for candidate in article_candidates(reading, who):
        kind = told_kind(candidate, model or tie_weights())
        if kind is None:
            continue
        passing = in_passing(candidate, kind)
        if not denies(candidate.sentence, candidate.pair, in_passing=passing):
            yield _mention(candidate, kind, by_id, passing=passing)


def told_kind(candidate: TieCandidate, model: TieWeights) -> TieKind | None:
    """What holds between the two: as words tell outright, else the likeliest if it has grounds."""
    if candidate.outright is not None:
        return candidate.outright.kind
    kind, _ = tie_kind(candidate.features, model)
    return kind if kind is not None and grounded(candidate, kind) else None


def article_candidates(reading: Reading, who: WhosWho) -> Iterator[TieCandidate]:
    """Give every pair of parties in a sentence of an article."""
    by_id = {entity.id: entity for entity in who.entities}
    sentences = list(peopled_sentences(reading, by_id, who.entity_of))
    held: dict[tuple[Field, Span], set[tuple[str, str]]] = defaultdict(set)
    for post in post_mentions(sentences):
        if post.organisation is not None:
            held[post.field, post.sentence].add((post.person, post.organisation))
    met: set[frozenset[str]] = set()
    for sentence in sentences:
        posts = frozenset(held[sentence.field, sentence.span])
        here = list(candidates(sentence, by_id, posts, met))
        met |= {frozenset(s.entity for s in candidate.pair) for candidate in here}
        yield from here


def _mention(
    candidate: TieCandidate, kind: TieKind, by_id: dict[str, Entity], *, passing: bool
) -> TieMention:
    sentence, (left, right) = candidate.sentence, candidate.pair
    a, b = left.entity, right.entity
    kinds = by_id[a].kind, by_id[b].kind
    told = candidate.outright
    backwards = told.backwards if told else _BY.search(candidate.between) is not None
    if kind in _OF_PERSON and (NameKind.PERSON in kinds) and kinds[0] is not kinds[1]:
        backwards = kinds[1] is NameKind.PERSON
    if backwards:
        a, b = b, a
    lasting = kind in _LASTING and not passing
    since, until = times(sentence, left.span, right.span) if lasting else (None, None)
    relation = voice(candidate.relation, in_passing=passing)
    return TieMention(
        article=sentence.article,
        field=sentence.field,
        sentence=sentence.span,
        span=(left.span[0], right.span[1]),
        a=a,
        b=b,
        kind=kind,
        label=_label(sentence, candidate),
        hedged=_hedged(candidate, passing=passing),
        since=since,
        until=until,
        word=relation.speaker if relation else None,
        outright=told is not None,
        refers=told is not None and told.refers,
    )


def _label(sentence: PeopledSentence, candidate: TieCandidate) -> str:
    """The words that tell the tie outright, or all between the two.

    Where none stand between, what one is to the other, "Ann Lee, Bo Ray's chief of staff", or both.
    """
    if candidate.outright is not None:
        return candidate.outright.words
    words = _SPACE.sub(" ", _POSSESSIVE.sub("", candidate.between)).strip(" ,;:—–-()'’\"“”")
    words = _TITLE.sub("", words)
    if not any(c.isalpha() for c in words):
        left, right = candidate.pair
        role = _ROLE_BEHIND.match(sentence.text, right.span[1], sentence.span[1])
        both = sentence.text[left.span[0] : right.span[1]]
        words = role["role"] if role else _SPACE.sub(" ", both)
    return words if len(words) <= _LABEL else f"{words[:_LABEL].rsplit(' ', 1)[0]} …"


def _hedged(candidate: TieCandidate, *, passing: bool) -> bool:
    """The attribution that the tie stands in is read first, then the words beside the two."""
    if unsure(voice(candidate.relation, in_passing=passing)):
        return True
    if not passing and passed_on(candidate.sentence, candidate.pair):
        return True
    sentence, (left, _) = candidate.sentence, candidate.pair
    begin = max(sentence.span[0], left.span[0] - _HEDGE_REACH)
    return hedging(candidate.between) or hedging(sentence.text[begin : left.span[0]])


def ties_of(readings: Sequence[Reading], who: WhosWho) -> tuple[Tie, ...]:
    """Give a story's ties: one for each pair and kind, with all its evidence.

    The attributions of ``readings`` name the story's sources. A tie is hedged where all who tell it
    hedge it, and stands on nobody's word where an outlet tells it plainly in its own voice; words
    that an article once gives as another's, and repeats or refers to, are still that other's.
    """
    groups: dict[tuple[frozenset[str], TieKind], list[TieMention]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        for mention in tie_mentions(reading, who):
            key = (frozenset({mention.a, mention.b}), mention.kind)
            groups.setdefault(key, []).append(mention)
    return tuple(sorted(map(_tie, groups.values()), key=lambda t: (t.evidence, t.a, t.b, t.kind)))


def _tie(group: Sequence[TieMention]) -> Tie:
    ordered = sorted(
        group,
        key=lambda m: (
            *(m.hedged, m.refers, not m.outright),
            *(len(m.label), m.article, m.span, m.label),
        ),
    )
    plain = [m for m in ordered if not m.hedged]
    telling = plain or ordered
    lent = {(m.article, m.label) for m in telling if m.word is not None and " " in m.label}
    own_voice = any(
        m.word is None and not m.refers and (m.article, m.label) not in lent for m in telling
    )
    words = {m.word for m in telling if m.word is not None}
    return Tie(
        a=ordered[0].a,
        b=ordered[0].b,
        kind=ordered[0].kind,
        label=ordered[0].label,
        since=next((m.since for m in ordered if m.since), None),
        until=next((m.until for m in ordered if m.until), None),
        hedged=not plain,
        on_whose_word=() if own_voice else tuple(sorted(words)),
        evidence=tuple(sorted({Place(m.article, m.span, m.field) for m in group})),
    )
