"""How probably a sentence states a claim: the pair model's word beside the words of both.

A logistic regression on the training part of the annotated stories and on claims distorted by rule
(``training/claim_checks.py``).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from whoseword.inference.shipped_weights import weights
from whoseword.language.lexicon import ENGLISH
from whoseword.matching.claim_and_sentence import Asked, Told, core
from whoseword.text.content_words import Wording

CONSTANT: Final = "constant"
WEIGHTS: Final = weights("statement-scorer.json")
FEATURES: Final = tuple(name for name in WEIGHTS if name != CONSTANT)
_PEOPLE: Final = "person-nouns"
_ANYBODY: Final = ENGLISH.word_set("roles.anybody")


def probability(values: Mapping[str, float]) -> float:
    """Weigh the features of one sentence."""
    total = WEIGHTS[CONSTANT] + math.fsum(WEIGHTS[name] * values[name] for name in FEATURES)
    return 1 / (1 + math.exp(-total))


def features(
    claim: Asked, sentence: Told, rarity: Mapping[str, float], model: Mapping[str, float]
) -> dict[str, float]:
    """What ``FEATURES`` name: logits of the pair model, and shares of the claim's words, 0 to 1.

    ``model`` holds the logits by name, ``rarity`` says how telling each stem is.
    """
    here = sentence.said.kept | sentence.meant
    rarest = max(rarity.values(), default=1.0)

    def share(held: frozenset[str]) -> float:
        whole = math.fsum(rarity.get(s, rarest) for s in claim.said.kept)
        return math.fsum(rarity.get(s, rarest) for s in claim.said.kept & held) / (whole or 1.0)

    telling = core(claim)
    return {
        "model_same": model["model_same"],
        "model_conflict": model["model_conflict"],
        "words_held": share(here),
        "words_held_around": share(here | sentence.around),
        "telling_words_held": len(telling & here) / len(telling) if telling else 0.5,
        "other_people": float(_other_people(claim.said, sentence.said, here)),
    }


def _other_people(claim: Wording, sentence: Wording, here: frozenset[str]) -> bool:
    """Whether each speaks of people of a kind of whom the other does not: engineer, passenger."""
    return bool(_people(claim) - here) and bool(_people(sentence) - claim.kept)


def _people(said: Wording) -> frozenset[str]:
    listed = ENGLISH.lines(_PEOPLE)
    return frozenset(
        stem
        for word, stem in zip(said.words, said.stems, strict=True)
        if word not in _ANYBODY and (word in listed or word.removesuffix("s") in listed)
    )
