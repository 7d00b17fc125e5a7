"""The count of a claim: from its mentions over their routes to its origins and their range.

One function, for the ledger as for what would change it, so that the two cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.provenance.assumptions import NOTHING, Supposed, supposed_group, supposed_route
from whoseword.provenance.chains import Route, route
from whoseword.provenance.independence import independence
from whoseword.provenance.origins import origins
from whoseword.provenance.source_commitment import vouched
from whoseword.provenance.story_index import StoryIndex
from whoseword.provenance.utterances import one_speaker_each
from whoseword.records import ClaimGroup, Origin, OriginRange, Reason


@dataclass(frozen=True, slots=True)
class Counted:
    """``group`` as it was counted, acts and shared quotations settled; ``notes`` say why.

    ``notes``, ``handed`` (what is told as somebody's without a mark) and ``routes`` are keyed by
    proposition id.
    """

    group: ClaimGroup
    notes: dict[str, tuple[Reason, ...]]
    handed: dict[str, Reason]
    routes: dict[str, Route]
    origins: tuple[Origin, ...]
    spread: OriginRange


def count(index: StoryIndex, group: ClaimGroup, supposed: Supposed = NOTHING) -> Counted:
    """Trace the mentions of one claim to their origins and count these."""
    voices = vouched(index, supposed_group(group, supposed))
    group, lent = one_speaker_each(index, voices.group)
    notes = {
        p.id: tuple(found[p.id] for found in (voices.acts, lent) if p.id in found)
        for p in group.propositions
    }
    routes = {p.id: supposed_route(route(index, p), supposed) for p in group.propositions}
    found = origins(index, group, routes, supposed)
    spread = independence(index, group, found, routes, supposed)
    return Counted(group, notes, voices.handed, routes, found, spread)
