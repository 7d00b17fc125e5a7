"""Quotations that stand between what one does and what another does.

"Ada Vane shook her head. “We will go on.” Bo Ray smiled." A quotation that ends in a
full stop is a sentence of its own. What stands behind it as the next one hands it to nobody unless
it says so; who was named right before it is the one whose words it gives.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from whoseword.inference.relations import Relation
from whoseword.language.lexicon import ENGLISH, Lexicon
from whoseword.reading.frame_patterns import SPOKEN, TELLING
from whoseword.reading.name_titles import is_title
from whoseword.records import Span
from whoseword.text.sentences import sentence_at

_ENDED: Final = re.compile(r"\.[”\"»]$")
_ONE_SPEAKS: Final = ENGLISH.pattern(
    r"\b(?:{quotations.one_speaks}|{quotations.one_speaks_drawn_together}\w+)\b"
)
_VERB: Final = re.compile(r",? (?P<act>[a-z]+(?: [^,;:“”\"\n]{1,60}?)?)[.:]$")
_APPOSITION: Final = ENGLISH.pattern(
    r"{sources.definite:opening} [a-z][\w’'-]*(?: [\w’'-]+){0,3}, "
)
_BETWEEN: Final = re.compile(r"[ \t]*")
_TITLE: Final = 40  # characters before a name in which its title stands
_FEWEST: Final = 3  # words of a quotation that is a sentence
_LIKELY: Final = 0.75
_MARKS: Final = "“\"«»„‘'"


def led_in(
    text: str,
    relations: Sequence[Relation],
    sentences: Sequence[Span],
    quoted: Sequence[Span],
    people: Sequence[Span],
    shift: int,
    lexicon: Lexicon,
) -> list[Relation]:
    """Hand such quotations to whom they belong; spans of ``relations`` are ``shift`` further on."""
    found = list(relations)
    for quotation in quoted:
        if not _stands_alone(text, quotation):
            continue
        before = _sentence_before(text, quotation, sentences)
        leader = _leader(text, before, people) if before else None
        holders = [k for k, one in enumerate(found) if _holds(one, quotation, shift)]
        wrong = [
            k
            for k in holders
            if _hands_over_nothing(text, found[k], quotation, sentences, shift, lexicon)
        ]
        for k in wrong:
            found[k] = _without(found[k], quotation, shift)
        free = len(wrong) == len(holders)
        quoting = _quoting(found, before, quoted, shift) if before and wrong and free else None
        if quoting is not None:
            content = (*found[quoting].content, (quotation[0] + shift, quotation[1] + shift))
            found[quoting] = replace(found[quoting], content=tuple(sorted(content)))
        elif leader and free and (wrong or _ONE_SPEAKS.search(text, *quotation)):
            source, cue = (((span[0] + shift, span[1] + shift),) for span in leader)
            content = ((quotation[0] + shift, quotation[1] + shift),)
            found.append(Relation(source, cue, content, _LIKELY))
    return [relation for relation in found if relation.content]


def _stands_alone(text: str, quotation: Span) -> bool:
    words = text[slice(*quotation)]
    before = text[max(0, quotation[0] - 2) : quotation[0]]
    opens = not before.strip() or before.rstrip()[-1:] in {".", "!", "?", ":"}
    return bool(opens and _ENDED.search(words) and len(words.split()) >= _FEWEST)


def _sentence_before(text: str, quotation: Span, sentences: Sequence[Span]) -> Span | None:
    """The sentence right before a quotation, in its paragraph."""
    k = sentence_at(sentences, quotation[0])
    if k >= 0 and sentences[k][0] == quotation[0]:
        k -= 1
    if k < 0 or not _BETWEEN.fullmatch(text, sentences[k][1], quotation[0]):
        return None
    return sentences[k]


def _quoting(
    relations: Sequence[Relation], sentence: Span, quoted: Sequence[Span], shift: int
) -> int | None:
    """The relation that quotes somebody in ``sentence``, whose words then go on behind it."""
    for k, relation in enumerate(relations):
        inside = [(a - shift, b - shift) for a, b in (*relation.source, *relation.content)]
        cue = relation.cue[0][0] - shift
        if (
            relation.source
            and sentence[0] <= cue < sentence[1]
            and all(sentence[0] <= a and b <= sentence[1] for a, b in inside)
            and any(span in quoted for span in inside)
        ):
            return k
    return None


def _leader(text: str, sentence: Span, people: Sequence[Span]) -> tuple[Span, Span] | None:
    """The person and the act that a sentence tells of, if it begins with a name."""
    start, end = sentence
    first = bisect_left(people, (start, -1))
    if first == len(people) or people[first][1] > end or people[first][0] - start > _TITLE:
        return None
    name = people[first]
    act = _VERB.match(text, name[1], end)
    if act is None or not (
        is_title(text[start : name[0]]) or _APPOSITION.fullmatch(text, start, name[0])
    ):
        return None
    return name, act.span("act")


def _holds(relation: Relation, quotation: Span, shift: int) -> bool:
    return any(
        start - shift < quotation[1] and quotation[0] < end - shift
        for start, end in relation.content
    )


def _hands_over_nothing(
    text: str,
    relation: Relation,
    quotation: Span,
    sentences: Sequence[Span],
    shift: int,
    lexicon: Lexicon,
) -> bool:
    """Whether the relation's words stand in a sentence behind that only tells what somebody did."""
    cue = relation.cue[0][0] - shift
    if cue < quotation[1]:
        return False
    begins = bisect_right(sentences, (quotation[1], -1))
    if begins == len(sentences) or sentences[begins][0] > cue:
        return False
    if text[sentences[begins][0]] in _MARKS:
        return False  # the words go on, and whose they are is told behind them
    later = sentences[begins][1] < cue
    said = " ".join(text[a - shift : b - shift] for a, b in relation.cue)
    if not any(map(str.isalpha, said)):
        return False  # a dash or a bracket signs what stands before it
    spoken = SPOKEN.of(lexicon).search(said) or TELLING.of(lexicon).search(said)
    apart = text[quotation[1] : sentences[begins][0]].isspace()
    return apart and (later or not spoken)


def _without(relation: Relation, quotation: Span, shift: int) -> Relation:
    kept = tuple(
        (start, end)
        for start, end in relation.content
        if not (start - shift < quotation[1] and quotation[0] < end - shift)
    )
    return replace(relation, content=kept)
