"""How often each rule fires while the sets are measured: one that never does earns no place.

A rule of a verdict is a code of ``language/en/reasons.toml`` and fires when a reason of that code
is given. The rules by which relations are mended as they are read give no reason: they fire when a
relation comes out that was not put in.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import wraps
from importlib.resources import files
from typing import Any, Final
from unittest.mock import patch

from whoseword.inference.relations import Relation
from whoseword.reading import attributions, reader
from whoseword.records import Reason

MENDING: Final[Mapping[str, tuple[object, str]]] = {
    "reading: nested sources": (attributions, "vouched"),
    "reading: speaker turns": (reader, "with_turns"),
    "reading: completed contents": (reader, "completed"),
    "reading: retellings": (reader, "retellings"),
    "reading: led-in quotations": (reader, "led_in"),
    "reading: own subjects": (reader, "with_own_subjects"),
    "reading: shared subjects": (reader, "with_subjects"),
}
"""The rules that mend relations: where each is called from, and under what name."""
NO_RULES: Final[Mapping[str, str]] = {
    "as_written": "words of an answer that an earlier version gave",
    "attributed": "attributed_by, without a cue",
    "decided_no_origin": "a decision by hand",
    "decided_other_claim": "a decision by hand",
    "decided_same_source": "a decision by hand",
    "denied_behind_by_somebody": "denied_behind, by nobody who is known",
    "denied_in_article_by_somebody": "denied_in_article, by nobody who is known",
    "origin_count": "origin_range, of equal ends",
}
"""Codes of reasons that no rule of its own gives, and what each is instead."""


def rules() -> list[str]:
    """Name every rule, those that mend first, the codes of verdicts in the order of their file."""
    return [*MENDING, *(code for code in codes() if code not in NO_RULES)]


def codes() -> list[str]:
    """Name the codes of all reasons."""
    listed = files("whoseword.language").joinpath("en", "reasons.toml").read_text("utf-8")
    return list(tomllib.loads(listed))


@contextmanager
def counting() -> Iterator[Counter[str]]:
    """Count what fires within."""
    counts: Counter[str] = Counter()
    with ExitStack() as stack:
        for name, (module, function) in MENDING.items():
            counted = _counted(name, getattr(module, function), counts)
            stack.enter_context(patch.object(module, function, counted))
        stack.enter_context(patch.object(Reason, "__init__", _noting(counts)))
        yield counts


def _noting(counts: Counter[str]) -> Callable[..., None]:
    made = Reason.__init__

    def noted(self: Reason, code: str, *more: Any, **named: Any) -> None:  # noqa: ANN401
        counts[code] += 1
        made(self, code, *more, **named)

    return noted


def _counted(name: str, rule: Callable[..., Any], counts: Counter[str]) -> Callable[..., Any]:
    @wraps(rule)
    def counted(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the rule takes
        found = rule(*given, **named)
        before = {one for part in given for one in _relations(part)}
        counts[name] += sum(one not in before for one in _relations(found))
        return found

    return counted


def _relations(held: Any) -> Iterable[object]:  # noqa: ANN401 - whatever a rule is given
    """Give the relations among what a rule takes or gives."""
    listed = getattr(held, "relations", held)
    if not isinstance(listed, (list, tuple)):
        return ()
    return [one for one in listed if isinstance(one, Relation) or hasattr(one, "cue")]
