"""The true answers of the sample story, and how the pipeline's answers are laid beside them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from whoseword.records import Attribution, Claim, Mention, Source, Span, Story
from whoseword.records.span import Field

TRUTH: Final[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "truth.json").read_text(encoding="utf-8")
)
CLAIMS: Final[dict[str, Any]] = {claim["gist"]: claim for claim in TRUTH["claims"]}
SHARED: Final = [gist for gist, claim in CLAIMS.items() if len(claim["mentions"]) > 1]
ONE_ORIGIN: Final = [gist for gist in SHARED if CLAIMS[gist]["independent_origins"] == [1, 1]]
SAME_PLACE: Final = 0.5
"""Share of the shorter of two stretches of text that both have in common."""


@dataclass(frozen=True)
class Answer:
    """The story as the pipeline gives it; articles go by the names that the truth gives them."""

    story: Story
    names: dict[str, str]
    """Article id to name."""

    @cached_property
    def ids(self) -> dict[str, str]:
        return {name: identity for identity, name in self.names.items()}

    @cached_property
    def sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.story.sources}

    def outlet(self, name: str) -> str:
        return next(
            told.article.outlet or ""
            for told in self.story.articles
            if told.article.id == self.ids[name]
        )

    def place(self, name: str, quoted: str) -> tuple[Field, Span]:
        """Where an article says what the truth quotes."""
        article = next(t.article for t in self.story.articles if t.article.id == self.ids[name])
        field: Field = "title" if quoted.startswith("title: ") else "text"
        words = quoted.removeprefix("title: ")
        text = (article.title or "") if field == "title" else article.text
        start = text.lower().index(words.lower())
        return field, (start, start + len(words))

    def relation(self, truth: dict[str, Any]) -> Attribution | None:
        """The attribution that the truth describes: half the content, and the source, in common."""
        content, source = (
            self.place(truth["article"], truth[role]) for role in ("content", "source")
        )
        for relation in self.story.attributions:
            if relation.article != self.ids[truth["article"]] or relation.field != content[0]:
                continue
            found = jaccard(relation.content, (content[1],)) >= SAME_PLACE
            if found and any(common(span, _all(self, truth, source)) for span in relation.source):
                return relation
        return None

    def carriers(self, claim: Claim, gist: str) -> dict[str, Mention]:
        """Which articles of the true claim this claim finds at a true place."""
        return {
            name: mention
            for name, quotations in CLAIMS[gist]["mentions"].items()
            for mention in claim.mentions
            if mention.article == self.ids[name]
            and any(at(mention, *self.place(name, quoted)) for quoted in quotations)
        }

    def found(self, gist: str) -> Claim | None:
        """The claim of the pipeline that holds most of a true claim's carriers, at least two."""
        best = max(self.story.claims, key=lambda claim: len(self.carriers(claim, gist)))
        return best if len(self.carriers(best, gist)) > 1 else None


def _all(answer: Answer, truth: dict[str, Any], first: tuple[Field, Span]) -> tuple[Span, ...]:
    """Every place that has the source's words: a surname may stand before the one that counts."""
    article = next(
        t.article for t in answer.story.articles if t.article.id == answer.ids[truth["article"]]
    )
    text, words = article.text.lower(), truth["source"].lower()
    starts = [index for index in range(len(text)) if text.startswith(words, index)]
    return tuple((start, start + len(words)) for start in starts) or (first[1],)


def at(mention: Mention, field: Field, place: Span) -> bool:
    shared = sum(common(span, (place,)) for span in mention.spans)
    shorter = min(place[1] - place[0], sum(end - start for start, end in mention.spans))
    return mention.field == field and shared >= SAME_PLACE * shorter


def common(span: Span, others: tuple[Span, ...]) -> int:
    return sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in others)


def jaccard(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    shared = sum(common(span, other) for span in one)
    whole = sum(end - start for start, end in (*one, *other)) - shared
    return shared / whole if whole else 0.0
