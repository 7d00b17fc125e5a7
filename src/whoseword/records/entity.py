"""Who is who in a story, what posts they hold, what ties them, and who is on a watch-list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whoseword.records.reading import NameKind
from whoseword.records.reason import Reason
from whoseword.records.span import Place


class TieKind(StrEnum):
    """What holds between two parties."""

    CONTACT = "contact"
    FAMILY = "family"
    OWNERSHIP = "ownership"
    EMPLOYMENT = "employment"
    MEMBERSHIP = "membership"
    ALLIANCE = "alliance"
    OPPOSITION = "opposition"
    SANCTION = "sanction"
    SUPPLY = "supply"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or place of the story, over all its articles.

    ``name`` is the fullest form, ``aliases`` the others; ``source`` is the id of the source that
    it also is, or None; ``possibly_same`` are ids of people kept apart whose names could be its.
    """

    id: str
    name: str
    kind: NameKind
    aliases: tuple[str, ...] = ()
    source: str | None = None
    mentions: tuple[Place, ...] = ()
    possibly_same: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """An office, job, rank or membership with a role: entity ids of its holder and of the body.

    ``since`` and ``until`` are Extended Date/Time Format, None where the text gives none.
    ``on_whose_word`` holds ids of sources; it is empty where an outlet states it in its own voice.
    """

    person: str
    role: str
    organisation: str | None
    since: str | None = None
    until: str | None = None
    on_whose_word: tuple[str, ...] = ()
    evidence: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """What holds between two entities, ``a`` acting on ``b`` where there is a direction.

    ``label`` are the words that say so; ``since``, ``until`` and ``on_whose_word`` as in a Post.
    """

    a: str
    b: str
    kind: TieKind
    label: str
    since: str | None = None
    until: str | None = None
    hedged: bool = False
    on_whose_word: tuple[str, ...] = ()
    evidence: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ScreeningMatch:
    """An entity whose name is like one on a watch-list: something to check, never a verdict.

    ``watch_list`` names the list, ``entry`` is the list's own identifier, ``name`` the name there
    that is nearest; ``score`` is how like the two are, 0 to 1.
    """

    entity: str
    watch_list: str
    entry: str
    name: str
    score: float
    reasons: tuple[Reason, ...] = ()
