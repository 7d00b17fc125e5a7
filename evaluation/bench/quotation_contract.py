"""What an extractor found in the form of the contract, as which the scorers of readings know it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz.distance import Levenshtein

from evaluation.bench.quotation_extractors import Extracted
from evaluation.names import words
from whoseword.records import Span


def contract(text: str, found: Extracted) -> Mapping[str, Any]:
    """Tell what an extractor found as a reading is told, each speaker as a source of its own.

    Whoever has a capital is taken for a named person, as whom the scorer then compares most freely.
    """
    at = positions(found.text, text)

    def there(span: Span | None) -> list[Span]:
        return [(at[span[0]], at[span[1]])] if span else []

    attributions: list[dict[str, Any]] = []
    sources: list[dict[str, str]] = []
    for quotation in found.quotations:
        source, speaker = there(quotation.speaker), None
        if source:
            speaker, name = f"S{len(sources) + 1}", text[slice(*source[0])]
            kind = "named_person" if _has_capital(name) else "unnamed_person"
            sources.append({"id": speaker, "name": name, "kind": kind})
        spans = {"source": source, "cue": there(quotation.cue), "content": there(quotation.content)}
        attributions.append({**spans, "speaker": speaker})
    return {"attributions": attributions, "sources": sources}


def positions(rewritten: str, text: str) -> Sequence[int]:
    """Say for each place of a text as it was rewritten where that is in the text itself."""
    if rewritten == text:
        return range(len(text) + 1)
    at = [
        min(step.dest_start + i, step.dest_end)
        for step in Levenshtein.opcodes(rewritten, text)
        for i in range(step.src_end - step.src_start)
    ]
    return [*at, len(text)]


def _has_capital(name: str) -> bool:
    return any(word[0].isupper() for word in name.split() if words(word))
