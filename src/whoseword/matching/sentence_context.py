"""Sentences with their context: what the pair model reads, since a clause alone is too little."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Proposition, Reading
from whoseword.text.fields import field_text

CONTEXT_WORDS: Final = 25
SHORT: Final = 6  # words of a sentence that says too little without the one before
_LEANING: Final = ENGLISH.pattern(
    r"[\W_]*(?:{clauses.joining}\W+)?{clauses.leaning}\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence: ``sentence`` is the whole of it, ``parts`` index its propositions."""

    sentence: Proposition
    parts: tuple[int, ...]
    before: str = ""


def units(propositions: Sequence[Proposition], readings: Sequence[Reading]) -> list[Unit]:
    """List the sentences that hold ``propositions``, in their order."""
    places: dict[tuple[str, str, int], list[int]] = {}
    for index, p in enumerate(propositions):
        places.setdefault((p.article, p.field, p.sentence), []).append(index)
    by_id = {r.article.id: r for r in readings}
    return [
        _unit(by_id[article], [propositions[k] for k in parts], parts)
        for (article, _, _), parts in places.items()
    ]


def _unit(reading: Reading, held: Sequence[Proposition], parts: Sequence[int]) -> Unit:
    first = held[0]
    text = field_text(reading.article, first.field)
    if first.field == "title":
        span, before = (0, len(text)), ""
    else:
        span = reading.sentences[first.sentence]
        previous = reading.sentences[first.sentence - 1] if first.sentence > 0 else (0, 0)
        before = text[previous[0] : previous[1]]
    spoken = max(held, key=lambda p: (p.speaker is not None, len(p.text), p.id))
    whole = replace(
        first,
        spans=(span,),
        text=" ".join(text[span[0] : span[1]].split()),
        attribution=spoken.attribution,
        speaker=spoken.speaker,
    )
    return Unit(whole, tuple(parts), " ".join(before.split()))


def leans(text: str) -> bool:
    """Whether a text opens with a pronoun or the like, and needs what stands before it."""
    return _LEANING.match(text) is not None


def shown(proposition: Proposition, before: str, names: Mapping[str, str]) -> str:
    """Give the pair model the words, and the speaker's name or the sentence before, if needed."""
    text = proposition.text
    name = names.get(proposition.speaker or "", "")
    if name and name.split()[-1].lower() not in text.lower():
        return f"{name}: {text}"
    if not name and before and (leans(text) or len(text.split()) < SHORT):
        return f"({' '.join(before.split()[-CONTEXT_WORDS:])}) {text}"
    return text
