"""Posts of the annotated stories: person, sentence, and the role or the body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from datasets.people_time_gold import AnnotatedStory
from datasets.story_gold import GoldText
from evaluation.tally import Tally, pair_off
from evaluation.ties import alike, sentence_number


@dataclass(frozen=True, slots=True)
class ToldPost:
    """A post of one sentence, as annotated or as found; times are EDTF, "" where unknown.

    ``post`` numbers the story's posts: several sentences tell of one, and it has one beginning.
    """

    article: str
    sentence: int
    person: str
    role: str
    organisation: str
    since: str
    until: str
    post: int = 0


def gold_posts(story: AnnotatedStory) -> list[ToldPost]:
    """The annotated posts of a story."""
    return [
        ToldPost(
            p["article"],
            sentence_number(p["sentence"]),
            p["person"],
            p["role"],
            p["organisation"],
            p["from"],
            p["to"],
        )
        for p in story.posts
    ]


def found_posts(story: Mapping[str, Any], texts: Mapping[str, GoldText]) -> list[ToldPost]:
    """The posts of a story's JSON, once in each sentence that is evidence."""
    keys = {text.article.id: text for text in texts.values()}
    names = {entity["id"]: entity["name"] for entity in story["entities"]}
    found: dict[ToldPost, None] = {}
    for number_of_post, post in enumerate(story["posts"]):
        for place in post["evidence"]:
            text = keys[place["article"]]
            for number in text.touched([place["span"]], place.get("field", "text")):
                told = ToldPost(
                    text.key,
                    number,
                    names[post["person"]],
                    post["role"],
                    names.get(post["organisation"], ""),
                    post["from"] or "",
                    post["to"] or "",
                    number_of_post,
                )
                found[told] = None
    return list(found)


def matched(ours: Sequence[ToldPost], gold: Sequence[ToldPost]) -> dict[int, int]:
    """Pair found posts with annotated ones, one to one, by index."""
    edges = [
        (fit, i, j)
        for i, post in enumerate(ours)
        for j, other in enumerate(gold)
        if (post.article, post.sentence) == (other.article, other.sentence)
        and alike(other.person, post.person)
        and (fit := alike(other.role, post.role) + alike(other.organisation, post.organisation))
    ]
    return pair_off(edges)


def _right_times(
    ours: Sequence[ToldPost], gold: Sequence[ToldPost], pairs: Mapping[int, int]
) -> tuple[int, int, int]:
    """Beginnings and ends of posts that are right, found and annotated, each once a post.

    A found post has the times that are annotated in any sentence paired with one of its own.
    """
    annotated: dict[int, list[ToldPost]] = {}
    for i, j in pairs.items():
        annotated.setdefault(ours[i].post, []).append(gold[j])
    found = {told.post: told for i, told in enumerate(ours) if i in pairs}
    right = mine = true = 0
    for number, told in found.items():
        for value, wanted in (
            (told.since, {g.since for g in annotated[number]} - {""}),
            (told.until, {g.until for g in annotated[number]} - {""}),
        ):
            right += value in wanted
            mine += bool(value)
            true += bool(wanted)
    return right, mine, true


def score(
    stories: Iterable[AnnotatedStory], found: Mapping[str, Sequence[ToldPost]]
) -> dict[str, float]:
    """Posts, their beginnings and ends, and how two readers agree."""
    posts, times, readers = Tally(), Tally(), Tally()
    first = {story.story: gold_posts(story) for story in stories if story.reader == 1}
    for name, gold in first.items():
        ours = found[name]
        pairs = matched(ours, gold)
        posts.add(len(pairs), len(ours), len(gold))
        times.add(*_right_times(ours, gold, pairs))
    for story in stories:
        if story.reader != 1:
            other, gold = gold_posts(story), first[story.story]
            readers.add(len(matched(other, gold)), len(other), len(gold))
    return {
        "post_precision": posts.precision,
        "post_recall": posts.recall,
        "post_times_f1": times.f1,
        "two_readers_post_f1": readers.f1,
    }
