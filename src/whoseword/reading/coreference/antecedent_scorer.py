"""The trained choice between candidates: named features, weights from silver chains."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.inference.loaded_models import AntecedentWeights
from whoseword.reading.coreference.antecedents import Lead
from whoseword.reading.coreference.characters import Character
from whoseword.records import Reason, because

NOBODY: Final = "nobody"


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate chosen, None when unsure; its probability and what spoke for it."""

    character: Character | None
    probability: float
    reasons: tuple[Reason, ...]


def choose(kind: str, leads: Sequence[Lead], least: float, model: AntecedentWeights) -> Choice:
    """Softmax over the candidates and nobody; the best one if its probability is ``least``."""
    table = model.weights[kind]
    scores = [sum(table.get(f, 0.0) * v for f, v in features.items()) for _, features in leads]
    scores.append(table.get(NOBODY, 0.0))
    top = max(scores)
    shares = [math.exp(s - top) for s in scores]
    total = sum(shares)
    best = max(range(len(leads)), key=lambda k: (shares[k], -k), default=None)
    if best is None:
        return Choice(None, 0.0, (because("no_candidate"),))
    probability = shares[best] / total
    shown = round(probability, 2)
    character, features = leads[best]
    spoke = sorted(features, key=lambda f: (-table.get(f, 0.0) * features[f], f))[:3]
    if probability < least:
        unsure = because("antecedent_unsure", name=character.name, probability=shown)
        return Choice(None, probability, (unsure,))
    why = because("antecedent", name=character.name, probability=shown, features=tuple(spoke))
    return Choice(character, probability, (why,))
