"""Claims as entries of the ledger."""

from __future__ import annotations

from collections.abc import Mapping

from whoseword.records import Attribution, Claim, ConflictKind, Mention, Source, Stance
from whoseword.report import ground
from whoseword.report.anchors import Anchors
from whoseword.report.routes import merged_own_voice, origin_view
from whoseword.report.view import (
    CarrierView,
    ClaimView,
    ConflictView,
    Link,
    StanceView,
    WordsView,
)
from whoseword.report.wording import counted, figure, number
from whoseword.report.wording import ground as ground_words

UNCERTAIN_BELOW = 0.6
"""A mention that matches its claim less surely than this is shown as an uncertain join."""

_CONFLICT_WORDS = {
    ConflictKind.FIGURE: "Figures differ",
    ConflictKind.DATE: "Dates differ",
    ConflictKind.WORDING: "Wordings differ",
    ConflictKind.DENIAL: "Denied",
}


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

    def entry(self, claim: Claim, place: int) -> ClaimView:
        """One claim as the ``place``-th entry of the ledger."""
        carriers = self._carriers(claim)
        origins = (origin_view(o, self._anchors, self._sources) for o in claim.origins)
        spread = claim.independent_origins
        return ClaimView(
            anchor=self._anchors.claim(place),
            number=place,
            gist=claim.gist,
            figure=figure(spread),
            figure_noun="origin" if spread.at_most == 1 else "origins",
            ground_words=ground_words(spread, len(carriers)),
            thin=len(carriers) > 1 and spread.at_most == 1,
            ground=ground.draw(len(carriers), self._outlets, spread),
            count_words=f"{number(len(carriers))} of {counted(self._outlets, 'outlet')}",
            carriers=carriers,
            silent=claim.silent,
            conflicts=self._conflicts(claim),
            origins=merged_own_voice(origins),
            words=tuple(self._words(m) for m in claim.mentions if m.article in self._anchors),
            range_reasons=spread.reasons,
            reasons=claim.reasons,
            uncertain=any(m.score < UNCERTAIN_BELOW for m in claim.mentions),
            shared=len(carriers) > 1,
        )

    def _carriers(self, claim: Claim) -> tuple[CarrierView, ...]:
        found: dict[str, dict[Stance, dict[Link, None]]] = {}
        for mention in claim.mentions:
            if mention.article in self._anchors:
                stances = found.setdefault(self._anchors.outlet(mention.article), {})
                stances.setdefault(mention.stance, {})[self._link(mention)] = None
        return tuple(
            CarrierView(
                outlet,
                tuple(StanceView(stance.value, tuple(links)) for stance, links in stances.items()),
            )
            for outlet, stances in found.items()
        )

    def _link(self, mention: Mention) -> Link:
        first = mention.spans[0] if mention.spans else (0, 0)
        return self._anchors.link(mention.article, first, mention.field)

    def _conflicts(self, claim: Claim) -> tuple[ConflictView, ...]:
        return tuple(
            ConflictView(
                _CONFLICT_WORDS[conflict.kind],
                conflict.why,
                tuple(
                    self._anchors.quote(m.article, m.spans, m.field)
                    for m in (claim.mentions[i] for i in conflict.between)
                ),
            )
            for conflict in claim.conflicts
        )

    def _words(self, mention: Mention) -> WordsView:
        attribution = self._attributions.get(mention.attribution or "")
        speaker = self._sources.get((attribution.speaker if attribution else None) or "")
        return WordsView(
            quote=self._anchors.quote(mention.article, mention.spans, mention.field),
            stance=mention.stance.value,
            on_word_of=speaker.name if speaker else "",
            uncertain=mention.score < UNCERTAIN_BELOW,
            score=f"{mention.score:.2f}",
            reasons=mention.reasons,
        )
