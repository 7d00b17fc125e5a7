"""How the words between two parties are built: who is the subject, where clauses part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from whoseword.entities.standing import PeopledSentence, Standing
from whoseword.entities.tie_phrases import Outright, told_between, told_outright
from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind

_WORD: Final = re.compile(r"\w+(?:[’'.-]\w+)*|[^\w\s]")
_ASIDE: Final = re.compile(r"\([^()]{0,60}\)|—[^—]{0,80}—")
_APPOSITION: Final = ENGLISH.pattern("^, (?![^,]{0,20}{silence.and_not} )[^,]{1,90}, ")
_RELATIVE: Final = ENGLISH.pattern(r"\b{ties-in-text.relatives}\b", re.IGNORECASE)
_BREAK: Final = ENGLISH.pattern(
    r";|: |[—–]|[”\"]|, {ties-in-text.clause_words}\b"
    r"|\b{credits.said_on_air}\b(?! {posts-in-text.to})"
)
_NAMES_ONLY: Final = ENGLISH.pattern(
    r"(?:[@,\s]|\b{posts-in-text.joining}\b|\b{ties-in-text.titles}\b\.?)*"
)
_PASSIVE: Final = ENGLISH.pattern(
    r"\b{ties-in-text.passive}\b(?: \w+){0,2} \w+{ties-in-text.participle_endings}\b"
)
_BY: Final = ENGLISH.pattern(r"\b{posts-in-text.by_whom}(?: \w+){0,3} ?$")
_TITLE: Final = re.compile(r" [A-Z]")
_PLACED: Final = ENGLISH.pattern(
    r"\b{tie-phrases.apart.prepositions} (?:{dates.the} )?\Z", re.IGNORECASE
)
_POSSESSIVE: Final = re.compile(r"['’]s\b|(?<=s)['’](?=\s)")
_DETERMINERS: Final = ENGLISH.word_set("ties-in-text.determiners")
_CLOSE: Final = 3  # words
_NEAR: Final = 4  # words
_AROUND: Final = 60  # characters
_OUTRIGHT: Final = 200  # characters between two whose tie is told outright


def wording(sentence: PeopledSentence, pair: tuple[Standing, Standing]) -> Iterator[str]:
    """Name what the build of the sentence shows about the two."""
    text, (left, right) = sentence.text, pair
    skeleton = _skeleton(sentence, left.span[1], right.span[0])
    yield from _build(skeleton)
    words = [word.casefold() for word in _WORD.findall(skeleton)]
    yield from _cues_between(words, "broken" if _BREAK.search(skeleton) else "whole")
    telling = [word for word in words if word not in _DETERMINERS]
    if telling:
        yield f"leads from first {telling[0]}"
        yield f"leads to second {telling[-1]}"
    for name, standing in (("first", left), ("second", right)):
        if _POSSESSIVE.match(text, standing.span[1]):
            yield f"possessive {name}"
        if standing.kind is not NameKind.PERSON and not standing.named:
            yield f"implied {name}"
    yield from _cues_around(sentence, pair)


def outright(sentence: PeopledSentence, pair: tuple[Standing, Standing]) -> Outright | None:
    """What the words between the two tell by themselves, asides and appositions left out.

    Nothing where the first is only where or of what something is ("in Iowa"), or the second only
    tells what a name behind it is ("Texas Governor").
    """
    text, (left, right) = sentence.text, pair
    start, end = left.span[1], right.span[0]
    if end - start > _OUTRIGHT or _TITLE.match(text, right.span[1]):
        return None
    ahead = text[max(sentence.span[0], left.span[0] - _AROUND) : left.span[0]]
    behind = text[right.span[1] : min(sentence.span[1], right.span[1] + _AROUND)]
    if told := told_between(ahead, text[start:end], behind):
        return told
    return None if _PLACED.search(ahead) else told_outright(_skeleton(sentence, start, end))


def together(between: str) -> bool:
    """Whether nothing but "and", commas and forms of address parts two names."""
    return _NAMES_ONLY.fullmatch(between) is not None


def _cues_between(words: Sequence[str], clause: str) -> Iterator[str]:
    """Which kinds the words tell of, and how near each stands to the one and to the other."""
    cues = [(k, kind) for k, word in enumerate(words) for kind in _kinds_of(word)]
    if not cues:
        yield f"no cue {clause}"
        if len(words) > _CLOSE:
            yield "nothing said"
        return
    yield f"first cue {cues[0][1]} {clause}"
    yield f"last cue {cues[-1][1]} {clause}"
    if cues[0][0] < _CLOSE:
        yield f"verb of first {cues[0][1]}"
    if len(words) - cues[-1][0] <= _CLOSE:
        yield f"reaches second {cues[-1][1]}"
    for k, kind in cues:
        if k < _CLOSE and len(words) - k <= _CLOSE + 1:
            yield f"joins {kind}"
            yield f"joins {kind} {words[k]}"


def _cues_around(sentence: PeopledSentence, pair: tuple[Standing, Standing]) -> Iterator[str]:
    """Which kinds the words right before the one and right behind the other tell of."""
    text, (left, right) = sentence.text, pair
    low = max(sentence.span[0], left.span[0] - _AROUND)
    high = min(sentence.span[1], right.span[1] + _AROUND)
    ahead = _WORD.findall(text[low : left.span[0]])[-_NEAR:]
    behind = _WORD.findall(text[right.span[1] : high])[:_NEAR]
    for name, words in (("ahead of first", ahead), ("behind second", behind)):
        yield from (f"{name} {kind}" for word in words for kind in _kinds_of(word.casefold()))


def _build(skeleton: str) -> Iterator[str]:
    broken = _BREAK.search(skeleton) is not None
    yield "broken" if broken else "one clause"
    if _RELATIVE.search(skeleton):
        yield "relative"
    if together(skeleton):
        yield "names only"
    if _BY.search(skeleton):
        yield "by second"
        if _PASSIVE.search(skeleton):
            yield "done by second"


def _skeleton(sentence: PeopledSentence, start: int, end: int) -> str:
    """The words between without asides and appositions, other parties as "@"."""
    parts, at = [], start
    for other in sentence.standing:
        if at <= other.span[0] and other.span[1] <= end:
            parts += [sentence.text[at : other.span[0]], "@"]
            at = other.span[1]
    parts.append(sentence.text[at:end])
    return _APPOSITION.sub(" ", _ASIDE.sub(" ", "".join(parts)))


@cache
def _cues() -> tuple[dict[str, tuple[str, ...]], tuple[tuple[str, str], ...]]:
    whole: dict[str, list[str]] = {}
    stems: list[tuple[str, str]] = []
    for kind, words in ENGLISH.table("ties.cues").items():
        for word in words:
            if word.endswith("-"):
                stems.append((word[:-1], kind))
            else:
                whole.setdefault(word, []).append(kind)
    return {word: tuple(kinds) for word, kinds in whole.items()}, tuple(stems)


@lru_cache(maxsize=16384)
def _kinds_of(word: str) -> tuple[str, ...]:
    whole, stems = _cues()
    found = [*whole.get(word, ()), *(kind for stem, kind in stems if word.startswith(stem))]
    return tuple(dict.fromkeys(found))
