"""One training case for each phrase that may refer back: its candidates and the right one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from whoseword.inference.loaded_models import AntecedentWeights
from whoseword.language.lexicon import ENGLISH
from whoseword.reading.coreference import resolution
from whoseword.reading.coreference.antecedents import Lead, candidates
from whoseword.reading.coreference.characters import Occurrence
from whoseword.reading.coreference.discourse_state import Anaphor
from whoseword.reading.outlets_named import mentioned
from whoseword.reading.source_phrases import Phrase
from whoseword.records import Article, Attribution, Field, Name, Span
from whoseword.records.reason import because
from whoseword.resources import shipped
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentences

Judge = Callable[[Attribution, Span, list[Lead]], int | None]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with attributions in reading order, and who is right in each.

    ``judge`` gives the index of the right candidate, their number where it is none of them, None
    where it cannot tell.
    """

    text: str
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]
    judge: Judge


@dataclass(frozen=True, slots=True)
class Case:
    """Features of each candidate, the index of the right one (their number: nobody), a weight."""

    kind: str
    options: tuple[dict[str, float], ...]
    right: int
    weight: float


class Collector(resolution.Resolver):
    """A resolver that is told the right answer where it is known, and keeps the case."""

    judge: Judge
    weight: float
    cases: list[Case]

    def _voice(self, attribution: Attribution, taken: Phrase) -> resolution.Voice | None:
        voice = super()._voice(attribution, taken)
        named = taken.name and self.cast.at(attribution.field, taken.name)
        if named or taken.pronoun in {"i", "we", "you", "who", "which"}:
            return voice
        if not taken.pronoun and not self._may_refer(taken):
            return voice
        anaphor = Anaphor(attribution.field, taken, attribution.content)
        leads = candidates(self.scene, anaphor)
        right = self.judge(attribution, taken.span, leads)
        if right is None or (anaphor.kind == "he" and right == len(leads)):
            return voice
        self.cases.append(Case(anaphor.kind, tuple(f for _, f in leads), right, self.weight))
        if right < len(leads):
            at = Occurrence(attribution.field, taken.span)
            return resolution.Voice(leads[right][0], at, taken, (because("known_name"),))
        return voice


def collect(document: Document, model: AntecedentWeights, weight: float) -> list[Case]:
    """Every case of one document."""
    texts: dict[Field, str] = {"text": document.text, "title": ""}
    borders: dict[Field, Sequence[Span]] = {"text": sentences(document.text), "title": ()}
    quoted: dict[Field, Sequence[Span]] = {"text": quotations(document.text), "title": ()}
    outlets = shipped().outlets
    named = mentioned(Article("", document.text), outlets)
    collector = Collector(texts, borders, quoted, document.names, model, named, outlets, ENGLISH)
    collector.judge, collector.weight, collector.cases = document.judge, weight, []
    for attribution in document.attributions:
        collector.voices(attribution)
    return collector.cases
