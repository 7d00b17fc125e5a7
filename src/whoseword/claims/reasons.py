"""Why two propositions were joined, or what speaks against it, in words for a reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from whoseword.claims.features import StoryWords, common_run
from whoseword.claims.wording import STOPWORDS

RUN: Final = 5  # words in a row that make a shared wording
TELLING: Final = 4  # shared words that are named


def reasons(words: StoryWords, i: int, j: int, names: Mapping[str, str]) -> tuple[str, ...]:
    """Say what two propositions of the story share and in what they differ."""
    a, b = words.wordings[i], words.wordings[j]
    found = []
    run = common_run(a.words, b.words)
    if len(run) >= RUN:
        quoted = set(run) <= set(a.quoted) | set(b.quoted)
        kind = "quoted words" if quoted else "words"
        found.append(f'same {kind}: "{" ".join(run[:12])}{" …" if len(run) > 12 else ""}"')
    if figures := sorted(a.figures & b.figures):
        found.append(f"same figures: {', '.join(figures)}")
    elif a.figures and b.figures:
        mine, other = ", ".join(sorted(a.figures)), ", ".join(sorted(b.figures))
        found.append(f"other figures: {mine} against {other}")
    shared = sorted(words.shared(i, j), key=lambda s: (-words.rarity[s], s))
    if telling := _as_written(words, i, [s for s in shared if not s[0].isdigit()][:TELLING]):
        found.append(f"shared words: {', '.join(telling)}")
    one, two = words.propositions[i].speaker, words.propositions[j].speaker
    if one and one == two:
        found.append(f"same speaker: {names.get(one, one)}")
    elif one and two:
        found.append(f"other speaker: {names.get(one, one)} and {names.get(two, two)}")
    if a.negated != b.negated:
        found.append("one of them negates")
    return tuple(found)


def _as_written(words: StoryWords, i: int, stems: list[str]) -> list[str]:
    """Give the words behind stems, as the first proposition has them."""
    written: dict[str, str] = {}
    for word, stem in zip(words.wordings[i].words, words.wordings[i].stems, strict=True):
        if word not in STOPWORDS:
            written.setdefault(stem, word)
    return [written[s] for s in stems]
