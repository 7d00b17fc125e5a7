"""Who stands behind a statement, and which outlets an article leans on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whoseword.records.reason import Reason
from whoseword.records.span import Place


class SourceKind(StrEnum):
    """The five kinds of source."""

    NAMED_PERSON = "named_person"
    UNNAMED_PERSON = "unnamed_person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Source:
    """One source: of one article while reading, of the whole story afterwards.

    ``name`` is its fullest form, ``aliases`` its other forms; ``reasons`` say why these mentions
    are one source and why it is of this kind.
    """

    id: str
    name: str
    kind: SourceKind
    aliases: tuple[str, ...] = ()
    mentions: tuple[Place, ...] = ()
    reasons: tuple[Reason, ...] = ()


class CreditRole(StrEnum):
    """How an article leans on another outlet: runs its text, found the story there, or cites it."""

    WIRE = "wire"
    TIP = "tip"
    CITED = "cited"


@dataclass(frozen=True, slots=True)
class Credit:
    """Another outlet that an article relies on: the words that say so, and in what way they do."""

    outlet: str
    evidence: tuple[Place, ...]
    reasons: tuple[Reason, ...] = ()
    role: CreditRole = CreditRole.CITED
