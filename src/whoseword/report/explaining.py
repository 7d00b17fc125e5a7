"""A claim to its explanation: the reasons that the pipeline gave, chosen and put in order."""

from __future__ import annotations

from collections.abc import Mapping

from whoseword.language import all_in_words, in_words, listed
from whoseword.records import Attribution, Claim, Join, Mention, Origin, OriginRange, Source, WhatIf
from whoseword.report.anchors import Anchors
from whoseword.report.phrasing import figure
from whoseword.report.routes import outlets_passed
from whoseword.report.source_labels import kind_word
from whoseword.report.sureness import how_sure
from whoseword.report.view import (
    ExplanationView,
    JoinView,
    MentionView,
    OneSourceView,
    WhatIfView,
)

_VERDICTS = {
    "same": "taken for the same",
    "conflicting": "taken for the same, but in conflict",
    "unsure": "unsure",
    "different": "taken for different",
}


def explained(
    claim: Claim,
    anchors: Anchors,
    sources: Mapping[str, Source],
    attributions: Mapping[str, Attribution],
) -> ExplanationView:
    """Everything that made the claim what it is; ``sources`` and ``attributions`` go by id."""
    mentions = {
        place: _mention(place + 1, mention, anchors, sources, attributions)
        for place, mention in enumerate(claim.mentions)
        if mention.article in anchors
    }
    joins = [_join(j, mentions) for j in claim.joins if set(j.between) <= set(mentions)]
    return ExplanationView(
        mentions=tuple(mentions.values()),
        # What holds outlets together comes before what one outlet says twice.
        joins=tuple(sorted(joins, key=lambda j: j.sides[0].outlet == j.sides[1].outlet)),
        sources=tuple(_source(origin, sources) for origin in claim.origins),
        count=counted_origins(claim.independent_origins),
        count_reasons=all_in_words(claim.independent_origins.reasons),
        what_if=tuple(_what_if(case, claim) for case in claim.what_if),
    )


def counted_origins(spread: OriginRange) -> str:
    """Return a range with its noun: "1–2 origins"."""
    return f"{figure(spread)} {'origin' if spread.at_most == 1 else 'origins'}"


def _mention(
    number: int,
    mention: Mention,
    anchors: Anchors,
    sources: Mapping[str, Source],
    attributions: Mapping[str, Attribution],
) -> MentionView:
    attribution = attributions.get(mention.attribution or "")
    speaker = sources.get((attribution.speaker if attribution else None) or "")
    quote = anchors.quote(mention.article, mention.spans, mention.field)
    return MentionView(
        number=number,
        outlet=quote.outlet,
        text=quote.text,
        link=quote.link,
        stance=mention.stance.value,
        on_word_of=speaker.name if speaker else "",
        match=how_sure(mention.score),
        reasons=all_in_words(mention.reasons),
    )


def _join(join: Join, mentions: Mapping[int, MentionView]) -> JoinView:
    first, second = (mentions[k] for k in join.between)
    measured = [f"{round(100 * join.overlap)} % of the words in common, weighted by rarity"]
    if join.model is not None:
        measured.append(f"the pair model alone: {join.model:.2f}")
    verdict = f"{_VERDICTS[join.verdict.value]}, {how_sure(join.score)}"
    return JoinView((first, second), verdict, (*all_in_words(join.reasons), *measured))


def _source(origin: Origin, sources: Mapping[str, Source]) -> OneSourceView:
    held = sources.get(origin.source or "")
    ways = (" → ".join(outlets_passed(origin, chain, sources)) for chain in origin.chains)
    reasons = all_in_words((*origin.reasons, *(held.reasons if held else ())))
    return OneSourceView(
        name=origin.name,
        kind_word=kind_word(origin.kind.value, origin.name),
        ways=tuple(dict.fromkeys(ways)),
        reasons=(*reasons, f"its surest mention: {how_sure(origin.sureness)}"),
    )


def _what_if(case: WhatIf, claim: Claim) -> WhatIfView:
    now = sorted({origin.name or "own voice" for origin in claim.origins})
    then = sorted(case.rests_on)
    return WhatIfView(
        suppose=in_words(case.suppose),
        count=counted_origins(OriginRange(case.at_least, case.at_most)),
        rests_on="" if then == now else listed(then),
    )
