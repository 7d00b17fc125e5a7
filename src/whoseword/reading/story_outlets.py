"""What an article's short forms mean once the outlets of its story are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whoseword.reading.credits import credits_of
from whoseword.reading.dialogue.speaker_turns import outside_labels, turns_of
from whoseword.reading.outlets_named import mentioned
from whoseword.reading.speakers import speakers
from whoseword.records import Reading
from whoseword.resources import Resources


def in_story(reading: Reading, outlets: Sequence[str], resources: Resources) -> Reading:
    """Read speakers and credits again where the article speaks of an outlet of its story.

    Alone, an article cannot know that "the Courier" is an outlet that another article comes from.
    ``outlets`` names those of the story, in any order; the article's own is among them or not.
    """
    article = reading.article
    found = mentioned(article, resources.outlets, outlets)
    if found == mentioned(article, resources.outlets):
        return reading
    named = outside_labels(found, turns_of(article, reading.names, resources))
    spoken, sources, met = speakers(
        article, reading.sentences, reading.attributions, reading.names, named, resources
    )
    given = credits_of(article, spoken, sources, named, resources.outlets)
    return replace(reading, attributions=spoken, sources=sources, credits=given, parties=met)
