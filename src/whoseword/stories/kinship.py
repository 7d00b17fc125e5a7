"""Why articles are of one story: whom each is most like, by which words, how near in meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from whoseword.inference.loaded_models import Models
from whoseword.records import Article, Kinship
from whoseword.stories.article_profile import MEANINGS, Profile, profile
from whoseword.stories.event_groups import candidates
from whoseword.stories.event_likeness import alike
from whoseword.stories.term_vectors import nearness

MOST_WORDS: Final = 5
"""Words that are named: those that weigh most in both."""


def kinships(articles: Iterable[Article], models: Models) -> tuple[Kinship, ...]:
    """Give for each article the one that it is likeliest of one story with, by article.

    One that is like no other was put there by hand, or told to be of the story.
    """
    by_id = {article.id: profile(article) for article in articles}
    profiles = {name: by_id[name] for name in sorted(by_id)}
    likely: dict[str, dict[str, float]] = {name: {} for name in profiles}
    for name, partners in candidates(profiles):
        found = alike(profiles[name], {other: profiles[other] for other in partners}, models)
        for other, probability in found.items():
            likely[name][other] = likely[other][name] = probability
    return tuple(_kinship(name, near, profiles) for name, near in sorted(likely.items()) if near)


def _kinship(name: str, near: Mapping[str, float], profiles: Mapping[str, Profile]) -> Kinship:
    other = min(near, key=lambda partner: (-near[partner], partner))
    one, two = profiles[name], profiles[other]
    shared = sorted(
        one.terms.keys() & two.terms.keys(),
        key=lambda term: (-one.terms[term] * two.terms[term], term),
    )
    days = None if one.day is None or two.day is None else abs(one.day - two.day)
    meaning = round(nearness(one.meanings, two.meanings, MEANINGS)[0], 4)
    return Kinship(name, other, near[other], tuple(shared[:MOST_WORDS]), days, meaning)
