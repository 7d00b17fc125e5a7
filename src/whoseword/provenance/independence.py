"""How many independent origins stand behind a claim: a range, never a guess.

``at_least`` counts what the articles prove to be different sources, ``at_most`` what could be.
The rules, with an example for each and the literature that they follow, are in docs/origins.md.
"""

from __future__ import annotations

from itertools import combinations

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.assumptions import NOTHING, Supposed, origin_key
from whoseword.provenance.chains import Route
from whoseword.provenance.different_people import different_people, two_people
from whoseword.provenance.stated_alike import StatedAlike, stated_alike
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import ClaimGroup, Origin, OriginKind, OriginRange, Reason, because

_FITS = 0.6  # how well a mention must match the rest before its source can prove anything
_TAIL = ENGLISH.pattern(r"\b{sources.behind_head}\b|,")
_WHOLE = ENGLISH.word_set("sources.whole")  # may speak through one of its own
_SEVERAL = ENGLISH.word_set("sources.several")


def independence(
    index: StoryIndex,
    group: ClaimGroup,
    found: tuple[Origin, ...],
    routes: dict[str, Route],
    supposed: Supposed = NOTHING,
) -> OriginRange:
    """Give the range for the origins of one claim; ``1 <= at_least <= at_most``.

    Nobody who is cited only where the match is unsure proves anything, whatever is supposed.
    """
    reasons: list[Reason] = []
    told = stated_alike(index, group, routes, supposed.meant)
    named = different_people(found, told)
    at_least = max(1, len(named), _supposed_different(found, told, supposed))
    if len(named) > 1:
        reasons.append(because("different_named_people", people=tuple(named)))
    elif beside := _beside_several(found, told):
        at_least = max(2, at_least)
        reasons.append(because("not_all_of", person=beside[0], people=beside[1]))
        named = [beside[0]]
    else:
        named = []
    others = [o for o in found if o.kind is not OriginKind.OWN_VOICE and o.name not in named]
    at_most = max(1, len([o for o in found if o.kind is not OriginKind.OWN_VOICE]))
    if len(others) + len(named) > 1:
        reasons.extend(map(_uncertain, others))
    asserting = [o for o in _asserting(index, group, found, routes) if o not in supposed.repeating]
    if asserting and any(o.kind is not OriginKind.OWN_VOICE for o in found):
        # beside one source it may be the second; beside more it is seldom one more
        at_most = max(at_most, 2)
        reasons.append(because("own_voice_beside", outlets=tuple(asserting)))
    elif asserting:
        reasons.append(because("own_voice_alone"))
    reasons.extend(_echoes(index, group))
    reasons.extend(_one_owner(index, group, routes))
    return OriginRange(at_least, max(at_least, at_most), tuple(dict.fromkeys(reasons)))


def _beside_several(found: tuple[Origin, ...], told: StatedAlike) -> tuple[str, str] | None:
    """A named person and people who are plainly several, saying the same: she cannot be all."""
    named = [o for o in found if o.kind is OriginKind.NAMED_PERSON]
    several = [o for o in found if _is_several(o)]
    both = ((o, p) for o in named for p in several)
    proven = ((o, p) for o, p in both if frozenset((o.source, p.source)) in told.pairs)
    return next(((o.name, p.name) for o, p in proven), None)


def _supposed_different(found: tuple[Origin, ...], told: StatedAlike, supposed: Supposed) -> int:
    """Count the most origins that all differ from one another once the supposition is granted."""
    if not supposed.apart:
        return 0
    sure = sorted((o for o in found if o.sureness >= _FITS), key=lambda o: (o.name, origin_key(o)))
    # Whom each differs from, a bit an origin: sets of them are taken apart in one step.
    differing = [0] * len(sure)
    for (i, first), (j, second) in combinations(enumerate(sure), 2):
        if _differ(first, second, told, supposed):
            differing[i] |= 1 << j
            differing[j] |= 1 << i
    most = 0
    for i, j in combinations(range(len(sure)), 2):
        left = differing[i] & differing[j]
        if differing[i] >> j & 1 and left.bit_count() + 2 > most:
            most = max(most, 2 + _agreeing(differing, left))
    return most


def _agreeing(differing: list[int], left: int) -> int:
    """Count those that are left when each, in order, takes out whomever it may be one with."""
    taken = 0
    while left:
        first = (left & -left).bit_length() - 1
        left &= differing[first]
        taken += 1
    return taken


def _differ(a: Origin, b: Origin, told: StatedAlike, supposed: Supposed) -> bool:
    if frozenset((origin_key(a), origin_key(b))) in supposed.apart:
        return True
    if a.kind is not OriginKind.NAMED_PERSON or b.kind is not OriginKind.NAMED_PERSON:
        return False
    return two_people(a, b, told)


def _is_several(origin: Origin) -> bool:
    """Whether unnamed people are plainly more than one, and not a group that anyone speaks for."""
    if origin.kind is not OriginKind.UNNAMED_PERSON:
        return False
    head = _TAIL.split(origin.name.lower(), maxsplit=1)[0].split()
    if not head or head[0] in {"a", "an", "one"}:
        return False
    counted = bool(_SEVERAL & set(head))
    if head[0] in _WHOLE and not counted:
        return False
    return counted or (head[-1].endswith("s") and not head[-1].endswith("ss")) or "people" in head


_UNCERTAIN = {
    OriginKind.UNNAMED_PERSON: "unnamed_may_be_other",
    OriginKind.ORGANISATION: "organisation_may_speak_through",
    OriginKind.DOCUMENT: "document_may_be_of_other",
    OriginKind.OUTLET: "outlet_may_rest_on_other",
    OriginKind.NAMED_PERSON: "person_not_proven",
}


def _uncertain(origin: Origin) -> Reason:
    """Say why an origin beside others does not count towards what is proven."""
    if origin.sureness < _FITS:
        return because("match_too_unsure", name=origin.name, sureness=origin.sureness)
    return because(_UNCERTAIN[origin.kind], name=origin.name)


def _asserting(
    index: StoryIndex, group: ClaimGroup, found: tuple[Origin, ...], routes: dict[str, Route]
) -> list[str]:
    """List outlets that only ever state the claim in their own voice, copies left out."""
    own: dict[str, bool] = {}
    credited = {o.name for o in found if o.kind is OriginKind.OUTLET}
    for proposition in group.propositions:
        step = routes[proposition.id]
        plain = proposition.attribution is None and not step.via and step.end is None
        plain = plain and proposition.article not in index.copies
        own[step.carrier] = own.get(step.carrier, True) and plain
    return sorted(
        name for name, plain in own.items() if plain and index.canonical(name) not in credited
    )


def _echoes(index: StoryIndex, group: ClaimGroup) -> list[Reason]:
    """Mark copies of one text and outlets that print one agency."""
    reasons = []
    articles = sorted({p.article for p in group.propositions})
    for article in articles:
        original = index.copies.get(article)
        if original in index.carriers:
            names = index.carriers[article], index.carriers[original or ""]
            reasons.append(because("copy_counts_once", outlet=names[0], original=names[1]))
    printed: dict[str, set[str]] = {}
    for article in articles:
        if agency := index.wires.get(article):
            printed.setdefault(agency, set()).add(index.carriers[article])
    for agency, carriers in sorted(printed.items()):
        if len(carriers) > 1:
            reasons.append(because("one_agency", outlets=tuple(sorted(carriers)), agency=agency))
    return reasons


def _one_owner(index: StoryIndex, group: ClaimGroup, routes: dict[str, Route]) -> list[Reason]:
    """Mark outlets under one owner, whether they carry the claim or stand behind a carrier."""
    steps = [routes[p.id] for p in group.propositions]
    named = sorted({name for step in steps for name in (step.carrier, *step.via)})
    owned: dict[str, dict[str, str]] = {}
    for name in named:
        outlet = index.outlet(name)
        if outlet is not None and outlet.owner:
            owned.setdefault(outlet.owner, {}).setdefault(outlet.name, name)
    return [
        because("one_owner", outlets=tuple(sorted(found.values())), owner=owner)
        for owner, found in sorted(owned.items())
        if len(found) > 1
    ]
