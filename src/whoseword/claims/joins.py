"""Why the mentions of a claim were joined: for each the pairs that hold it to the others best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import Final

from whoseword.records import ClaimGroup, Join, Judgement, Proposition, Verdict

_SHOWN: Final = 3  # of the pairs of each mention, the best

Pair = tuple[int, int]


def joins(group: ClaimGroup, order: Sequence[Proposition]) -> tuple[Join, ...]:
    """Give the judgements of the mentions in ``order``, best first; linear in the mentions.

    Pairs within an article found no claim and are left out.
    """
    place = {p.id: k for k, p in enumerate(order)}
    judged: dict[Pair, Judgement] = {}
    for (a, b), judgement in group.judgements.items():
        i, j = sorted((place[a], place[b]))
        if order[i].article != order[j].article and judgement.verdict is not Verdict.DIFFERENT:
            judged[i, j] = judgement
    ranked = sorted(judged, key=lambda pair: (-judged[pair].score, pair))
    times = dict.fromkeys(range(len(order)), 0)
    found = []
    for pair in ranked:
        if min(times[k] for k in pair) < _SHOWN:
            found.append(_join(pair, judged[pair]))
        for k in pair:
            times[k] += 1
    return tuple(found)


def _join(pair: Pair, judgement: Judgement) -> Join:
    features = dict(judgement.features)
    return Join(
        between=pair,
        verdict=judgement.verdict,
        score=round(judgement.score, 4),
        model=_model(features),
        overlap=round(features.get("shared_weight_cosine", 0.0), 4),
        reasons=judgement.reasons,
    )


def _model(features: Mapping[str, float]) -> float | None:
    logit = features.get("model_same")
    return None if logit is None else round(1 / (1 + exp(-logit)), 4)
