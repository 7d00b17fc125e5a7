"""The source of a second verb: "Ray said the pier held, and complained that nobody paid".

The reader links each cue to a source near it; where the subject is named once, before the first of
several verbs, the later ones may be left without. Grammar supplies it here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from whoseword.inference.relations import Relation
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span
from whoseword.text.sentences import sentence_at

_JOINED: Final = ENGLISH.pattern(
    "(?:(?:,| {clauses.and}|,? {clauses.dropped_but})(?: {subjects.joining_adverbs}){0,2} )$"
)
_ADDED: Final = ENGLISH.pattern(", (?:{subjects.adding_adverbs} ){0,2}$")
_PASSIVE: Final = ENGLISH.pattern(r"{function-words.be_forms}\b|\w+{subjects.not_be}\b")
_REACH: Final = 30  # characters before a cue in which what joins it to its subject stands


def with_subjects(
    text: str, relations: Sequence[Relation], sentences: Sequence[Span], shift: int
) -> list[Relation]:
    """Give relations without a source that of the verb before them in the sentence, if joined.

    Spans of ``relations`` are ``shift`` characters further on than those of ``sentences``.
    """
    by_sentence: dict[int, list[Relation]] = {}
    for relation in relations:
        k = sentence_at(sentences, relation.cue[0][0] - shift)
        by_sentence.setdefault(k, []).append(relation)
    found = []
    for relation in relations:
        k = sentence_at(sentences, relation.cue[0][0] - shift)
        if relation.source or k < 0 or not _is_joined(text, relation, sentences[k], shift):
            found.append(relation)
            continue
        before = [
            r for r in by_sentence[k]
            if r.source and r.cue[0][0] < relation.cue[0][0] and r.source[-1][1] <= r.cue[0][0]
            and r.source[0][0] >= sentences[k][0] + shift
        ]  # fmt: skip
        nearest = max(before, key=lambda r: r.cue, default=None)
        found.append(replace(relation, source=nearest.source) if nearest else relation)
    return found


def _is_joined(text: str, relation: Relation, sentence: Span, shift: int) -> bool:
    """Whether the cue goes on from an earlier verb: ", and complained", ", saying"."""
    start = relation.cue[0][0] - shift
    verb = text[start : relation.cue[0][1] - shift]
    lead = text[max(sentence[0], start - _REACH) : start]
    if not verb[:1].islower() or _PASSIVE.match(verb):
        return False
    participle = re.match(r"[a-z]+ing\b", verb) is not None
    return (_ADDED if participle else _JOINED).search(lead) is not None
