"""A reading as brat standoff, in the conventions of PolNeAR (Newell, Margolin and Ruths 2018).

Source, Cue and Content are text-bound annotations; an event ``Attribution``, or
``Attribution-no-source`` where none is stated, stands on the words of the cue and names them as its
arguments. Form, certainty, denial and no-comment are attributes of the event, the resolved speaker
is a note on it. Like brat, fragments are split where lines end. Control characters and lone
surrogates stand as replacement signs, each in its place, so that offsets hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from whoseword.records import Attribution, Certainty, CueClass, Reading, Span
from whoseword.text.printable import printable

GAP: Final = "\n\n"
"""Between headline and text, where there is a headline: the document holds both."""
CONFIGURATION: Final = """\
[entities]
Source
Cue
Content

[relations]

[events]
Attribution\tSource:Source, Cue:Cue, Content:Content
Attribution-no-source\tCue:Cue, Content:Content

[attributes]
Form\tArg:<EVENT>, Value:direct|indirect|mixed
Certainty\tArg:<EVENT>, Value:hedged|conditional
Cue-class\tArg:<EVENT>, Value:thinks|receives|acts|refuses
Denial\tArg:<EVENT>
No-comment\tArg:<EVENT>
"""
"""What brat wants to stand as ``annotation.conf`` beside the documents."""
_LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SAFE_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


@dataclass(frozen=True, slots=True)
class Standoff:
    """One document: what belongs into ``name``.txt and ``name``.ann."""

    name: str
    text: str
    annotations: str


def brat(reading: Reading) -> Standoff:
    """Give the document and its annotations; offsets are code points of the document."""
    article = reading.article
    title = article.title + GAP if article.title else ""
    text = printable(title + article.text)
    speakers = {source.id: source.name for source in reading.sources}
    lines = _Lines(text)
    for relation in reading.attributions:
        shift = len(title) if relation.field == "text" else 0
        lines.add(relation, shift, speakers.get(relation.speaker or "", ""))
    return Standoff(_file_name(article.id), text, "".join(f"{line}\n" for line in lines.written))


class _Lines:
    """The lines of one .ann file; a phrase that serves two relations is annotated once."""

    def __init__(self, text: str) -> None:
        self.written: list[str] = []
        self._text = text
        self._known: dict[tuple[str, tuple[Span, ...]], str] = {}
        self._counts = dict.fromkeys("TEA#", 0)

    def add(self, relation: Attribution, shift: int, speaker: str) -> None:
        spans = {
            role: tuple(_fragments(self._text, [(s + shift, e + shift) for s, e in found]))
            for role, found in (
                ("Content", relation.content),
                ("Cue", relation.cue),
                ("Source", relation.source),
            )
        }
        roles = [
            f"{role}:{self._text_bound(role, found)}" for role, found in spans.items() if found
        ]
        anchor = spans["Cue"] or spans["Content"] or spans["Source"]
        if not anchor:
            return
        kind = "Attribution" if spans["Source"] else "Attribution-no-source"
        trigger = self._number("T")
        self._write(trigger, kind, anchor)
        event = self._number("E")
        self.written.append(f"{event}\t{kind}:{trigger} {' '.join(roles)}")
        for attribute in _attributes(relation):
            name, *value = attribute
            self.written.append(f"{self._number('A')}\t{' '.join((name, event, *value))}")
        if speaker:
            note = printable(" ".join(speaker.split()))
            self.written.append(f"{self._number('#')}\tAnnotatorNotes {event}\t{note}")

    def _text_bound(self, role: str, spans: tuple[Span, ...]) -> str:
        known = self._known.get((role, spans))
        if known is None:
            known = self._known[role, spans] = self._number("T")
            self._write(known, role, spans)
        return known

    def _write(self, key: str, kind: str, spans: tuple[Span, ...]) -> None:
        places = ";".join(f"{start} {end}" for start, end in spans)
        words = " ".join(self._text[start:end] for start, end in spans)
        self.written.append(f"{key}\t{kind} {places}\t{words}")

    def _number(self, letter: str) -> str:
        self._counts[letter] += 1
        return f"{letter}{self._counts[letter]}"


def _fragments(text: str, spans: list[Span]) -> Iterator[Span]:
    for start, end in spans:
        for match in _LINE.finditer(text, start, end):
            yield match.span()


def _attributes(relation: Attribution) -> Iterator[tuple[str, ...]]:
    yield "Form", relation.form.value
    if relation.certainty is not Certainty.STATED:
        yield "Certainty", relation.certainty.value
    if relation.cue_class is not CueClass.SAYS:
        yield "Cue-class", relation.cue_class.value
    if relation.denial:
        yield ("Denial",)
    if relation.no_comment:
        yield ("No-comment",)


def _file_name(article: str) -> str:
    """The article's id where every file system takes it as it is, else a hash of it."""
    if _SAFE_NAME.fullmatch(article) and not article.endswith("."):
        return article
    return "article-" + sha256(article.encode("utf-8", "surrogatepass")).hexdigest()[:12]
