"""One look at the feeds that are watched, and what it changes in the stories of the archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from whoseword import continuity, ingest, pipeline
from whoseword.archive.adding import add
from whoseword.archive.looking_up import story as story_of
from whoseword.archive.moments import now
from whoseword.archive.placing import Partners
from whoseword.archive.refreshing import Means, before, derive, stale_groups
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

    An entry counts as seen only once its article is kept: whatever ends the program loses none.
    """
    read = came = 0
    moment = datetime.now(UTC)
    for news in ingest.look(feeds, store.watched, resources, moment, on_error):
        if not news.key:
            read += 1
            continue
        added = add(store, news.articles, resources, partners, on_error)
        came += sum(one.new for one in added)
        with store.writing():
            store.watched.note(news.key, news.mark, done=bool(news.articles))
    alerts = tuple(_alerts(_changes(store, resources, on_error)))
    with store.writing():
        store.watched.put_alerts(alerts)
    return Round(read, came, alerts)


def _changes(
    store: Store, resources: Resources, on_error: pipeline.OnError | None
) -> Iterator[Change]:
    for group in stale_groups(store):
        earlier = before(store, group)
        for name in derive(store, group, earlier, Means(resources, on_error)):
            told = story_of(store, name)
            yield from continuity.changes(_predecessor(told, earlier.stories), told)


def _predecessor(told: Story, earlier: Sequence[Story]) -> Story | None:
    """The story that most of the articles were in; None where none was in any."""
    held = {one.article.id for one in told.articles}
    shared = [(len(held & {one.article.id for one in old.articles}), old) for old in earlier]
    most, found = max(shared, key=lambda pair: (pair[0], pair[1].id), default=(0, None))
    return found if most else None


def _alerts(changes: Iterable[Change]) -> Iterator[Alert]:
    for change in changes:
        yield Alert(now(), change.kind, change.story.id, alert_words(change))
