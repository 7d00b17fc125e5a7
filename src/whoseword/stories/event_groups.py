"""Articles to stories: the same stories whether the articles come one by one or all at once.

What two articles are to each other hangs on these two alone, and a story on the articles that
chains of likely pairs lead to: what is found for them holds whatever else there is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from whoseword.inference.loaded_models import Models
from whoseword.records import Article
from whoseword.stories.article_profile import Profile, profile
from whoseword.stories.by_hand import Bonds, Pair
from whoseword.stories.event_likeness import (
    FEWEST_MARKS,
    MOST_PARTNERS,
    alike,
    worth_comparing,
)
from whoseword.stories.linkage import average_link

SAME_STORY: Final = 0.45
"""Likelihood that the articles of two parts of a story must reach on average."""
LEVELS: Final = (SAME_STORY, 0.6, 0.8, 0.95)
MOST_CHAINED: Final = 300
"""Articles that chains of pairs at one level may lead to; of longer chains the next level counts,
so that one more article never has a whole archive grouped anew."""
_FREE: Final = Bonds()


def group(
    articles: Iterable[Article], models: Models, by_hand: Bonds = _FREE
) -> list[tuple[Article, ...]]:
    """Give the stories, each with its articles by id; an article that comes twice counts once.

    The answer does not depend on the order in which the articles come; what was decided by hand
    holds.
    """
    by_id = {article.id: article for article in articles}
    names = sorted(by_id)
    profiles = {name: profile(by_id[name]) for name in names}
    pairs: dict[Pair, float] = {}
    for name, partners in candidates(profiles):
        found = alike(profiles[name], {partner: profiles[partner] for partner in partners}, models)
        pairs |= {(min(name, other), max(name, other)): p for other, p in found.items()}
    stories = grouped(names, pairs, by_hand)
    return [tuple(by_id[name] for name in story) for story in stories]


def grouped(
    names: Iterable[str], pairs: Mapping[Pair, float], by_hand: Bonds = _FREE
) -> list[list[str]]:
    """Group articles by the likelihoods of pairs of their ids, (lower, higher)."""
    inside = set(names)
    near: dict[str, dict[str, float]] = {name: {} for name in inside}
    for one, other in pairs.keys() | by_hand.together:
        if one in inside and other in inside:
            tied = (one, other) in by_hand.together
            near[one][other] = near[other][one] = 1.0 if tied else pairs[one, other]
    found: list[list[str]] = []
    seen: set[str] = set()
    for name in sorted(inside):
        if name not in seen:
            reached = chained(
                [name], lambda member, least: (n for n, p in near[member].items() if p >= least)
            )
            # where chains of the last level are too long, they are cut, and others lead there too
            left = sorted(reached - seen)
            held = {
                (one, two): pairs[one, two]
                for one in left
                for two in near[one]
                if (one, two) in pairs
            }
            found += _parted(left, held, by_hand)
            seen |= reached
    return sorted(found)


def chained(start: Iterable[str], near: Callable[[str, float], Iterable[str]]) -> set[str]:
    """Give all that chains of likely pairs lead to from ``start``, itself included.

    ``near`` gives what is at least so likely of one story with an article. Where chains grow too
    long, only pairs of the next level of ``LEVELS`` count.
    """
    begin = set(start)
    reached = begin
    for least in LEVELS:
        reached, waiting = set(begin), sorted(begin)
        while waiting and len(reached) <= MOST_CHAINED:
            new = set(near(waiting.pop(), least)) - reached
            reached |= new
            waiting += sorted(new)
        if len(reached) <= MOST_CHAINED:
            break
    return reached


def _parted(names: Sequence[str], pairs: Mapping[Pair, float], by_hand: Bonds) -> list[list[str]]:
    number = {name: index for index, name in enumerate(names)}

    def numbered(found: Iterable[Pair]) -> list[tuple[int, int]]:
        return sorted((number[a], number[b]) for a, b in found if a in number and b in number)

    held = numbered(pairs)
    likely = {(a, b): pairs[names[a], names[b]] for a, b in held}
    together, apart = numbered(by_hand.together), numbered(by_hand.apart)
    clusters = average_link(len(names), likely, SAME_STORY, together, apart)
    return [[names[index] for index in cluster] for cluster in clusters]


def candidates(profiles: Mapping[str, Profile]) -> Iterator[tuple[str, list[str]]]:
    """Give each article with those before it that are worth comparing."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name, found in profiles.items():
        shared = Counter(other for mark in found.marks for other in holders[mark])
        likely = (other for other, count in shared.items() if count >= FEWEST_MARKS)
        partners = [other for other in likely if worth_comparing(found, profiles[other])]
        ranked = sorted(partners, key=lambda other: (-shared[other], other))
        yield name, ranked[:MOST_PARTNERS]
        for mark in found.marks:
            holders[mark].append(name)
