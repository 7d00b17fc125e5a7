from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import whoseword
from whoseword.language import all_in_words, in_words, listed
from whoseword.language.wordings import wordings
from whoseword.records import Reason, because

SRC = Path(whoseword.__file__).parent


def written() -> Iterator[str]:
    """Every string that stands in the code of the package."""
    for path in SRC.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def given_codes() -> Iterator[tuple[str, frozenset[str]]]:
    """Code and parameters of every call of ``because`` that names its code outright."""
    for path in SRC.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "because":
                names = frozenset(word.arg or "" for word in node.keywords)
                for code in ast.walk(node.args[0]):
                    if isinstance(code, ast.Constant) and isinstance(code.value, str):
                        yield code.value, names


def asked(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_reason_that_the_code_gives_has_words_for_all_that_they_name() -> None:
    table = wordings("en")
    found = [(code, names) for code, names in given_codes() if not code.startswith("_")]
    assert len(found) > 80
    for code, names in found:
        assert code in table, code
        assert asked(table[code]) <= names, code


def test_no_words_are_kept_for_a_reason_that_nobody_gives() -> None:
    said = set(written())
    prefixes = ("denied_in_article", "denied_behind")
    unused = [
        code
        for code in wordings("en")
        if code not in said and not (code.endswith("_by_somebody") and code.startswith(prefixes))
    ]
    assert unused == []


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (because("in_own_voice"), "in the outlet's own voice"),
        (
            because("own_voice_beside", outlets=("The A",)),
            "The A states it in its own voice and may know first-hand",
        ),
        (
            because("own_voice_beside", outlets=("The A", "The B")),
            "The A and The B state it in their own voice and may know first-hand",
        ),
        (because("shared_words", words=("bridge", "crack")), "shared words: bridge, crack"),
        (because("added_words", words=("news", "tv")), "added words: “news”, “tv”"),
        (
            because("unsure_mentions_other", count=2),
            "the mentions whose match is unsure (2) mean something else",
        ),
        (
            because(
                "rests_on",
                one=because("called_by_description", name="an aide"),
                other=because("called_by_report", name="The A"),
            ),
            "“an aide” rests on The A's report",
        ),
    ],
)
def test_a_reason_is_put_into_words(reason: Reason, words: str) -> None:
    assert in_words(reason) == words


def test_a_share_that_proves_nothing_is_never_rounded_up() -> None:
    assert "(0.59)" in in_words(because("match_too_unsure", name="an aide", sureness=0.5999))


@given(st.text())
def test_words_of_an_article_are_never_read_as_a_pattern(words: str) -> None:
    assert in_words(because("hedged_by", words=words)) == f"hedged by “{words}”"


def test_reasons_that_read_alike_are_said_once() -> None:
    reasons = because("attributed"), because("told_in_opening", outlets=2), because("attributed")
    assert len(all_in_words(reasons)) == 2


def test_lists_end_in_and() -> None:
    assert listed([]) == ""
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
