"""Who does it to whom: a claim whose names have changed places says something else.

A bag of words and the pair model hardly tell "Vane sued Ray" from "Ray sued Vane". Names are held
against each other around the words that claim and sentence share: who stands before such a word in
the claim, but only behind it in the sentence, where another stands before it; and two names behind
it that follow each other the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Protocol

from whoseword.language.lexicon import ENGLISH
from whoseword.matching.claim_and_sentence import CALENDAR, Named
from whoseword.records import NameKind
from whoseword.text.content_words import STOPWORDS, Wording

_REACH: Final = 5  # words between a name and what it does
_OBJECT: Final = 2  # and as far behind it stands to whom it is done
_ACTING: Final = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
_BE: Final = ENGLISH.word_set("function-words.be_forms")
_MUTUAL: Final = ENGLISH.word_set("exchanged-names.mutual")
_TOGETHER: Final = ENGLISH.word_set("exchanged-names.together")
_ADDRESSING: Final = ENGLISH.word_set("exchanged-names.addressing")
_BY: Final = ENGLISH.word_set("exchanged-names.by")
_LOOSE: Final = ENGLISH.word_set("exchanged-names.loose")
_PRONOUNS: Final = ENGLISH.word_set("exchanged-names.pronouns")


class Naming(Protocol):
    """A text as far as its names can change places with another's: a claim, a sentence, a part."""

    @property
    def said(self) -> Wording:
        """Its words."""

    @property
    def names(self) -> tuple[Named, ...]:
        """The names in it."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A word with its stem; ``name`` is the last word of the name that it is of, else empty."""

    word: str
    stem: str
    name: str


def exchanged(claim: Naming, told: Naming) -> tuple[str, str] | None:
    """A name of the claim and the one that stands in its place in the sentence; None for neither.

    Where the two may be said of each other ("met", "with"), or the voice differs, nothing is told.
    """
    return next((found for kind in _ACTING if (found := _of_kind(kind, claim, told))), None)


def _of_kind(kind: NameKind, claim: Naming, told: Naming) -> tuple[str, str] | None:
    """As ``exchanged``, of people, bodies or places: each stands in the stead of its like."""
    mine = _claimed(kind, claim, told)
    if not mine or any(a.words & b.words for a, b in _apart(mine)):
        return None
    known = frozenset(word for name in mine for word in name.words)
    others = [n for n in told.names if n.kind is kind and not n.words & known]
    ours, theirs = _tokens(claim.said, mine), _tokens(told.said, [*mine, *others])
    spelt = {name.last: name.text for name in (*others, *mine)}
    for at, there in _shared(ours, theirs):
        found = _before(ours, at, theirs, there) or _behind(ours, at, theirs, there)
        if found is not None:
            return spelt[found[0]], spelt[found[1]]
    return None


def _claimed(kind: NameKind, claim: Naming, told: Naming) -> list[Named]:
    """Names of the claim; where the reader saw none in its capitals, what the sentence says."""
    plain = frozenset(word for name in claim.names if name.kind is None for word in name.words)
    seen = [name for name in claim.names if name.kind is kind]
    shown = [name for name in told.names if name.kind is kind and name.words & plain]
    return [*seen, *shown]


def _apart(names: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Pairs of different names."""
    different = list({name.words: name for name in names}.values())
    return ((a, b) for k, a in enumerate(different) for b in different[k + 1 :])


def _tokens(said: Wording, names: Sequence[Named]) -> list[_Token]:
    """Words in order; a name of several words is one token."""
    owner: Mapping[str, str] = {word: name.last for name in names for word in name.words}
    every = [
        _Token(word, stem, owner.get(stem, ""))
        for word, stem in zip(said.words, said.stems, strict=True)
    ]
    return [b for a, b in pairwise([_Token("", "", ""), *every]) if not b.name or a.name != b.name]


def _shared(ours: list[_Token], theirs: list[_Token]) -> Iterator[tuple[int, int]]:
    """Places of the telling words that stand once in either."""
    here = _once(theirs)
    return ((k, here[stem]) for stem, k in _once(ours).items() if stem in here)


def _once(tokens: list[_Token]) -> dict[str, int]:
    telling = [
        (token.stem, k) for k, token in enumerate(tokens) if not token.name and _tells(token)
    ]
    counts: dict[str, list[int]] = {}
    for stem, k in telling:
        counts.setdefault(stem, []).append(k)
    return {stem: places[0] for stem, places in counts.items() if len(places) == 1}


def _tells(token: _Token) -> bool:
    return token.word in _ADDRESSING or not (token.word in STOPWORDS or token.stem in CALENDAR)


def _before(
    ours: list[_Token], at: int, theirs: list[_Token], there: int
) -> tuple[str, str] | None:
    """Who acts in the claim, and who acts in the sentence, where the one only comes behind."""
    actor, earlier = _next_name(ours, at), [token.name for token in theirs[:there] if token.name]
    if not actor or not earlier or actor in earlier:
        return None
    behind = next((k for k, t in enumerate(theirs) if k > there and t.name == actor), None)
    if behind is None or _mutual(theirs, there, behind):
        return None
    if _passive(ours, at) != _passive(theirs, there):
        return None
    return (actor, earlier[-1]) if _next_name(theirs, there) or behind <= there + _OBJECT else None


def _next_name(tokens: list[_Token], at: int) -> str:
    """The name right before a word, small words and adverbs between; "" where there is none."""
    for token in reversed(tokens[max(0, at - _REACH) : at]):
        if token.name:
            return token.name
        if token.word in _PRONOUNS or token.word in _TOGETHER:
            return ""
    return ""


def _behind(
    ours: list[_Token], at: int, theirs: list[_Token], there: int
) -> tuple[str, str] | None:
    """The first of two names behind a word of the claim, and the one that comes before it there."""
    if _next_name(ours, at) != _next_name(theirs, there):
        return None
    rest, others = ours[at + 1 :], theirs[there + 1 :]
    told = _names(others)
    for one, other in pairwise(name for name in _names(rest) if name in told):
        turned = told.index(other) < told.index(one)
        if turned and not _joined(rest, one, other) and not _joined(others, other, one):
            return one, other
    return None


def _names(tokens: list[_Token]) -> list[str]:
    return list(dict.fromkeys(token.name for token in tokens if token.name))


def _joined(tokens: list[_Token], one: str, other: str) -> bool:
    """Whether the two stand together, or a word that joins equals between them."""
    names = [token.name for token in tokens]
    first, last = names.index(one), names.index(other)
    return last == first + 1 or any(token.word in _TOGETHER for token in tokens[first:last])


def _mutual(tokens: list[_Token], at: int, behind: int) -> bool:
    """Whether both do it ("met Ray", "spoke with Ray"), or it is a thing: "a report in the Sun"."""
    between = tokens[at:behind]
    last = between[-1].word
    by = _passive(tokens, at) and last in _BY
    return (last in _LOOSE and not by) or any(
        t.word in _TOGETHER or t.word in _MUTUAL for t in between
    )


def _passive(tokens: list[_Token], at: int) -> bool:
    """Whether it is done to whoever stands before it: "was sued", "sued by"."""
    before, behind = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 3]
    return any(token.word in _BE for token in before) or any(t.word in _BY for t in behind)
