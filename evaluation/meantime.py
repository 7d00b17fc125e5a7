"""Time expressions of MEANTIME (Wikinews, TIMEX3) as the product reads them: found, normalised.

As TempEval-3 counts value F1: an expression is right where one that overlaps it has its value.
Rules were chosen on the documents of even number in the sorted list of files, then on both halves
(docs/experiments-time.md); ``check`` are those of odd number. Datelines count, as they stand in the
text; ``without_dateline`` leaves them out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from evaluation.tally import Tally

Expression = tuple[int, int, str]
"""Start, end, value in TIMEX3."""

_ANNOTATED = 5
"""The last sentence with annotated time: headline, dateline and the first four."""
_TIGHT_BEFORE = re.compile(r"^(?:[.,;:!?%)\]]|['’]s?$|n['’]t$|['’]\w+$)")


@dataclass(frozen=True, slots=True)
class TimedText:
    """A document: its text without token spaces, its day, its expressions, the dateline's first."""

    name: str
    text: str
    published: str | None
    expressions: tuple[Expression, ...]
    dateline: Expression | None


def documents(data: Path) -> list[TimedText]:
    """Every document, in order of its file."""
    folder = data / "meantime" / "intra_cross-doc_annotation"
    return [_document(path) for path in sorted(folder.glob("*/*.xml"))]


def _document(path: Path) -> TimedText:
    root = ElementTree.parse(path).getroot()  # noqa: S314 - a data set that is at hand
    text, places, sentence = "", {}, "0"
    for token in root.iter("token"):
        word = token.text or ""
        if int(token.get("sentence") or 0) > _ANNOTATED:
            break
        if token.get("sentence") != sentence:
            text, sentence = f"{text}\n", token.get("sentence") or ""
        elif text and not _TIGHT_BEFORE.match(word) and not text.endswith(("(", "$", "\n")):
            text += " "
        places[token.get("t_id")] = (len(text), len(text) + len(word))
        text += word
    found, dateline, published = [], None, None
    for timex in root.iter("TIMEX3"):
        spans = [places[anchor.get("t_id")] for anchor in timex.iter("token_anchor")]
        if not spans:
            continue
        value = timex.get("value") or ""
        expression = (min(s for s, _ in spans), max(e for _, e in spans), value)
        found.append(expression)
        if timex.get("functionInDocument") == "CREATION_TIME":
            dateline = expression
            published = _day(text[slice(*expression[:2])])
    return TimedText(path.stem, text, published, tuple(sorted(found)), dateline)


def _day(written: str) -> str:
    """The day of a dateline ("June 01, 2009"): some values of it are slips."""
    return datetime.datetime.strptime(written, "%B %d, %Y").date().isoformat()


def score(
    texts: Sequence[TimedText], found: Callable[[TimedText], Sequence[Expression]]
) -> dict[str, float]:
    """Precision, recall and F1 of values over all, the check half and what is no dateline."""
    tallies = {name: Tally() for name in ("value", "check", "without_dateline", "span")}
    for number, text in enumerate(texts):
        ours = list(found(text))
        right, hit = _right(ours, text.expressions)
        names = ["value", "check"] if number % 2 else ["value"]
        for name in names:
            tallies[name].add(right, len(ours), len(text.expressions))
        tallies["span"].add(hit, len(ours), len(text.expressions))
        bare = [e for e in text.expressions if e != text.dateline]
        others = [o for o in ours if text.dateline is None or not _overlap(o, text.dateline)]
        tallies["without_dateline"].add(_right(others, bare)[0], len(others), len(bare))
    value = tallies.pop("value")
    return {
        "value_f1": value.f1,
        "value_precision": value.precision,
        "value_recall": value.recall,
        **{f"{name}_f1": tally.f1 for name, tally in tallies.items()},
    }


def _right(ours: Sequence[Expression], gold: Sequence[Expression]) -> tuple[int, int]:
    """Count gold expressions met with their value, and met at all; each is met once."""
    right = hit = 0
    free = list(ours)
    for expression in gold:
        over = [own for own in free if _overlap(own, expression)]
        same = [own for own in over if own[2] == expression[2]]
        if over:
            hit += 1
            right += bool(same)
            free.remove((same or over)[0])
    return right, hit


def _overlap(a: Expression, b: Expression) -> bool:
    return a[0] < b[1] and b[0] < a[1]
