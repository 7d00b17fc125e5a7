"""The denials of an article, looked up by what they may be aimed at; worked out once a story."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from operator import itemgetter

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.denial_lookup import ArticleDenials, Denied
from whoseword.provenance.denial_targets import denies
from whoseword.provenance.story_index import StoryIndex, words
from whoseword.text.content_words import wording

_DESCRIBED = ENGLISH.pattern(
    r"\b(?P<said>{denial.sayings})\b,? {denial.describing}\b.*", re.IGNORECASE | re.DOTALL
)
"""Who scorns a report may own what it holds."""


def denials_of(index: StoryIndex, article: str) -> ArticleDenials:
    """Look up the article's denials."""
    if article not in index.denials:
        index.denials[article] = _worked_out(index, article)
    return index.denials[article]


def _worked_out(index: StoryIndex, article: str) -> ArticleDenials:
    reading = index.readings[article]
    found = []
    for attribution in reading.attributions:
        if denies(index, attribution):
            content = words(reading.article, attribution.field, attribution.content)
            start = min((*attribution.source, *attribution.cue, *attribution.content))[0]
            sentence = bisect_right(reading.sentences, start, key=itemgetter(1))
            target = _DESCRIBED.sub(r"\g<said>", content)
            found.append(Denied(attribution, content, target, wording(target), sentence))
    by_word: dict[str, list[int]] = defaultdict(list)
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for place, denied in enumerate(found):
        by_sentence[denied.sentence].append(place)
        for word in denied.said.kept:
            by_word[word].append(place)
    return ArticleDenials(tuple(found), by_word, by_sentence)
