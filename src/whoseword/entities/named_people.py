"""Named people across articles: by name evidence, never by a surname that two people bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from whoseword.entities.clusters import Clusters
from whoseword.records import Source, because
from whoseword.text.names import (
    fold,
    likeness_keys,
    one_person,
    parts,
    similar_surnames,
    surname_keys,
    words_of,
)

MANY: Final = 64
"""An initial that so many full names would fit tells none of them."""


def join_people(sources: Sequence[Source], clusters: Clusters) -> None:
    """Join sources that denote one person."""
    full = []
    first: dict[str, Source] = {}
    for source in sources:
        if parts(source.name).single:
            continue
        known = first.setdefault(fold(source.name), source)
        if known is source:
            full.append(source)
        else:
            clusters.join(known.id, source.id, because("same_name"))
    _join_full(full, clusters)
    single = [s for s in sources if parts(s.name).single and not _is_letter(s)]
    bearers = _Bearers(full, sources)
    _join_equal_singles([s for s in single if not bearers.claimed(s, clusters)], clusters)


def _is_letter(source: Source) -> bool:
    """Tell whether all that is known of the name is a letter: "K." may be anybody."""
    return len(parts(source.name).surname) == 1


def _join_full(sources: Sequence[Source], clusters: Clusters) -> None:
    """Equal or compatible full names, unless a third name of the group speaks against it."""
    two_generations = _two_generations(sources)
    members: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        members[clusters.root(source.id)].append(source)
    for a, b in _pairs(sources):
        left, right = clusters.root(a.id), clusters.root(b.id)
        if left == right:
            continue
        if all(
            one_person(x.name, y.name)
            and not (_elder(x.name) in two_generations and _generation(x) != _generation(y))
            for x in members[left]
            for y in members[right]
        ):
            clusters.join(a.id, b.id, because("one_name", one=a.name, other=b.name))
            joined = members.pop(left) + members.pop(right)
            members[clusters.root(a.id)] = joined


def _two_generations(sources: Iterable[Source]) -> set[str]:
    """Names, without "Jr." and the like, that one article gives to two people by their age."""
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source in sources:
        for article in {mention.article for mention in source.mentions}:
            told[article, _elder(source.name)].add(_generation(source))
    return {name for (_, name), ages in told.items() if len(ages) > 1}


def _elder(name: str) -> str:
    return " ".join(words_of(parts(name)))


def _generation(source: Source) -> str:
    return parts(source.name).generation


def _pairs(sources: Sequence[Source]) -> list[tuple[Source, Source]]:
    """Pairs of names that one person can bear; a form that fits several people fits none."""
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    fitting: dict[int, set[int]] = defaultdict(set)
    for k, source in enumerate(sources):
        keys = likeness_keys(parts(source.name))
        for other in {j for key in keys for j in alike[key]}:
            if one_person(sources[other].name, source.name):
                fitting[k].add(other)
                fitting[other].add(k)
        for key in keys:
            alike[key].append(k)
    vague = {k for k in fitting if _fits_several(sources, k, fitting[k])}
    pairs = [
        (sources[j], sources[k])
        for k in sorted(fitting)
        for j in sorted(fitting[k])
        if j < k and (j in vague) == (k in vague)
    ]
    return sorted(pairs, key=lambda p: (fold(p[0].name), fold(p[1].name)))


def _fullness(source: Source) -> tuple[bool, int]:
    """Rank a form by what it tells: a given name more than its initial, a second name more yet."""
    given = parts(source.name).given
    return len(given[0].replace(".", "")) > 1, len(given)


def _fits_several(sources: Sequence[Source], k: int, fitting: Iterable[int]) -> bool:
    """Tell whether a name is that of two people: "J. Vane" beside Jon and Jane Vane.

    So is "Jon Vane" beside Jon A. and Jon B. Vane; only a fuller form tells whose it is.
    """
    mine = _fullness(sources[k])
    full = [sources[j].name for j in sorted(fitting) if _fullness(sources[j]) > mine]
    if len(full) > MANY:
        return True
    return any(one_person(a, b) is False for i, a in enumerate(full) for b in full[:i])


class _Bearers:
    """The full names of a story, looked up by each of their words.

    Where a surname of one of the ``sources`` stands alone, its bearer is named too.
    """

    def __init__(self, full: Sequence[Source], sources: Sequence[Source]) -> None:
        self._by_surname: dict[str, list[Source]] = defaultdict(list)
        self._by_given: dict[str, list[Source]] = defaultdict(list)
        self._naming: dict[str, set[str]] = defaultdict(set)
        for source in sources:
            surname = parts(source.name).surname
            self._naming[surname].update(mention.article for mention in source.mentions)
        for source in full:
            name = parts(source.name)
            for key in surname_keys(name.surname):
                self._by_surname[key].append(source)
            for word in name.given:
                self._by_given[word].append(source)

    def claimed(self, source: Source, clusters: Clusters) -> bool:
        """Join a lone surname to the only person of the story who bears it; True where any does.

        "Ms. Vane" is not the Vane whom another article calls "Mr.".
        """
        mine = parts(source.name).surname
        bearers: dict[str, Source] = {}
        for other in self._with(mine, source):
            if len({_title(source), _title(other), None}) == 3:
                continue
            bearers.setdefault(clusters.root(other.id), other)
            if len(bearers) > 1:
                return True
        for bearer in bearers.values():
            reason = because("only_bearer", name=source.name)
            clusters.join(bearer.id, source.id, reason)
        return bool(bearers)

    def _with(self, surname: str, source: Source) -> Iterable[Source]:
        """Who bears the word as a surname; as a given name only whom its article does not name.

        An article that names both has kept them apart: "Ray’s son, Ann" beside "Ann Lee" or "Lee".
        """
        for key in surname_keys(surname):
            for other in self._by_surname.get(key, ()):
                if similar_surnames(parts(other.name).surname, surname):
                    yield other
        here = {mention.article for mention in source.mentions}
        for other in self._by_given.get(surname, ()):
            if here.isdisjoint(self._naming[parts(other.name).surname]):
                yield other


def _join_equal_singles(sources: Sequence[Source], clusters: Clusters) -> None:
    """Join equal lone names that no full name claims; "Mr. Vane" and "Ms. Vane" are two."""
    by_surname: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        by_surname[parts(source.name).surname].append(source)
    for bearers in by_surname.values():
        titles = {_title(source) for source in bearers} - {None}
        first: dict[str | None, Source] = {}
        for source in bearers:
            title = _title(source) if len(titles) > 1 else None
            if len(titles) > 1 and title is None:
                continue
            known = first.setdefault(title, source)
            if known is not source:
                clusters.join(known.id, source.id, because("same_name"))


def _title(source: Source) -> str | None:
    """Whether the forms of the name say Mr. or Ms.: "he" or "she", None where neither or both."""
    shown = {parts(form).gender for form in (source.name, *source.aliases)} - {None}
    return shown.pop() if len(shown) == 1 else None
