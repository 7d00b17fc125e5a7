"""Names of people, organisations and places, in the same pass of the encoder: exact spans.

Universal NER's English EWT has types: a name counts if span and type agree, PER for a person, ORG
for an organisation, LOC for a place (as seqeval counts).  OntoGUM's news has coreference groups
without types, and only of what is spoken of twice; so its names are taken from the trees, and spans
alone are compared: a proper noun with its flat parts and its proper-noun compounds and capitalised
adjectives before it, joined with a proper noun behind "of"; titles (``nmod:desc``) and dates are
left out.  Names of products, events and the like count as missed there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.tally import Tally
from whoseword.records import Article, Name, Span

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_ALIKE = {"“": '"', "”": '"', "‘": "'", "’": "'"}

Typed = tuple[int, int, str]


@dataclass(slots=True)
class NamedText:
    """One document: its text, and its names as (start, end, kind); a kind may be ""."""

    name: str
    text: str = ""
    names: list[Typed] = field(default_factory=list)

    def article(self) -> Article:
        """The document as an article."""
        return Article(id=self.name, text=self.text, language="en")


@dataclass(slots=True)
class _Sentence:
    """Rows of one sentence, cut at tabs, with its text and what stands between it and the last."""

    document: str
    text: str = ""
    gap: str = "\n"
    rows: list[list[str]] = field(default_factory=list)

    def places(self) -> list[Span]:
        """Where each row's form stands in the text; raises ValueError where one does not."""
        found, at = [], 0
        for row in self.rows:
            form = row[1]
            start = _plain(self.text).index(_plain(form), at)
            at = start + len(form)
            found.append((start, at))
        return found


def _plain(text: str) -> str:
    return "".join(_ALIKE.get(character, character) for character in text)


def _sentences(path: Path) -> Iterator[_Sentence]:
    """The sentences of a CoNLL file, with words only: no ranges, no empty nodes."""
    sentence = _Sentence("")
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, value = line.removeprefix("# ").partition(" = ")
        if line.startswith("#"):
            if key == "newdoc id":
                sentence = _Sentence(value)
            elif key == "text":
                sentence.text = value
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                sentence.gap = "\n\n"
        elif line:
            row = line.split("\t")
            if row[0].isdigit():
                sentence.rows.append(row)
        elif sentence.rows:
            yield sentence
            sentence = _Sentence(sentence.document)
    if sentence.rows:
        yield sentence


def _appended(document: NamedText, sentence: _Sentence) -> int:
    """Add a sentence's text to its document, and tell where it starts there."""
    if document.text:
        document.text += sentence.gap
    start = len(document.text)
    document.text += sentence.text
    return start


def ewt(data: Path) -> list[NamedText]:
    """The documents of Universal NER's English EWT, dev part."""
    documents: dict[str, NamedText] = {}
    for sentence in _sentences(data / "uner-ewt" / "en_ewt-ud-dev.iob2"):
        document = documents.setdefault(sentence.document, NamedText(sentence.document))
        start = _appended(document, sentence)
        open_name: Typed | None = None
        for row, (low, high) in zip(sentence.rows, sentence.places(), strict=True):
            position, _, kind = row[2].partition("-")
            if position == "I" and open_name:
                open_name = (open_name[0], start + high, open_name[2])
                document.names[-1] = open_name
            elif position == "B" and kind in KINDS:
                open_name = (start + low, start + high, KINDS[kind])
                document.names.append(open_name)
            else:
                open_name = None
    return list(documents.values())


def gum_news(data: Path) -> list[NamedText]:
    """The news documents of OntoGUM, with names of no kind."""
    found = []
    for path in sorted((data / "ontogum").glob("GUM_news_*.conllu")):
        document = NamedText(path.stem)
        for sentence in _sentences(path):
            start = _appended(document, sentence)
            places = sentence.places()
            for low, high in _proper(sentence.rows):
                words = {row[1].casefold() for row in sentence.rows[low : high + 1]}
                if not words & _CALENDAR:
                    span = (start + places[low][0], start + places[high][1], "")
                    document.names.append(span)
        found.append(document)
    return found


def _proper(rows: Sequence[Sequence[str]]) -> list[Span]:
    """First and last row of each proper name of a tree."""
    spans: list[Span] = []
    for head, row in enumerate(rows):
        relation, above = row[7], rows[int(row[6]) - 1] if row[6] != "0" else row
        inner = relation in ("flat", "compound") and above[3] == "PROPN"
        if row[3] != "PROPN" or inner or relation == "nmod:desc":
            continue
        first, last = _extent(rows, head)
        if relation == "nmod" and spans and _joined(rows, spans[-1], first):
            spans[-1] = (spans[-1][0], last)
        elif not spans or first > spans[-1][1]:
            spans.append((first, last))
    return spans


def _extent(rows: Sequence[Sequence[str]], head: int) -> Span:
    """How far a name's own words reach on either side of its head, over hyphens too."""
    inside = {at for at in range(len(rows)) if _belongs(rows, at, head)}
    inside |= {at for at, row in enumerate(rows) if row[1] == "-" and {at - 1, at + 1} <= inside}
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return first, last


def _belongs(rows: Sequence[Sequence[str]], at: int, head: int) -> bool:
    """Whether a word is the head, or hangs on it by words that are parts of the name."""
    while at != head:
        row = rows[at]
        before = row[7] in ("compound", "amod") and row[1][:1].isupper() and at < head
        if row[6] == "0" or not (row[7] == "flat" or before):
            return False
        at = int(row[6]) - 1
    return True


def _joined(rows: Sequence[Sequence[str]], name: Span, first: int) -> bool:
    """Whether a name, unless it is a person's, goes on behind "of" or "of the"."""
    person = any(row[7] == "flat" for row in rows[name[0] : name[1] + 1])
    between = [row[1] for row in rows[name[1] + 1 : first]]
    return not person and between in (["of"], ["of", "the"])


def score(
    typed: Sequence[NamedText], bare: Sequence[NamedText], found: Mapping[str, Sequence[Name]]
) -> dict[str, float]:
    """Exact F1: with types over ``typed`` documents, spans alone over ``bare`` ones."""
    every, spans, news = Tally(), Tally(), Tally()
    kinds = {kind: Tally() for kind in KINDS.values()}
    for document in typed:
        ours = {(*name.span, str(name.kind)) for name in found[document.name]}
        gold = set(document.names)
        every.add_sets(ours, gold)
        spans.add_sets({name[:2] for name in ours}, {name[:2] for name in gold})
        for kind, tally in kinds.items():
            tally.add_sets({n for n in ours if n[2] == kind}, {n for n in gold if n[2] == kind})
    for document in bare:
        news.add_sets({n.span for n in found[document.name]}, {n[:2] for n in document.names})
    return {
        "ewt_f1": every.f1,
        "ewt_precision": every.precision,
        "ewt_recall": every.recall,
        "ewt_span_f1": spans.f1,
        **{f"ewt_f1.{kind}": tally.f1 for kind, tally in kinds.items()},
        "gum_news_f1": news.f1,
        "gum_news_precision": news.precision,
        "gum_news_recall": news.recall,
    }
