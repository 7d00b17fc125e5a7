"""On whose word a stretch of a sentence stands, and whether that word is hedged or a denial."""

from __future__ import annotations

from whoseword.entities.standing import PeopledSentence
from whoseword.records import Attribution, Certainty, Form, Span


def relation_around(sentence: PeopledSentence, span: Span) -> Attribution | None:
    """The narrowest attribution whose content holds the span; None in the outlet's own voice."""
    around = [
        (end - start, relation.id, relation)
        for relation in sentence.relations
        for start, end in relation.content
        if start <= span[0] and span[1] <= end
    ]
    return min(around, key=lambda found: found[:2])[2] if around else None


def voice(relation: Attribution | None, *, in_passing: bool) -> Attribution | None:
    """The attribution on whose word something stands, None in the outlet's own voice.

    A title beside a name is the outlet's own in what it only tells that somebody said.
    """
    if relation is None or (in_passing and relation.form is Form.INDIRECT):
        return None
    return relation


def unsure(relation: Attribution | None) -> bool:
    """Whether what stands in the attribution is hedged, conditional or denied."""
    return relation is not None and (relation.certainty is not Certainty.STATED or relation.denial)
