"""``python -m evaluation.newswcl50``: people grouped across outlets, on NewsWCL50. Only reported.

The mentions are given (the annotated names and descriptions of people, type ACTOR); which of them
are one person is the product's: within an article by its cast of characters, across the articles of
an event by its merging of sources. A mention that the product enters nowhere stands alone. Only
what links mentions is measured, not how well they are found.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.coreference import figures, grouped
from whoseword import entities, pipeline
from whoseword.reading.coreference.characters import Character
from whoseword.reading.coreference.resolution import Resolver
from whoseword.records import (
    Article,
    Field,
    NameKind,
    Place,
    Reading,
    Source,
    SourceKind,
    Span,
)
from whoseword.resources import shipped
from whoseword.text.quotations import quotations

_TYPE = "_ACTOR"
_LINE_BREAK = "\\n"
_CLOSING = frozenset("- . , ; : ! ? ) ] ” ’ 's n't 'm 're 've 'll 'd %".split())
_MARK = re.compile(r"(?P<opens>\()?(?P<chain>[^()|]+)(?P<closes>\))?")
_CAPITAL = re.compile(r"\b(?!The|A|An|President|Mr|Mrs|Ms\b)[A-Z]")

Mention = tuple[str, Span]


@dataclass(slots=True)
class Document:
    """One annotated article: its text put together again, and its mentions by chain."""

    name: str
    text: str = ""
    mentions: list[tuple[Span, str]] = field(default_factory=list)

    @property
    def event(self) -> str:
        """Give the number of the event that it reports."""
        return self.name.split("_", 1)[0]


def documents(data: Path) -> list[Document]:
    """Read the annotated articles in the set's order."""
    found: list[Document] = []
    opened: dict[str, list[int]] = {}
    path = data / "newswcl50" / "NewsWCL50.conll"
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#begin"):
            found.append(Document(line.split("/")[-1].split(";")[0]))
            opened = {}
        elif not line.strip():
            if found:
                found[-1].text += "\n" if not found[-1].text.endswith("\n") else ""
        elif "\t" in line:
            _enter(found[-1], line.split("\t"), opened)
    return found


def _enter(document: Document, cells: Sequence[str], opened: dict[str, list[int]]) -> None:
    """Set one token behind the text and take down the mentions that begin or end with it."""
    token, text = cells[3], document.text
    if token == _LINE_BREAK:
        document.text += "\n"
        return
    glued = not text or text[-1] in "\n($[“-" or token in _CLOSING
    document.text += token if glued else f" {token}"
    start = len(document.text) - len(token)
    for mark in _MARK.finditer(cells[4].replace(" ", "")):
        chain = mark["chain"]
        if not chain.endswith(_TYPE):
            continue
        if mark["opens"]:
            opened.setdefault(chain, []).append(start)
        if mark["closes"] and opened.get(chain):
            document.mentions.append(((opened[chain].pop(), len(document.text)), chain))


def characters(reading: Reading) -> list[Character]:
    """The people of an article, named and described, as the product follows them."""
    text = reading.article.text
    texts: dict[Field, str] = {"text": text, "title": ""}
    borders: dict[Field, Sequence[Span]] = {"text": reading.sentences, "title": []}
    quoted: dict[Field, Sequence[Span]] = {f: quotations(t) for f, t in texts.items()}
    known = shipped()
    named = {"text": known.outlets.mentions(text), "title": []}
    model = known.models.antecedents
    lexicon = known.languages.of(reading.article.language)
    resolver = Resolver(
        texts,
        borders,
        quoted,
        reading.names,
        model,
        named,  # type: ignore[arg-type]
        known.outlets,
        lexicon,
    )
    return [c for c in resolver.cast.characters if c.kind in {NameKind.PERSON, None}]


def as_sources(reading: Reading) -> Reading:
    """Let every person of an article be a source of it, so that all are merged as sources are."""
    article = reading.article.id
    found = []
    for character in characters(reading):
        named = character.kind is NameKind.PERSON
        kind = SourceKind.NAMED_PERSON if named else SourceKind.UNNAMED_PERSON
        places = tuple(Place(article, o.span) for o in character.occurrences)
        forms = tuple(sorted(set(character.forms) - {character.name}))
        key = f"{article}-{character.key}"
        found.append(Source(key, character.name, kind, forms, places))
    return Reading(reading.article, reading.sentences, (), tuple(found))


def system_labels(readings: Sequence[Reading], mentions: Sequence[Mention]) -> dict[Mention, str]:
    """Label each mention by the entry that holds a place ending where it does, or inside it."""
    sources, _ = entities.merge([as_sources(reading) for reading in readings], shipped().outlets)
    held: dict[str, list[tuple[Span, str]]] = {}
    for source in sources:
        for place in source.mentions:
            held.setdefault(place.article, []).append((place.span, source.id))
    labels = {}
    for article, (start, end) in mentions:
        inside = [
            (s >= start and e <= end, -abs(e - end), e - s, label)
            for (s, e), label in held.get(article, ())
            if s < end and start < e
        ]
        labels[article, (start, end)] = max(inside)[3] if inside else f"{article} {start} {end}"
    return labels


def measure(data: Path) -> Iterator[tuple[str, dict[str, float], Counter[str]]]:
    """Per event: its number, the figures, and the errors by kind; the last is of all events."""
    read = documents(data)
    articles = [Article(id=d.name, text=d.text, language="en") for d in read]
    readings = {r.article.id: r for r in pipeline.readings(articles, shipped())}
    all_gold: list[tuple[Hashable, Hashable]] = []
    all_found: list[tuple[Hashable, Hashable]] = []
    total: Counter[str] = Counter()
    for event in dict.fromkeys(d.event for d in read):
        told = [d for d in read if d.event == event]
        gold = {(d.name, span): chain for d in told for span, chain in d.mentions}
        found = system_labels([readings[d.name] for d in told], list(gold))
        texts = {d.name: d.text for d in told}
        errors = _errors(gold, found, texts)
        all_gold += [(m, (event, label)) for m, label in gold.items()]
        all_found += [(m, (event, label)) for m, label in found.items()]
        total += errors
        yield event, figures(grouped(found.items()), grouped(gold.items())), errors
    yield "all", figures(grouped(all_found), grouped(all_gold)), total


def _errors(
    gold: dict[Mention, str], found: dict[Mention, str], texts: dict[str, str]
) -> Counter[str]:
    """Say of each mention whether it stands with most of its person, and if not, what it is."""
    homes = {
        chain: Counter(found[m] for m in gold if gold[m] == chain).most_common(1)[0][0]
        for chain in set(gold.values())
    }
    owners = {
        label: Counter(gold[m] for m in gold if found[m] == label).most_common(1)[0][0]
        for label in set(found.values())
    }
    counted: Counter[str] = Counter()
    for (article, (start, end)), chain in gold.items():
        label = found[article, (start, end)]
        words = "name" if _CAPITAL.search(texts[article][start:end]) else "description"
        if label == homes[chain] and owners[label] == chain:
            counted[f"{words}: right"] += 1
        elif owners[label] != chain:
            counted[f"{words}: with somebody else"] += 1
        else:
            counted[f"{words}: apart from the rest"] += 1
    return counted


def main(data: Path) -> None:
    """Print a line for each event and the errors of all."""
    for event, found, errors in measure(data):
        print(event, " ".join(f"{name} {value:.3f}" for name, value in found.items()))
        if event == "all":
            for kind, count in sorted(errors.items()):
                print(f"  {kind}: {count}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data"))
