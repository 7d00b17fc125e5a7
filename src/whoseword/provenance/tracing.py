"""On whose word each claim stands: its groups counted, every mention told apart by its standing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whoseword.provenance.assumptions import NOTHING, Supposed
from whoseword.provenance.counting import Counted, count
from whoseword.provenance.decided import parted, refusals
from whoseword.provenance.deniers import deniers
from whoseword.provenance.origins import merges
from whoseword.provenance.same_origin import Merge
from whoseword.provenance.stance import Standing, standings
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import ClaimGroup, Decision, Denier


@dataclass(frozen=True, slots=True)
class Traced:
    """A claim's ``group`` as it was given, what was ``decided`` of it, and what was ``counted``.

    ``merges`` are the sources that were taken for one; ``standing`` is keyed by proposition id;
    ``deniers`` are those who deny it.
    """

    group: ClaimGroup
    decided: Supposed
    counted: Counted
    merges: Sequence[Merge]
    standing: Mapping[str, Standing]
    deniers: tuple[Denier, ...]


def traced(
    index: StoryIndex, groups: Sequence[ClaimGroup], decisions: Sequence[Decision] = ()
) -> list[Traced]:
    """Trace every group, as decisions by hand have parted them."""
    held = parted(groups, decisions)
    refused = refusals(index, held, decisions)
    return [trace(index, group, supposed) for group, supposed in zip(held, refused, strict=True)]


def trace(index: StoryIndex, group: ClaimGroup, decided: Supposed = NOTHING) -> Traced:
    """Count one group, and see how each of its mentions stands to the claim."""
    counted = count(index, group, decided)
    return Traced(
        group,
        decided,
        counted,
        merges(index, counted.group, counted.routes) if len(group.propositions) > 1 else (),
        standings(index, counted.group, counted.routes, counted.handed),
        deniers(index, counted.group),
    )
