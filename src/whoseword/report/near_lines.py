"""Who is how many ties away from a name that is like one on a list, in words."""

from __future__ import annotations

from collections.abc import Iterator

from whoseword.language import listed
from whoseword.records import NearListed, Story
from whoseword.report.path_lines import on_whose_word
from whoseword.report.phrasing import counted
from whoseword.text.printable import printable


def near_lines(story: Story) -> Iterator[str]:
    """A line for each, the nearest first."""
    names = {entity.id: entity.name for entity in story.entities}
    for near in story.near_listed:
        yield printable(_line(story, near, names))


def _line(story: Story, near: NearListed, names: dict[str, str]) -> str:
    ties = counted(len(near.over) + 1, "tie")
    over = f" over {listed([names[entity] for entity in near.over])}" if near.over else ""
    hedged = " hedged," if near.hedged else ""
    told = on_whose_word(story, near)
    return f"{names[near.entity]} is {ties} away from {names[near.listed]}{over}:{hedged} {told}"
