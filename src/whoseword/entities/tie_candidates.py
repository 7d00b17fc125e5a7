"""Pairs of parties in a sentence, each with what the words around it show of a tie."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from typing import Final

from whoseword.entities.spoken_in import relation_around
from whoseword.entities.standing import PeopledSentence, Standing
from whoseword.entities.tie_denial import denied
from whoseword.entities.tie_phrases import Outright
from whoseword.entities.tie_wording import outright, wording
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Attribution, Entity, NameKind, Span
from whoseword.text.stretches import inside

MOST: Final = 12  # entities of a sentence that are paired
_WORD: Final = re.compile(r"\w+(?:[’'.-]\w+)*|[^\w\s]")
_SHORT: Final = 6  # words between two parties that are told one by one and in pairs
_LONG: Final = 14
_DISTANCES: Final = (0, 1, 3, 6, 10, 16, 25)

_WITH_KINDS: Final = (
    *("cue between", "far", "first says", "second says", "others", "post", "named", "again"),
    *("joins", "verb of first", "reaches second", "first cue", "last cue", "names only"),
)
"""Features that also count apart for each two kinds of parties."""

Pair = tuple[Standing, Standing]


@dataclass(frozen=True, slots=True)
class TieCandidate:
    """Two parties of one sentence in its order, where they stand nearest; features by name.

    Where words tell outright what holds between them, they stand on either side of these.
    """

    sentence: PeopledSentence
    pair: Pair
    relation: Attribution | None
    features: frozenset[str]
    outright: Outright | None = None

    @property
    def between(self) -> str:
        """The words between the two."""
        return self.sentence.text[self.pair[0].span[1] : self.pair[1].span[0]]


def candidates(
    sentence: PeopledSentence,
    entities: Mapping[str, Entity],
    posts: frozenset[tuple[str, str]],
    earlier: Set[frozenset[str]] = frozenset(),
) -> Iterator[TieCandidate]:
    """Pair every two parties of a sentence.

    ``posts`` are holder and body of posts told there, ``earlier`` the pairs that the article has
    had before.
    """
    first = list(dict.fromkeys(s.entity for s in sentence.standing))[:MOST]
    near = [_nearest(sentence, one, other) for one, other in combinations(first, 2)]
    for pair, told in near:
        left, right = pair
        relation = relation_around(sentence, (left.span[0], right.span[1]))
        features = {
            *_kinds(sentence, pair, entities),
            *_words(sentence, pair),
            *_cues(sentence, pair),
            *_saying(sentence, pair, entities),
            *wording(sentence, pair),
        }
        if {(left.entity, right.entity), (right.entity, left.entity)} & posts:
            features.add("post")
        if frozenset({left.entity, right.entity}) in earlier:
            features.add("again")
        kinds = " ".join(_kind(entities[s.entity]) for s in pair)
        features |= {f"{kinds}: {f}" for f in features if f.startswith(_WITH_KINDS)}
        yield TieCandidate(sentence, pair, relation, frozenset(features), told)


def _nearest(sentence: PeopledSentence, one: str, other: str) -> tuple[Pair, Outright | None]:
    """Where the two stand nearest, with what is told outright between them there."""
    places = [s for s in sentence.standing if s.entity in {one, other}]
    pairs = [(a, b) for a, b in pairwise(places) if a.entity != b.entity]

    def rank(found: tuple[Pair, Outright | None]) -> tuple[bool, bool, int]:
        (left, right), told = found
        return told is None, not (left.named and right.named), right.span[0] - left.span[1]

    return min(((pair, outright(sentence, pair)) for pair in pairs), key=rank)


def _kinds(sentence: PeopledSentence, pair: Pair, entities: Mapping[str, Entity]) -> Iterator[str]:
    kinds = [_kind(entities[s.entity]) for s in pair]
    yield f"kinds {kinds[0]} {kinds[1]}"
    yield f"named {pair[0].named:d}{pair[1].named:d}"
    between = [s for s in sentence.standing if pair[0].span[1] <= s.span[0] < pair[1].span[0]]
    yield f"others between {min(len(between), 4)}"
    yield f"entities {min(len({s.entity for s in sentence.standing}), 8)}"
    if sentence.field == "title":
        yield "headline"
        yield f"headline kinds {kinds[0]} {kinds[1]}"
    if pair[0] == sentence.standing[0]:
        yield "first"
        yield f"first {kinds[0]} {kinds[1]}"


def _kind(entity: Entity) -> str:
    if entity.kind is not NameKind.PERSON and entity.name in _parties():
        return "party"
    return entity.kind.value


@cache
def _parties() -> frozenset[str]:
    return frozenset(ENGLISH.table("implied-parties.organisation"))


def _tokens(text: str, span: Span) -> list[str]:
    return [match[0].casefold() for match in _WORD.finditer(text, *span)]


def _words(sentence: PeopledSentence, pair: Pair) -> Iterator[str]:
    text, (start, end) = sentence.text, sentence.span
    left, right = pair
    between = _tokens(text, (left.span[1], right.span[0]))
    yield f"far {sum(len(between) > bound for bound in _DISTANCES)}"
    if len(between) <= 3:
        yield f"between {' '.join(between)}"
    shown = between if len(between) <= _LONG else between[:5] + between[-5:]
    yield from (f"b {word}" for word in shown)
    if len(between) <= _SHORT:
        yield from (f"bb {a} {b}" for a, b in pairwise(between))
    if between:
        yield f"after first {between[0]}"
        yield f"before second {between[-1]}"
    before = _tokens(text, (max(start, left.span[0] - 40), left.span[0]))[-2:]
    behind = _tokens(text, (right.span[1], min(end, right.span[1] + 40)))[:2]
    yield from (f"before {word}" for word in before)
    yield from (f"behind {word}" for word in behind)


def _cues(sentence: PeopledSentence, pair: Pair) -> Iterator[str]:
    text, (start, end) = sentence.text, sentence.span
    left, right = pair
    parts = {
        "before": (start, left.span[0]),
        "between": (left.span[1], right.span[0]),
        "behind": (right.span[1], end),
    }
    for where, span in parts.items():
        for cue in sorted(_found(text[slice(*span)])):
            yield f"cue {where} {cue}"
            yield f"cue {cue}"
    if denied(text[left.span[1] : right.span[0]]):
        yield "denied between"


def _found(words: str) -> set[str]:
    return {kind for kind, pattern in _patterns().items() if pattern.search(words)}


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {
        kind: re.compile(rf"\b(?:{'|'.join(map(_beginning, words))})", re.IGNORECASE)
        for kind, words in ENGLISH.table("ties.cues").items()
    }


def _beginning(word: str) -> str:
    return re.escape(word[:-1]) if word.endswith("-") else re.escape(word) + r"\b"


def _saying(sentence: PeopledSentence, pair: Pair, entities: Mapping[str, Entity]) -> Iterator[str]:
    """Whether one of the two speaks where the other is spoken of, and by which cue."""
    for name, speaker, other in (("first", *pair), ("second", pair[1], pair[0])):
        source = entities[speaker.entity].source
        for relation in sentence.relations:
            if source is None or relation.speaker != source:
                continue
            if inside(other.span, relation.content):
                yield f"{name} says"
                yield from (
                    f"{name} says {word}"
                    for cue in relation.cue
                    for word in _tokens(sentence.text, cue)
                )
