"""Which outlets leave a claim out, weighed by the room that they had.

News is told in order of weight, the so-called inverted pyramid: what the carrying outlets tell
within their first 200 words, a report of 300 words had room for; a brief of 100 had not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from whoseword.provenance.story_index import StoryIndex
from whoseword.records import Mention, Reason, because

_ROOM = 1.5
_BRIEF = 150
_LEAST_CARRIERS = 2
NEAR = 0.2
"""A match from which on an outlet may tell the claim in other words. Of those called silent below,
96 in 100 are, by cross-validation on the training stories (of all: 88)."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Outlets to be asked why they leave a claim out, and the reasons for and against asking.

    ``not_matched`` tell something so near to it that they may carry it in other words.
    """

    outlets: tuple[str, ...]
    not_matched: tuple[str, ...]
    reasons: tuple[Reason, ...]


def silence(index: StoryIndex, mentions: tuple[Mention, ...], near: Mapping[str, float]) -> Silence:
    """Find the outlets of the story with room for the claim that do not carry it.

    A claim that only one outlet makes is that outlet's own: nobody is silent about it. ``near``
    says, by article, how well the best sentence of those that do not carry it matches, 0 to 1.
    """
    depths: dict[str, int] = {}
    for mention in mentions:
        carrier = index.carriers[mention.article]
        depth = words_before(index, mention)
        depths[carrier] = min(depth, depths.get(carrier, depth))
    if len(depths) < _LEAST_CARRIERS:
        return Silence((), (), ())
    depth = round(median(depths.values()))
    room = max(_BRIEF, round(depth * _ROOM))
    lengths: dict[str, int] = {}
    for article, carrier in index.carriers.items():
        lengths[carrier] = max(index.length(article), lengths.get(carrier, 0))
    missing = sorted(set(lengths) - set(depths) - _sharing_text(index, mentions))
    close = {index.carriers[a]: match for a, match in near.items() if match >= NEAR}
    roomy = {outlet for outlet in missing if lengths[outlet] >= room}
    silent = tuple(outlet for outlet in missing if outlet in roomy and outlet not in close)
    unmatched = tuple(outlet for outlet in missing if outlet in close)
    reasons = [
        because("leaves_out", outlet=o, length=lengths[o], told=len(depths), depth=depth + 1)
        for o in silent
    ]
    reasons += [
        because("little_room", outlet=o, length=lengths[o])
        for o in missing
        if o not in roomy and o not in close
    ]
    reasons += [because("tells_near", outlet=o, match=round(close[o], 2)) for o in unmatched]
    return Silence(silent, unmatched, tuple(reasons))


def _sharing_text(index: StoryIndex, mentions: tuple[Mention, ...]) -> set[str]:
    """Name the outlets whose article is a copy of a carrying one, or what it is copied from."""
    texts = {index.copies.get(m.article, m.article) for m in mentions}
    return {
        carrier
        for article, carrier in index.carriers.items()
        if index.copies.get(article, article) in texts
    }


def words_before(index: StoryIndex, mention: Mention) -> int:
    """Count the words of the article before a mention; a headline stands at 0."""
    if mention.field == "title":
        return 0
    return index.words_before(mention.article, mention.spans[0][0])
