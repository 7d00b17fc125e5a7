"""Claims as entries of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from whoseword.language import all_in_words
from whoseword.records import Attribution, Claim, Mention, Source, Stance
from whoseword.report.anchors import Anchors
from whoseword.report.clashes import conflict_views
from whoseword.report.explaining import explained
from whoseword.report.phrasing import counted, figure, number
from whoseword.report.phrasing import ground as ground_words
from whoseword.report.routes import merged_own_voice, origin_view
from whoseword.report.silence_told import together
from whoseword.report.sureness import Standing, how_sure, is_sure, standing
from whoseword.report.view import (
    CarrierView,
    ClaimView,
    Link,
    StanceView,
)

_COUNTED = "carried_by"
"""The reason that says how many carry a claim: the words above the reasons say it."""


class Ledger:
    """Sets the claims of one story; ``outlets`` are all that report it."""

    def __init__(
        self,
        anchors: Anchors,
        outlets: int,
        sources: Mapping[str, Source],
        attributions: Mapping[str, Attribution],
    ) -> None:
        self._anchors, self._outlets = anchors, outlets
        self._sources, self._attributions = dict(sources), attributions

    def entry(self, claim: Claim, place: int, parts: Sequence[Claim] = ()) -> ClaimView:
        """One claim as the ``place``-th entry of the ledger, with its ``parts`` folded in."""
        stands = standing(claim, self._anchors)
        mentions = [m for m in claim.mentions if m.article in self._anchors]
        carriers = self._carriers(mentions, alone=stands is Standing.SINGLE)
        certain = sum(carrier.sure for carrier in carriers)
        doubted = {carrier.outlet for carrier in carriers if not carrier.sure}
        origins = (origin_view(o, self._anchors, self._sources, doubted) for o in claim.origins)
        spread = claim.independent_origins
        return ClaimView(
            anchor=self._anchors.claim(claim.id),
            number=place,
            gist=claim.gist,
            details=tuple(part.gist for part in parts),
            at_least=spread.at_least,
            figure=figure(spread),
            figure_noun="origin" if spread.at_most == 1 else "origins",
            ground_words=ground_words(spread, certain),
            thin=certain > 1 and spread.at_most == 1,
            count_words=self._count_words(certain, len(carriers) - certain),
            carriers=carriers,
            silent=claim.silent,
            conflicts=conflict_views(claim, self._anchors),
            origins=merged_own_voice(origins),
            reasons=all_in_words(together(r for r in claim.reasons if r.code != _COUNTED)),
            shared=stands is Standing.SHARED,
            unsure=stands is Standing.UNSURE,
            how_sure=how_sure(claim.sureness),
            explained=explained(claim, self._anchors, self._sources, self._attributions),
        )

    def _count_words(self, carriers: int, perhaps: int) -> str:
        more = f", perhaps {number(perhaps)} more" if perhaps else ""
        return f"{number(carriers)} of {counted(self._outlets, 'outlet')}{more}"

    def _carriers(self, mentions: Iterable[Mention], *, alone: bool) -> tuple[CarrierView, ...]:
        """Outlets, those first that surely carry it, each with its surest mentions only.

        An outlet that is ``alone`` with its claim surely carries it.
        """
        found: dict[str, list[Mention]] = {}
        for mention in mentions:
            found.setdefault(self._anchors.outlet(mention.article), []).append(mention)
        views = []
        for outlet, all_of_it in found.items():
            certain = all_of_it if alone else [m for m in all_of_it if is_sure(m)]
            views.append(self._carrier(outlet, certain or all_of_it, sure=bool(certain)))
        return tuple(sorted(views, key=lambda view: not view.sure))

    def _carrier(self, outlet: str, mentions: Iterable[Mention], *, sure: bool) -> CarrierView:
        stances: dict[Stance, dict[Link, None]] = {}
        for mention in mentions:
            stances.setdefault(mention.stance, {})[self._link(mention)] = None
        views = (StanceView(stance.value, tuple(links)) for stance, links in stances.items())
        return CarrierView(outlet, sure, tuple(views))

    def _link(self, mention: Mention) -> Link:
        first = mention.spans[0] if mention.spans else (0, 0)
        return self._anchors.link(mention.article, first, mention.field)
