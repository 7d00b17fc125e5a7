"""Sources named inside a content: "the talks, confirmed by several officials, touch on ...".

The reader marks roles flat, one level deep. Where the content of one statement names in passing the
people who vouch for it, they are a step further back in the chain and get a relation of their own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from whoseword.language.lexicon import Lexicon, WordPattern
from whoseword.records import Attribution, Certainty, CueClass, Form, Span

_VOUCHED: Final = WordPattern(
    r",?\s*\b(?P<cue>(?:{commitment.vouched_how}\s)?{commitment.vouched})\s"
    r"(?P<who>(?:[\w.’'-]{1,30},?\s){0,9}?{commitment.vouching_people}\b"
    r"(?:\s{commitment.vouching_people_behind}\b[^,;.:”\"\n]{0,80})?)",
)
_LONGEST: Final = 4_000  # characters of one content span that are searched


def vouched(text: str, outer: Attribution, lexicon: Lexicon) -> list[Attribution]:
    """Find relations inside the contents of ``outer``; their ids are left to the caller."""
    found = []
    for start, end in outer.content:
        for match in _VOUCHED.of(lexicon).finditer(text, start, min(end, start + _LONGEST)):
            rest = _around(text, (start, end), match.span())
            if rest:
                found.append(
                    replace(
                        outer,
                        source=(match.span("who"),),
                        cue=(match.span("cue"),),
                        content=rest,
                        form=Form.INDIRECT,
                        certainty=Certainty.STATED,
                        denial=False,
                        no_comment=False,
                        cue_class=CueClass.SAYS,
                    )
                )
    return found


def _around(text: str, whole: Span, hole: Span) -> tuple[Span, ...]:
    """What is left of ``whole`` on either side of ``hole``, without outer marks and spaces."""
    sides = ((whole[0], hole[0]), (hole[1], whole[1]))
    kept = []
    for low, high in sides:
        start, end = low, high
        while start < end and not text[start].isalnum() and text[start] not in "“\"‘'":
            start += 1
        while end > start and text[end - 1] in ",;: ":
            end -= 1
        if any(character.isalnum() for character in text[start:end]):
            kept.append((start, end))
    return tuple(kept)
