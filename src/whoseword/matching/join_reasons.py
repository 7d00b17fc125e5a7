"""Why two propositions were joined, or what speaks against it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from whoseword.matching.story_words import StoryWords
from whoseword.records import Reason, because
from whoseword.text.content_words import wording
from whoseword.text.quantities import compatible, quantities

RUN: Final = 5  # words in a row that make a shared wording
TELLING: Final = 4  # shared words that are named


def reasons(words: StoryWords, i: int, j: int, names: Mapping[str, str]) -> tuple[Reason, ...]:
    """Say what two propositions of the story share and in what they differ."""
    a, b = words.wordings[i], words.wordings[j]
    found = []
    run = words.run(i, j)
    if len(run) >= RUN:
        quoted = set(run) <= set(a.quoted) | set(b.quoted)
        shown = " ".join([*run[:12], *(["…"] if len(run) > 12 else [])])
        found.append(because("same_quoted_words" if quoted else "same_words", words=shown))
    if figures := _figures(words, i, j):
        found.append(because("same_figures", figures=tuple(figures)))
    elif (mine := _undated(words, i)) and (other := _undated(words, j)):
        found.append(because("other_figures", one=tuple(mine), other=tuple(other)))
    if days := _days(words, i, j):
        found.append(because("same_date", dates=tuple(days)))
    shared = sorted(words.shared(i, j), key=lambda s: (-words.rarity[s], s))
    named = a.names & b.names
    dated = {stem for day in days for stem in wording(day).stems}
    shared = [s for s in shared if s not in dated]
    if names_shared := _as_written(words, i, [s for s in shared if s in named][:TELLING]):
        found.append(because("same_names", names=tuple(map(_as_name, names_shared))))
    shared = [s for s in shared if s not in named]
    if telling := _as_written(words, i, [s for s in shared if not s[0].isdigit()][:TELLING]):
        found.append(because("shared_words", words=tuple(telling)))
    one, two = words.propositions[i].speaker, words.propositions[j].speaker
    if one and one == two:
        found.append(because("same_speaker", name=names.get(one, one)))
    elif one and two:
        found.append(because("other_speaker", one=names.get(one, one), other=names.get(two, two)))
    if a.negated != b.negated:
        found.append(because("one_negates"))
    return tuple(found)


def _figures(words: StoryWords, i: int, j: int) -> list[str]:
    """List the figures of the first that the second has too, with what they count if it is named.

    "15,120 crowns" and "about 15,000 crowns" are one figure of one thing.
    """
    text, other = words.propositions[i].text, words.propositions[j].text
    theirs = quantities(other)
    found = dict.fromkeys(
        f"{text[q.span[0] : q.span[1]]} {q.counted}".strip()
        for q in quantities(text)
        if any(
            (q.unit, q.counted) == (t.unit, t.counted) and compatible(q, t)
            for t in theirs
            if q.unit or q.counted
        )
    )
    plain = words.wordings[i].figures & words.wordings[j].figures
    if not plain:
        return [*found]
    shown = {word for written in [*found, *_days(words, i, j)] for word in wording(written).figures}
    return [*found, *sorted(plain - shown)]


def _undated(words: StoryWords, i: int) -> list[str]:
    """List the figures that are no part of a date."""
    text = words.propositions[i].text
    days = [text[d.span[0] : d.span[1]] for d in words.days(i)]
    return sorted(words.wordings[i].figures - {w for day in days for w in wording(day).figures})


def _days(words: StoryWords, i: int, j: int) -> list[str]:
    """List the dates of the first, as written, that the second gives too."""
    text = words.propositions[i].text
    theirs = {date.when for date in words.days(j)}
    found = (text[d.span[0] : d.span[1]] for d in words.days(i) if d.when in theirs)
    return list(dict.fromkeys(found))


def _as_name(word: str) -> str:
    return word[:1].upper() + word[1:]


def _as_written(words: StoryWords, i: int, stems: list[str]) -> list[str]:
    """Give the words behind stems, as the first proposition has them."""
    written = words.written(i)
    return [written[s] for s in stems]
