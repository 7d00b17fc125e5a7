"""Whether an attribution hands the responsibility for a claim to its source, or tells an act.

"The mayor said that the bridge was safe" rests on the mayor; in "the mayor appointed Ida Vane" and
"the mayor opposed a 2012 law" the outlet itself vouches for the appointment and the law. The
weights are a logistic regression on the training part of the annotated stories
(``training/vouching.py``).
"""

from __future__ import annotations

import re
from dataclasses import replace
from math import log

from whoseword.claims.index import StoryIndex, field_text, words
from whoseword.records import Attribution, Certainty, ClaimGroup, Form, Proposition

_REPORTING_WORDS = """
accused accuses accusing acknowledged acknowledges added adds adding admits admitted advised
alleged alleges announced announces announcement announcing apologized apology argue argued
argues arguing argument ask asked asking asks assured according believe believed believes blamed
blames blasted called calling calls charged charges cited cites citing claim claimed claiming
claims comment comments compared complained complains concedes conceded concluded confirmed
confirms contended contends continued continue criticized declared declares defended demanded
demanding demands denied describe described describes describing disclosed dismissed disputed
email e-mail emphasized explained explaining explains expressed feels felt finds found hailed
hinted indicated informed insist insisted insisting insists interview joked lamented letter
likened maintained maintains message mocked mused notes noted observed pledged pledges pointed
poll posted praised predicted predicts promised promises questioned quipped quoted recalled
recommended recommends referred reiterated remarked remarks reminded repeated repeats replied
report reported reporting reports responded revealed ripped said say saying says show showed
showing shows signaled signalled slammed speech stated statement states stressed suggested
suggesting suggests survey tell telling tells testified think thinks thought told tweet tweeted
tweets urge urged urges urging vow vowed vows warn warned warning warns words write writes
writing written wrote echoed
"""
_REPORTING = frozenset(_REPORTING_WORDS.split())
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "this", "those", "these"})
_PREPOSITIONS = frozenset({"to", "for", "of", "in", "on", "about", "against", "with"})
_WORD = re.compile(r"[a-z'’-]+")
_LONG = 40
_SURE = 0.98
WEIGHTS = {
    "constant": -1.16,
    "confidence": 0.43,
    "direct": 0.99,
    "mixed": 0.94,
    "reporting cue": 1.26,
    "begins as a noun phrase": -0.22,
    "begins as a complement": -0.63,
    "length": -0.76,
    "headline": 0.29,
    "others assert": -1.01,
    "asserted beside": -0.66,
}


def vouched(index: StoryIndex, group: ClaimGroup) -> tuple[ClaimGroup, dict[str, str]]:
    """Take away the attributions that only tell an act.

    Returns the group with those propositions in the outlet's own voice, and why, by proposition id.
    """
    reasons: dict[str, str] = {}
    kept = []
    for proposition in group.propositions:
        known = features(index, group, proposition) if index.attribution(proposition) else None
        if known is not None and not _stays(index, proposition, known) and score(known) < 0:
            reasons[proposition.id] = _why(index, proposition, known)
            kept.append(replace(proposition, attribution=None, speaker=None))
        else:
            kept.append(proposition)
    return replace(group, propositions=tuple(kept)), reasons


def _stays(index: StoryIndex, proposition: Proposition, known: dict[str, float]) -> bool:
    """Whether the words alone hand the claim on: a hedge, or "said" where nobody asserts it.

    Taking away what an article says outright would put words into its mouth.
    """
    hedged = index.attributions[proposition.attribution or ""].certainty is not Certainty.STATED
    return hedged or bool(known["reporting cue"] and known["others assert"] <= 0)


def _why(index: StoryIndex, proposition: Proposition, known: dict[str, float]) -> str:
    attribution = index.attributions[proposition.attribution or ""]
    article = index.readings[proposition.article].article
    cue = words(article, attribution.field, attribution.cue)
    if not known["reporting cue"]:
        return f"“{cue}” tells what was done: the outlet itself vouches"
    return f"“{cue}” stands beside it, but other outlets state it as plain fact"


def score(values: dict[str, float]) -> float:
    """Give the log odds that the source answers for the claim."""
    return sum(WEIGHTS[name] * values[name] for name in sorted(WEIGHTS))


def features(index: StoryIndex, group: ClaimGroup, proposition: Proposition) -> dict[str, float]:
    """Name what is known of an attributed proposition; each value about -4 to 4."""
    attribution = index.attributions[proposition.attribution or ""]
    article = index.readings[proposition.article].article
    text = words(article, proposition.field, proposition.spans)
    first = text.split(maxsplit=1)[0].lower() if text.split() else ""
    others = [p for p in group.propositions if p.article != proposition.article]
    beside = [
        p for p in group.propositions if p.article == proposition.article and p.id != proposition.id
    ]
    return {
        "constant": 1.0,
        "confidence": _odds(attribution.confidence),
        "direct": float(attribution.form is Form.DIRECT),
        "mixed": float(attribution.form is Form.MIXED),
        "reporting cue": float(_reports(field_text(article, attribution.field), attribution)),
        "begins as a noun phrase": float(first in _DETERMINERS),
        "begins as a complement": float(first in _PREPOSITIONS),
        "length": min(len(text.split()), _LONG) / 20,
        "headline": float(proposition.field == "title"),
        "others assert": 2 * _share_in_own_voice(others) - 1,
        "asserted beside": float(any(p.attribution is None for p in beside)),
    }


def _reports(text: str, attribution: Attribution) -> bool:
    cue = " ".join(text[start:end] for start, end in attribution.cue).lower()
    return any(word in _REPORTING for word in _WORD.findall(cue))


def _odds(confidence: float) -> float:
    bounded = min(max(confidence, 1 - _SURE), _SURE)
    return log(bounded / (1 - bounded))


def _share_in_own_voice(others: list[Proposition]) -> float:
    if not others:
        return 0.5
    return sum(p.attribution is None for p in others) / len(others)
