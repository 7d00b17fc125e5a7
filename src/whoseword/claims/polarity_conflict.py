"""Two mentions of which one denies, or says the contrary of, what the other states."""

from __future__ import annotations

from typing import Final

from whoseword.claims.conflict_side import Side, against, likeness, stems
from whoseword.language.lexicon import ENGLISH
from whoseword.matching.contraries import RELATIVE, negated_by_one, opposed
from whoseword.matching.exchanged_names import exchanged
from whoseword.records import Reason, because

_ALIKE: Final = 0.45
_SAME_WORDS: Final = 0.7
_DENIAL_ALIKE: Final = 0.35
_ATTITUDES: Final = ENGLISH.word_set("opposites.attitudes")


def opposed_in_polarity(a: Side, b: Side) -> Reason | None:
    """Find a denial of what the other side states, else a contrary, else exchanged names."""
    return _denial(a, b) or _contrary(a, b) or _exchange(a, b)


def _denial(a: Side, b: Side) -> Reason | None:
    if a.denial == b.denial or (a.speaker is not None and a.speaker == b.speaker):
        return None
    denying, stating = (a, b) if a.denial else (b, a)
    if stating.states.said.negated or likeness(a, b, frozenset()) < _DENIAL_ALIKE:
        return None
    return because(
        "denial_of",
        outlet=denying.carrier,
        denial=denying.text,
        denied=stating.text,
        denying=int(b.denial),
    )


def _exchange(a: Side, b: Side) -> Reason | None:
    """Find one who does in the one statement what is done to him in the other, like in all else."""
    if {n.last for n in a.names} != {n.last for n in b.names}:
        return None
    names = exchanged(a, b) if likeness(a, b, frozenset()) >= _SAME_WORDS else None
    return against("names_exchanged_by", a, names[0], b, names[1]) if names else None


def _contrary(a: Side, b: Side) -> Reason | None:
    """Find an opposite word, or a verb that one side negates, in otherwise like statements."""
    mine, theirs = a.states, b.states
    verb = negated_by_one(mine, theirs)
    pair = opposed(mine.sides, theirs.sides, RELATIVE)
    if (pair is None) == (verb is None) or (pair and mine.said.negated != theirs.said.negated):
        return None  # neither, or "not guilty" beside "acquitted"
    if pair and _ATTITUDES.issuperset(pair):
        return None
    if likeness(a, b, stems(*(pair or (verb or "",)))) < _ALIKE:
        return None
    if pair:
        return against("contraries", a, pair[0], b, pair[1])
    return because(
        "one_side_negates", first_outlet=a.carrier, second_outlet=b.carrier, verb=verb or ""
    )
