"""What an archive says of what it holds."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.records.claim import OriginRange
from whoseword.records.span import Field, Span


@dataclass(frozen=True, slots=True)
class Added:
    """An article that was given to an archive, and its story; not ``new`` if it was there."""

    article: str
    story: str
    new: bool


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story in a list: ``origins`` of its first claim; ``first`` and ``last`` of its dates.

    ``follows`` are the ids of earlier stories that it takes up again after a while.
    """

    id: str
    title: str
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: OriginRange | None
    first: str | None
    last: str | None
    follows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence, or the headline, that holds most of the words that were searched for."""

    article: str
    story: str
    span: Span
    text: str
    field: Field = "text"


@dataclass(frozen=True, slots=True)
class Facets:
    """What a hit can be narrowed by: its article's outlet and date, and who is quoted there.

    ``people`` and ``kinds`` are the sources of the sentence, ``stances`` those of the claims that
    it states; all empty while its story has not been derived.
    """

    outlet: str | None
    published: str | None
    people: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
