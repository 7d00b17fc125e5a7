"""On whose word a stretch of a sentence stands, and whether that word is hedged or a denial."""

from __future__ import annotations

from whoseword.entities.standing import PeopledSentence
from whoseword.records import Attribution, Certainty, Span


def relation_around(sentence: PeopledSentence, span: Span) -> Attribution | None:
    """The narrowest attribution whose content holds the span; None in the outlet's own voice."""
    around = [
        (end - start, relation.id, relation)
        for relation in sentence.relations
        for start, end in relation.content
        if start <= span[0] and span[1] <= end
    ]
    return min(around, key=lambda found: found[:2])[2] if around else None


def word_of(sentence: PeopledSentence, span: Span) -> str | None:
    """The id of the source on whose word it stands, None in the outlet's own voice."""
    relation = relation_around(sentence, span)
    return relation.speaker if relation else None


def unsure(relation: Attribution | None) -> bool:
    """Whether what stands in the attribution is hedged, conditional or denied."""
    return relation is not None and (relation.certainty is not Certainty.STATED or relation.denial)
