"""What the pair model reads of an annotated story, as at run time."""

from __future__ import annotations

from collections.abc import Sequence

from training.pairs.stories import Story
from whoseword.claims.units import shown


def speakers(story: Story) -> dict[str, str]:
    """Names of the speakers by id: in the annotation both are the name."""
    return {p.speaker: p.speaker for p in story.sentences if p.speaker}


def texts(story: Story) -> list[str]:
    """One text for each sentence."""
    names = speakers(story)
    found = []
    for i, p in enumerate(story.sentences):
        before: Sequence[str] = (
            [story.sentences[i - 1].text]
            if p.sentence > 0 and story.sentences[i - 1].article == p.article
            else [""]
        )
        found.append(shown(p, before[0], names))
    return found
