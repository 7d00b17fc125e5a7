"""Paths between two parties over ties and posts, and the weakest word that a path rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from whoseword.records import Entity, Post, SourceKind, Step, Story, Tie, TiePath
from whoseword.text.names import fold

LONGEST: Final = 4  # ties on a path
SHOWN: Final = 5
_MOST: Final = 20_000  # beginnings of paths that are looked at
_OWN_VOICE: Final = 0
_STRENGTH: Final = {
    SourceKind.DOCUMENT: 1,
    SourceKind.NAMED_PERSON: 2,
    SourceKind.ORGANISATION: 2,
    SourceKind.OUTLET: 3,
    SourceKind.UNNAMED_PERSON: 4,
}
_HEDGED: Final = 5


def entities_called(story: Story, name: str) -> tuple[Entity, ...]:
    """The entities of a story that bear a name, or have it in theirs where none bears it."""
    wanted = fold(name)
    forms = {e.id: {fold(form) for form in (e.name, *e.aliases)} for e in story.entities}
    exact = tuple(e for e in story.entities if wanted in forms[e.id])
    words = set(wanted.split())
    near = (e for e in story.entities if any(words <= set(f.split()) for f in forms[e.id]))
    return exact or tuple(near)


def paths(story: Story, one: str, other: str) -> tuple[TiePath, ...]:
    """The best paths between two entities by id: the strongest word first, then the shortest.

    At most 5, of at most 4 steps each, no party twice.
    """
    found = list(_walk(links_of(story), one, other))
    found.sort(key=lambda p: (p.weakest.weakness, len(p.steps), [s.end for s in p.steps]))
    by_way: dict[tuple[str, ...], TiePath] = {}
    for path in found:
        by_way.setdefault(tuple(step.end for step in path.steps), path)
    return tuple(by_way.values())[:SHOWN]


def links_of(story: Story) -> dict[str, list[Step]]:
    """The ties and posts of each entity, the strongest word first."""
    kinds = {source.id: source.kind for source in story.sources}
    links: dict[str, list[Step]] = defaultdict(list)

    def enter(a: str, b: str, link: Tie | Post) -> None:
        known = [_STRENGTH[kinds[word]] for word in link.on_whose_word if word in kinds]
        weakness = min(known, default=_OWN_VOICE)
        if isinstance(link, Tie) and link.hedged:
            weakness = _HEDGED
        links[a].append(Step(a, b, link, weakness))
        links[b].append(Step(b, a, link, weakness))

    for tie in story.ties:
        enter(tie.a, tie.b, tie)
    for post in story.posts:
        if post.organisation is not None:
            enter(post.person, post.organisation, post)
    for steps in links.values():
        steps.sort(key=lambda step: step.weakness)
    return links


def _walk(links: dict[str, list[Step]], one: str, other: str) -> Iterator[TiePath]:
    """Every path by breadth, the shortest first."""
    begun: list[tuple[Step, ...]] = [(step,) for step in links.get(one, ())]
    looked = 0
    while begun and looked < _MOST:
        longer: list[tuple[Step, ...]] = []
        for way in begun:
            looked += 1
            end = way[-1].end
            if end == other:
                yield TiePath(way, max(way, key=lambda step: step.weakness))
            elif len(way) < LONGEST and looked < _MOST:
                visited = {one, *(step.end for step in way)}
                longer += [(*way, step) for step in strongest(links[end], visited)]
        begun = longer


def strongest(steps: Sequence[Step], visited: set[str]) -> Iterator[Step]:
    """The strongest step to each party that is not on the path yet."""
    seen = set(visited)
    for step in steps:
        if step.end not in seen:
            seen.add(step.end)
            yield step
