"""Who told which outlet: people whom one article shows behind a report that others only credit.

"The Courier reported that the ferry leaked. The findings, confirmed by two engineers, ..." shows
the two engineers behind the Courier's report, wherever else it is credited without them. Whoever
confirms what was told right before stands behind it; whoever only adds something to it does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.chains import Route, credited_outlets
from whoseword.provenance.confirmations import Behind, Confirmations
from whoseword.provenance.story_index import StoryIndex, words
from whoseword.records import ClaimGroup, Place
from whoseword.text.sentences import sentence_at

_CONFIRMS: Final = ENGLISH.pattern(r"\b{commitment.confirming}\b", re.IGNORECASE)
_POINTS_BACK: Final = ENGLISH.pattern(r"^\W*{sources.definite_determiners}\b", re.IGNORECASE)


def people_behind(
    index: StoryIndex, group: ClaimGroup, routes: Mapping[str, Route]
) -> dict[str, list[Behind]]:
    """By outlet at which mentions of the claim end, those whom an article shows behind it.

    They confirm, in the article and right behind a mention that credits the outlet for the claim,
    what that mention says; in the order of their places.
    """
    found: dict[str, set[Behind]] = defaultdict(set)
    for proposition in group.propositions:
        step = routes[proposition.id]
        if step.end is not None or step.unattributed or not step.via or step.inferred:
            continue
        if proposition.field != "text":
            continue
        confirmed = _confirmed(index, proposition.article)
        found[step.via[-1]].update(confirmed.right_behind(step.via[-1], proposition.sentence))
    return {
        outlet: sorted(held, key=lambda b: b.place)
        for outlet, held in sorted(found.items())
        if held
    }


def _confirmed(index: StoryIndex, article: str) -> Confirmations:
    """Look up who confirms what in an article; worked out once a story."""
    if article not in index.confirmed:
        index.confirmed[article] = _worked_out(index, article)
    return index.confirmed[article]


def _worked_out(index: StoryIndex, article: str) -> Confirmations:
    reading = index.readings[article]
    found: dict[str, list[Behind]] = defaultdict(list)
    for attribution in reading.attributions:
        source = index.sources.get(attribution.speaker or "")
        if source is None or index.publisher(source.id) or attribution.field != "text":
            continue
        content = words(reading.article, "text", attribution.content)
        if attribution.denial or not _CONFIRMS.search(index.cue(attribution)):
            continue
        outlets = credited_outlets(index, attribution)
        if outlets and _POINTS_BACK.search(content):
            parts = (*attribution.source, *attribution.cue)
            span = (min(start for start, _ in parts), max(end for _, end in parts))
            sentence = sentence_at(reading.sentences, span[0])
            behind = Behind(source, sentence, Place(article, span))
            found[outlets[-1]].append(behind)
    return Confirmations({outlet: tuple(held) for outlet, held in found.items()})
