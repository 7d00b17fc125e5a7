"""A token a line."""

from __future__ import annotations

from hypothesis import given, settings

from tests.export.marking import read_texts
from tests.export.records import READ
from whoseword.export import conll
from whoseword.export.conll import ROLES
from whoseword.records import Field, Reading
from whoseword.text.printable import printable


def rows(lines: str) -> list[tuple[Field, list[str]]]:
    field: Field = "text"
    found: list[tuple[Field, list[str]]] = []
    for line in lines.split("\n"):
        if line.startswith("# field = "):
            field = "title" if line.endswith("title") else "text"
        elif line and not line.startswith("# "):
            found.append((field, line.split("\t")))
    return found


@given(read_texts())
@settings(max_examples=50)
def test_tokens_are_the_article_s_words_and_none_is_lost(reading: Reading) -> None:
    texts: dict[Field, str] = {"title": reading.article.title or "", "text": reading.article.text}
    seen: dict[Field, set[int]] = {"title": set(), "text": set()}
    for field, (_, form, start, end, *_rest) in rows(conll(reading)):
        assert printable(texts[field][int(start) : int(end)]) == form
        seen[field].update(range(int(start), int(end)))
    for field, text in texts.items():
        assert "".join(c for k, c in enumerate(text) if k not in seen[field]).strip() == ""


@given(read_texts())
@settings(max_examples=50)
def test_columns_show_exactly_the_tokens_that_a_role_touches(reading: Reading) -> None:
    for field, row in rows(conll(reading)):
        start, end, parts = int(row[2]), int(row[3]), row[-1]
        relations = [r for r in reading.attributions if r.field == field]
        touching = {
            f"{number}:{role}"
            for number, relation in enumerate(relations, 1)
            for role in ROLES
            for s, e in getattr(relation, role)
            if s < end and start < e
        }
        assert (set(parts.split("|")) if parts != "_" else set()) == touching
        for role, column in zip(ROLES, row[4:7], strict=True):
            assert (column != "O") == any(part.endswith(role) for part in touching)


def test_roles_begin_and_go_on() -> None:
    table = [row for field, row in rows(conll(READ)) if field == "text"]
    assert [row[1] for row in table] == "“ The well is dry , ” Ilka Dorn said .".split()
    assert [row[6] for row in table] == ["B", *"IIIIII", *"OOOO"]
    assert [row[4] for row in table] == [*"OOOOOOO", "B", "I", "O", "O"]
    assert table[9][-1] == "1:cue"
