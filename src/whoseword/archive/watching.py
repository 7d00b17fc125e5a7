"""One look at the feeds that are watched, and what it changes in the stories of the archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial

from whoseword import continuity, pipeline
from whoseword.archive.adding import add
from whoseword.archive.looking_up import story as story_of
from whoseword.archive.moments import now
from whoseword.archive.placing import Partners
from whoseword.archive.refreshing import Means, before, derive, stale_groups
from whoseword.ingest.feed_rounds import look
from whoseword.records import Alert, Change, Round, Story
from whoseword.report.alert_words import alert_words
from whoseword.resources import Resources
from whoseword.store import Store


def watch(
    store: Store,
    partners: Partners,
    feeds: Iterable[str],
    resources: Resources,
    on_error: pipeline.OnError,
) -> Round:
    """Add what is new in the feeds, derive the stories that changed, and tell what changed.

    An entry counts as seen only once its article is kept, and a story as derived only with what is
    told of it: whatever ends the program loses none, and the next look tells the rest.
    """
    if store.watched.was_ended():
        _catch_up(store, resources, on_error)
    with store.writing():
        store.watched.begin()
    read = came = 0
    moment = datetime.now(UTC)
    for news in look(feeds, store.watched, resources, moment, on_error):
        if not news.key:
            read += 1
            continue
        added = add(store, news.articles, resources, partners, on_error)
        came += sum(one.new for one in added)
        with store.writing():
            store.watched.note(news.key, news.mark, done=bool(news.articles))
    alerts = tuple(_told(store, resources, on_error))
    with store.writing():
        store.watched.end()
    return Round(read, came, alerts)


def _catch_up(store: Store, resources: Resources, on_error: pipeline.OnError) -> None:
    """Derive what others changed, so that no look tells of it."""
    for group in stale_groups(store):
        derive(store, group, before(store, group), Means(resources, on_error))


def _told(store: Store, resources: Resources, on_error: pipeline.OnError) -> Iterator[Alert]:
    """Derive all that changed; what it changes is kept with it."""
    for group in stale_groups(store):
        told: list[Alert] = []
        earlier = before(store, group)
        keep = partial(_keep_told, store, earlier.stories, told)
        derive(store, group, earlier, Means(resources, on_error, on_kept=keep))
        yield from told


def _keep_told(
    store: Store, earlier: Sequence[Story], told: list[Alert], names: Sequence[str]
) -> None:
    for name in names:
        story = story_of(store, name)
        told += _alerts(continuity.changes(_predecessor(story, earlier), story))
    store.watched.put_alerts(told)


def _predecessor(told: Story, earlier: Sequence[Story]) -> Story | None:
    """The story that most of the articles were in; None where none was in any."""
    held = {one.article.id for one in told.articles}
    shared = [(len(held & {one.article.id for one in old.articles}), old) for old in earlier]
    most, found = max(shared, key=lambda pair: (pair[0], pair[1].id), default=(0, None))
    return found if most else None


def _alerts(changes: Iterable[Change]) -> Iterator[Alert]:
    for change in changes:
        yield Alert(now(), change.kind, change.story.id, alert_words(change))
