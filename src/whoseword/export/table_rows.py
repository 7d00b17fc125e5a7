"""The rows of a story's tables; columns stand in the order in which they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from whoseword.export.people_and_time import DECIMALS
from whoseword.export.story_lookup import StoryLookup
from whoseword.records import Span, Story

Row = dict[str, Any]

ARTICLE: Final = (
    *("story", "article", "outlet", "title", "byline", "published", "url", "language"),
    *("copy_of", "credits"),
)
CLAIM: Final = (
    *("story", "claim", "gist", "part_of", "ground", "at_least", "at_most", "outlets", "silent"),
    *("not_matched", "origins", "deniers", "conflicts", "sureness", "weight"),
)
MENTION: Final = (
    *("story", "claim", "article", "outlet", "field", "start", "end", "words", "stance", "score"),
    *("attribution", "speaker", "speaker_name"),
)
SOURCE: Final = ("story", "source", "name", "kind", "aliases", "mentions", "outlets")
ATTRIBUTION: Final = (
    *("story", "attribution", "article", "outlet", "field", "start", "end", "source", "cue"),
    *("content", "form", "certainty", "denial", "no_comment", "speaker", "speaker_name", "told"),
    *("confidence", "cue_class"),
)
EVENT: Final = ("story", "when", "text", "status", "on_whose_word", "outlets", "conflict")
ENTITY: Final = ("story", "entity", "name", "kind", "aliases", "source", "mentions", "outlets")
POST: Final = (
    *("story", "person", "person_name", "role", "organisation", "organisation_name", "from"),
    *("to", "on_whose_word", "outlets"),
)
TIE: Final = (
    *("story", "a", "a_name", "b", "b_name", "kind", "label", "from", "to", "hedged"),
    *("on_whose_word", "outlets"),
)
KINDS: Final[Mapping[str, type]] = {
    **dict.fromkeys(("start", "end", "at_least", "at_most", "mentions"), int),
    **dict.fromkeys(("score", "sureness", "weight", "confidence"), float),
    **dict.fromkeys(("denial", "no_comment", "conflict", "hedged"), bool),
    **dict.fromkeys(("aliases", "conflicts", "credits", "deniers", "not_matched"), list),
    **dict.fromkeys(("on_whose_word", "origins", "outlets", "silent"), list),
}
"""What the cells of a column hold; text where nothing is said, and lists are of texts."""


def articles(story: Story) -> Iterator[Row]:
    """Give a row an article."""
    for told in story.articles:
        row = (told.article.id, told.article.outlet, told.article.title, told.article.byline)
        more = (told.article.published, told.article.url, told.article.language, told.copy_of)
        leant_on = [credit.outlet for credit in told.credits]
        yield _row(ARTICLE, story.id, *row, *more, leant_on)


def claims(story: Story) -> Iterator[Row]:
    """Give a row a claim, details too: ``part_of`` names the claim that they belong to."""
    lookup = StoryLookup(story)
    for claim in story.claims:
        count = claim.independent_origins
        yield _row(
            CLAIM,
            *(story.id, claim.id, claim.gist, claim.part_of, claim.ground.value),
            *(count.at_least, count.at_most),
            *(list(claim.outlets), list(claim.silent), list(claim.not_matched)),
            [origin.name or origin.kind.value for origin in claim.origins],
            lookup.source_names(dict.fromkeys(denier.source for denier in claim.deniers)),
            list(dict.fromkeys(conflict.kind.value for conflict in claim.conflicts)),
            *(round(claim.sureness, DECIMALS), round(claim.weight, DECIMALS)),
        )


def mentions(story: Story) -> Iterator[Row]:
    """Give a row a mention of a claim; ``start`` and ``end`` bound all its words."""
    lookup = StoryLookup(story)
    for claim in story.claims:
        for mention in claim.mentions:
            said = lookup.attributions.get(mention.attribution or "")
            speaker = said.speaker if said else None
            yield _row(
                MENTION,
                *(story.id, claim.id, mention.article, lookup.outlet(mention.article)),
                *(mention.field, *_bounds(mention.spans)),
                lookup.words(mention.article, mention.spans, mention.field),
                *(mention.stance.value, round(mention.score, DECIMALS), mention.attribution),
                *(speaker, lookup.source_name(speaker)),
            )


def sources(story: Story) -> Iterator[Row]:
    """Give a row a source; ``mentions`` counts the places that name it."""
    lookup = StoryLookup(story)
    for source in story.sources:
        told = (source.id, source.name, source.kind.value, list(source.aliases))
        outlets = lookup.outlets(source.mentions)
        yield _row(SOURCE, story.id, *told, len(source.mentions), outlets)


def attributions(story: Story) -> Iterator[Row]:
    """Give a row an attribution relation; ``start`` and ``end`` bound all its parts."""
    lookup = StoryLookup(story)
    for said in story.attributions:
        parts = (said.source, said.cue, said.content)
        yield _row(
            ATTRIBUTION,
            *(story.id, said.id, said.article, lookup.outlet(said.article), said.field),
            *_bounds(tuple(span for part in parts for span in part)),
            *(lookup.words(said.article, part, said.field) for part in parts),
            *(said.form.value, said.certainty.value, said.denial, said.no_comment),
            *(said.speaker, lookup.source_name(said.speaker), said.told),
            *(round(said.confidence, DECIMALS), said.cue_class.value),
        )


def timeline(story: Story) -> Iterator[Row]:
    """Give a row an event; times are Extended Date/Time Format."""
    lookup = StoryLookup(story)
    for event in story.timeline:
        whose = lookup.source_names(event.on_whose_word)
        outlets = list(dict.fromkeys(lookup.outlet(told.article) for told in event.evidence))
        told = (event.when, event.text, event.status.value, whose, outlets, event.conflict)
        yield _row(EVENT, story.id, *told)


def entities(story: Story) -> Iterator[Row]:
    """Give a row a person, body or place."""
    lookup = StoryLookup(story)
    for entity in story.entities:
        told = (entity.id, entity.name, entity.kind.value, list(entity.aliases), entity.source)
        outlets = lookup.outlets(entity.mentions)
        yield _row(ENTITY, story.id, *told, len(entity.mentions), outlets)


def posts(story: Story) -> Iterator[Row]:
    """Give a row a post that somebody holds or held."""
    lookup = StoryLookup(story)
    for post in story.posts:
        yield _row(
            POST,
            *(story.id, post.person, lookup.entity_name(post.person), post.role),
            *(post.organisation, lookup.entity_name(post.organisation), post.since, post.until),
            *(lookup.source_names(post.on_whose_word), lookup.outlets(post.evidence)),
        )


def ties(story: Story) -> Iterator[Row]:
    """Give a row a tie between two entities."""
    lookup = StoryLookup(story)
    for tie in story.ties:
        yield _row(
            TIE,
            *(story.id, tie.a, lookup.entity_name(tie.a), tie.b, lookup.entity_name(tie.b)),
            *(tie.kind.value, tie.label, tie.since, tie.until, tie.hedged),
            *(lookup.source_names(tie.on_whose_word), lookup.outlets(tie.evidence)),
        )


def _row(columns: tuple[str, ...], *cells: Any) -> Row:  # noqa: ANN401 - any plain value
    return dict(zip(columns, cells, strict=True))


def _bounds(spans: tuple[Span, ...]) -> tuple[int | None, int | None]:
    starts = min((start for start, _ in spans), default=None)
    return starts, max((end for _, end in spans), default=None)
