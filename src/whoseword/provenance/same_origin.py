"""Which origins of one claim can hardly be two sources; rules in docs/origins.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.assumptions import Supposed, outlet_key
from whoseword.records import OriginKind, Reason, because
from whoseword.text.names import parts

_IMPERSONAL: Final = frozenset({OriginKind.ORGANISATION, OriginKind.DOCUMENT})
_PEOPLE: Final = frozenset(
    {OriginKind.ORGANISATION, OriginKind.NAMED_PERSON, OriginKind.UNNAMED_PERSON}
)
_SPEAKERS: Final = frozenset({OriginKind.ORGANISATION, OriginKind.NAMED_PERSON})
_DETERMINER: Final = ENGLISH.pattern(r"^{sources.determiners}\s+")
_DESCRIPTION: Final = ENGLISH.pattern(
    r"(?:{sources.definite:opening}\s(?:[\w.'’-]+\s){0,3}?|(?=[A-Z]))([\w-]+)(?:,|$)"
)
_SPELLED: Final = 5  # letters of a given name in which one slip is no other name


@dataclass(slots=True)
class Entry:
    """An origin while its chains are gathered; ``fit`` is its surest mention's."""

    kind: OriginKind
    name: str
    source: str | None
    chains: set[tuple[str, ...]] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    reasons: dict[Reason, None] = field(default_factory=dict)
    fit: float = 0.0

    @property
    def key(self) -> str:
        """The source's id, or the outlet's key."""
        return self.source or outlet_key(self.name)


@dataclass(frozen=True, slots=True)
class Merge:
    """Two sources, by their ids, that within the claim are taken for one, and why."""

    kept: str
    merged: str
    why: Reason


def merged(entries: dict[str, Entry], supposed: Supposed) -> tuple[list[Entry], list[Merge]]:
    """Join entries that within one claim can hardly be two sources; each with its reason."""
    kept: list[Entry] = []
    done: list[Merge] = []
    for entry in sorted(entries.values(), key=_merge_order):
        found = (
            (other, Merge(other.key, entry.key, why))
            for other in _of_one_kind_first(kept, entry.kind)
            if frozenset((other.key, entry.key)) not in supposed.apart
            and (why := _same(other, entry, kept))
        )
        match = next(found, None)
        if match is None:
            kept.append(entry)
            continue
        twin, merge = match
        twin.chains |= {(*chain[:-1], twin.source or "") for chain in entry.chains}
        twin.articles |= entry.articles
        twin.fit = max(twin.fit, entry.fit)
        twin.reasons.update(dict.fromkeys([*entry.reasons, merge.why]))
        done.append(merge)
    return kept, done


def _of_one_kind_first(kept: Iterable[Entry], kind: OriginKind) -> list[Entry]:
    return sorted(kept, key=lambda entry: entry.kind is not kind)


def _same(a: Entry, b: Entry, kept: Sequence[Entry]) -> Reason | None:
    """Say why ``b`` is taken for ``a``, one of those that were ``kept``; None if it is not."""
    if a.source is None or b.source is None:
        return None
    if _is_pronoun(b):
        return because("pronoun_names_nobody", name=b.name) if a.kind in _PEOPLE else None
    if a.kind is b.kind is OriginKind.UNNAMED_PERSON:
        through = _last_outlet(a)
        if through and through == _last_outlet(b) and not a.articles & b.articles:
            return because("same_people_retold", name=b.name, outlet=through)
    if a.kind is b.kind is OriginKind.NAMED_PERSON and _spelled_otherwise(a.name, b.name):
        return because("spelled_otherwise", name=b.name, other=a.name)
    if a.kind is b.kind and a.kind in _IMPERSONAL and _bare(a.name) == _bare(b.name):
        return because("same_in_another_article", name=b.name)
    return _described(a, b, kept)


def _described(a: Entry, b: Entry, kept: Sequence[Entry]) -> Reason | None:
    """Say why ``b``, somebody or a paper told by a noun alone, is ``a``."""
    named = [entry for entry in kept if entry.kind is OriginKind.NAMED_PERSON]
    if named == [a] and _is_description(b):
        return because("describes_named", name=b.name, person=a.name)
    bare = _bare(b.name)
    if b.kind is not OriginKind.DOCUMENT or " " in bare or bare == b.name.lower():
        return None
    if a.kind is OriginKind.DOCUMENT and not a.articles & b.articles:
        return because("same_in_another_article", name=b.name)
    speakers = [entry for entry in kept if entry.kind in _SPEAKERS]
    if speakers == [a] and bare in ENGLISH.lines("own-papers"):
        return because("paper_of_the_one_named", name=b.name, speaker=a.name)
    return None


def _is_pronoun(entry: Entry) -> bool:
    """Whether a source was never found to be anybody: "they"."""
    return entry.kind is OriginKind.UNNAMED_PERSON and entry.name.lower() in ENGLISH.lines(
        "bare-pronouns"
    )


def _spelled_otherwise(a: str, b: str) -> bool:
    """Whether two full names differ by one letter of a long given name: a slip of one outlet."""
    first, second = parts(a), parts(b)
    if first.single or second.single or first.surname != second.surname:
        return False
    one, other = first.given[0], second.given[0]
    long = min(len(one), len(other)) >= _SPELLED
    return long and DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1


def _is_description(entry: Entry) -> bool:
    """Whether unnamed people are one person told by a role: "the attorney general"."""
    if entry.kind is not OriginKind.UNNAMED_PERSON:
        return False
    match = _DESCRIPTION.match(entry.name)
    return match is not None and not match[1].endswith("s")


def _bare(name: str) -> str:
    return _DETERMINER.sub("", name.lower())


def _merge_order(entry: Entry) -> tuple[bool, bool, bool, tuple[int, int, str, str]]:
    """Put named people first, what tells least last, so that descriptions find whom they mean."""
    bare = _bare(entry.name)
    told_by_noun = entry.kind is OriginKind.DOCUMENT and " " not in bare
    named = entry.kind is OriginKind.NAMED_PERSON
    return not named, _is_pronoun(entry), told_by_noun, entry_order(entry)


def _last_outlet(entry: Entry) -> str | None:
    """Name the one outlet through which every chain reached these people."""
    last = {chain[-2] for chain in entry.chains if len(chain) > 2}
    direct = any(len(chain) <= 2 for chain in entry.chains)
    return last.pop() if len(last) == 1 and not direct else None


def entry_order(entry: Entry) -> tuple[int, int, str, str]:
    """Most chains first, then the fuller name, so that the order of articles does not matter."""
    return -len(entry.chains), -len(entry.name), entry.name, entry.source or ""
