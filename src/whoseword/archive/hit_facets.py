"""What the hits of a search can be narrowed by: outlet, date, sources and stance."""

from __future__ import annotations

from collections.abc import Iterable

from whoseword.archive.corrections import corrected
from whoseword.records import Facets, Found, Story
from whoseword.store import Store
from whoseword.text.stretches import meets


def facets(store: Store, hits: Iterable[Found]) -> list[Facets]:
    """Give the facets of each hit; a story is looked up once."""
    decisions = store.facts.decisions()
    stories: dict[str, Story | None] = {}
    found = []
    for hit in hits:
        if hit.story not in stories:
            stories[hit.story] = store.snapshots.story(hit.story, {})
        article = store.facts.article(hit.article)
        held = corrected(article, decisions) if article is not None else None
        outlet, published = (held.outlet, held.published) if held is not None else (None, None)
        story = stories[hit.story]
        people, kinds = _sources(story, hit) if story is not None else ((), ())
        stances = _stances(story, hit) if story is not None else ()
        found.append(Facets(outlet, published, people, kinds, stances))
    return found


def _sources(story: Story, hit: Found) -> tuple[tuple[str, ...], tuple[str, ...]]:
    speakers = {
        attribution.speaker
        for attribution in story.attributions
        if attribution.article == hit.article
        and attribution.field == hit.field
        and meets(hit.span, (*attribution.content, *attribution.source))
    }
    said = [source for source in story.sources if source.id in speakers]
    names = tuple(sorted({source.name for source in said}))
    return names, tuple(sorted({source.kind.value for source in said}))


def _stances(story: Story, hit: Found) -> tuple[str, ...]:
    return tuple(
        sorted(
            {
                mention.stance.value
                for claim in story.claims
                for mention in claim.mentions
                if mention.article == hit.article
                and mention.field == hit.field
                and meets(hit.span, mention.spans)
            }
        )
    )
