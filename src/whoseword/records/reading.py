"""What one article says and to whom it attributes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whoseword.records.article import Article
from whoseword.records.role import HeldRole
from whoseword.records.source import Credit, Source
from whoseword.records.span import Field, Place, Span
from whoseword.records.time_expression import DateMention


class Form(StrEnum):
    """How the words are reported: quoted, in the reporter's words, or part of each."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Certainty(StrEnum):
    """How far the reporter vouches for the attribution itself."""

    STATED = "stated"
    HEDGED = "hedged"
    CONDITIONAL = "conditional"


class CueClass(StrEnum):
    """What the cue tells that the source does with the content.

    It says, thinks or receives it (knows, learns, is told it), acts, or refuses a comment.
    """

    SAYS = "says"
    THINKS = "thinks"
    RECEIVES = "receives"
    ACTS = "acts"
    REFUSES = "refuses"


class NameKind(StrEnum):
    """What a proper name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name where it stands; ``entity`` is who bears it, None before that is known."""

    span: Span
    kind: NameKind
    field: Field = "text"
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A person, body or place that an article names, wherever the article speaks of it.

    ``name`` is the fullest of its ``forms``; ``mentions`` are its names, ``references`` the
    pronouns and descriptions that stand for it; ``source`` is the id of the source that it is;
    ``roles`` are those that the article says a person holds, held or will hold.
    """

    id: str
    name: str
    kind: NameKind
    forms: tuple[str, ...] = ()
    mentions: tuple[Place, ...] = ()
    references: tuple[Place, ...] = ()
    source: str | None = None
    roles: tuple[HeldRole, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution relation (PolNeAR): source, cue, content, each a list of spans of one field.

    ``speaker`` and ``told`` are ids of sources; ``source`` is empty where none is stated.
    ``confidence`` is a probability, 0 to 1.
    """

    id: str
    article: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    certainty: Certainty = Certainty.STATED
    denial: bool = False
    no_comment: bool = False
    speaker: str | None = None
    told: str | None = None
    confidence: float = 1.0
    field: Field = "text"
    cue_class: CueClass = CueClass.SAYS


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read in one article, before any other article is looked at.

    ``sentences`` are spans of the text; ``dates`` are those of the headline, then of the text.
    """

    article: Article
    sentences: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    names: tuple[Name, ...] = ()
    credits: tuple[Credit, ...] = ()
    parties: tuple[Party, ...] = ()
    dates: tuple[DateMention, ...] = ()
