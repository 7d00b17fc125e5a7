"""Does this sentence, in its context, state this? One claim held against every sentence.

The pair model and the words say how near a sentence comes; what the model does not see is compared
outright (``claim_support``, ``opposed_words``). A sentence states the claim only where nothing of
it is missing or other. It denies it where just a figure, a date or a word is the contrary, or where
a source denies it there; a negation alone parts the two, and proves no denial.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.inference.loaded_models import Models
from whoseword.inference.pairs import Kept
from whoseword.matching.claim_and_sentence import Asked, Told, asked, told
from whoseword.matching.claim_support import (
    clashing_dates,
    clashing_figures,
    other_speaker,
    unsupported_dates,
    unsupported_figures,
    unsupported_names,
)
from whoseword.matching.exchanged_names import exchanged
from whoseword.matching.opposed_words import negation_differs, opposites, unborne_words
from whoseword.matching.pair_features import MODEL_NAMES
from whoseword.matching.pair_scoring import score_units
from whoseword.matching.sentence_context import Unit, units
from whoseword.matching.statement_scorer import features, probability
from whoseword.records import Bearing, Proposition, Reading, Reason, because
from whoseword.text.content_words import rarities, wording, wordings

CLAIM: Final = "claim"
HOPE: Final = 0.15  # that the two speak of the same; below it a sentence is not looked at
NEAR: Final = 0.35
STATED: Final = 0.5  # chosen on the training stories (training/claim_checks.py)
IN_OTHER_WORDS: Final = 0.9  # where they share no telling word but names, figures and days
SAME_MATTER: Final = 0.5  # that the two speak of the same, so that what is other denies it
_OF_CLASH: Final = {"other_figure": "figure_missing", "other_date": "date_missing"}
"""What is missing because something else stands in its place."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence beside a claim.

    ``part`` is the index of the proposition of it that comes nearest; ``same`` how probably both
    speak of the same, 0 to 1; ``values`` what the scorer weighs; ``missing`` and ``against`` say
    what of the claim is not borne out, and what the sentence says otherwise.
    """

    unit: Unit
    part: int
    same: float
    values: Mapping[str, float]
    missing: tuple[Reason, ...]
    against: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """What one sentence does with the claim.

    ``score`` is how probably it states the claim, 0 to 1, were nothing other in it.
    """

    unit: Unit
    part: int
    bearing: Bearing
    score: float
    reasons: tuple[Reason, ...]


def verify(
    claim: Reading,
    propositions: Sequence[Proposition],
    readings: Sequence[Reading],
    names: Mapping[str, str],
    models: Models,
    kept: Kept | None = None,
) -> list[Verified]:
    """Hold a claim against every sentence; those that do nothing with it are left out.

    ``names`` gives the name of each speaker id; what ``kept`` holds of the pair model's answers is
    not asked again. Linear in the number of sentences.
    """
    found = evidence(claim, propositions, readings, names, models, kept)
    judged = ((one, probability(one.values)) for one in found)
    return [
        Verified(one.unit, one.part, verdict[0], round(score, 4), verdict[1])
        for one, score in judged
        if (verdict := _verdict(one, score)) is not None
    ]


def _verdict(one: Evidence, score: float) -> tuple[Bearing, tuple[Reason, ...]] | None:
    """Whether a sentence states, denies or comes near the claim, and why; None for neither."""
    told = one.values["telling_words_held"] > 0 or one.same >= IN_OTHER_WORDS
    if not one.missing and not one.against and score >= STATED and told:
        return Bearing.STATES, (because("states_claim", score=round(score, 2)),)
    clashing = {_OF_CLASH.get(reason.code) for reason in one.against}
    other = [reason for reason in one.missing if reason.code not in clashing]
    contrary = any(reason.code != "one_negates" for reason in one.against)  # it may negate else
    if contrary and not other and one.same >= SAME_MATTER:
        return Bearing.DENIES, one.against
    if max(score, one.same) >= NEAR:
        return Bearing.NEAR, (*one.missing, *one.against) or (because("says_less"),)
    return None


def evidence(
    claim: Reading,
    propositions: Sequence[Proposition],
    readings: Sequence[Reading],
    names: Mapping[str, str],
    models: Models,
    kept: Kept | None = None,
) -> Iterator[Evidence]:
    """Look at the sentences that may speak of what the claim does; arguments as of ``verify``."""
    held = units(propositions, readings)
    sought = asked(claim)
    whole = Proposition(CLAIM, CLAIM, ((0, len(sought.text)),), sought.text, 0)
    pairs = [(k, len(held)) for k in range(len(held))]
    scored = score_units([*held, Unit(whole, ())], pairs, names, models, kept)
    by_id = {reading.article.id: reading for reading in readings}
    denying = {a.id for reading in readings for a in reading.attributions if a.denial}
    rarity = rarities(wordings([unit.sentence for unit in held]))
    for k, unit in enumerate(held):
        if scored.same[k] < HOPE:
            continue
        columns = dict(zip(scored.names, map(float, scored.rows[k]), strict=True))
        spoken = {i: names.get(propositions[i].speaker or "", "") for i in unit.parts}
        sentence = told(by_id[unit.sentence.article], unit, spoken.values())
        part = _nearest(unit, propositions, sought)
        yield Evidence(
            unit=unit,
            part=part,
            same=float(scored.same[k]),
            values=features(sought, sentence, rarity, {n: columns[n] for n in MODEL_NAMES}),
            missing=_missing(sought, sentence, spoken[part]),
            against=_against(sought, sentence, denied=propositions[part].attribution in denying),
        )


def _nearest(unit: Unit, propositions: Sequence[Proposition], claim: Asked) -> int:
    """The part of the sentence that shares most words with the claim, the longer of two."""

    def shared(k: int) -> tuple[int, int, int]:
        text = propositions[k].text
        return len(wording(text).kept & claim.said.kept), len(text), -k

    return max(unit.parts, key=shared)


def _missing(claim: Asked, sentence: Told, speaker: str) -> tuple[Reason, ...]:
    """What of the claim the sentence does not bear out."""
    found = []
    if figures := unsupported_figures(claim, sentence):
        found.append(because("figure_missing", figures=figures))
    if days := unsupported_dates(claim, sentence):
        found.append(because("date_missing", dates=days))
    if names := unsupported_names(claim, sentence):
        found.append(because("name_missing", names=names))
    if words_ := unborne_words(claim, sentence):
        found.append(because("word_missing", words=words_))
    if names_ := exchanged(claim, sentence):
        found.append(because("names_exchanged", claimed=names_[0], told=names_[1]))
    if other_speaker(claim, sentence, speaker):
        found.append(because("said_by_another"))
    return tuple(found)


def _against(claim: Asked, sentence: Told, *, denied: bool) -> tuple[Reason, ...]:
    """What the sentence says otherwise."""
    found = []
    if figures := clashing_figures(claim, sentence):
        found.append(because("other_figure", claimed=figures[0], told=figures[1]))
    if days := clashing_dates(claim, sentence):
        found.append(because("other_date", claimed=days[0], told=days[1]))
    if opposed := opposites(claim, sentence):
        found.append(because("opposite_words", claimed=opposed[0], told=opposed[1]))
    if negation_differs(claim, sentence, denied=denied):
        found.append(because("claim_denied" if denied else "one_negates"))
    return tuple(found)
