"""What a sentence must show besides likely words: a wrong tie misleads more than a missing one."""

from __future__ import annotations

import re
from typing import Final

from whoseword.entities.standing import Standing
from whoseword.entities.tie_candidates import TieCandidate
from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind, TieKind
from whoseword.text.role_phrases import role_head
from whoseword.text.stretches import inside

_SMALL_WORD: Final = re.compile(r"\b[a-z][\w’'-]*")
_TITLE_WORDS: Final = ENGLISH.word_set("tie-phrases.fillers.after") | ENGLISH.word_set(
    "tie-phrases.apart.prepositions"
)
_NEXT_WORD: Final = re.compile(r" (?P<word>[a-z][\w’'-]*)")
_ORIGINS: Final = ENGLISH.word_set("implied-parties.place")
_HYPHENS: Final = frozenset("-–—")
_OF_BOTH: Final = frozenset({TieKind.CONTACT, TieKind.ALLIANCE})
_OF_PERSON: Final = frozenset({TieKind.EMPLOYMENT, TieKind.MEMBERSHIP})


def grounded(candidate: TieCandidate, kind: TieKind) -> bool:
    """Whether a tie of this kind, which words only make likely, may be told of the two."""
    first, second = candidate.pair
    people = [s for s in (first, second) if s.kind is NameKind.PERSON]
    if len(people) == 2 and not (first.named or second.named):
        return False
    if _only_one_is_spoken_of(candidate):
        return False
    if kind is TieKind.OPPOSITION:
        return len(people) == 2 and second.named and _opposed(candidate)
    if kind in _OF_PERSON:
        return not (
            _of_another(candidate, kind) or any(_only_tells(candidate, s) for s in (first, second))
        )
    if kind in _OF_BOTH:
        told = candidate.features
        around = {"names only", f"behind second {kind.value}"}
        return f"cue between {kind.value}" in told or around <= told
    return kind is not TieKind.OTHER


def _only_one_is_spoken_of(candidate: TieCandidate) -> bool:
    """Whether one stands in what somebody says and the other, who does not say it, outside.

    So stand those of "Vane told the Journal that Ray …".
    """
    for relation in candidate.sentence.relations:
        within = [inside(standing.span, relation.content) for standing in candidate.pair]
        if any(within) and not all(within):
            outside = "second" if within[0] else "first"
            if f"{outside} says" not in candidate.features:
                return True
    return False


def in_passing(candidate: TieCandidate, kind: TieKind) -> bool:
    """Whether a title or label beside a name tells the tie, whatever else the sentence tells."""
    return kind in _OF_PERSON and _only_titles(candidate.between)


def _only_titles(words: str) -> bool:
    return all(word in _TITLE_WORDS for word in _SMALL_WORD.findall(words))


def _opposed(candidate: TieCandidate) -> bool:
    """Whether a word of opposition stands there, in the clause of both or in what one says.

    Words of support between the two, and none of opposition, speak against it.
    """
    told = candidate.features
    said = "first says" in told or "second says" in told
    if "cue between alliance" in told and "cue between opposition" not in told:
        return False
    return "cue opposition" in told and (said or "broken" not in told)


def _only_tells(candidate: TieCandidate, standing: Standing) -> bool:
    """Whether a place only tells what something is like: "Brenn-based", "the Brennish site"."""
    text, end = candidate.sentence.text, standing.span[1]
    if standing.kind is not NameKind.PLACE:
        return False
    behind = _NEXT_WORD.match(text, end)
    other = behind is not None and role_head(behind["word"]) is None
    like = text[slice(*standing.span)] in _ORIGINS
    return text[end : end + 1] in _HYPHENS or (like and other)


def _of_another(candidate: TieCandidate, kind: TieKind) -> bool:
    """Whether the post or label is that of somebody between, or told of something else."""
    first = candidate.pair[0]
    ends = {standing.entity for standing in candidate.pair}
    low, high = first.span[1], candidate.pair[1].span[0]
    if any(
        s.kind is NameKind.PERSON and s.entity not in ends
        for s in candidate.sentence.standing
        if low <= s.span[0] and s.span[1] <= high
    ):
        return True
    if kind is not TieKind.MEMBERSHIP or _only_titles(candidate.between):
        return False
    return first.kind is NameKind.PERSON or "relative" in candidate.features
