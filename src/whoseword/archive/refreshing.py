"""Stories whose articles changed, derived again from kept readings and kept answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace

from whoseword import continuity, pipeline
from whoseword.archive.chaptering import link
from whoseword.archive.corrections import corrected, retitled
from whoseword.archive.moments import now
from whoseword.inference.pairs import Announced, Heard
from whoseword.records import Article, Decision, Reading, Story, StoryEntry
from whoseword.resources import Resources
from whoseword.store import KeptLogits, Store


@dataclass(frozen=True, slots=True)
class _Derived:
    """A story told anew, with all the answers of the pair model that it hangs on."""

    story: Story
    kept: KeptLogits
    mark: int


def stale_groups(store: Store) -> list[list[str]]:
    """List the stories to derive; those that articles moved between stand together."""
    stale = store.snapshots.stale(pipeline.answer_version())
    groups = {name: [name] for name in stale}
    first: dict[str, str] = {}
    for name, earlier in store.snapshots.lineage():
        if name not in stale:
            continue
        for other in (first.setdefault(earlier, name), earlier):
            if other in groups and groups[other] is not groups[name]:
                joined = sorted(groups[other] + groups[name])
                groups |= dict.fromkeys(joined, joined)
    return sorted({tuple(group): group for group in groups.values()}.values())


@dataclass(frozen=True, slots=True)
class Before:
    """What ids are carried on from, and what the pair model said then."""

    stories: tuple[Story, ...]
    kept: KeptLogits


def before(store: Store, names: Iterable[str]) -> Before:
    """Give what was last derived of stories, and of those that their articles were in earlier."""
    asked = set(names)
    wanted = sorted(asked | {old for new, old in store.snapshots.lineage() if new in asked})
    found = (store.snapshots.story(name, {}) for name in wanted)
    held = tuple(story for story in found if story is not None)
    return Before(held, store.snapshots.logits(wanted))


@dataclass(frozen=True, slots=True)
class Means:
    """What deriving needs beside the store, and who hears of what breaks and how far it is.

    ``on_kept`` hears of the stories that are kept while these can still be written with more, all
    or nothing.
    """

    resources: Resources
    on_error: pipeline.OnError | None = None
    on_compared: Heard | None = None
    on_kept: Callable[[Sequence[str]], None] | None = None


def derive(
    store: Store,
    names: Sequence[str],
    earlier: Before,
    means: Means,
) -> list[str]:
    """Derive stories together and keep them under their ids; give those that were kept.

    One that another process changed meanwhile is left to be derived once more, and one on which a
    stage breaks, of which the means' ``on_error`` hears.
    """
    marks = store.snapshots.stale(pipeline.answer_version())
    every = (
        _derived(store, name, (earlier.kept, marks[name]), means) for name in names if name in marks
    )
    derived = [one for one in every if one is not None]
    told = continuity.carried_within(earlier.stories, [one.story for one in derived])
    kept: list[str] = []
    with store.writing():
        decisions = store.facts.decisions()
        gone_on = {old for new, old in store.snapshots.lineage() if new in names}
        for one, story in zip(derived, told, strict=True):
            story = retitled(story, decisions)  # noqa: PLW2901 - the same story, its title aside
            entry = _entry(story)
            args = (one.kept, pipeline.answer_version(), one.mark, now())
            if store.snapshots.put_story(story, entry, *args):
                link(store, story.id, means.resources.models)
                kept.append(story.id)
        store.snapshots.remove_empty(gone_on.union(names))
        if means.on_kept is not None:
            means.on_kept(kept)
    return kept


def _derived(
    store: Store,
    name: str,
    earlier: tuple[KeptLogits, int],
    means: Means,
) -> _Derived | None:
    logits, mark = earlier
    kept = logits.unasked()
    asking = kept if means.on_compared is None else Announced(kept, means.on_compared)
    readings = readings_of(store, articles_of(store, name), means.resources)
    if not readings:  # a damaged archive may list an article that it has lost
        return None
    decisions = _about(store, {reading.article.id for reading in readings})
    story = pipeline.derive(readings, means.resources, asking, means.on_error, decisions)
    return _Derived(replace(story, id=name), kept, mark) if story is not None else None


def _about(store: Store, articles: Set[str]) -> list[Decision]:
    """List the decisions about sources and claims that hold to characters of these articles."""
    return [
        decision
        for decision in store.facts.decisions()
        if any(place.article in articles for places in decision.anchors for place in places)
    ]


def articles_of(store: Store, story: str) -> list[Article]:
    """Give the articles of a story, corrected, by id."""
    decisions = store.facts.decisions()
    found = (store.facts.article(name) for name in store.snapshots.members(story))
    return [corrected(article, decisions) for article in found if article is not None]


def readings_of(store: Store, articles: Sequence[Article], resources: Resources) -> list[Reading]:
    """Give what was read in the articles of one story; what is missing is read and kept."""
    keys = {article.id: pipeline.reading_key(article, resources) for article in articles}
    held = {name: store.facts.reading(name, key) for name, key in keys.items()}
    missing = [article for article in articles if held[article.id] is None]
    for reading in pipeline.readings(missing, resources):
        held[reading.article.id] = reading
        with store.writing():
            store.facts.keep_reading(reading, keys[reading.article.id], now())
    return [reading for reading in held.values() if reading is not None]


def _entry(story: Story) -> StoryEntry:
    articles = [told.article for told in story.articles]
    dates = sorted(article.published for article in articles if article.published)
    return StoryEntry(
        id=story.id,
        title=story.title,
        articles=tuple(article.id for article in articles),
        outlets=tuple(sorted({article.outlet for article in articles if article.outlet})),
        origins=story.claims[0].independent_origins if story.claims else None,
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )
