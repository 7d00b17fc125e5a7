"""The words of one language, and the patterns that they make: the one door to its folder.

A folder of a language holds a TOML file a subject (``hedging.toml``); each key of it is a list of
words, written in one string, and each section a table of such lists. In a word "_" stands for a
space; "@hedging.seeming" stands for all words of that list, so that each is written once. Code
names a list by subject and key (``hedging.seeming``), or by subject, section and key, and writes no
word itself: where a pattern needs words it names their list in braces.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, cast

from whoseword.errors import WordsMissing
from whoseword.language.lazy_pattern import LazyPattern

_FEW: Final = 3
_LIST: Final = re.compile(r"\{(?P<list>[a-z-]+(?:\.[a-z_]+)+)(?::(?P<manner>[a-z]+))?\}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of the language whose files are in ``folder``.

    A list that is asked for and is not there raises ``WordsMissing``, which names it.
    """

    folder: Path

    def words(self, name: str) -> tuple[str, ...]:
        """Give the words of a list, in their order; of a section, those of all its lists."""
        return _words(self.folder, name)

    def word_set(self, name: str) -> frozenset[str]:
        """Give the words of a list for looking up."""
        return _word_set(self.folder, name)

    def table(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """Give a section, its keys read like words: for each key its words, in their order."""
        return _table(self.folder, name)

    def lines(self, name: str) -> frozenset[str]:
        """Give a list so long that it has a file of its own, ``name``.txt, one word a line."""
        return _lines(self.folder, name)

    def filled(self, pattern: str) -> str:
        """Put words for the lists that a pattern names in braces: ``{hedging.adverbs}``.

        They stand as a group of alternatives, the longest first. Behind a colon stands how:
        ``capital`` begins each with a capital letter, ``opening`` takes either, and ``notbehind``
        makes the condition that none of them stands right before.
        """
        return _LIST.sub(self._alternatives, pattern)

    def pattern(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
        """Make a pattern with words for the lists that it names; compiled when it is first used."""
        return cast("re.Pattern[str]", LazyPattern(lambda: self.filled(pattern), flags))

    def _alternatives(self, match: re.Match[str]) -> str:
        words = self.words(match["list"])
        return either(words) if match["manner"] is None else _MANNERS[match["manner"]](words)


@dataclass(frozen=True, slots=True)
class WordPattern:
    """A pattern that names lists of words, not yet of any language."""

    text: str
    flags: re.RegexFlag = re.NOFLAG

    def of(self, lexicon: Lexicon) -> re.Pattern[str]:
        """Give it with the words of a language; compiled once."""
        return _compiled(self, lexicon)


def either(words: Iterable[str]) -> str:
    """Make a group of alternatives, the longest first.

    The letters that they begin with are looked for before each is tried in turn.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    first = "".join(re.escape(letter) for letter in sorted({word[:1] for word in ordered}))
    sought = f"(?=[{first}])" if len(ordered) > _FEW and all(ordered) else ""
    return f"(?:{sought}(?:{'|'.join(map(_escaped, ordered))}))"


def capital(words: Iterable[str]) -> str:
    """Make a group of alternatives that begin with a capital letter."""
    return either([word[:1].upper() + word[1:] for word in words])


def opening(words: Iterable[str]) -> str:
    """Make a group of alternatives whose first letter may be a capital."""
    words = tuple(words)
    return either([*words, *(word[:1].upper() + word[1:] for word in words)])


def notbehind(words: Iterable[str]) -> str:
    """Make a condition: none of the words stands right before, with a space."""
    return "".join(rf"(?<!\b{_escaped(word)} )" for word in words)


_MANNERS: Final = {"capital": capital, "opening": opening, "notbehind": notbehind}


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\ ", " ").replace(r"\-", "-")


@cache
def _compiled(pattern: WordPattern, lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.pattern(pattern.text, pattern.flags)


def _subject(name: str) -> str:
    return name.partition(".")[0]


def _spaced(word: str) -> str:
    return word.replace("_", " ")


@lru_cache(maxsize=4096)
def _words(folder: Path, name: str) -> tuple[str, ...]:
    """Give a list with those that it takes in, each word once."""
    lists, key = _lists(folder, _subject(name)), name.partition(".")[2]
    written = lists.get(key) or tuple(
        word for within, words in lists.items() if within.startswith(f"{key}.") for word in words
    )
    if not written:
        raise WordsMissing(name, str(folder))
    found: dict[str, None] = {}
    for word in written:
        taken_in = _words(folder, word[1:]) if word.startswith("@") else (_spaced(word),)
        found |= dict.fromkeys(taken_in)
    return tuple(found)


@lru_cache(maxsize=1024)
def _word_set(folder: Path, name: str) -> frozenset[str]:
    return frozenset(_words(folder, name))


@lru_cache(maxsize=512)
def _lists(folder: Path, subject: str) -> Mapping[str, tuple[str, ...]]:
    try:
        text = folder.joinpath(f"{subject}.toml").read_text("utf-8")
    except FileNotFoundError:
        raise WordsMissing(subject, str(folder)) from None
    lists: dict[str, tuple[str, ...]] = {}
    for key, value in tomllib.loads(text).items():
        section = value.items() if isinstance(value, dict) else [("", value)]
        for within, words in section:
            name = f"{key}.{within}" if within else key
            lists[name] = tuple(str(words).split())
    return lists


@lru_cache(maxsize=1024)
def _table(folder: Path, name: str) -> Mapping[str, tuple[str, ...]]:
    within = name.partition(".")[2] + "."
    keys = [key for key in _lists(folder, _subject(name)) if key.startswith(within)]
    if not keys:
        raise WordsMissing(name, str(folder))
    subject = _subject(name)
    return {_spaced(key.removeprefix(within)): _words(folder, f"{subject}.{key}") for key in keys}


@lru_cache(maxsize=64)
def _lines(folder: Path, name: str) -> frozenset[str]:
    try:
        text = folder.joinpath(f"{name}.txt").read_text("utf-8")
    except FileNotFoundError:
        raise WordsMissing(name, str(folder)) from None
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


ENGLISH: Final = Lexicon(Path(__file__).parent / "en")
"""What is shipped; a constant, like its words."""
