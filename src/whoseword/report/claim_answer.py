"""The answer for a claim of one's own in a terminal: few lines, the words themselves first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from whoseword.language import all_in_words, listed
from whoseword.records import Article, Bearing, ClaimCheck, Passage, Stance
from whoseword.report.claim_sentences import origin_words
from whoseword.report.phrasing import (
    capital,
    counted,
    ground,
    number,
    outlet_name,
    quoted,
    shortened,
)
from whoseword.report.routes import merged_own_voice, origin_view
from whoseword.text.printable import printable

LONGEST: Final = 160  # characters of a passage
SHOWN: Final = 5  # passages of a kind
_SHOWN_STANCES: Final = (Stance.HEDGED, Stance.DISPUTED)
_VERBS: Final = {Bearing.STATES: "Stated by", Bearing.DENIES: "Denied by", Bearing.NEAR: "Near in"}


def claim_answer(answer: ClaimCheck) -> Iterator[str]:
    """Lines that say who states it, who denies it, who comes near, and what was not read."""
    yield from map(_clean, _lines(answer))


def _clean(line: str) -> str:
    """Foreign text may not steer the terminal."""
    return " ".join(printable(line).split())


def _lines(answer: ClaimCheck) -> Iterator[str]:
    articles = {article.id: article for article in answer.articles}
    read = len(answer.articles)
    for bearing, verb in _VERBS.items():
        found = [p for p in answer.passages if p.bearing is bearing]
        if not found:
            if bearing is not Bearing.NEAR:
                yield f"{verb} none of {counted(read, 'article')}."
            continue
        held = sorted({p.article for p in found})
        outlets = sorted({outlet_name(articles[one]) for one in held})
        yield f"{verb} {number(len(held))} of {counted(read, 'article')}: {listed(outlets)}."
        if bearing is Bearing.STATES:
            yield from _ground(answer, len(outlets))
        for passage in _first_of_each(found)[:SHOWN]:
            yield f"– {_passage(answer, passage, articles[passage.article])}"
    yield from _left_out(answer)


def _ground(answer: ClaimCheck, carriers: int) -> Iterator[str]:
    sources = {source.id: source for source in answer.sources}
    views = merged_own_voice(origin_view(origin, None, sources) for origin in answer.origins)
    named = "; ".join(map(origin_words, views))
    yield f"{ground(answer.independent_origins, carriers)}: {named or 'none found'}."


def _first_of_each(found: list[Passage]) -> list[Passage]:
    """The surest passage of each article, the surest articles first."""
    best: dict[str, Passage] = {}
    for passage in sorted(found, key=lambda p: (-p.score, p.article, p.spans)):
        best.setdefault(passage.article, passage)
    return list(best.values())


def _passage(answer: ClaimCheck, passage: Passage, article: Article) -> str:
    text = article.text if passage.field == "text" else article.title or ""
    words = " … ".join(text[start:end] for start, end in passage.spans)
    names = {source.id: source.name for source in answer.sources}
    teller = names.get(passage.speaker or "", "")
    said = f" ({teller})" if teller else ""
    hedge = f", {passage.stance.value}" if passage.stance in _SHOWN_STANCES else ""
    line = f"{outlet_name(article)}: {quoted(shortened(words, LONGEST))}{said}{hedge}"
    if passage.bearing is Bearing.STATES:
        return line
    return f"{line}: {'; '.join(all_in_words(passage.reasons))}"


def _left_out(answer: ClaimCheck) -> Iterator[str]:
    if answer.outside:
        yield f"{capital(counted(answer.outside, 'article'))} of other days left out."
    for one in answer.not_read:
        yield f"Not read: {one.input}: {one.problem}."
