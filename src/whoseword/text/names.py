"""Person names as written in news: titles off, parts apart, two forms compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz.distance import DamerauLevenshtein

from whoseword.language.lexicon import ENGLISH

Gender = Literal["he", "she"]


HONORIFICS: Final[dict[str, Gender]] = {
    **dict.fromkeys(ENGLISH.words("person-names.he"), "he"),
    **dict.fromkeys(ENGLISH.words("person-names.she"), "she"),
}
OFFICES: Final = ENGLISH.word_set("person-names.offices")
_SHORT_FORMS: Final = frozenset(
    frozenset(pair.split("-")) for pair in ENGLISH.words("person-names.short_forms")
)
_PARTNER_LETTERS: Final = {
    word: "".join(sorted({form[0] for pair in _SHORT_FORMS if word in pair for form in pair}))
    for word in sorted({word for pair in _SHORT_FORMS for word in pair})
}
"""The letters with which the other forms of a given name begin."""
GENERATIONS: Final = ENGLISH.word_set("person-names.generations")
PARTICLES: Final = ENGLISH.word_set("person-names.particles")
_WITH_STOP: Final = ENGLISH.word_set("person-names.with_full_stop")
_ELECTED: Final = ENGLISH.words("person-names.elected")[0]
_EDGE: Final = re.compile(r"^[^\w(]+|[^\w.)]+$")
_POSSESSIVE: Final = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_PARENTHESIS: Final = re.compile(r"\s*\([^)]*\)?|\s*\"[^\"]*\"|\s*“[^”]*”")
_SPACE: Final = re.compile(r"\s+")
_UNFOLDED: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "ð": "d"})
_TRANSLITERATED: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"tch|tsch", "ch"),
        (r"ph", "f"),
        (r"(?<=[ou])e(?=[^aeiouy])|(?<=a)e(?=[gnrst])", ""),  # Müller, Mueller
        (r"(?<=[dgk])h|kh|h", "h"),
        (r"(?<=[dg])h", ""),
        (r"ck|q|c(?![hieyz])|kk", "k"),
        (r"^g(?=[aouh])", "k"),
        (r"^ts(?!ch)", "t"),
        (r"(?:ou|au|aw|ow)(?=sk)", "ov"),
        (r"ff\b|v\b", "f"),
        (r"[eiy](?:[aeiouy]|$)+|[ao][iy](?![aou])|ë|[eiy]", "i"),  # one front vowel
        (r"[ou]+", "o"),
        (r"(.)\1", r"\1"),
    )
)
_BACK_VOWELS: Final = re.compile(r"[aio]")
_ARTICLE: Final = ENGLISH.pattern(r"^{person-names.arabic_articles}-(?=\w{3})")
"""The Arabic article, hyphenated to a surname that is also written without it."""
_ONE_START: Final = tuple(map(frozenset, ("ckq", "gq", "ou", "ijye", "st")))
_IBERIAN: Final = ENGLISH.word_set("person-names.iberian_given")
_GIVEN_TOO: Final = ENGLISH.word_set("person-names.given_too")
"""Particles that are given names as well: "Van Hollen" may be Chris Van Hollen, or Van."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A person's name without titles, folded: given names, surname, generation, gender shown.

    ``surname`` stands without its ``particle`` ("von der") and without an Arabic article.
    """

    given: tuple[str, ...]
    surname: str
    generation: str = ""
    gender: Gender | None = None
    particle: str = ""

    @property
    def single(self) -> bool:
        """Only one word of the name is known."""
        return not self.given


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Casefolded, without accents, typographic quotes and outer white space."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return _SPACE.sub(" ", kept.casefold().translate(_UNFOLDED)).strip()


def without_possessive(text: str) -> str:
    """Cut a possessive ending: "Clinton's" is "Clinton", "Sanders’" is "Sanders"."""
    return _POSSESSIVE.sub("", text)


def _words(name: str) -> list[str]:
    cleared = _PARENTHESIS.sub(" ", without_possessive(name.strip(" ,;:")))
    return [w for w in (_EDGE.sub("", word) for word in cleared.replace(",", " ").split()) if w]


def _bare_start(words: list[str]) -> int:
    """Index of the first word that is no title; the last word always stays."""
    start = 0
    for position, word in enumerate(words[:-1]):
        key = fold(word).rstrip(".").replace(_ELECTED, "")
        if key in OFFICES or word.islower() or (word.endswith(".") and key in _WITH_STOP):
            if key in PARTICLES and position > start:
                break
            start = position + 1
        elif position > start:
            break
    return start if start < len(words) else max(len(words) - 1, 0)


@lru_cache(maxsize=16384)
def bare(name: str) -> str:
    """Take off titles, possessive and parentheses: "Sen. Ann Lee (D)" is "Ann Lee"."""
    words = _words(name)
    kept = words[_bare_start(words) :]
    return " ".join(kept).rstrip(",") if kept else name.strip()


@lru_cache(maxsize=16384)
def parts(name: str) -> NameParts:
    """Take a person's name apart; a lone word counts as the surname."""
    words = _words(name)
    start = _bare_start(words)
    gender = next(
        (HONORIFICS[k] for w in words[:start] if (k := fold(w).rstrip(".")) in HONORIFICS), None
    )
    kept = [fold(w).rstrip(".") for w in words[start:]]
    kept = [w for w in kept if w]
    generation = ""
    while len(kept) > 1 and kept[-1] in GENERATIONS:
        generation = kept.pop()
    if not kept:
        return NameParts((), fold(name), "", gender)
    first = len(kept) - 1
    while first and kept[first - 1] in PARTICLES:
        if first == 1 and len(kept) == 2 and kept[0] in _GIVEN_TOO:
            break
        first -= 1
    surname = _ARTICLE.sub("", kept[-1])
    return NameParts(tuple(kept[:first]), surname, generation, gender, " ".join(kept[first:-1]))


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """Give a key under which usual transliterations of one name fall together."""
    key = fold(word)
    for pattern, replacement in _TRANSLITERATED:
        key = pattern.sub(replacement, key)
    return key


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """Give the consonants that are heard in a word, folded; two spellings of a name share them."""
    heard = sound(word)
    return heard[:1] + _BACK_VOWELS.sub("", heard[1:])


_MISTYPED: Final = range(7, 41)
"""Letters of surnames in which a slip is looked for: fewer make other names, more are no name."""


def similar_surnames(a: str, b: str) -> bool:
    """Tell whether two surnames are one, perhaps transliterated or mistyped otherwise."""
    if a == b:
        return True
    if min(len(a), len(b)) < 5:
        return False
    if sound(a) == sound(b):
        return True
    mistyped = len(a) in _MISTYPED and len(b) in _MISTYPED and a[0] == b[0]
    return mistyped and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def surname_keys(surname: str) -> frozenset[str]:
    """Give keys of which two ``similar_surnames`` share one: for looking up, not for judging."""
    keys = {surname}
    if len(surname) >= 5:
        keys.add(f"~{sound(surname)}")
    if len(surname) in _MISTYPED:
        keys.update(f"-{surname[:i]}{surname[i + 1 :]}" for i in range(len(surname)))
        keys.add(f"-{surname}")
    return frozenset(keys)


def likeness_keys(name: NameParts) -> frozenset[tuple[str, str]]:
    """Give keys of which any two full names share one that ``one_person`` lets be one."""
    letters = {""} if name.single else {name.particle[:1]} - {""}
    for word in (*name.given[:2], *name.given[-1:]):
        letters |= {word[:1], sound(word)[:1], *_PARTNER_LETTERS.get(word, "")}
    surnames = surname_keys(name.surname).union(*map(surname_keys, name.given[1:3]))
    keys = {(key, letter) for key in surnames for letter in letters}
    return frozenset(keys | {("words", " ".join(sorted(_pieces(name))))})


def similar_given(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Given names that one person can bear: equal, an initial, or one the other's short form.

    "John A." and "John B." are two people, and so are Mary Ann and Mary Jane; of several initials
    the first have to agree: George H. W. is not George W. One may leave out the beginning of the
    other: Aung San Suu is Suu.
    """
    if not a or not b or _begins_later(*sorted((a, b), key=len)):
        return True
    if _same_given(a[0], b[0]):
        if a[1:] and b[1:] and all(len(word) == 1 for word in (*a[1:], *b[1:])):
            return a[1] == b[1]
        return not (a[1:] and b[1:]) or any(_same_given(x, y) for x in a[1:] for y in b[1:])
    # "J. Edgar Hoover" and "Edgar Hoover": a first initial that the other form leaves out.
    return (len(a) > 1 and _same_given(a[1], b[0], initials=False)) or (
        len(b) > 1 and _same_given(b[1], a[0], initials=False)
    )


def _begins_later(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one is the other without its first words; an initial alone shows nothing."""
    return len(short[0].rstrip(".")) > 1 and long[-len(short) :] == short


def short_for(a: str, b: str) -> bool:
    """Tell whether one folded given name is a usual short form of the other: "bill", "william"."""
    return frozenset((a, b)) in _SHORT_FORMS


def _same_given(a: str, b: str, *, initials: bool = True) -> bool:
    if a == b:
        return True
    a, b = a.replace(".", ""), b.replace(".", "")
    short, long = sorted((a, b), key=len)
    if not short:
        return False
    if len(short) == 1:
        return initials and (long.startswith(short) or short in _PARTNER_LETTERS.get(long, ""))
    if len(short) >= 3 and (long.startswith(short) or (_one_start(a, b) and sound(a) == sound(b))):
        return True
    return short_for(a, b)


def _one_start(a: str, b: str) -> bool:
    """Whether two spellings may begin so: "Gamal" is not "Kamal", though Gaddafi is Qaddafi."""
    return a[0] == b[0] or any({a[0], b[0]} <= letters for letters in _ONE_START)


def one_person(a: str, b: str) -> bool | None:
    """Whether two names can denote one person; None where only a surname says so."""
    first, second = parts(a), parts(b)
    if first.gender and second.gender and first.gender != second.gender:
        return False
    if first.generation and second.generation and first.generation != second.generation:
        return False
    if first.single or second.single:
        lone, other = (first, second) if first.single else (second, first)
        words = (*other.given, other.surname)
        return None if any(similar_surnames(lone.surname, w) for w in words) else False
    if not similar_surnames(first.surname, second.surname):
        return _pieces(first) == _pieces(second) or _has_two_surnames(first, second)
    if first.given == (second.particle,) or second.given == (first.particle,):
        return True
    return similar_given(first.given, second.given)


def _has_two_surnames(a: NameParts, b: NameParts) -> bool:
    """Whether one form leaves out the second surname: "Ana Ruiz" and "Ana Ruiz Soler"."""
    short, long = sorted((a, b), key=lambda name: len(name.given))
    if len(short.given) == len(long.given) or short.given[0] != long.given[0]:
        return False
    return short.given[0] in _IBERIAN and similar_surnames(short.surname, long.given[-1])


def _pieces(name: NameParts) -> set[str]:
    """The words of a name in any order: "Kim Jong-un", "Kim Jong Un" and "Jong-un Kim" are one."""
    return {piece for word in words_of(name) for piece in word.split("-")} - {""}


def words_of(name: NameParts) -> tuple[str, ...]:
    """All words of a name, in order."""
    return (*name.given, name.surname)
