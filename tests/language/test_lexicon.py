from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import whoseword
from whoseword.errors import WordsMissing
from whoseword.language.lexicon import ENGLISH, Lexicon, capital, either, opening

SRC = Path(whoseword.__file__).parent
INVENTED = """
quiet = "murn murned murn_out"
loud = "@speech.quiet brall"

[ranks]
high_seat = "orv orven"
"""


@pytest.fixture
def invented(tmp_path: Path) -> Lexicon:
    (tmp_path / "speech.toml").write_text(INVENTED, encoding="utf-8")
    (tmp_path / "trades.txt").write_text("# a comment\nfishwife\n\nmidwife\n", encoding="utf-8")
    return Lexicon(tmp_path)


def test_a_list_keeps_its_order_and_reads_a_low_line_as_a_space(invented: Lexicon) -> None:
    assert invented.words("speech.quiet") == ("murn", "murned", "murn out")


def test_a_list_takes_in_another(invented: Lexicon) -> None:
    assert invented.word_set("speech.loud") == {"murn", "murned", "murn out", "brall"}


def test_a_section_is_a_table(invented: Lexicon) -> None:
    assert invented.table("speech.ranks") == {"high seat": ("orv", "orven")}


def test_a_long_list_has_one_word_a_line_and_no_comments(invented: Lexicon) -> None:
    assert invented.lines("trades") == {"fishwife", "midwife"}


def test_a_pattern_gets_the_words_of_the_lists_that_it_names(invented: Lexicon) -> None:
    pattern = invented.pattern(r"\b(?:{speech.loud})\w{0,2}")
    assert [match[0] for match in pattern.finditer("Ola murn out, brallet")] == [
        "murn out",
        "brallet",
    ]


@pytest.mark.parametrize(
    "ask", ["speech.hushed", "song.quiet", "speech.quiet.more"], ids=["list", "subject", "section"]
)
def test_a_list_that_is_not_there_is_named(invented: Lexicon, ask: str) -> None:
    with pytest.raises(WordsMissing, match=re.escape(ask.split(".", maxsplit=1)[0])):
        invented.words(ask)


def test_a_table_and_lines_that_are_not_there_are_named(invented: Lexicon) -> None:
    with pytest.raises(WordsMissing, match=r"speech\.trades"):
        invented.table("speech.trades")
    with pytest.raises(WordsMissing, match="crafts"):
        invented.lines("crafts")


def test_the_first_letter_may_be_a_capital() -> None:
    assert re.fullmatch(capital(["orv"]), "Orv")
    assert not re.fullmatch(capital(["orv"]), "orv")
    assert all(re.fullmatch(opening(["orv"]), word) for word in ("orv", "Orv"))


words = st.text("abc .*-'", min_size=1, max_size=6)


@given(st.lists(words, min_size=1, max_size=8))
def test_of_alternatives_each_matches_whole(listed: list[str]) -> None:
    pattern = re.compile(either(listed))
    for word in listed:
        found = pattern.match(word)
        assert found is not None
        assert found[0] == word


def test_every_list_of_english_is_read_somewhere() -> None:
    """What nothing reads is no knowledge of the language but a leftover."""
    code = "\n".join(path.read_text("utf-8") for path in SRC.rglob("*.py"))
    data = "\n".join(path.read_text("utf-8") for path in SRC.rglob("en/*.toml"))
    named = set(re.findall(r"[a-z-]+\.[a-z_]+(?:\.[a-z_]+)?", code))
    named |= {name.removeprefix("@") for name in re.findall(r"@[a-z-]+\.[a-z_.]+", data)}
    read = named | {name.rpartition(".")[0] for name in named}
    held = {
        f"{path.stem}.{key}"
        for path in SRC.rglob("en/*.toml")
        if path.stem != "reasons"
        for key in tomllib.loads(path.read_text("utf-8"))
    }
    chosen = set(re.findall(r'f"([a-z-]+)\.\{', code))  # by subjects whose lists a value chooses
    unread = {name for name in held - read if name.partition(".")[0] not in chosen}
    assert unread == set()


def test_english_writes_its_words_small() -> None:
    assert ENGLISH.words("numerals.units")[13] == "thirteen"
    assert "said" in ENGLISH.word_set("commitment.reporting")


@pytest.mark.parametrize("word", ["said", "seventeen"])
def test_a_common_word_stands_in_one_list_which_others_take_in(word: str) -> None:
    holding = [
        path.name
        for path in sorted(ENGLISH.folder.glob("*.toml"))
        for lists in [tomllib.loads(path.read_text("utf-8"))]
        if path.name != "reasons.toml"  # wordings
        for words in lists.values()
        for listed in (words.values() if isinstance(words, dict) else [words])
        if word in str(listed).split()
    ]
    assert len(holding) == 1
