"""What the parts of the page beside the matrix show."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.report.view import Link, Quote


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a sentence; ``anchor`` where it leads somewhere on the page."""

    text: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One of the six answers: the question in short, the sentence, how sure it is."""

    label: str
    words: tuple[Words, ...]
    sure: str


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Who says something and who denies it; ``denying`` are the names of those who do."""

    claim: Link
    by: tuple[str, ...]
    outlets: tuple[str, ...]
    denying: tuple[str, ...]
    denials: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ValueView:
    """A figure or a date, and the outlets that give it."""

    value: str
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ValuesView:
    """Where outlets give different values for one thing."""

    claim: Link
    kind: str
    values: tuple[ValueView, ...]


@dataclass(frozen=True, slots=True)
class OutletView:
    """One outlet: what it carries, what it alone has, what it leaves out, on whom it leans."""

    outlet: str
    anchor: str
    when: str
    carries: int
    only: tuple[Link, ...]
    leaves_out: tuple[Link, ...]
    leans_on: tuple[str, ...]
    unnamed: tuple[Link, ...]
    why_unnamed: tuple[Quote, ...]
    asked: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """Something that happened, and where it is told."""

    when: str
    moment: str
    text: str
    status: str
    places: tuple[tuple[str, tuple[Link, ...]], ...]
    conflict: str


@dataclass(frozen=True, slots=True)
class TellingView:
    """A post or a tie in words, on whose word, the first sentence that says so, and all places."""

    text: str
    word: str
    sentence: Quote | None
    places: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """What somebody wrote down and when; ``on`` leads to a claim or article, None for the story."""

    anchor: str
    text: str
    by: str
    at: str
    on: Link | None


@dataclass(frozen=True, slots=True)
class TieView:
    """All that holds between two parties; ``anchor`` is empty where a post is at no body."""

    anchor: str
    tellings: tuple[TellingView, ...]


@dataclass(frozen=True, slots=True)
class ListingView:
    """A name of the story, the name on a list that is like it, how much and why."""

    name: str
    listed: str
    likeness: str
    reasons: tuple[str, ...]
    places: tuple[tuple[str, tuple[Link, ...]], ...]
