"""What the words between two parties say outright: "met", "in contact with", "owned by"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, NamedTuple

from whoseword.language.lexicon import ENGLISH
from whoseword.records import TieKind

_ATTACHED: Final = tuple(",'’")
_POSSESSIVES: Final = ("'", "’")
_WORD: Final = r"[\w’'.$-]+"
_SEVERAL: Final = rf"{_WORD}(?: {_WORD}){{0,4}}"
_OTHERS: Final = r"(?:(?:,|,? {tie-phrases.small.joining}) @)*"
_OTHERS_AND: Final = r"(?:@(?:,|,? {tie-phrases.small.joining}) )*(?:@ )?"
_RELATIVE: Final = rf"['’]s? (?P<told>(?:{_WORD} )?{{tie-phrases.kin}}),? "
_RELATIVE_OF: Final = (
    rf", (?P<told>(?:{{tie-phrases.small.articles}} )?(?:{_WORD} )?{{tie-phrases.kin}}"
    r" {tie-phrases.small.of}) "
)
_NOUN: Final = r"(?P<noun>{tie-phrases.between})"
_LEADING: Final = r"(?:(?:{tie-phrases.fillers.after}|(?-i:[A-Z])[\w.]+) ){0,3}"
_BETWEEN: Final = ENGLISH.pattern(
    rf"\b(?P<told>{_NOUN} {{tie-phrases.small.between}})"
    rf" {_LEADING}$",
    re.IGNORECASE,
)
_JOINED: Final = ENGLISH.pattern(rf" {{clauses.and}} {_LEADING}", re.IGNORECASE)
_HYPHEN: Final = re.compile("[-–—/]")
_BEHIND: Final = ENGLISH.pattern(rf" (?P<told>(?:[a-z]+ )?{_NOUN})\b", re.IGNORECASE)


class Outright(NamedTuple):
    """A kind of tie that words tell, these words, and whether the second acts on the first.

    ``refers`` says that they only take up what is told elsewhere: "the A-B contacts", "A's
    contact with B".
    """

    kind: TieKind
    words: str
    backwards: bool
    refers: bool = False


def told_outright(between: str) -> Outright | None:
    """What the words between two parties tell; other parties in them stand as "@".

    Nothing but helping words, titles and further members of a list may stand beside the telling
    words, so that the first party is who does it or, with "by", to whom it is done.
    """
    words = " ".join(between.split())
    led = f"{words} " if words[:1] in _ATTACHED else f" {words} "
    for kind, pattern in _patterns():
        if told := pattern.fullmatch(led):
            by = told.groupdict().get("by") or ""
            taken_up = kind is not TieKind.FAMILY and words[:1] in _POSSESSIVES
            return Outright(kind, told["told"] + by, backwards=bool(by), refers=taken_up)
    return None


def told_between(ahead: str, between: str, behind: str) -> Outright | None:
    """What a noun tells of two beside whom it stands: "talks between A and B", "the A-B feud".

    ``ahead`` and ``behind`` are the words before the first and behind the second.
    """
    if _JOINED.fullmatch(between):
        found = _BETWEEN.search(ahead)
    else:
        found = _BEHIND.match(behind) if _HYPHEN.fullmatch(between) else None
    if found is None:
        return None
    noun = found["noun"].casefold()
    return Outright(_nouns()[noun], found["told"].strip(), backwards=False, refers=True)


@cache
def _nouns() -> Mapping[str, TieKind]:
    table = ENGLISH.table("tie-phrases.between")
    return {noun: TieKind(kind) for kind, nouns in table.items() for noun in nouns}


@cache
def _patterns() -> tuple[tuple[TieKind, re.Pattern[str]], ...]:
    helping = rf"(?:[’']s?)?{_OTHERS},?(?: {{tie-phrases.fillers.before}}\b){{0,5}} "
    leading = rf"{_OTHERS_AND}(?:(?:{{tie-phrases.fillers.after}}|(?-i:[A-Z]){_WORD}) ){{0,4}}"
    told = [
        (
            TieKind(kind),
            ENGLISH.pattern(
                rf"{helping}(?P<told>{_phrases(phrases)})"
                rf"(?P<by> {{posts-in-text.by_whom}})?,? {leading}",
                re.IGNORECASE,
            ),
        )
        for kind, phrases in ENGLISH.table("tie-phrases.phrases").items()
    ]
    relatives = (
        (TieKind.FAMILY, ENGLISH.pattern(relative, re.IGNORECASE))
        for relative in (_RELATIVE, f"{_RELATIVE_OF}{leading}")
    )
    return (*relatives, *told)


def _phrases(phrases: Iterable[str]) -> str:
    listed = "|".join(
        " ".join({"*": _WORD, "…": _SEVERAL}.get(word, re.escape(word)) for word in phrase.split())
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    )
    return f"(?:{listed})"
