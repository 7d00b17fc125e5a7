"""Articles of the tests: their spans are named by their words."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.known import OUTLETS, RESOURCES
from whoseword.reading.outlets_named import mentioned
from whoseword.reading.speakers import speakers
from whoseword.records import (
    Article,
    Attribution,
    Form,
    Name,
    NameKind,
    Source,
    Span,
)
from whoseword.text.sentences import sentences


@dataclass
class Marked:
    """A text on which names and attributions are marked in reading order."""

    text: str
    title: str = ""
    outlet: str | None = None
    names: list[Name] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    _from: int = 0

    @property
    def article(self) -> Article:
        return Article("article", self.text, title=self.title or None, outlet=self.outlet)

    def name(self, words: str, kind: NameKind = NameKind.PERSON) -> Marked:
        """Mark every occurrence of a name."""
        start = self.text.find(words)
        while start >= 0:
            self.names.append(Name((start, start + len(words)), kind))
            start = self.text.find(words, start + len(words))
        return self

    def says(self, source: str, content: str, cue: str = "", form: Form = Form.INDIRECT) -> Marked:
        """Mark the next attribution: source (may be empty), words, and the cue between them."""
        begin = self._from
        said = self._find(content, begin)
        who: tuple[Span, ...] = (self._find(source, begin),) if source else ()
        verb: tuple[Span, ...] = (self._find(cue, begin),) if cue else ()
        number = f"A{len(self.attributions):03d}"
        self.attributions.append(Attribution(number, "article", who, verb, (said,), form))
        self._from = min(s[0] for s in (*who, said)) + 1
        return self

    def _find(self, words: str, begin: int) -> Span:
        start = self.text.index(words, begin)
        return start, start + len(words)

    def read(self) -> tuple[list[str | None], tuple[Source, ...], tuple[Attribution, ...]]:
        """Give the speakers' names in order, the sources, the attributions."""
        names = sorted(self.names, key=lambda n: n.span)
        named = mentioned(self.article, OUTLETS)
        borders = sentences(self.text)
        found, sources, _ = speakers(
            self.article, borders, self.attributions, names, named, RESOURCES
        )
        by_id = {s.id: s for s in sources}
        return [by_id[a.speaker].name if a.speaker else None for a in found], sources, found
