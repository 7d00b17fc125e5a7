"""Denials strict enough to turn a claim into a disputed one.

A reading marks a denial wherever somebody rejects or dismisses something, an offer or a subpoena
too. Here only those count that deny that something is true.
"""

from __future__ import annotations

import re

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.story_index import StoryIndex, words
from whoseword.records import Article, Attribution, ClaimGroup, Proposition
from whoseword.text.fields import field_text
from whoseword.text.stretches import inside

_DENIES = ENGLISH.pattern(r"\b{denial.denying}\b", re.IGNORECASE)
_REJECTS = ENGLISH.pattern(r"\b{denial.rejecting}\b", re.IGNORECASE)
_WHAT_IS_SAID = ENGLISH.pattern(r"\b{denial.statements}\b", re.IGNORECASE)
_VERDICT = ENGLISH.pattern(r"\b{denial.untrue}\b", re.IGNORECASE)
_CALLS = ENGLISH.pattern(r"\b{denial.calling_stems}", re.IGNORECASE)
_ANSWERS = ENGLISH.pattern(r"\b{denial.answering}\b", re.IGNORECASE)
_SHORT = 25
_NEAR = 40
_OPENING = 60  # characters of a content in which "she flatly denied" stands
_AFTERWARDS = 5  # words behind a denial that may still belong to it: ", she told the council"


def denies(index: StoryIndex, attribution: Attribution | None) -> bool:
    """Whether its source says that something is not so."""
    if attribution is None or not attribution.denial:
        return False
    article = index.readings[attribution.article].article
    cue = index.cue(attribution)
    content = words(article, attribution.field, attribution.content)
    if _DENIES.search(f"{cue} {content[:_OPENING]}"):
        return True
    if _CALLS.search(cue) and _WHAT_IS_SAID.search(content):  # called the report a smear
        return True
    if _REJECTS.search(cue):
        core = (*attribution.cue, *attribution.content)
        start = min(attribution.cue, default=(0, 0))[0]
        end = max(s[1] for s in core) if core else start
        around = field_text(article, attribution.field)[start : min(end, start + _NEAR)]
        return bool(_WHAT_IS_SAID.search(around))
    return len(content.split()) <= _SHORT and bool(_VERDICT.search(content))


def bearing(index: StoryIndex, group: ClaimGroup) -> frozenset[str]:
    """Ids of the propositions that bear the claim out: all but denials of what others say.

    Who denies it in one place does not state it where he is said to answer a report of it.
    """
    denied = [p for p in group.propositions if denies(index, index.attribution(p))]
    framing = {p.id for p in group.propositions if _frames_denial(index, p)}
    deniers = {speaker.id for p in denied if (speaker := index.speaker(p)) is not None}
    against = {p.id for p in denied} | framing
    answered = {
        p.id
        for p in group.propositions
        if (speaker := index.speaker(p)) is not None and speaker.id in deniers
        if (attribution := index.attribution(p)) and _ANSWERS.search(index.cue(attribution))
    }
    everything = frozenset(p.id for p in group.propositions)
    return everything - against - answered or everything - against or everything


def _frames_denial(index: StoryIndex, proposition: Proposition) -> bool:
    """Whether it is what stands around a denial: "Ida Vane said on Monday, and denied".

    What goes on behind what is denied, "and has said that her companies are sound", is no frame.
    """
    reading = index.readings[proposition.article]
    if not proposition.frame:
        return False
    return any(
        a.field == proposition.field
        and inside(a.cue[0], proposition.spans)
        and denies(index, a)
        and _words_behind(reading.article, a, proposition) <= _AFTERWARDS
        for a in reading.attributions
        if a.cue
    )


def _words_behind(article: Article, denial: Attribution, proposition: Proposition) -> int:
    """Count the proposition's words behind the denial and all that it denies."""
    end = max(span[1] for span in (*denial.cue, *denial.content))
    behind = tuple(span for span in proposition.spans if span[0] >= end)
    return len(words(article, proposition.field, behind).split())
