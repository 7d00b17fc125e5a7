"""How many ids outlive one article more: stories that grow by each in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence

from evaluation.tally import Tally
from whoseword import pipeline
from whoseword.continuity import carried
from whoseword.records import Reading, Story
from whoseword.resources import Resources

Step = tuple[Story, Story]
"""A story without one of its articles, and with it under the ids that it had."""
_HELD: Mapping[str, Callable[[Story], list[str]]] = {
    "story": lambda story: [story.id],
    "claims": lambda story: [claim.id for claim in story.claims],
    "sources": lambda story: [source.id for source in story.sources],
}


def steps(
    readings: Sequence[Reading],
    whole: Story,
    resources: Resources,
    kept: MutableMapping[str, Sequence[float]],
) -> Iterator[Step]:
    """Add each article of a story in turn to the story that the others tell."""
    for last in range(len(readings) if len(readings) > 1 else 0):
        others = [*readings[:last], *readings[last + 1 :]]
        before = pipeline.derive(others, resources, kept)
        if before is not None:
            (after,) = carried([before], [whole])
            yield before, after


def score(grown: Iterable[Step]) -> dict[str, float]:
    """Give the share of the ids of each kind that are still there after the article."""
    tallies = {kind: Tally() for kind in _HELD}
    for before, after in grown:
        for kind, held in _HELD.items():
            now, old = set(held(after)), held(before)
            tallies[kind].add(sum(name in now for name in old), 0, len(old))
    return {f"{kind}_ids_last": tally.recall for kind, tally in tallies.items()}
