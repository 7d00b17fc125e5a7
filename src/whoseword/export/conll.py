"""A reading as one token a line, tab-separated, an empty line after each sentence.

Columns: number in the sentence, form, start and end (code points of the field), SOURCE, CUE and
CONTENT as BIO, and the relations that the token takes part in ("1:content|2:cue", "_" for none).
Where relations lie inside each other the BIO columns show the outermost; the last column shows all.
Comment lines name the document, the field (headline or text) and, before the first token of a
field, its relations: "# relation = 1 id=A-... form=direct certainty=stated speaker=Ada Vane".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from whoseword.records import Attribution, Field, Reading, Span
from whoseword.text.printable import printable
from whoseword.text.tokens import tokens

ROLES: Final = ("source", "cue", "content")


def conll(reading: Reading) -> str:
    """Give the lines of one article, headline first."""
    article = reading.article
    lines = [f"# newdoc id = {_one_line(article.id)}"]
    if article.title:
        lines += _field(reading, "title", article.title, [(0, len(article.title))])
    lines += _field(reading, "text", article.text, reading.sentences)
    return "".join(f"{line}\n" for line in lines)


def _field(reading: Reading, field: Field, text: str, sentences: Sequence[Span]) -> Iterator[str]:
    relations = [relation for relation in reading.attributions if relation.field == field]
    yield f"# field = {field}"
    speakers = {source.id: source.name for source in reading.sources}
    for number, relation in enumerate(relations, 1):
        yield _described(number, relation, speakers.get(relation.speaker or ""))
    cut = [tokens(text, sentence) for sentence in sentences]
    starts = [start for found in cut for start, _ in found]
    ends = [end for found in cut for _, end in found]
    begin, inside, part = _marked(relations, starts, ends)
    at = 0
    for found in cut:
        for number, (start, end) in enumerate(found, 1):
            columns = [
                "B" if (role, at) in begin else "I" if (role, at) in inside else "O"
                for role in ROLES
            ]
            own = "|".join(part.get(at, ())) or "_"
            yield "\t".join(
                (str(number), printable(text[start:end]), f"{start}\t{end}", *columns, own)
            )
            at += 1
        yield ""


def _marked(
    relations: Sequence[Attribution], starts: list[int], ends: list[int]
) -> tuple[set[tuple[str, int]], set[tuple[str, int]], dict[int, list[str]]]:
    """Tokens, by index, where a role begins, those where it stands, and what each is part of."""
    begin: set[tuple[str, int]] = set()
    inside: set[tuple[str, int]] = set()
    part: dict[int, list[str]] = {}
    spans = sorted(
        (start, -end, number, role)
        for number, relation in enumerate(relations, 1)
        for role in ROLES
        for start, end in getattr(relation, role)
    )
    for start, minus_end, number, role in spans:
        first, last = bisect_left(ends, start + 1), bisect_left(starts, -minus_end)
        for at in range(first, last):
            part.setdefault(at, []).append(f"{number}:{role}")
            if at == first and (role, at) not in inside:
                begin.add((role, at))
            inside.add((role, at))
    return begin, inside, part


def _described(number: int, relation: Attribution, speaker: str | None) -> str:
    facts = [f"id={relation.id}", f"form={relation.form}", f"certainty={relation.certainty}"]
    facts += [f"cue_class={relation.cue_class}"]
    facts += ["denial"] if relation.denial else []
    facts += ["no_comment"] if relation.no_comment else []
    facts += [f"speaker={speaker}"] if speaker else []
    return _one_line(f"# relation = {number} {' '.join(facts)}")


def _one_line(words: str) -> str:
    return printable(" ".join(words.split()))
