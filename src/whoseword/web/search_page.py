"""Words in the archive, narrowed by outlet, person, kind of source, stance and date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from whoseword.records import Facets, Found
from whoseword.report.source_labels import KIND_WORDS
from whoseword.web.forms import desk_of
from whoseword.web.rendering import page

_LONGEST: Final = 400
_MOST_HITS: Final = 200
_MOST_CHOICES: Final = 30
_CHOICES: Final = ("outlet", "person", "kind", "stance")
_ASKED: Final = (*_CHOICES, "since", "until")

Hit = tuple[Found, Facets]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the hits can be narrowed by: the name of the field, and its values with their counts."""

    name: str
    values: tuple[tuple[str, int], ...]


def show_search(request: Request) -> Response:
    """Show the hits of the words that were asked for; every search has its own address."""
    asked = {name: request.query_params.get(name, "")[:_LONGEST] for name in _ASKED}
    words = request.query_params.get("words", "")[:_LONGEST]
    hits: list[Hit] = []
    if words.strip():
        desk = desk_of(request)
        with desk.opened() as archive:
            desk.refresh(archive)
            found = archive.search(words)[:_MOST_HITS]
            hits = list(zip(found, archive.facets(found), strict=True))
    kept = [hit for hit in hits if _passes(hit[1], asked)]
    return page(
        request,
        "search.html.j2",
        words=words,
        asked=asked,
        hits=kept,
        choices=choices([facets for _, facets in kept]),
        kinds=KIND_WORDS,
        most=_MOST_HITS if len(hits) == _MOST_HITS else 0,
    )


def _passes(facets: Facets, asked: Mapping[str, str]) -> bool:
    held = _values(facets)
    day = (facets.published or "")[:10]
    narrowed = all(not asked[name] or asked[name] in held[name] for name in _CHOICES)
    since = not asked["since"] or day >= asked["since"]
    until = not asked["until"] or ("" < day <= asked["until"])
    return narrowed and since and until


def _values(facets: Facets) -> dict[str, tuple[str, ...]]:
    outlet = (facets.outlet,) if facets.outlet else ()
    return {
        "outlet": outlet,
        "person": facets.people,
        "kind": facets.kinds,
        "stance": facets.stances,
    }


def choices(facets: Sequence[Facets]) -> list[Choice]:
    """Count the values of each field over some hits, the commonest first."""
    return [Choice(name, _counted(_values(one)[name] for one in facets)) for name in _CHOICES]


def _counted(values: Iterable[tuple[str, ...]]) -> tuple[tuple[str, int], ...]:
    counts = Counter(value for some in values for value in some)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST_CHOICES])
