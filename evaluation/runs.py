"""The data sets through the product: each run reads its articles and scores what came out.

Scorers see the JSON contract alone, so that a stage can be replaced without touching one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from datasets import people_time_gold
from datasets.story_gold import StoryView, dev_stories, text_of
from evaluation import (
    certainty,
    claim_checks,
    clusters,
    cofenet,
    conflict_gold,
    conflict_pairs,
    domains,
    entities,
    ggt,
    human_pairs,
    lasting_ids,
    meantime,
    near_copies,
    polnear,
    posts,
    rare_rules,
    short_stories,
    stories,
    ties,
    timeline,
    when,
    wire,
)
from evaluation.story_view import view
from evaluation.told_stories import told
from whoseword import export, pipeline
from whoseword import stories as stories_room
from whoseword import timeline as timeline_room
from whoseword.records import Article
from whoseword.resources import shipped
from whoseword.text.dates import dates
from whoseword.text.time_expressions import time_expressions

Figures = dict[str, float]
Advance = Callable[[str], None]
"""Called with a data set's name after each article of it."""


def _annotated(name: str, articles: Iterable[Article], advance: Advance) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for reading in pipeline.readings(articles, shipped()):
        found[reading.article.id] = export.annotated(reading)
        advance(name)
    return found


def run_polnear(data: Path, advance: Advance) -> Figures:
    """Read and score PolNeAR's dev articles, given by text and byline."""
    metadata = wire.rows(data)
    articles = [
        Article(
            id=gold.name, text=gold.text, language="en", byline=wire.byline(metadata[gold.name])
        )
        for gold in polnear.gold_articles(data)
    ]
    found = _annotated("polnear", articles, advance)
    relations = {name: polnear.relations(answer["attributions"]) for name, answer in found.items()}
    credits_given = {name: answer["article"]["credits"] for name, answer in found.items()}
    return polnear.score(relations, data) | wire.score(credits_given, data)


def run_cofenet(data: Path, advance: Advance) -> Figures:
    """Read and score CofeNet's passages; a text that comes several times is read once."""
    texts = list(dict.fromkeys(passage.text for passage in cofenet.passages(data)))
    articles = [Article(id=str(n), text=text, language="en") for n, text in enumerate(texts)]
    found = _annotated("cofenet", articles, advance)
    return cofenet.score(
        {
            text: polnear.relations(found[article.id]["attributions"])
            for text, article in zip(texts, articles, strict=True)
        },
        data,
    )


def run_ggt(data: Path, advance: Advance) -> Figures:
    """Read and score the Gender Gap Tracker's articles."""
    return ggt.score(_annotated("ggt", ggt.articles(data), advance), data)


def run_stories(data: Path, advance: Advance) -> Figures:
    """Compare the outlets of each annotated story; score the ledger, and how its ids last."""
    views: dict[str, StoryView] = {}
    grown: list[lasting_ids.Step] = []
    for path in dev_stories(data):
        whole = told(data, path.stem)
        (story,) = export.report(whole.report)["stories"]
        views[path.stem] = view(story, path.stem, whole.texts)
        grown += lasting_ids.steps(whole.readings, whole.report.stories[0], shipped(), whole.kept)
        for _ in whole.texts:
            advance("stories")
    return stories.score(views, data) | lasting_ids.score(grown)


def run_domains(data: Path, advance: Advance) -> Figures:
    """Check the labelled look-alikes and every true domain of the registry."""
    return domains.score(data, lambda: advance("domains"))


def run_certainty(data: Path, advance: Advance) -> Figures:
    """Read the documents of the labelled attributions and score how sure each is read to sound."""
    return certainty.score(_annotated("certainty", certainty.articles(data), advance))


def run_names(data: Path, advance: Advance) -> Figures:
    """Read and score the names of EWT and of OntoGUM's news."""
    typed, bare = entities.ewt(data), entities.gum_news(data)
    articles = (document.article() for document in (*typed, *bare))
    found = {}
    for reading in pipeline.readings(articles, shipped()):
        found[reading.article.id] = reading.names
        advance("names")
    return entities.score(typed, bare, found)


def run_meantime(data: Path, advance: Advance) -> Figures:
    """Find and normalise the time expressions of MEANTIME's documents."""

    def found(text: meantime.TimedText) -> list[meantime.Expression]:
        advance("meantime")
        return [
            (*expression.span, expression.value)
            for expression in time_expressions(
                text.text, dates(text.text, text.published), text.published
            )
        ]

    return meantime.score(meantime.documents(data), found)


def run_when(data: Path, advance: Advance) -> Figures:
    """Tell the day of what each article of Giveme5W1H's gold standard is about."""
    dated = when.articles(data)
    alone: dict[str, str | None] = {}
    of_story = {}
    for event, members in when.by_event(dated).items():
        readings = [one.reading() for one in members]
        of_story[event] = timeline_room.main_date(readings)
        for reading in readings:
            alone[reading.article.id] = timeline_room.article_date(reading)
            advance("when")
    return when.score(dated, of_story, alone)


def run_timeline(data: Path, advance: Advance) -> Figures:
    """Read the stories with annotated time, posts and ties; score dated events, posts and ties."""
    gold = people_time_gold.annotated()
    events, held, tied = {}, {}, {}
    for name in people_time_gold.stories():
        whole = told(data, name)
        (story,) = export.report(whole.report)["stories"]
        events[name] = timeline.found_events(story, whole.texts)
        held[name] = posts.found_posts(story, whole.texts)
        tied[name] = ties.found_ties(story, whole.texts)
        for _ in whole.texts:
            advance("timeline")
    return timeline.score(gold, events) | posts.score(gold, held) | ties.score(gold, tied)


def run_clusters(data: Path, advance: Advance) -> Figures:
    """Group the articles of each set into stories and score the groups."""
    found = {}
    for name, read in clusters.SETS.items():
        groups = stories_room.group((article for article, _ in read(data)), shipped().models)
        found[name] = [[article.id for article in group] for group in groups]
        advance("clusters")
    return clusters.score(found, data)


def run_copies(data: Path, advance: Advance) -> Figures:
    """Find the copies among the articles of Giveme5W1H and score the pairs over outlets."""
    outlets = shipped().outlets
    given = near_copies.articles(data, outlets)
    found = near_copies.pairs(stories_room.copies(given, outlets), given)
    advance("copies")
    return near_copies.score(found, near_copies.labels())


def run_check(data: Path, advance: Advance) -> Figures:
    """Hold claims, true and distorted, against the sample story and the annotated ones."""
    return claim_checks.score(data, lambda: advance("check"))


def run_short(_: Path, advance: Advance) -> Figures:
    """Compare the invented stories that contradict each other, agree, or have one source."""
    found = []
    for invented in short_stories.stories():
        report = pipeline.compare(invented["articles"], one_story=True)
        found.append((invented, export.report(report)["stories"][0]))
        advance("short")
    return short_stories.score(found)


def run_rare_rules(_: Path, advance: Advance) -> Figures:
    """Work through the invented inputs of rules that the other sets hardly ever call up."""
    found = []
    for case in rare_rules.cases():
        found.append((case, rare_rules.fires(case, shipped())))
        advance("rare-rules")
    return rare_rules.score(found)


def run_human_pairs(data: Path, advance: Advance) -> Figures:
    """Compare the sampled topics whose sentences people aligned; score what is matched."""
    return human_pairs.score(*human_pairs.sample(data), lambda: advance("human-pairs"))


def run_conflicts(data: Path, advance: Advance) -> Figures:
    """Set the labelled pairs of sentences against each other and score the conflicts shown."""
    found = {}
    for key, labelled in conflict_pairs.both(conflict_gold.pairs()).items():
        found[key] = conflict_pairs.shown(data, labelled[0])
        advance("conflicts")
    return conflict_pairs.score(data, found)


RUNS: dict[str, Callable[[Path, Advance], Figures]] = {
    "polnear": run_polnear,
    "cofenet": run_cofenet,
    "ggt": run_ggt,
    "stories": run_stories,
    "certainty": run_certainty,
    "names": run_names,
    "meantime": run_meantime,
    "when": run_when,
    "timeline": run_timeline,
    "domains": run_domains,
    "clusters": run_clusters,
    "copies": run_copies,
    "check": run_check,
    "short": run_short,
    "rare-rules": run_rare_rules,
    "human-pairs": run_human_pairs,
    "conflicts": run_conflicts,
}


def sizes(data: Path) -> dict[str, int]:
    """Count the articles that each run reads."""
    return {
        "polnear": len(polnear.gold_articles(data)),
        "cofenet": len({passage.text for passage in cofenet.passages(data)}),
        "ggt": len(ggt.articles(data)),
        "stories": sum(len(text_of(data, path.stem)) for path in dev_stories(data)),
        "certainty": len(certainty.articles(data)),
        "names": len(entities.ewt(data)) + len(entities.gum_news(data)),
        "meantime": len(meantime.documents(data)),
        "when": len(when.articles(data)),
        "timeline": sum(len(text_of(data, story)) for story in people_time_gold.stories()),
        "domains": 1 + domains.FOLDS,
        "clusters": len(clusters.SETS),
        "copies": 1,
        "check": 1 + len(list(dev_stories(data))),
        "short": len(short_stories.stories()),
        "rare-rules": len(rare_rules.cases()),
        "human-pairs": sum(map(len, human_pairs.sample(data))),
        "conflicts": len(conflict_pairs.both(conflict_gold.pairs())),
    }
