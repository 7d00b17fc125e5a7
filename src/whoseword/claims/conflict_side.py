"""One mention as far as another can conflict with it, and how alike two mentions are."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from whoseword.matching.claim_and_sentence import Named, names_at
from whoseword.matching.contraries import Statement, statement
from whoseword.provenance.denial_targets import denies
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import DateMention, Proposition, Reason, Source, Span, because
from whoseword.text.content_words import Wording, wording
from whoseword.text.dates import dates
from whoseword.text.fields import field_text
from whoseword.text.quantities import Quantity, quantities


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared of a mention; spans of figures and dates point into ``text``."""

    carrier: str
    article: str
    text: str
    speaker: Source | None
    denial: bool
    states: Statement
    names: tuple[Named, ...] = ()
    figures: tuple[Quantity, ...] = ()
    days: tuple[DateMention, ...] = ()

    @property
    def said(self) -> Wording:
        """Its words."""
        return self.states.said


class Sides:
    """The mentions of a story as sides, each looked over once in however many claims it stands."""

    def __init__(self, index: StoryIndex) -> None:
        self.index = index
        self._sides: dict[Proposition, Side] = {}

    def of(self, proposition: Proposition) -> Side:
        """Give what is compared of a mention."""
        if proposition not in self._sides:
            self._sides[proposition] = side(self.index, proposition)
        return self._sides[proposition]


def side(index: StoryIndex, proposition: Proposition) -> Side:
    """Look a mention over once, to compare it with many."""
    text, reading = index.words_of(proposition), index.readings[proposition.article]
    whole = field_text(reading.article, proposition.field)
    return Side(
        carrier=index.carrier(proposition),
        article=proposition.article,
        text=text,
        speaker=index.speaker(proposition),
        denial=denies(index, index.attribution(proposition)),
        states=statement(text),
        names=names_at(reading.names, whole, proposition.field, proposition.spans),
        figures=quantities(text),
        days=dates(text, reading.article.published),
    )


def likeness(a: Side, b: Side, without: Set[str]) -> float:
    """How much two mentions have in common but for what is compared, 0 to 1.

    Dice's coefficient of their telling stems: of the longer side alone it would punish a report
    that tells more, of the shorter side alone a headline would be like anything.
    """
    left, right = a.states.said.kept - without, b.states.said.kept - without
    return 2 * len(left & right) / (len(left) + len(right) or 1)


def stems(*said: str) -> frozenset[str]:
    """Give the telling stems of what is compared."""
    return wording(" ".join(said)).kept


def at(side: Side, span: Span) -> str:
    """Give the words at a span of its text."""
    return side.text[slice(*span)]


def against(code: str, a: Side, mine: str, b: Side, theirs: str) -> Reason:
    """Set what one outlet says against what the other says."""
    return because(code, first_outlet=a.carrier, first=mine, second_outlet=b.carrier, second=theirs)
