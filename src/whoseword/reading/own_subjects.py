"""Subjects that the reader cut wrongly, put right where grammar leaves no choice.

What stands before "said" with nothing but a space between is its subject and no part of what was
said, whoever spoke before; and a subject that begins with "who" began a noun earlier: "detectives
who searched the pier".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from whoseword.inference.relations import Relation
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span
from whoseword.text.sentences import sentence_at

_PLAIN: Final = ENGLISH.pattern(r"{subjects.saying}\b")
_PRONOUNS: Final = ENGLISH.word_set("function-words.subject_pronouns")
_APOSTROPHES: Final = "'’"  # "He's called"
_LONGEST: Final = 160  # characters of a subject
_ANTECEDENT: Final = ENGLISH.pattern(
    r"(?:^|[,;:“\"] ?|\b{subjects.before_a_clause} )(?P<noun>(?:[\w’'-]{1,30} ){1,5})$"
)
_CLAUSE: Final = f"{ENGLISH.words('subjects.who')[0]} "


def with_own_subjects(
    text: str, relations: Sequence[Relation], sentences: Sequence[Span], shift: int
) -> list[Relation]:
    """Mend the relations; their spans are ``shift`` characters further on than ``sentences``."""
    return [_mended(text, relation, sentences, shift) for relation in relations]


def _mended(text: str, relation: Relation, sentences: Sequence[Span], shift: int) -> Relation:
    k = sentence_at(sentences, relation.cue[0][0] - shift)
    if k < 0 or relation.cue[0][0] < shift:
        return relation
    if not relation.source or relation.source[-1][1] <= sentences[k][0] + shift:
        relation = _subject_of_content(text, relation, sentences[k], shift)
    if not relation.source:
        return relation
    relation = _with_named_verb(text, relation, shift)
    start, end = (place - shift for place in relation.source[0])
    if sentences[k][0] <= start and text[start:end].casefold().startswith(_CLAUSE):
        begin = _antecedent(text, sentences[k][0], start)
        first = (begin + shift, end + shift)
        taken = any(
            a < first[1] and begin + shift < b for a, b in (*relation.content, *relation.cue)
        )
        return relation if taken else replace(relation, source=(first, *relation.source[1:]))
    return relation


def _with_named_verb(text: str, relation: Relation, shift: int) -> Relation:
    """Take a surname for a name that is written as a verb: "bin Said said"."""
    low, high = (place - shift for place in relation.cue[0])
    behind = _PLAIN.match(text, high + 1)
    named = len(relation.cue) == 1 and text[low:high].istitle() and text[high : high + 1] == " "
    if not named or behind is None or relation.source[-1][1] - shift + 1 != low:
        return relation
    source = (*relation.source[:-1], (relation.source[-1][0], high + shift))
    cue = ((behind.start() + shift, behind.end() + shift),)
    return replace(relation, source=source, cue=cue)


def _subject_of_content(text: str, relation: Relation, sentence: Span, shift: int) -> Relation:
    """Take what opens the sentence and touches the verb from the content for the subject."""
    verb = relation.cue[0][0] - shift
    for k, (start, end) in enumerate(relation.content):
        opens = start - shift == sentence[0] and end - start <= _LONGEST
        rest = (*relation.content[:k], *relation.content[k + 1 :])
        words = text[start - shift : end - shift]
        if opens and rest and words[-1:].isalnum() and _is_subject(text, words, end - shift, verb):
            return replace(relation, source=((start, end),), content=rest)
    return relation


def _is_subject(text: str, words: str, end: int, verb: int) -> bool:
    """Whether ``words`` that open a sentence can only be the subject of the verb behind them."""
    if words.casefold() in _PRONOUNS and verb == end + (text[verb] not in _APOSTROPHES):
        return True
    return verb == end + 1 and _PLAIN.match(text, verb) is not None


def _antecedent(text: str, low: int, start: int) -> int:
    """Where the noun begins that a clause at ``start`` belongs to; ``start`` if none is plain."""
    low = max(low, start - _LONGEST)
    found = _ANTECEDENT.search(text[low:start])
    return low + found.start("noun") if found is not None else start
