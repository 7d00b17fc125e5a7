"""brat standoff: what is written can be read back, and cuts the same words out of the text."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.marking import read_texts
from tests.export.records import READ
from whoseword.export import brat
from whoseword.export.brat import GAP
from whoseword.records import Article, Reading, Span
from whoseword.text.printable import printable

Bound = tuple[str, list[Span], str]


def bound(annotations: str) -> dict[str, Bound]:
    """The text-bound annotations: role, fragments, words; as brat itself reads them."""
    found = {}
    for line in annotations.splitlines():
        if line.startswith("T"):
            key, place, words = line.split("\t", 2)
            role, offsets = place.split(" ", 1)
            pairs = [fragment.split(" ") for fragment in offsets.split(";")]
            found[key] = role, [(int(start), int(end)) for start, end in pairs], words
    return found


def events(annotations: str) -> list[dict[str, str]]:
    lines = [line.split("\t") for line in annotations.splitlines() if line.startswith("E")]
    return [dict(part.split(":", 1) for part in reversed(line[1].split(" "))) for line in lines]


@given(read_texts())
@settings(max_examples=50)
def test_every_annotation_reads_back_to_the_article_s_own_words(reading: Reading) -> None:
    made = brat(reading)
    title = f"{reading.article.title}{GAP}" if reading.article.title else ""
    whole = title + reading.article.text
    assert len(made.text) == len(whole)
    made.text.encode()
    for _, fragments, words in bound(made.annotations).values():
        assert " ".join(made.text[start:end] for start, end in fragments) == words
        for start, end in fragments:
            assert 0 <= start < end <= len(whole)
            assert printable(whole[start:end]) == made.text[start:end]


@given(read_texts())
@settings(max_examples=50)
def test_every_relation_comes_back_with_all_its_words(reading: Reading) -> None:
    made = brat(reading)
    known = bound(made.annotations)
    shift = len(reading.article.title + GAP) if reading.article.title else 0
    written = [
        {role: known[key][1] for role, key in event.items() if role in {"Source", "Cue", "Content"}}
        for event in events(made.annotations)
    ]
    expected = []
    for relation in reading.attributions:
        moved = shift if relation.field == "text" else 0
        roles = {}
        for role in ("Source", "Cue", "Content"):
            spans = getattr(relation, role.lower())
            places = [p + moved for start, end in spans for p in range(start, end)]
            seen = [p for p in places if len(f"x{made.text[p]}x".splitlines()) == 1]
            if seen:
                roles[role] = seen
        if roles:
            expected.append(roles)
    assert expected == [
        {role: [p for s, e in found for p in range(s, e)] for role, found in sorted_roles(one)}
        for one in written
    ]


def sorted_roles(found: dict[str, list[Span]]) -> list[tuple[str, list[Span]]]:
    order = ("Source", "Cue", "Content")
    return [(role, found[role]) for role in order if role in found]


def test_relations_are_written_as_polnear_writes_them() -> None:
    lines = brat(READ).annotations.splitlines()
    assert "T2\tCue 45 49\tsaid" in lines
    assert "T4\tAttribution 45 49\tsaid" in lines
    assert "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3" in lines
    assert "#1\tAnnotatorNotes E1\tIlka Dorn" in lines


@given(st.text(st.characters(exclude_categories=())))
def test_a_file_name_leads_nowhere_else(key: str) -> None:
    name = brat(Reading(Article(key, "x"), (), (), ())).name
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9_-]|[A-Za-z0-9]", name)


def test_nothing_in_it_steers_a_terminal() -> None:
    reading = Reading(Article("a", "x\x1b[2J y\u202e \x9b31m z"), (), (), ())
    assert not {"\x1b", "\u202e", "\x9b"} & set(brat(reading).text)
