"""Whether an attribution hands the responsibility for a claim to its source, or tells an act.

"The mayor said that the bridge was safe" rests on the mayor; in "the mayor appointed Ida Vane" and
"the mayor opposed a 2012 law" the outlet itself vouches for the appointment and the law. The
weights are a logistic regression on the training part of the annotated stories
(``training/source_commitment.py``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp, fsum, log
from typing import Final

from whoseword.inference.shipped_weights import weights
from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.chains import holders
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import (
    Attribution,
    Certainty,
    ClaimGroup,
    CueClass,
    Form,
    Proposition,
    Reason,
    because,
)

_REPORTING = ENGLISH.word_set("commitment.reporting")
_ANSWERED = ENGLISH.pattern(
    r"(?:{commitment.answered_before} )*{commitment.answered} {commitment.answered_behind}\b",
    re.IGNORECASE,
)
_MAKING = ENGLISH.word_set("commitment.making")
_DETERMINERS = ENGLISH.word_set("commitment.determiners")
_PREPOSITIONS = ENGLISH.word_set("commitment.prepositions")
_WORD = re.compile(r"[a-z'’-]+")
_MARKS = frozenset('"“”')
_LONG = 40
_MOST_CONFIDENT = 0.98
_OF_ATTRIBUTION = (
    "attributed",
    "confidence",
    "direct",
    "mixed",
    "reporting cue",
    "begins as a noun phrase",
    "begins as a complement",
)
WEIGHTS: Final = weights("source-commitment.json")
_OF_BEST, _OF_AVERAGE, _OF_CLAIM = 0.79, 0.42, 0.30
_LEAST_FIT = 1e-6


@dataclass(frozen=True, slots=True)
class Vouched:
    """``acts`` says, by proposition id, why an attribution was taken away.

    ``handed`` says why a mention without attribution hands the claim on all the same.
    """

    group: ClaimGroup
    acts: dict[str, Reason]
    handed: dict[str, Reason]


def vouched(index: StoryIndex, group: ClaimGroup) -> Vouched:
    """Take away the attributions that only tell an act; find what is handed on without one.

    Where the mentions of several articles taken together say that nobody vouches for the claim but
    the outlets, none of them hands it on: what is told beside somebody's words is not his word.
    """
    acts: dict[str, Reason] = {}
    handed: dict[str, Reason] = {}
    told = [_told_by(index, given) for given in group.propositions]
    encoder = encoder_says(group)
    known = [features(index, group, proposition, encoder) for proposition, _ in told]
    odds = [score(values) for values in known]
    everywhere = _said_everywhere(group, known)
    nobody = together(group, odds) < 0 and not everywhere
    kept = []
    for (proposition, received), values, own in zip(told, known, odds, strict=True):
        if received is not None:
            acts[proposition.id] = received
        attributed = index.attribution(proposition) is not None
        said = everywhere and bool(values["reporting cue"])
        act = attributed and own < 0 and not said and not _stays(index, proposition, values)
        if attributed and (act or nobody):
            why = _why(index, proposition, values) if act else because("beside_words")
            acts[proposition.id] = why
            kept.append(replace(proposition, attribution=None, speaker=None))
            continue
        kept.append(proposition)
        if not attributed and own > 0 and not nobody:
            likely = 1 / (1 + exp(-own))
            handed[proposition.id] = because("told_without_mark", likely=round(likely, 2))
    return Vouched(replace(group, propositions=tuple(kept)), acts, handed)


def _said_everywhere(group: ClaimGroup, known: Sequence[dict[str, float]]) -> bool:
    """Whether every article gives it, somewhere, with a cue of saying: then it is somebody's."""
    said = {
        p.article
        for p, values in zip(group.propositions, known, strict=True)
        if values["reporting cue"]
    }
    return said == {p.article for p in group.propositions}


def together(group: ClaimGroup, odds: Sequence[float]) -> float:
    """Give the log odds that somebody vouches for a claim, from those of its mentions.

    Best and average, each mention weighed by how well it fits; a claim of one article is left to
    its mentions. Weights: logistic regression on the claims found in the training stories.
    """
    if len({p.article for p in group.propositions}) < 2:
        return 0.0
    fits = [score + _LEAST_FIT for score in group.scores]
    average = fsum(f * o for f, o in zip(fits, odds, strict=True)) / fsum(fits)
    return _OF_BEST * max(odds) + _OF_AVERAGE * average + _OF_CLAIM


def _told_by(index: StoryIndex, proposition: Proposition) -> tuple[Proposition, Reason | None]:
    """Leave who only knew, was told or answers for the one who says so; with the reason, if so."""
    attribution = index.attribution(proposition)
    if attribution is None or attribution.certainty is not Certainty.STATED:
        return proposition, None
    if _answers(index, proposition, attribution):
        why = because("answers_others", cue=index.cue(attribution))
        return replace(proposition, attribution=None, speaker=None), why
    if attribution.cue_class is not CueClass.RECEIVES:
        return proposition, None
    *_, outer = (None, *holders(index, attribution))
    said = replace(
        proposition,
        attribution=outer.id if outer else None,
        speaker=outer.speaker if outer else None,
    )
    return said, because("only_had_it", cue=index.cue(attribution))


def _answers(index: StoryIndex, proposition: Proposition, attribution: Attribution) -> bool:
    """Tell whether the source meets what others say: "defended himself against charges that"."""
    if attribution.denial or not _ANSWERED.match(proposition.text):
        return False
    return _MAKING.isdisjoint(_WORD.findall(index.cue(attribution).lower()))


def _stays(index: StoryIndex, proposition: Proposition, known: dict[str, float]) -> bool:
    """Whether the words alone hand the claim on: a hedge, or "said" where nobody asserts it.

    Taking away what an article says outright would put words into its mouth.
    """
    hedged = index.attributions[proposition.attribution or ""].certainty is not Certainty.STATED
    return hedged or bool(known["reporting cue"] and known["others assert"] <= 0)


def _why(index: StoryIndex, proposition: Proposition, known: dict[str, float]) -> Reason:
    cue = index.cue(index.attributions[proposition.attribution or ""])
    if not known["reporting cue"]:
        return because("tells_act", cue=cue)
    return because("others_assert", cue=cue)


def score(values: dict[str, float]) -> float:
    """Give the log odds that the source answers for the claim."""
    return sum(WEIGHTS[name] * values[name] for name in sorted(WEIGHTS))


def features(
    index: StoryIndex, group: ClaimGroup, proposition: Proposition, encoder: float
) -> dict[str, float]:
    """Name what is known of a proposition; each value about -4 to 4.

    ``encoder`` is what ``encoder_says`` of the group, worked out once for all its propositions.
    """
    others = [p for p in group.propositions if p.article != proposition.article]
    beside = [
        p for p in group.propositions if p.article == proposition.article and p.id != proposition.id
    ]
    return {
        "constant": 1.0,
        **_of_attribution(index, proposition),
        **_of_words(proposition),
        "headline": float(proposition.field == "title"),
        "others assert": 2 * _share_in_own_voice(others) - 1,
        "asserted beside": float(any(p.attribution is None for p in beside)),
        "encoder": encoder,
    }


def _of_attribution(index: StoryIndex, proposition: Proposition) -> dict[str, float]:
    attribution = index.attribution(proposition)
    if attribution is None:
        return dict.fromkeys(_OF_ATTRIBUTION, 0.0)
    first = _first_word(proposition)
    values = (
        1.0,
        _odds(attribution.confidence),
        float(attribution.form is Form.DIRECT),
        float(attribution.form is Form.MIXED),
        float(reports(attribution)),
        float(first in _DETERMINERS),
        float(first in _PREPOSITIONS),
    )
    return dict(zip(_OF_ATTRIBUTION, values, strict=True))


def _of_words(proposition: Proposition) -> dict[str, float]:
    said = _WORD.findall(proposition.text.lower())
    free = proposition.attribution is None
    return {
        "length": min(len(said), _LONG) / 20,
        "reporting word in it": float(free and not _REPORTING.isdisjoint(said)),
        "quotation mark in it": float(free and not _MARKS.isdisjoint(proposition.text)),
    }


def encoder_says(group: ClaimGroup) -> float:
    """Give the mean log odds, by the encoder, that the mentions of a claim hand it on; 0 unasked.

    One figure for all of them: of two mentions that differ, it hardly knows which is which.
    """
    found: dict[str, list[float]] = {}
    for pair in sorted(group.judgements):
        for key, likely in group.judgements[pair].attributed:
            found.setdefault(key, []).append(_odds(likely))
    means = [sum(odds) / len(odds) for _, odds in sorted(found.items())]
    return sum(means) / len(means) if means else 0.0


def _first_word(proposition: Proposition) -> str:
    words_ = proposition.text.split(maxsplit=1)
    return words_[0].lower() if words_ else ""


def reports(attribution: Attribution) -> bool:
    """Tell whether it has a cue of saying, writing or thinking."""
    return bool(attribution.cue) and attribution.cue_class in {CueClass.SAYS, CueClass.THINKS}


def _odds(confidence: float) -> float:
    bounded = min(max(confidence, 1 - _MOST_CONFIDENT), _MOST_CONFIDENT)
    return log(bounded / (1 - bounded))


def _share_in_own_voice(others: list[Proposition]) -> float:
    if not others:
        return 0.5
    return sum(p.attribution is None for p in others) / len(others)
