"""Every outlet that a running text names, short forms resolved by the fuller names in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets.cues import beside
from whoseword.outlets.finding import of_name
from whoseword.outlets.mastheads import has_shape, of_dateline, unlisted
from whoseword.outlets.outlet import Outlet
from whoseword.outlets.registry import Registry, key
from whoseword.outlets.searched_names import (
    WORD,
    Entry,
    Index,
    index_of,
)
from whoseword.outlets.short_names import DEFAULT_SHORT, GENERIC, SHORT_WORDS, resolve, short_forms
from whoseword.outlets.stations import unlisted_stations
from whoseword.records import Span

_THE = ENGLISH.pattern(r"\b{sources.definite:opening}\s$")
_NEAR = 1_500
"""How far back, in characters, "the paper" may reach for the outlet that it stands for."""

_TITLES = ENGLISH.word_set("outlets.small_words")
_SHORT = ENGLISH.pattern(
    r"\b{outlets.pointing:opening}\s(?P<noun>[A-Z]\w+(?:-[A-Z]\w+)?(?:\s[A-Z]\w+"
    r"(?:-[A-Z]\w+)?)?)|\b(?P<bare>[A-Z]\w+(?:-[A-Z]\w+)?)(?="
    r"(?:['’]s)?\s{outlets.beside_short}\b)"
    r"|\b{sources.definite:opening}\s(?P<common>{outlets.common})\b"
)
_NEWS = ENGLISH.word_set("outlets.news")
_PAPER_CUE = ENGLISH.pattern(r"\b{outlets.before_the_paper}\s$")
_PAPER_VERB = ENGLISH.pattern(r"(?:['’]s)?\s(?:{outlets.doing_how}\s)*{outlets.doing}")
_CAPITAL_NEXT = ENGLISH.pattern(r"\s(?:{posts-in-text.of}\s)?[A-Z]")


@dataclass(frozen=True, slots=True)
class _Hit:
    span: Span
    entry: Entry


def mentions(
    registry: Registry, text: str, context: Sequence[str] = (), others: Sequence[str] = ()
) -> list[tuple[Span, Outlet]]:
    """All mentions of outlets in text order, not overlapping; linear in the text's length.

    ``context`` names outlets known beforehand, the text's own above all; unlisted ones are found
    too. A short form means the outlet of that kind named last before it, else one named after it.
    ``others`` names outlets that the text may speak of, in any order: a short form means one of
    them only where a cue stands beside it and neither text nor context has another answer.
    """
    named = (of_name(registry, name) for name in context)
    known = [outlet for outlet in named if outlet is not None]
    met = {key(name) for outlet in known for name in outlet.names}
    spoken_of = (of_name(registry, name) for name in sorted(set(others)))
    hinted = [o for o in spoken_of if o and key(o.name) not in met]
    own = index_of(
        outlet
        for outlet in (*known, *map(_guarded, hinted), *unlisted(registry, text))
        if not registry.knows(key(outlet.name))
    )
    full = [(hit.span, hit.entry.outlet) for hit in _accepted(text, _hits(registry, text, own))]
    taken = {span for span, _ in full}
    full += [found for found in unlisted_stations(registry, text) if found[0] not in taken]
    agency = of_dateline(registry, text, [*known, *hinted, *(outlet for _, outlet in full)])
    if agency and not any(s < agency[0][1] and agency[0][0] < e for (s, e), _ in full):
        full.append(agency)
    full.sort(key=lambda mention: mention[0])
    shorts = _shorts(registry, text, full, known, _only_meanings(hinted))
    return sorted([*full, *shorts], key=lambda mention: mention[0])


def _guarded(outlet: Outlet) -> Outlet:
    """An unlisted outlet that the text need not speak of: a name like any other wants a cue."""
    free = " " in outlet.name and has_shape(outlet.name)
    return outlet if free else replace(outlet, cued=frozenset({outlet.name}))


def _only_meanings(outlets: Sequence[Outlet]) -> dict[str, Outlet]:
    """Short forms for which only one of the outlets can be meant."""
    meaning: dict[str, list[Outlet]] = {}
    for outlet in outlets:
        for form in short_forms(outlet):
            meaning.setdefault(form, []).append(outlet)
    return {form: found[0] for form, found in meaning.items() if len(found) == 1}


def _hits(registry: Registry, text: str, own: Index) -> Iterator[_Hit]:
    """Names as they stand in the text, longest first, before any doubt about them."""
    words = list(WORD.finditer(text))
    folded = [word[0].casefold() for word in words]
    indexes = own, registry.index
    openers = {first for first, _ in own} | registry.openers
    behind = 0
    for position in [k for k, word in enumerate(folded) if word in openers]:
        if position < behind:
            continue
        second = folded[position + 1] if position + 1 < len(words) else ""
        starts = ((folded[position], second), (folded[position], ""))
        candidates = (
            entry
            for start in starts
            for index in indexes
            if start in index
            for entry in index[start]
        )
        entry = next((one for one in candidates if _matches(text, words, position, one)), None)
        if entry is not None:
            behind = position + len(entry.words)
            start, end = words[position].start(), words[behind - 1].end()
            yield _Hit((_with_the(text, start, entry), end), entry)


def _matches(text: str, words: list[re.Match[str]], position: int, entry: Entry) -> bool:
    found = words[position : position + len(entry.words)]
    if len(found) < len(entry.words):
        return False
    forms = [match[0] for match in found]
    shouted = len(forms) > 1 and all(form.isupper() for form in forms)
    if not shouted and tuple(forms) != entry.words:
        return False
    if shouted and [form.casefold() for form in forms] != [w.casefold() for w in entry.words]:
        return False
    between = pairwise(found)
    return all(
        right.start() - left.end() <= 3
        and text[left.end() : right.start()].strip(" -\n\u00a0‑") in {"", gap}
        for (left, right), gap in zip(between, entry.gaps, strict=True)
    )


def _with_the(text: str, start: int, entry: Entry) -> int:
    """Where the mention starts, its "the" included where the outlet's name has one."""
    the = _THE.search(text, max(0, start - 5), start)
    takes = entry.the or entry.outlet.name.startswith("The ")
    return the.start() if the is not None and takes else start


def _accepted(text: str, hits: Iterator[_Hit]) -> Iterator[_Hit]:
    """The hits that are outlets; a name that is somebody's in this text never is one."""
    found = [hit for hit in hits if text[hit.span[0] - 1 : hit.span[0]] not in {"@", "#", "."}]
    people = {hit.entry.words for hit in found if hit.entry.cued and _is_surname(text, hit)}
    for hit in found:
        if not hit.entry.cued:
            if not _head_of_longer(text, hit):
                yield hit
        elif hit.entry.words not in people and _is_outlet(text, hit):
            yield hit


def _is_outlet(text: str, hit: _Hit) -> bool:
    """Tell whether this ordinary word or surname is shown to be an outlet here."""
    entry, (start, end) = hit.entry, hit.span
    has_the = text[start : start + 4].casefold() == "the "
    if _CAPITAL_NEXT.match(text, end) or (entry.the and not has_the):
        return False
    if len(entry.words[0]) == 2 and (has_the or _THE.search(text, max(0, start - 5), start)):
        return True
    if text[start - 1 : start] in set("\"“‘'") or _shouted(text, hit):
        return False
    the = has_the and text[start] == "T"
    return beside(text, start, end, the=the, name_with_the=entry.the)


def _shouted(text: str, hit: _Hit) -> bool:
    """Tell whether it is one of several words in capitals ("FOR THE FIRST TIME")."""
    word = _before(text, hit.span[0])
    return len(word) > 1 and word.isupper() and hit.entry.words[0].isupper()


def _before(text: str, start: int) -> str:
    """The word directly before, if only one space parts it from the mention."""
    match = re.search(r"(\w+)\.? $", text[max(0, start - 30) : start])
    return match[1] if match is not None else ""


def _is_surname(text: str, hit: _Hit) -> bool:
    """Tell whether a given name or a title stands before it ("Vicente Fox")."""
    word = _before(text, hit.span[0])
    named = word[:1].isupper() and not word.isupper() and word.casefold() not in _TITLES
    return hit.entry.single and not hit.entry.the and named


def _head_of_longer(text: str, hit: _Hit) -> bool:
    """Tell whether a listed local name is only the beginning of a longer, unlisted one."""
    if hit.entry.single or hit.entry.outlet.medium not in {"paper", ""}:
        return False
    following = re.match(r"[ -]([A-Z]\w+)", text[hit.span[1] : hit.span[1] + 30])
    return following is not None and following[1].casefold() in SHORT_WORDS - _NEWS


def _shorts(
    registry: Registry,
    text: str,
    full: list[tuple[Span, Outlet]],
    known: list[Outlet],
    hinted: Mapping[str, Outlet],
) -> Iterator[tuple[Span, Outlet]]:
    """Short forms outside the full names, each with the outlet that it stands for."""
    meaning = {form: outlet for _, outlet in full[::-1] for form in short_forms(outlet)}
    meaning |= {form: outlet for outlet in known for form in short_forms(outlet)}
    last: tuple[int, Outlet] | None = None
    position, free_from = 0, 0
    for match in _SHORT.finditer(text):
        while position < len(full) and full[position][0][0] < match.end():
            (_, free_from), outlet = full[position]
            last = free_from, outlet
            meaning |= dict.fromkeys(short_forms(outlet), outlet)
            position += 1
        if match.start() < free_from:
            continue
        if match["common"]:
            found = _common(text, match, last)
        else:
            found = _named(registry, text, match, meaning, hinted)
        if found is not None:
            last = found[0][1], found[1]
            yield found


def _named(
    registry: Registry,
    text: str,
    match: re.Match[str],
    meaning: Mapping[str, Outlet],
    hinted: Mapping[str, Outlet],
) -> tuple[Span, Outlet] | None:
    """Say which outlet "the Journal" is: the one that it means at this place of the text."""
    for end in _ends(match):
        words = _noun(match, end).casefold()
        if words.rsplit(maxsplit=1)[-1] not in SHORT_WORDS and "-" not in words:
            continue
        span = (match.start(), end)
        if _CAPITAL_NEXT.match(text, end):
            continue
        if words in meaning:
            return span, meaning[words]
        the = text.startswith("The", span[0])
        if not (words in hinted or words in DEFAULT_SHORT):
            continue
        if beside(text, *span, the=the, name_with_the=True):
            default = registry.named(key(DEFAULT_SHORT.get(words, "")))
            meant = hinted.get(words) or (default[1] if default is not None else None)
            return (span, meant) if meant is not None else None
    return None


def _ends(match: re.Match[str]) -> list[int]:
    """Where the short form may end: after both words of "the Press Herald", or after the first."""
    group = "noun" if match["noun"] is not None else "bare"
    start, end = match.span(group)
    words = match[group].split()
    return [end] if len(words) == 1 else [end, start + len(words[0])]


def _noun(match: re.Match[str], end: int) -> str:
    start = match.start("noun" if match["noun"] is not None else "bare")
    return match.string[start:end]


def _common(
    text: str, match: re.Match[str], last: tuple[int, Outlet] | None
) -> tuple[Span, Outlet] | None:
    """Say which outlet "the paper" is, where it speaks or is spoken to: the last one, if near."""
    noun, (start, end) = match["common"], match.span()
    speaks = _PAPER_VERB.match(text, end) or _PAPER_CUE.search(text, max(0, start - 8), start)
    if last is None or noun not in GENERIC or not speaks or start - last[0] > _NEAR:
        return None
    outlet = resolve(noun, [last[1]])
    return ((start, end), outlet) if outlet is not None else None
