"""A workshop for small invented stories: articles written sentence by sentence, sources by name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import combinations

from whoseword.claims.assembly import assemble
from whoseword.claims.conflict_side import Sides
from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.story_index import StoryIndex
from whoseword.provenance.tracing import trace
from whoseword.reading.cue_class import cue_class
from whoseword.records import (
    Article,
    Attribution,
    Certainty,
    Claim,
    ClaimGroup,
    Credit,
    CreditRole,
    Form,
    Judgement,
    Proposition,
    Reading,
    Source,
    SourceKind,
    Span,
    StoryReadings,
    Verdict,
)

KINDS = {
    "named": SourceKind.NAMED_PERSON,
    "unnamed": SourceKind.UNNAMED_PERSON,
    "body": SourceKind.ORGANISATION,
    "outlet": SourceKind.OUTLET,
    "document": SourceKind.DOCUMENT,
}


def assembled(index: StoryIndex, group: ClaimGroup, gist: str) -> Claim:
    """Trace one group and make a claim of it."""
    return assemble(Sides(index), trace(index, group), gist)


@dataclass
class Teller:
    """Writes articles; every sentence that is put into ``claim`` becomes one proposition."""

    sources: dict[str, Source] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    propositions: list[Proposition] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)

    def source(self, name: str, kind: str) -> str:
        key = f"S-{name}"
        self.sources[key] = Source(key, name, KINDS[kind])
        return key

    def article(
        self, outlet: str, published: str | None = None, copy_of: str | None = None
    ) -> Writer:
        if copy_of:
            self.copies[outlet] = copy_of
        return Writer(self, outlet, published)

    def story(self) -> StoryReadings:
        return StoryReadings(
            tuple(self.readings.values()), tuple(self.sources.values()), self.copies
        )

    def group(self) -> ClaimGroup:
        """All propositions as one claim, judged as by an encoder that reads attributions well."""
        scores = tuple(1.0 for _ in self.propositions)
        likely = {p.id: 0.95 if p.attribution else 0.05 for p in self.propositions}
        ranked = sorted(self.propositions, key=lambda p: (p.article, p.spans))
        judgements = {
            (a.id, b.id): Judgement(
                Verdict.SAME,
                1.0,
                (),
                "told",
                attributed=((a.id, likely[a.id]), (b.id, likely[b.id])),
            )
            for a, b in combinations(ranked, 2)
            if a.article != b.article
        }
        return ClaimGroup(tuple(self.propositions), scores, judgements)


@dataclass
class Writer:
    """Writes one article; its id is the name of its outlet."""

    teller: Teller
    outlet: str
    published: str | None
    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    credited: list[Credit] = field(default_factory=list)

    def says(
        self,
        content: str,
        by: str | None = None,
        *,
        cue: str = "said",
        told: str | None = None,
        claim: bool = False,
        denial: bool = False,
        certainty: Certainty = Certainty.STATED,
        inside: str | None = None,
    ) -> Writer:
        """Add the sentence "<content>, <speaker> <cue>."; ``inside`` wraps it in that source's."""
        begin = len(self.text)
        span = (begin, begin + len(content))
        attribution = None
        self.text += content
        if by is not None:
            attribution = self._attribute(
                span, by, cue=cue, told=told, denial=denial, certainty=certainty
            )
        if inside is not None:
            self._attribute(
                (begin, len(self.text)),
                inside,
                cue="reported",
                told=None,
                denial=False,
                certainty=certainty,
            )
        self.text += ". "
        self.sentences.append((begin, len(self.text) - 1))
        if claim:
            number = len(self.sentences) - 1
            name = f"P-{self.outlet}-{number}"
            self.teller.propositions.append(
                Proposition(name, self.outlet, (span,), content, number, attribution, by)
            )
        return self._kept()

    def credits(self, outlet: str, role: CreditRole = CreditRole.CITED) -> Writer:
        self.credited.append(Credit(outlet, (), role=role))
        return self._kept()

    def _attribute(
        self,
        content: Span,
        by: str,
        *,
        cue: str,
        told: str | None,
        denial: bool,
        certainty: Certainty,
    ) -> str:
        self.text += ", "
        name = self.teller.sources[by].name
        source = (len(self.text), len(self.text) + len(name))
        self.text += f"{name} {cue}"
        key = f"A-{self.outlet}-{len(self.attributions)}"
        attribution = Attribution(
            key,
            self.outlet,
            (source,),
            ((source[1] + 1, source[1] + 1 + len(cue)),),
            (content,),
            Form.INDIRECT,
            certainty=certainty,
            denial=denial,
            speaker=by,
            told=told,
        )
        known = cue_class(self.text, attribution, ENGLISH)
        self.attributions.append(replace(attribution, cue_class=known))
        return key

    def _kept(self) -> Writer:
        article = Article(self.outlet, self.text, outlet=self.outlet, published=self.published)
        self.teller.readings[self.outlet] = Reading(
            article,
            tuple(self.sentences),
            tuple(self.attributions),
            tuple(self.teller.sources.values()),
            credits=tuple(self.credited),
        )
        return self
