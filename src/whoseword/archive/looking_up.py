"""What an archive is asked for: one story, and the sentences that hold certain words."""

from __future__ import annotations

from collections import Counter

from whoseword import pipeline
from whoseword.archive.corrections import corrected
from whoseword.archive.refreshing import articles_of, readings_of
from whoseword.errors import NotInArchive
from whoseword.records import Article, ClaimCheck, Field, Found, Span, Story
from whoseword.resources import Resources
from whoseword.store import Hit, Store
from whoseword.text.sentences import sentences


def members(store: Store, story: str) -> tuple[str, ...]:
    """List the articles of a story; raises NotInArchive."""
    found = store.snapshots.members(story)
    if not found:
        raise NotInArchive(story, "no such story in the archive", "See: whoseword stories")
    return found


def story(store: Store, name: str) -> Story:
    """Give a story as it was last derived; raises NotInArchive."""
    members(store, name)
    articles = {article.id: article for article in articles_of(store, name)}
    found = store.snapshots.story(name, articles)
    if found is None:
        raise NotInArchive(name, "the story is being derived elsewhere", "Ask for it again.")
    return found


def check(
    store: Store,
    claim: str,
    between: pipeline.Between,
    resources: Resources,
    on_error: pipeline.OnError | None,
) -> ClaimCheck:
    """Hold a claim against all articles, from kept readings; raises InputError for no claim."""
    stories = sorted(set(store.snapshots.membership().values()))
    return pipeline.check(
        claim,
        [article for story in stories for article in articles_of(store, story)],
        resources=resources,
        between=between,
        on_error=on_error,
        read_with=lambda articles, given, _: readings_of(store, list(articles), given),
    )


def search(store: Store, words: str) -> list[Found]:
    """Give of each article that holds all the words the sentence that holds most of them."""
    decisions = store.facts.decisions()
    found = []
    for hit in store.words.search(words):
        article = store.facts.article(hit.article)
        if article is not None:
            story_id = store.snapshots.story_of(hit.article) or ""
            found.append(_best(corrected(article, decisions), story_id, hit))
    return found


def _best(article: Article, story_id: str, hit: Hit) -> Found:
    """Choose the sentence with most of the words, the earlier of two; the text before the title."""
    counts: Counter[tuple[Field, Span]] = Counter()
    borders = sentences(article.text)
    for field, (start, _) in hit.places:
        if field == "title":
            counts[field, (0, len(article.title or ""))] += 1
        else:
            counts[field, next((s for s in borders if s[0] <= start < s[1]), (start, start))] += 1
    field, span = min(counts, key=lambda place: (-counts[place], place))
    text = article.text if field == "text" else article.title or ""
    return Found(article.id, story_id, span, text[slice(*span)], field)
