"""Labelled spans to attribution relations and names: the reader's decoded answer for a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from whoseword.inference.label_decoding import Labelled, bio_transitions, label_spans
from whoseword.inference.linking import link
from whoseword.inference.loaded_models import Models, ReaderParameters
from whoseword.inference.pieces import PARAGRAPH
from whoseword.inference.role_scores import Scored, score
from whoseword.records import Span

LEAST_CONFIDENT: Final = 0.7  # confidence below which a relation is not told
LEAST_CONFIDENT_SOURCELESS: Final = 0.86  # nor one without a source: the doubtful are no speech
LEAST_PART: Final = 0.7  # and a part of a content that stands further from the cue than another
BY_FORM: Final = 0.9  # confidence of a relation that its form shows, whatever the model says


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution in characters of the text; ``confidence`` is a probability, 0 to 1."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Decoded:
    """Relations in text order, and names as (start, end, person | organisation | place)."""

    relations: tuple[Relation, ...]
    names: tuple[tuple[int, int, str], ...]


def decode_all(models: Models, texts: Sequence[str]) -> list[Decoded]:
    """Read and decode ``texts`` together."""
    return [decoded(scored, models.parameters) for scored in score(models, texts)]


def decoded(scored: Scored, fixed: ReaderParameters) -> Decoded:
    """Turn the reader's scores for one text into relations and names."""
    spans = label_spans(scored, scored.roles, fixed.role_labels, fixed.transitions)
    names = label_spans(scored, scored.names, fixed.name_labels, bio_transitions(fixed.name_labels))
    found = ((*_characters(scored, name), name.label) for name in names)
    return Decoded(tuple(_relations(scored, spans, fixed)), tuple(found))


def _characters(scored: Scored, span: Labelled) -> Span:
    return int(scored.pieces.starts[span.first]), int(scored.pieces.ends[span.last])


def _relations(scored: Scored, spans: list[Labelled], fixed: ReaderParameters) -> list[Relation]:
    roles: dict[str, list[Labelled]] = defaultdict(list)
    for span in spans:
        roles[span.label].append(span)
    cues, contents, sources = roles["cue"], roles["content"], roles["source"]
    places = {role: [(s.first, s.last) for s in found] for role, found in roles.items()}
    paragraphs = np.cumsum(scored.pieces.shapes[:, 1] == PARAGRAPH)
    cue_of = link(
        scored.links[:, 0:2],
        places.get("content", []),
        places.get("cue", []),
        (fixed.distance[0], fixed.rank[0]),
        paragraphs,
    )
    source_of = link(
        scored.links[:, 2:4],
        places.get("cue", []),
        places.get("source", []),
        (fixed.distance[1], fixed.rank[1]),
        paragraphs,
        none=fixed.no_source,
    )
    belonging: dict[int, list[int]] = defaultdict(list)
    for k, (cue, _) in enumerate(cue_of):
        if cue is not None:
            belonging[cue].append(k)
    relations = []
    for c, found in sorted(belonging.items()):
        members = _sure_parts(cues[c], found, contents)
        source, certain = source_of[c]
        parts = [cues[c], *(contents[k] for k in members)]
        parts += [sources[source]] if source is not None else []
        certainties = [p.confidence for p in parts] + [certain] + [cue_of[k][1] for k in members]
        relations.append(
            Relation(
                source=(_characters(scored, sources[source]),) if source is not None else (),
                cue=(_characters(scored, cues[c]),),
                content=tuple(_characters(scored, contents[k]) for k in members),
                confidence=float(np.mean(certainties)),
            )
        )
    return [
        r
        for r in relations
        if r.confidence >= (LEAST_CONFIDENT if r.source else LEAST_CONFIDENT_SOURCELESS)
    ]


def _sure_parts(cue: Labelled, members: list[int], contents: list[Labelled]) -> list[int]:
    """Keep the content nearest to the cue, and of the others those that are surely content."""
    nearest = min(members, key=lambda k: (_gap(cue, contents[k]), k))
    return [k for k in members if k == nearest or contents[k].confidence >= LEAST_PART]


def _gap(a: Labelled, b: Labelled) -> int:
    return max(a.first - b.last, b.first - a.last)
