"""Claims made false by rule: a figure, a day, a name, a word or a negation is exchanged.

What is exchanged is drawn by a generator seeded with the claim, so that every run distorts alike.
Now and then the outcome is no English, or true by chance; it is a yardstick, not a gold standard.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence

from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind, Reading

Names = Mapping[NameKind, Sequence[str]]
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURE = re.compile(rf"\d[\d,.]*\d|\d|\b(?:{'|'.join(_NUMBERS)})\b")
_NEGATED = re.compile(r"\b(?:not|never) ")
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|could|should|must|may|can)\b", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z]+")


def distorted(claim: Reading, others: Names) -> list[tuple[str, str]]:
    """Give what was exchanged, and the claim so distorted, in an order that is drawn too.

    ``others`` are names of the story.
    """
    text = claim.article.text
    draw = random.Random(text)
    changed = {
        "figure": _figure(text, draw),
        "date": _date(text, draw),
        "name": _name(claim, others, draw),
        "negation": _negation(text),
        "opposite": _opposite(text, draw),
    }
    found = [(kind, new) for kind, new in changed.items() if new is not None and new != text]
    draw.shuffle(found)
    return found


def names_of(readings: Iterable[Reading]) -> dict[NameKind, list[str]]:
    """The names of a story's people, bodies and places, sorted."""
    found: dict[NameKind, set[str]] = {}
    for reading in readings:
        for party in reading.parties:
            found.setdefault(party.kind, set()).add(party.name)
    return {kind: sorted(names) for kind, names in found.items()}


def _replaced(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _figure(text: str, draw: random.Random) -> str | None:
    found = [m for m in _FIGURE.finditer(text) if not _YEAR.fullmatch(m[0])]
    if not found:
        return None
    match = draw.choice(found)
    if not match[0][0].isdigit():
        return _replaced(text, match, draw.choice([n for n in _NUMBERS if n != match[0]]))
    first = draw.choice([digit for digit in "123456789" if digit != match[0][0]])
    return _replaced(text, match, first + match[0][1:])


def _date(text: str, draw: random.Random) -> str | None:
    for words in (_MONTHS, _DAYS):
        found = list(re.finditer(rf"\b(?:{'|'.join(words)})\b(?!\s[a-z])|\b{words[0]}\b", text))
        if found:
            match = draw.choice(found)
            return _replaced(text, match, draw.choice([w for w in words if w != match[0]]))
    year = _YEAR.search(text)
    return _replaced(text, year, str(int(year[0]) + draw.choice([-2, -1, 1, 2]))) if year else None


def _name(claim: Reading, others: Names, draw: random.Random) -> str | None:
    if not claim.names:
        return None
    text, name = claim.article.text, draw.choice(claim.names)
    said = set(text.lower().split())
    strange = [
        other
        for other in others.get(name.kind, ())
        if other[:1].isupper() and not said & set(other.lower().split())
    ]
    if not strange:
        return None
    return text[: name.span[0]] + draw.choice(strange) + text[name.span[1] :]


def _negation(text: str) -> str | None:
    if negated := _NEGATED.search(text):
        return _replaced(text, negated, "")
    verb = _VERB.search(text)
    return _replaced(text, verb, f"{verb[0]} not") if verb else None


def _opposite(text: str, draw: random.Random) -> str | None:
    one, other = ENGLISH.table("opposites.one"), ENGLISH.table("opposites.other")
    found: list[tuple[re.Match[str], str]] = []
    for match in _WORD.finditer(text):
        word = match[0].lower()
        for row in one:
            for mine, theirs in ((one[row], other[row]), (other[row], one[row])):
                if word in mine and word not in theirs:
                    found.append((match, draw.choice(_alike(word, theirs))))
    return _replaced(text, *draw.choice(found)) if found else None


def _alike(word: str, among: Sequence[str]) -> Sequence[str]:
    """Those of the same ending, where there are any."""
    return [w for w in among if _ending(w) == _ending(word)] or among


def _ending(word: str) -> str:
    return next((ending for ending in ("ing", "ed", "s") if word.endswith(ending)), "")
