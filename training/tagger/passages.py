"""Articles cut into short passages of spaced tokens, as corpora and careless pages print them."""

from __future__ import annotations

import random
from bisect import bisect_left

from datasets.polnear import GoldAttribution, Span

Names = list[tuple[int, int, str]]
Passage = tuple[str, tuple[GoldAttribution, ...], Names]


class _Respaced:
    """One run of tokens, joined by single spaces; maps spans of the article into it."""

    def __init__(self, text: str, tokens: list[Span]) -> None:
        self.starts = [start for start, _ in tokens]
        self.ends = [end for _, end in tokens]
        words = [text[start:end] for start, end in tokens]
        self.text = " ".join(words)
        self.at = [0]
        for word in words:
            self.at.append(self.at[-1] + len(word) + 1)

    def span(self, span: Span) -> Span | None:
        first = bisect_left(self.ends, span[0] + 1)
        last = bisect_left(self.starts, span[1]) - 1
        return (self.at[first], self.at[last + 1] - 1) if first <= last else None

    def spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(moved for span in spans if (moved := self.span(span)))


def passages(
    text: str,
    sentences: list[list[Span]],
    relations: tuple[GoldAttribution, ...],
    names: Names,
    rng: random.Random,
) -> list[Passage]:
    """The article as runs of one to three sentences, each with what lies inside it."""
    found = []
    at = 0
    while at < len(sentences):
        size = rng.choice((1, 1, 2, 3))
        tokens = [token for sentence in sentences[at : at + size] for token in sentence]
        at += size
        run = _Respaced(text, tokens)
        inside = [
            GoldAttribution(run.spans(r.source), run.spans(r.cue), run.spans(r.content))
            for r in relations
        ]
        kept = tuple(r for r in inside if r.source or r.cue or r.content)
        moved = [(s, n[2]) for n in names if (s := run.span((n[0], n[1])))]
        found.append((run.text, kept, [(s[0], s[1], tag) for s, tag in moved]))
    return found
