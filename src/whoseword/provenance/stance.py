"""How each mention stands to its claim: asserted, attributed, hedged or disputed.

Disputed is said only where the same article reports the contrary of this very claim: a denial that
stands in the claim itself, a denial of the same words elsewhere in the article, a denial right
behind the mention that points back to it, or the reporter's own "falsely claimed".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.article_denials import denials_of
from whoseword.provenance.chains import Route
from whoseword.provenance.denial_lookup import Denied
from whoseword.provenance.denial_targets import bearing
from whoseword.provenance.source_commitment import reports
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import (
    Attribution,
    Certainty,
    ClaimGroup,
    Proposition,
    Reason,
    Source,
    Stance,
    because,
)
from whoseword.text.content_words import wording
from whoseword.text.fields import field_text

_HEDGE = ENGLISH.pattern(
    r"\b(?:{hedging.second_hand}|{hedging.seeming}|{hedging.rumoured}|"
    r"{hedging.may_have}|"  # "could have" is mostly what did not happen
    r"(?:{function-words.be_finite}|{hedging.been}) {hedging.said_or_thought_to_be} "
    r"{posts-in-text.to})\b",
    re.IGNORECASE,
)
_SECOND_HAND = ENGLISH.pattern(r"\b{hedging.second_hand}\b", re.IGNORECASE)
_POSSIBLE = ENGLISH.pattern(
    r"\b(?:(?:{function-words.be_finite}|{hedging.be}) {hedging.expected}|"
    r"{hedging.may_or_could}(?! {hedging.have}\b))\b",
    re.IGNORECASE,
)
_FALSELY = ENGLISH.pattern(r"\b{hedging.falsely}\b", re.IGNORECASE)
_POINTS_BACK = ENGLISH.pattern(r"\b{denial.pointing_back}\b", re.IGNORECASE)
_SHARED_WORDS = 3
_SHARED_PART = 0.6
_NEAR_SENTENCES = 1
_SHORT = 8
_OWN_WORDS = 4
_HEDGED_WORDS = 30


@dataclass(frozen=True, slots=True)
class Standing:
    """The stance of one mention, and why."""

    stance: Stance
    reasons: tuple[Reason, ...] = ()


def standings(
    index: StoryIndex,
    group: ClaimGroup,
    routes: dict[str, Route],
    handed: Mapping[str, Reason] = MappingProxyType({}),
) -> dict[str, Standing]:
    """Give the standing of every proposition of a claim, by proposition id.

    ``handed`` says why a proposition without attribution hands the claim on to a source.
    """
    bears = bearing(index, group)
    against = {
        article: why
        for article in sorted({p.article for p in group.propositions})
        if (why := _contradicted(index, group, bears, article))
    }
    return {
        p.id: Standing(Stance.DISPUTED, (against[p.article],))
        if p.article in against
        else _plain(index, p, routes[p.id], handed.get(p.id))
        for p in group.propositions
    }


def _plain(
    index: StoryIndex, proposition: Proposition, step: Route, handed: Reason | None
) -> Standing:
    """Read the stance off the mention alone."""
    attribution = index.attribution(proposition)
    if attribution is None:
        return _in_own_voice(_whole(index, proposition), handed)
    cue = index.cue(attribution)
    possible = _POSSIBLE.search(cue) is not None and not reports(attribution)
    if not possible and (why := _hedged(index, proposition, attribution.certainty)):
        return Standing(Stance.HEDGED, (why,))
    if possible:
        return Standing(Stance.ASSERTED, (because("held_possible", cue=cue),))
    speaker = index.speaker(proposition)
    if step.end is None and not step.via and speaker and index.publisher(speaker.id):
        return Standing(Stance.ASSERTED, (because("own_report"),))
    return Standing(
        Stance.ATTRIBUTED, (because("attributed_by", cue=cue) if cue else because("attributed"),)
    )


def _in_own_voice(text: str, handed: Reason | None) -> Standing:
    """Read the stance of words without attribution off their sentence."""
    hedge = _HEDGE.search(text) if len(text.split()) <= _HEDGED_WORDS else None
    if hedge:
        return Standing(Stance.HEDGED, (because("hedged_by", words=hedge[0]),))
    if handed:
        return Standing(Stance.ATTRIBUTED, (handed,))
    return Standing(Stance.ASSERTED, (because("in_own_voice"),))


def _hedged(index: StoryIndex, proposition: Proposition, certainty: Certainty) -> Reason | None:
    if certainty is Certainty.CONDITIONAL:
        return because("conditional")
    if certainty is Certainty.HEDGED:
        return because("hedged_around")
    hedge = _SECOND_HAND.search(_whole(index, proposition))
    return because("hedged_by", words=hedge[0]) if hedge else None


def _contradicted(
    index: StoryIndex, group: ClaimGroup, bears: frozenset[str], article: str
) -> Reason | None:
    """Say what in ``article`` contradicts the claim that it carries; None if nothing does."""
    mine = [p for p in group.propositions if p.article == article]
    stating = {_who(index, p) for p in group.propositions if p.id in bears}
    denying = [p for p in mine if p.id not in bears]
    if any(_who(index, p) not in stating for p in denying):
        return because("denial_reported_of_it")
    for proposition in mine:
        attribution = index.attribution(proposition)
        if attribution is not None and not attribution.denial:
            frame = _frame(index, attribution)
            if wrong := _FALSELY.search(frame):
                return because("claimed_falsely", words=wrong[0])
    own = {p.attribution for p in mine}
    denials = denials_of(index, article)
    claimed = {p.id: wording(index.words_of(p)).kept for p in mine}
    aimed: set[int] = set()
    for p in mine:
        around = range(p.sentence, p.sentence + _NEAR_SENTENCES + 1)
        aimed |= denials.near(claimed[p.id], _SHARED_WORDS, around)
    for place in sorted(aimed):
        denial = denials.found[place]
        for proposition in mine if denial.attribution.id not in own else ():
            if why := _denies(index, denial, proposition, claimed[proposition.id]):
                return why
    return None


def _who(index: StoryIndex, proposition: Proposition) -> str | None:
    speaker = index.speaker(proposition)
    return speaker.id if speaker else None


def _denies(
    index: StoryIndex, denied: Denied, proposition: Proposition, claimed: frozenset[str]
) -> Reason | None:
    """Whether a denial in the same article is aimed at this mention; conservative."""
    speaker, denial = index.speaker(proposition), denied.attribution
    if proposition.attribution is None or (speaker is not None and denial.speaker == speaker.id):
        return None
    shared = claimed & denied.said.kept
    denier = index.sources.get(denial.speaker or "")
    smaller = min(len(claimed), len(denied.said.kept)) or 1
    if len(shared) >= _SHARED_WORDS and len(shared) / smaller >= _SHARED_PART:
        return _denied("denied_in_article", denier, denied.content)
    if denial.field != "text" or proposition.field != "text":
        return None
    behind = denied.sentence - proposition.sentence
    if 0 <= behind <= _NEAR_SENTENCES and denial.speaker and _points_back(denied):
        return _denied("denied_behind", denier, denied.content)
    return None


def _denied(code: str, denier: Source | None, content: str) -> Reason:
    if denier is None:
        return because(f"{code}_by_somebody", words=content)
    return because(code, denier=denier.name, words=content)


def _points_back(denied: Denied) -> bool:
    """Whether a denial says of itself nothing but that what was said before is not so."""
    said = denied.said
    return (
        len(said.words) <= _SHORT
        and not said.names
        and len(said.kept) <= _OWN_WORDS
        and bool(_POINTS_BACK.search(denied.content))
    )


def _frame(index: StoryIndex, attribution: Attribution) -> str:
    """Words of source and cue, with what stands close around them."""
    text = field_text(index.readings[attribution.article].article, attribution.field)
    core = sorted((*attribution.source, *attribution.cue))
    return text[max(0, core[0][0] - 15) : core[-1][1] + 15] if core else ""


def _whole(index: StoryIndex, proposition: Proposition) -> str:
    """The words from the first to the last span: a hedge may stand in the gap between two."""
    text = field_text(index.readings[proposition.article].article, proposition.field)
    return text[proposition.spans[0][0] : proposition.spans[-1][1]]
