"""Ids that last, on the sample story as its articles come one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest

import whoseword
from tests.sample import sampled
from whoseword import export
from whoseword.continuity import carried
from whoseword.records import Article, Attribution, Form, Report, Source, SourceKind, Story


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(sampled.articles())


@pytest.fixture(scope="module")
def kept() -> dict[str, Sequence[float]]:
    """What the pair model was asked of the whole story, from where more may be added."""
    return dict(sampled.told().kept)


@pytest.fixture(scope="module")
def growing(articles: list[Article], kept: dict[str, Sequence[float]]) -> list[Report]:
    def grown() -> Iterator[Report]:
        earlier = None
        for number in range(1, len(articles) + 1):
            earlier = whoseword.compare(
                articles[:number], one_story=True, earlier=earlier, kept=kept
            )
            yield earlier

    return list(grown())


def survival(before: set[str], after: set[str]) -> float:
    return len(before & after) / len(before)


def claims(story: Story) -> set[str]:
    return {claim.id for claim in story.claims}


def sources(story: Story) -> set[str]:
    return {source.id for source in story.sources}


def test_ids_last_while_the_story_grows(growing: list[Report]) -> None:
    for before, after in pairwise(growing):
        (old,), (new,) = before.stories, after.stories
        assert old.id == new.id
        assert survival(claims(old), claims(new)) >= 0.9
        assert survival(sources(old), sources(new)) >= 0.95


def test_nothing_but_ids_differs_from_the_answer_without_a_past(
    growing: list[Report], articles: list[Article], kept: dict[str, Sequence[float]]
) -> None:
    (grown,) = growing[-1].stories
    (afresh,) = whoseword.compare(articles, one_story=True, kept=kept).stories
    new = export.dumps(export.report(Report((afresh,))))
    names = {afresh.id: grown.id}
    names |= {own.id: old.id for own, old in zip(afresh.claims, grown.claims, strict=True)}
    names |= {own.id: old.id for own, old in zip(afresh.sources, grown.sources, strict=True)}
    names |= {own.id: old.id for own, old in zip(afresh.entities, grown.entities, strict=True)}
    for own, old in names.items():
        new = new.replace(f'"{own}"', f'"!{old}"')
    assert new.replace('"!', '"') == export.dumps(export.report(growing[-1]))


def test_an_article_more_asks_only_about_its_own_pairs(
    growing: list[Report], articles: list[Article], kept: dict[str, Sequence[float]]
) -> None:
    assert growing
    asked = set(kept)
    changed = [*articles, Article("new", "The ferry was raised on Friday, the port said.")]
    whoseword.compare(changed, one_story=True, kept=kept)
    assert 0 < len(set(kept) - asked) < 0.2 * len(asked)


def test_stories_that_fall_apart_share_no_id(
    articles: list[Article], kept: dict[str, Sequence[float]]
) -> None:
    whole = whoseword.compare(articles[:4], one_story=True, kept=kept)
    halves = [
        whoseword.compare(part, one_story=True, kept=kept).stories[0]
        for part in (articles[:2], articles[2:4])
    ]
    parted = carried(whole.stories, halves)
    assert whole.stories[0].id in {story.id for story in parted}
    assert parted[0].id != parted[1].id
    assert not claims(parted[0]) & claims(parted[1])
    assert claims(parted[0]) & claims(whole.stories[0])
    assert claims(parted[1]) & claims(whole.stories[0])


def listening(*articles: str) -> Story:
    """Tell a story in which an outlet only hears what each article says."""
    own = "-".join(articles)
    told = tuple(
        Attribution(f"A-{name}", name, (), (), ((5, 20),), Form.INDIRECT, told=f"S-{own}")
        for name in articles
    )
    gull = Source(f"S-{own}", "The Gull Post", SourceKind.OUTLET)
    return Story(f"T-{own}", "", (), told, (gull,), ())


def test_an_outlet_that_only_listens_keeps_its_id_by_what_it_is_told() -> None:
    (after,) = carried([listening("a")], [listening("a", "b")])
    assert sources(after) == {"S-a"}
    assert {told.told for told in after.attributions} == {"S-a"}
    (other,) = carried([listening("a")], [listening("c")])
    assert sources(other) == {"S-c"}
