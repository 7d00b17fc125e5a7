"""Articles to training windows: labels for each piece, links between spans."""

from __future__ import annotations

import random
from bisect import bisect_left
from dataclasses import dataclass, field

import numpy as np

from datasets.polnear import ROLES, GoldArticle, GoldAttribution, Span
from training.tagger.model import NAME_LABELS, ROLE_LABELS
from training.tagger.passages import passages
from whoseword.inference.pieces import CLS, EDGE_SHAPE, SEP, Pieces, encode

SILVER = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place"}
PASSAGE_SHARE = 0.25  # of the articles, in each epoch
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@dataclass(slots=True)
class Example:
    """One window; span lists hold (first, last) piece positions of the window."""

    ids: np.ndarray
    shapes: np.ndarray
    roles: np.ndarray
    names: np.ndarray
    cues: list[Span] = field(default_factory=list)
    sources: list[Span] = field(default_factory=list)
    contents: list[Span] = field(default_factory=list)
    content_cue: list[int] = field(default_factory=list)
    cue_source: list[int] = field(default_factory=list)  # -1: no stated source


def varied(text: str, rng: random.Random) -> str:
    """The same text with other typography, character for character, so offsets stay."""
    if rng.random() < 0.3:
        text = text.translate(STRAIGHT)
    if rng.random() < 0.2:
        text = text.replace("\n\n", " \n")
    elif rng.random() < 0.06:
        text = text.replace("\n", " ")
    return text


def _piece_span(pieces: Pieces, span: Span) -> Span | None:
    first = bisect_left(pieces.ends, span[0] + 1)
    last = bisect_left(pieces.starts, span[1]) - 1
    return (first, last) if first <= last else None


def _label(target: np.ndarray, span: Span, name: str, labels: tuple[str, ...]) -> None:
    target[span[0]] = labels.index(f"B-{name}")
    target[span[0] + 1 : span[1] + 1] = labels.index(f"I-{name}")


def _opened(labels: np.ndarray) -> np.ndarray:
    """A span cut by the window's edge begins anew: I-x (even) becomes B-x (odd)."""
    opened = labels.copy()
    if len(opened) and opened[0] and opened[0] % 2 == 0:
        opened[0] -= 1
    return opened


class Annotated:
    """One article under one annotator, ready to be cut into windows."""

    def __init__(
        self,
        text: str,
        relations: tuple[GoldAttribution, ...],
        names: list[tuple[int, int, str]],
    ) -> None:
        self.pieces = encode(text)
        self.roles = np.zeros(len(self.pieces), dtype=np.int64)
        self.names = np.zeros(len(self.pieces), dtype=np.int64)
        self.relations: list[dict[str, list[Span]]] = []
        for start, end, tag in names:
            if span := _piece_span(self.pieces, (start, end)):
                _label(self.names, span, SILVER[tag], NAME_LABELS)
        for relation in relations:
            spans = {r: self._spans(getattr(relation, r)) for r in ROLES}
            self.relations.append(spans)
            for role in ROLES:
                for span in spans[role]:
                    _label(self.roles, span, role, ROLE_LABELS)

    def _spans(self, spans: tuple[Span, ...]) -> list[Span]:
        return [p for s in spans if (p := _piece_span(self.pieces, s))]

    def window(self, start: int, end: int) -> Example:
        """Pieces [start, end) between [CLS] and [SEP], with the links that lie inside."""
        inside = slice(start, end)
        p = self.pieces
        shapes = np.vstack([[EDGE_SHAPE], p.shapes[inside], [EDGE_SHAPE]])
        example = Example(
            np.concatenate([[CLS], p.ids[inside], [SEP]]),
            shapes,
            np.concatenate([[0], _opened(self.roles[inside]), [0]]),
            np.concatenate([[0], _opened(self.names[inside]), [0]]),
        )
        shift = 1 - start
        for relation in self.relations:
            self._add(example, relation, start, end, shift)
        return example

    @staticmethod
    def _add(ex: Example, rel: dict[str, list[Span]], start: int, end: int, shift: int) -> None:
        def local(spans: list[Span]) -> list[Span]:
            return [(a + shift, b + shift) for a, b in spans if a >= start and b < end]

        cues, sources = local(rel["cue"]), local(rel["source"])
        if not cues:
            return
        ex.cues.append(cues[0])
        if sources:
            if sources[0] not in ex.sources:
                ex.sources.append(sources[0])
            ex.cue_source.append(ex.sources.index(sources[0]))
        else:
            ex.cue_source.append(-2 if rel["source"] else -1)
        for content in local(rel["content"]):
            ex.contents.append(content)
            ex.content_cue.append(len(ex.cues) - 1)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles with what machines found in them: names and tokens, by article name."""

    articles: list[GoldArticle]
    names: dict[str, list[tuple[int, int, str]]]
    tokens: dict[str, list[list[Span]]]


def epoch(corpus: Corpus, size: int, rng: random.Random) -> list[Example]:
    """Every article once under one annotator, as windows cut at random or as short passages."""
    examples = []
    for article in corpus.articles:
        relations = rng.choice(article.annotations)
        names = corpus.names.get(article.name, [])
        tokens = corpus.tokens.get(article.name)
        if tokens and rng.random() < PASSAGE_SHARE:
            cut = passages(article.text, tokens, relations, names, rng)
            examples += [_whole(Annotated(*passage), size) for passage in cut]
        else:
            examples += _windows(Annotated(varied(article.text, rng), relations, names), size, rng)
    return [e for e in examples if len(e.ids) > 6]


def _whole(annotated: Annotated, size: int) -> Example:
    return annotated.window(0, min(size, len(annotated.pieces)))


def _windows(annotated: Annotated, size: int, rng: random.Random) -> list[Example]:
    total = len(annotated.pieces)
    start = 0 if total <= size else -rng.randrange(size // 2)
    found = []
    while start < total:
        found.append(annotated.window(max(start, 0), min(start + size, total)))
        start += size
    return found
