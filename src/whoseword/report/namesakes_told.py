"""People who may be one, in words."""

from __future__ import annotations

from whoseword.language import listed
from whoseword.records import Story


def namesake_lines(story: Story) -> tuple[str, ...]:
    """A line for each person whose name could be another's, each two once."""
    names = {entity.id: entity.name for entity in story.entities}
    told: set[str] = set()
    lines = []
    for entity in story.entities:
        others = [names[other] for other in entity.possibly_same if other not in told]
        told.add(entity.id)
        if others:
            lines.append(f"{entity.name}: perhaps also {listed(others)}")
    return tuple(lines)
