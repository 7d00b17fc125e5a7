"""What is compared across outlets: smaller than a sentence, with its exact characters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from whoseword.records.judgement import Judgement
from whoseword.records.reading import Reading
from whoseword.records.reason import Reason
from whoseword.records.source import Source
from whoseword.records.span import Field, Span


@dataclass(frozen=True, slots=True)
class Proposition:
    """The content of an attribution, or a statement in the outlet's own voice.

    ``sentence`` is an index into the reading's sentences, -1 for the headline; ``attribution`` and
    ``speaker`` are ids, None in the outlet's own voice. A ``frame`` is what is left of a sentence
    around what somebody says in it; a ``circumstance`` one that tells only when, where or to whom.
    ``entities`` are those of the story that stand in it.
    """

    id: str
    article: str
    spans: tuple[Span, ...]
    text: str
    sentence: int
    attribution: str | None = None
    speaker: str | None = None
    field: Field = "text"
    circumstance: bool = False
    frame: bool = False
    entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Propositions judged to state one claim, with the judgements that joined them.

    ``scores`` holds, for each proposition, how well it fits those of other articles, 0 to 1;
    ``judgements`` is keyed by pairs of proposition ids in text order of the group. ``near`` holds,
    by the id of an article that has no member, how well its best sentence matches one, 0 to 1.
    ``reasons`` say why it is not as it was judged, where somebody decided so.
    """

    propositions: tuple[Proposition, ...]
    scores: tuple[float, ...]
    judgements: Mapping[tuple[str, str], Judgement]
    near: Mapping[str, float] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryReadings:
    """A story before its claims are known.

    Attributions name sources of ``sources``, the story's own; ``copies`` maps the id of an article
    to the id of the article whose text it repeats.
    """

    readings: tuple[Reading, ...]
    sources: tuple[Source, ...]
    copies: Mapping[str, str]
