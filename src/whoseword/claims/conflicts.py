"""Where two mentions of one claim contradict each other: figure, date, wording, denial.

Shown only where it can be read off the words: one figure or date on each side for the same thing
or event in otherwise like sentences, the same quotation with other words, a denial of what another
mention states. Mentions of one article, and copies of one text, are not set against each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import combinations

from whoseword.claims.quotation_difference import difference
from whoseword.matching.contraries import RELATIVE, Statement, negated_by_one, opposed, statement
from whoseword.provenance.denial_targets import denies
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import (
    ClaimGroup,
    Conflict,
    ConflictKind,
    Proposition,
    Reason,
    Verdict,
    because,
)
from whoseword.text.content_words import wording
from whoseword.text.dates import DateMention, dates, differ
from whoseword.text.quantities import Quantity, compatible, quantities
from whoseword.text.same_event import event_words, same_event

_LIKE = 0.5
_SAME = 0.35
_SHARED = 2
_CONTRARY = 0.4  # of the words of the longer side
_MOST_MENTIONS = 60


@dataclass(frozen=True, slots=True)
class _Side:
    """One mention as far as it can conflict; spans of figures and dates point into ``text``."""

    carrier: str
    article: str
    text: str
    speaker: str | None
    denial: bool
    states: Statement
    figures: tuple[Quantity, ...] = field(default=())
    days: tuple[DateMention, ...] = field(default=())

    @property
    def kept(self) -> frozenset[str]:
        """The stems that tell something."""
        return self.states.said.kept


def conflicts(
    index: StoryIndex, group: ClaimGroup, order: tuple[Proposition, ...]
) -> tuple[Conflict, ...]:
    """Compare the mentions pair by pair; ``order`` gives the mention indexes.

    At most one conflict of each kind between two articles, so that one slip is shown once.
    Beyond 60 mentions only the first 60 are compared, to stay quick on hostile input.
    """
    if len({p.article for p in order}) < 2:
        return ()
    sides = [_side(index, p) for p in order[:_MOST_MENTIONS]]
    found: list[Conflict] = []
    seen: set[tuple[ConflictKind, str, str]] = set()
    for i, j in combinations(range(len(sides)), 2):
        a, b = sides[i], sides[j]
        if a.article == b.article or _one_text(index, a.article, b.article):
            continue
        if not _comparable(group, order[i], order[j]):
            continue
        for kind, find in _FINDERS:
            if (kind, a.article, b.article) not in seen and (why := find(a, b)):
                seen.add((kind, a.article, b.article))
                found.append(Conflict(kind, (i, j), why))
    return tuple(found)


def contradicted(found: Iterable[Conflict]) -> bool:
    """Whether two mentions say the contrary of each other, so that both cannot be true."""
    return any(clash.why.code in {"contraries", "one_side_negates"} for clash in found)


def _side(index: StoryIndex, proposition: Proposition) -> _Side:
    text = index.words_of(proposition)
    attribution = index.attribution(proposition)
    speaker = index.speaker(proposition)
    return _Side(
        carrier=index.carrier(proposition),
        article=proposition.article,
        text=text,
        speaker=speaker.id if speaker else None,
        denial=denies(index, attribution),
        states=statement(text),
        figures=quantities(text),
        days=dates(text, index.readings[proposition.article].article.published),
    )


def _comparable(group: ClaimGroup, a: Proposition, b: Proposition) -> bool:
    """Whether the two were judged to be about the same; a group without judgements is trusted."""
    judgement = group.judgements.get((a.id, b.id)) or group.judgements.get((b.id, a.id))
    if judgement is None:
        return not group.judgements
    return judgement.verdict is Verdict.CONFLICTING or judgement.score >= _SAME


def _one_text(index: StoryIndex, a: str, b: str) -> bool:
    return index.copies.get(a, a) == index.copies.get(b, b)


def _alike(a: _Side, b: _Side, ignored: set[str]) -> bool:
    """Whether the sentences say the same apart from what is compared."""
    left, right = a.kept - ignored, b.kept - ignored
    shared = len(left & right)
    return shared >= _SHARED and shared / (min(len(left), len(right)) or 1) >= _LIKE


def _figure(a: _Side, b: _Side) -> Reason | None:
    """Find the one figure of a unit and thing counted on either side that cannot be the same."""
    for mine in a.figures:
        key = (mine.unit, mine.counted)
        left = [q for q in a.figures if (q.unit, q.counted) == key]
        right = [q for q in b.figures if (q.unit, q.counted) == key]
        if len(left) != 1 or len(right) != 1 or not any(key):
            continue
        if any(compatible(mine, q) for q in b.figures if q.unit == mine.unit):
            continue
        theirs = right[0]
        said = _at(a, mine.span), _at(b, theirs.span)
        if _alike(a, b, set(wording(" ".join(said)).kept)):
            thing = f" {mine.counted}" if mine.counted else ""
            return _opposed("figures_differ", a, said[0] + thing, b, said[1] + thing)
    return None


def _date(a: _Side, b: _Side) -> Reason | None:
    """Compare dates of one event where each side gives one, both to the same precision."""
    if len(a.days) != 1 or len(b.days) != 1:
        return None
    mine, theirs = a.days[0], b.days[0]
    if mine.when.count("-") != theirs.when.count("-") or not differ(mine, theirs):
        return None
    said = _at(a, mine.span), _at(b, theirs.span)
    if _is_weekday_again(*said):
        return None
    if not same_event(event_words(a.text, mine.span), event_words(b.text, theirs.span)):
        return None
    if not _alike(a, b, set(wording(" ".join(said)).kept)):
        return None
    return because(
        "dates_differ",
        first_outlet=a.carrier,
        first=said[0],
        first_day=mine.when,
        second_outlet=b.carrier,
        second=said[1],
        second_day=theirs.when,
    )


def _is_weekday_again(mine: str, theirs: str) -> bool:
    """Whether both say "Tuesday", which is another day in each."""
    ends = [said.rpartition(" ")[2].lower() for said in (mine, theirs)]
    return ends[0] == ends[1] and not any(c.isdigit() for c in mine + theirs)


def _wording(a: _Side, b: _Side) -> Reason | None:
    """Show where the same quotation of the same speaker is given in other words."""
    if a.speaker != b.speaker:
        return None
    found = difference(a.text, b.text)
    return _opposed("wordings_differ", a, found[0], b, found[1]) if found else None


def _denial(a: _Side, b: _Side) -> Reason | None:
    if a.denial == b.denial or (a.speaker is not None and a.speaker == b.speaker):
        return None
    denying, stating = (a, b) if a.denial else (b, a)
    if stating.states.said.negated:
        return None
    return because(
        "denial_of",
        outlet=denying.carrier,
        denial=denying.text,
        denied=stating.text,
        denying=int(b.denial),
    )


def _contrary(a: _Side, b: _Side) -> Reason | None:
    """Find an opposite word, or a verb that one side negates, in otherwise like statements."""
    mine, theirs = a.states, b.states
    verb = negated_by_one(mine, theirs)
    pair = opposed(mine.sides, theirs.sides, RELATIVE)
    if (pair is None) == (verb is None) or (pair and mine.said.negated != theirs.said.negated):
        return None  # neither, or "not guilty" beside "acquitted"
    said = set(wording(" ".join(pair or (verb or "",))).kept)
    left, right = a.kept - said, b.kept - said
    shared = len(left & right)
    if shared < _SHARED or shared / (max(len(left), len(right)) or 1) < _CONTRARY:
        return None
    if pair:
        return _opposed("contraries", a, pair[0], b, pair[1])
    return because(
        "one_side_negates", first_outlet=a.carrier, second_outlet=b.carrier, verb=verb or ""
    )


def _opposed(code: str, a: _Side, mine: str, b: _Side, theirs: str) -> Reason:
    return because(code, first_outlet=a.carrier, first=mine, second_outlet=b.carrier, second=theirs)


def _at(side: _Side, span: tuple[int, int]) -> str:
    return side.text[span[0] : span[1]]


_FINDERS: tuple[tuple[ConflictKind, Callable[[_Side, _Side], Reason | None]], ...] = (
    (ConflictKind.FIGURE, _figure),
    (ConflictKind.DATE, _date),
    (ConflictKind.WORDING, _wording),
    (ConflictKind.DENIAL, lambda a, b: _denial(a, b) or _contrary(a, b)),
)
