"""A story: the articles about one event, and what came out of reading them together."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.records.article import Article
from whoseword.records.claim import Claim
from whoseword.records.domain import DomainCheck
from whoseword.records.entity import Entity, Post, ScreeningMatch, Tie
from whoseword.records.note import Note
from whoseword.records.proposition import Proposition
from whoseword.records.reading import Attribution, Name
from whoseword.records.source import Credit, Source
from whoseword.records.span import Span
from whoseword.records.tie_path import NearListed
from whoseword.records.timeline import TimelineEntry


@dataclass(frozen=True, slots=True)
class Edit:
    """A place where a copy differs from its original; either span may be empty."""

    span: Span
    original: Span


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article within its story; ``copy_of`` is the id of the article whose text it repeats.

    ``edits`` are what it changes of that text. ``imitates`` holds the check of its domain where
    that is made to look like another's. ``names`` name entities of the story.
    """

    article: Article
    sentences: tuple[Span, ...]
    credits: tuple[Credit, ...] = ()
    copy_of: str | None = None
    imitates: DomainCheck | None = None
    edits: tuple[Edit, ...] = ()
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Kinship:
    """Why an article is of its story: the other that it is likeliest of one story with.

    ``likelihood``, 0 to 1, is the decision's; ``shared`` are the words that weigh most in both,
    ``days`` the days between them, None where a date is missing; ``meaning``, -1 to 1, is how near
    all their words lie to each other in what they stand for.
    """

    article: str
    other: str
    likelihood: float
    shared: tuple[str, ...]
    days: int | None = None
    meaning: float = 0.0


@dataclass(frozen=True, slots=True)
class Story:
    """Everything Whoseword says about one story; claims stand in ledger order, events by time.

    ``lead`` is the id of the central claim, None where no article says anything; ``main_date`` the
    day (EDTF) of what most of the articles are about, None where none tells any; ``notes`` are
    those of an archive that stand; ``propositions`` are what was compared.
    """

    id: str
    title: str
    articles: tuple[StoryArticle, ...]
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    timeline: tuple[TimelineEntry, ...] = ()
    entities: tuple[Entity, ...] = ()
    posts: tuple[Post, ...] = ()
    ties: tuple[Tie, ...] = ()
    screening: tuple[ScreeningMatch, ...] = ()
    near_listed: tuple[NearListed, ...] = ()
    lead: str | None = None
    kinships: tuple[Kinship, ...] = ()
    notes: tuple[Note, ...] = ()
    main_date: str | None = None
    propositions: tuple[Proposition, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to one run."""

    stories: tuple[Story, ...]
