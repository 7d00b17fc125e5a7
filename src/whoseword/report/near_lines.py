"""Who is how many ties away from a name that is like one on a list, in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

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
    way = pairwise((near.entity, *near.over, near.listed))
    kinds = ", then ".join(listed(_kinds(story, frozenset(step))) for step in way)
    told = f"{hedged} {on_whose_word(story, near)}"
    return f"{names[near.entity]} is {ties} away from {names[near.listed]}{over} ({kinds}):{told}"


def _kinds(story: Story, ends: frozenset[str]) -> list[str]:
    """What two are to each other: whoever opposes a listed person is tied to him, too."""
    ties = {tie.kind.value for tie in story.ties if {tie.a, tie.b} == ends}
    posts = {post.role for post in story.posts if {post.person, post.organisation} == ends}
    return sorted(ties | posts)
