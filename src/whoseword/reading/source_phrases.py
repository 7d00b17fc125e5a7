"""A source phrase taken apart: its proper name if one heads it, else its noun and number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.name_titles import is_title
from whoseword.reading.noun_lists import KNOWN, NOUN, PERSON, PREPOSITIONS, is_plural, singular
from whoseword.records import Name, NameKind, Span

PERSONAL: Final = {
    word: pronoun for pronoun, words in ENGLISH.table("pronouns.personal").items() for word in words
}
DEFINITE: Final = ENGLISH.word_set("sources.definite_determiners")
_LIGHT: Final = ENGLISH.word_set("sources.light_nouns")  # fmt: skip
_OF_ANYTHING: Final = ENGLISH.word_set("sources.of_anything")
_COUNTS: Final = ENGLISH.word_set("sources.counts")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.&/][^\W_]+)*\.?|%")
_STOP: Final = ENGLISH.word_set("sources.clause_words")
_NOT_HEADS: Final = ENGLISH.word_set("sources.no_heads")  # fmt: skip
_EMPHATIC: Final = ENGLISH.pattern(
    "(?:,? {sources.emphatic}| {sources.on} {time.weekdays:capital}| {sources.made_public})$"
)
_BEFORE_BODIES: Final = ENGLISH.word_set("sources.before_bodies")
_KINDS_OF_BODY: Final = ENGLISH.word_set("sources.kinds_of_body")
_OUTLETS_BEHIND: Final = [words.split() for words in ENGLISH.words("sources.outlet_behind")]
_POSSESSIVE: Final = ENGLISH.words("sources.possessive")
_WHERE_BODIES_ARE: Final = ENGLISH.words("sources.where_bodies_are")
_SMALL: Final = ENGLISH.word_set("sources.small_in_titles")
_SINGLE: Final = ENGLISH.word_set("sources.single")
_JOINING: Final = ENGLISH.word_set("sources.and_or")
_MEMBER: Final = ENGLISH.words("sources.member")[0]
_AND: Final = ENGLISH.pattern(r",?\s+{sources.joining}\s+|,\s+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One source as it is worded; spans point into the article's field.

    ``name`` is the span of the proper name that heads it; ``head`` the singular head noun in lower
    case ("" for a name or pronoun); ``pronoun`` one of he, she, they, it, i, we, you, who, which.
    """

    span: Span
    text: str
    pronoun: str | None = None
    name: Span | None = None
    name_kind: NameKind | None = None
    head: str = ""
    plural: bool = False
    definite: bool = False
    modifiers: tuple[str, ...] = ()


def phrase(text: str, span: Span, names: Sequence[Name]) -> Phrase:
    """Take apart the phrase at ``span``; ``names`` are the names of that field, in order."""
    start, end = _trimmed(text, span)
    if emphatic := _EMPHATIC.search(text, start, end):
        end = emphatic.start()
    words = text[start:end]
    pronoun = PERSONAL.get(words.casefold().rstrip("'’s") if len(words) > 5 else words.casefold())
    if pronoun:
        return Phrase((start, end), words, pronoun=pronoun, plural=pronoun in {"they", "we"})
    inside = [n for n in names if n.span[0] < end and n.span[1] > start]
    found = _heading_name(text, (start, end), inside)
    core_end = _first_chunk(text, start, end)
    head, plural, modifiers = head_noun(text, start, core_end)
    first = words.split()[0].casefold() if words.split() else ""
    if found:
        cut = (max(found.span[0], start), min(found.span[1], end))
        return Phrase(
            (start, end), words, None, cut, found.kind, "", False, first in DEFINITE, modifiers
        )
    return Phrase((start, end), words, None, None, None, head, plural, first in DEFINITE, modifiers)


def conjuncts(text: str, span: Span, names: Sequence[Name]) -> list[Span]:
    """Cut "Ann Lee, Bo Ray and other critics" into its members where two of them are names.

    Anything else is one phrase.
    """
    start, end = _trimmed(text, span)
    if " and " not in text[start:end]:
        return [(start, end)]
    people = [
        n.span
        for n in names
        if start <= n.span[0] and n.span[1] <= end and n.kind is not NameKind.PLACE
    ]
    cuts: list[Span] = []
    left = start
    for match in _AND.finditer(text, start, end):
        if any(a < match.end() and match.start() < b for a, b in people):
            continue
        cuts.append((left, match.start()))
        left = match.end()
    cuts.append((left, end))
    joined = any(" and " in text[a[1] : b[0]] for a, b in pairwise(cuts))
    whole = [c for c in cuts if any(_covers_name(text, c, p) for p in people)]
    if joined and len(whole) >= 2 and len(whole) >= len(cuts) - 1:
        return [_trimmed(text, c) for c in cuts]
    return [(start, end)]


def _covers_name(text: str, cut: Span, name: Span) -> bool:
    """Tell whether the name ends the member, with titles in capitals or nothing before it."""
    if not (cut[0] <= name[0] and name[1] <= cut[1]):
        return False
    before = text[cut[0] : name[0]].split()
    after = text[name[1] : cut[1]].strip()
    return all(w[0].isupper() for w in before) and (not after or after.startswith("("))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in "([$@#"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")]%.!’'"):
        end -= 1
    if end > start and text[end - 1] == "." and text[start:end].count(".") == 1:
        last = text[start:end].rsplit(maxsplit=1)[-1]
        if len(last) > 4 or last.islower():
            end -= 1
    return start, end


def core(text: str) -> str:
    """Cut a phrase before its first apposition or clause."""
    return text[: _first_chunk(text, 0, len(text))]


def _first_chunk(text: str, start: int, end: int) -> int:
    """Where the first chunk ends: at a comma, dash or relative word outside parentheses."""
    depth = 0
    for k in range(start, end):
        if text[k] in "([":
            depth += 1
        elif text[k] in ")]":
            depth -= 1
        elif depth <= 0 and k > start and text[k] in ",;:—–" and not text[k + 1 : k + 2].isdigit():
            return k
    return end


def _chunks(text: str, start: int, end: int) -> list[Span]:
    chunks = []
    while start < end:
        stop = _first_chunk(text, start, end)
        chunks.append((start, stop))
        start = stop + 1
        while start < end and not text[start].isalnum():
            start += 1
    return chunks


def _heading_name(text: str, span: Span, inside: Sequence[Name]) -> Name | None:
    """Find the name that the whole phrase denotes, if any."""
    chunks = _chunks(text, *span)
    if not inside or not chunks:
        return None
    first = chunks[0]
    for kinds in ((NameKind.PERSON,), (NameKind.ORGANISATION, NameKind.PLACE)):
        fitting = [n for n in inside if n.kind in kinds]
        for found in reversed(fitting):
            if found.span[0] < first[1] and _heads(text, first, found, inside):
                return found
        if kinds == (NameKind.PERSON,):
            for chunk in chunks[1:]:
                for found in fitting:
                    if chunk[0] <= found.span[0] < chunk[1] and _fills(text, chunk, found):
                        return found
    return None


def _heads(text: str, chunk: Span, name: Name, inside: Sequence[Name]) -> bool:
    """Nothing after the name makes it a modifier, nothing before it an object."""
    apart = any(n.span[1] == name.span[0] - 1 and n.kind is not name.kind for n in inside)
    after = text[name.span[1] : chunk[1]]
    before = text[chunk[0] : name.span[0]]
    whole_possessive = re.fullmatch(r"['’]s?\s*", after) is not None
    tail = [w for w in after.split() if any(c.isalnum() for c in w)]
    if tail and not whole_possessive and not _kind_behind(name, tail):
        first = tail[0].casefold()
        if not (
            first.startswith("(")
            or first in PREPOSITIONS
            or first in _STOP
            or first in _NOT_HEADS
            or first == "and"
        ):
            return False
    words = before.split()
    if not words:
        return True
    if name.kind is not NameKind.PERSON:
        place = _place_before(before, chunk[0], inside)
        return _describes_body([w.casefold() for w in before[place:].split()])
    if not is_title(before):
        return False
    # "the man of the house Bo Ray": only capitals, or a name right behind another, make an office
    return apart or not any(w.casefold() in PREPOSITIONS for w in words) or _in_capitals(words)


def _kind_behind(name: Name, tail: Sequence[str]) -> bool:
    """Whether what stands behind a name only says that it is an outlet: "Gull Post newspaper"."""
    return name.kind is not NameKind.PERSON and [w.casefold() for w in tail] in _OUTLETS_BEHIND


def _place_before(before: str, start: int, inside: Sequence[Name]) -> int:
    """How much of the words before a body's name says where it is: "Osk's" of a place."""
    place = next((n for n in inside if n.kind is NameKind.PLACE and n.span[0] == start), None)
    if place is None:
        return 0
    behind = before[place.span[1] - start :]
    mark = next((m for m in _POSSESSIVE if behind.startswith(f"{m} ")), None)
    return place.span[1] - start + len(mark) if mark is not None else 0


def _describes_body(words: Sequence[str]) -> bool:
    """Whether these words before a body's name only say what it is: "the credit agency"."""
    if all(w in _BEFORE_BODIES or w.endswith(_WHERE_BODIES_ARE) for w in words):
        return True
    plain = not any(w in PREPOSITIONS or w in _STOP or w in _JOINING for w in words)
    return plain and words[-1] in _KINDS_OF_BODY


def _in_capitals(words: list[str]) -> bool:
    """Whether a title of several words is written as one: "Speaker of the House"."""
    return all(w[0].isupper() or w in _SMALL for w in words)


def _fills(text: str, chunk: Span, name: Name) -> bool:
    before = text[chunk[0] : name.span[0]].split()
    after = text[name.span[1] : chunk[1]].split()
    follows = not after or after[0].startswith("(") or after[0].casefold() in PREPOSITIONS
    titled = bool(before) and singular(before[-1].casefold()) == before[-1] in PERSON
    plain = not any(w.casefold() in PREPOSITIONS or w.casefold() in DEFINITE for w in before)
    return follows and (all(w[0].isupper() for w in before) or (titled and plain))


def head_noun(text: str, start: int, end: int) -> tuple[str, bool, tuple[str, ...]]:
    """Head noun in the singular, whether it is plural, and the words before it, in lower case."""
    words = [m.group().casefold().removesuffix(".") for m in _WORD.finditer(_flat(text[start:end]))]
    taken, stop = _noun_phrase(words)
    if not taken:
        return "", False, ()
    noun = taken[-1]
    if (noun in _LIGHT or singular(noun) in _LIGHT or noun.isdigit()) and words[
        stop : stop + 1
    ] == ["of"]:
        inner, _ = _noun_phrase(words[stop + 1 :])
        if inner and singular(noun) == _MEMBER:
            return _MEMBER, is_plural(noun), tuple(inner)
        if inner and singular(inner[-1]) in (PERSON if noun not in _OF_ANYTHING else KNOWN):
            several = noun not in _SINGLE and is_plural(inner[-1])
            return singular(inner[-1]), several, tuple(inner[:-1])
    if singular(noun) not in NOUN:
        # "the memo she wrote", "a letter released Tuesday": the noun stands before its clause
        earlier = [k for k, w in enumerate(taken) if singular(w) in KNOWN and w not in _LIGHT]
        if earlier:
            taken = taken[: earlier[-1] + 1]
            noun = taken[-1]
    counted = any(w.isdigit() or w in _COUNTS for w in taken)
    return singular(noun), is_plural(noun) or counted, tuple(taken[:-1])


def _flat(text: str) -> str:
    return re.sub(r"\([^)]*\)?", " ", text)


def _noun_phrase(words: list[str]) -> tuple[list[str], int]:
    """Give the words up to the first preposition or clause, and where that stands."""
    taken: list[str] = []
    for position, word in enumerate(words):
        if taken and (word in PREPOSITIONS or word in _STOP):
            return taken, position
        if word in PREPOSITIONS or word in _NOT_HEADS or word in _JOINING:
            continue
        taken.append(word.removesuffix("'s").removesuffix("’s"))
    return taken, len(words)
