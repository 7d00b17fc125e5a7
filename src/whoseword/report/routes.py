"""Chains from outlets to an origin: told apart from their ends, gathered, counted."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from whoseword.language import all_in_words
from whoseword.records import Origin, OriginKind, Source
from whoseword.report.anchors import Anchors
from whoseword.report.source_labels import KIND_WORDS, kind_word
from whoseword.report.view import OriginView, RouteView


def outlets_passed(origin: Origin, chain: tuple[str, ...], sources: Collection[str]) -> list[str]:
    """Return the outlets of a chain, the carrying one first, without the origin at its end."""
    names = list(chain)
    if names and names[-1] in sources:
        names.pop()
    if origin.kind is OriginKind.OUTLET and len(names) > 1 and names[-1] == origin.name:
        names.pop()
    return names


def origin_view(
    origin: Origin,
    anchors: Anchors | None,
    sources: dict[str, Source],
    doubted: Collection[str] = (),
) -> OriginView:
    """Return an origin of one claim, its chains gathered by the outlets that they pass through.

    ``doubted`` are the outlets that only perhaps carry the claim; without ``anchors`` it is no part
    of a page.
    """
    routes: dict[tuple[str, ...], dict[str, None]] = {}
    for chain in origin.chains:
        passed = outlets_passed(origin, chain, sources)
        if passed:
            routes.setdefault(tuple(passed[1:]), {})[passed[0]] = None
    return OriginView(
        name=origin.name,
        kind=origin.kind.value,
        kind_word=kind_word(origin.kind.value, origin.name),
        anchor=anchors.source(origin.source) if anchors is not None else None,
        routes=tuple(
            RouteView(tuple(outlets), through)
            for through, outlets in sorted(routes.items(), key=lambda item: len(item[0]))
        ),
        reasons=all_in_words(origin.reasons),
        sure=not routes or any(o not in doubted for outlets in routes.values() for o in outlets),
    )


def merged_own_voice(views: Iterable[OriginView]) -> tuple[OriginView, ...]:
    """Outlets that speak in their own voice on one line, after the origins with a name.

    Those that only perhaps carry the claim have a line of their own, the last.
    """
    every = tuple(views)
    spoken = [view for view in every if view.kind == "own_voice"]
    lines = ([v for v in spoken if v.sure], [v for v in spoken if not v.sure])
    return (*(v for v in every if v.kind != "own_voice"), *(_one(line) for line in lines if line))


def _one(spoken: Iterable[OriginView]) -> OriginView:
    outlets, reasons = dict[str, None](), dict[str, None]()
    sure = True
    for view in spoken:
        outlets.update((outlet, None) for route in view.routes for outlet in route.outlets)
        reasons.update((reason, None) for reason in view.reasons)
        sure = sure and view.sure
    routes = (RouteView(tuple(outlets), ()),) if outlets else ()
    word = KIND_WORDS["own_voice"]
    return OriginView("", "own_voice", word, None, routes, tuple(reasons), sure)
