"""Reasons to the published JSON and back: words for readers, beside them the codes for machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from whoseword.export.places import places
from whoseword.language import in_words
from whoseword.records import Reason, Value

Json = dict[str, Any]

_IN_WORDS: Final = {"reasons": "reasons", "reason": "reasons", "why": "why", "suppose": "suppose"}
"""Where the JSON holds words, and what the record calls the reasons behind them."""


def with_codes(field: str, *reasons: Reason) -> Json:
    """Give one reason, or several put together, as a string ``field``, and as ``because``."""
    return {field: "; ".join(map(in_words, reasons)), "because": [_coded(r) for r in reasons]}


def all_with_codes(reasons: Iterable[Reason]) -> Json:
    """Give ``reasons``, a string each, and ``because``, the same as data."""
    given = tuple(reasons)
    return {"reasons": [in_words(r) for r in given], "because": [_coded(r) for r in given]}


def from_codes(held: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Turn the reasons in ``held`` into what the records hold; linear in its size.

    An answer that was written before reasons had codes keeps its words as they are.
    """
    if isinstance(held, list):
        return [from_codes(item) for item in held]
    if not isinstance(held, dict):
        return held
    found = {key: from_codes(value) for key, value in held.items() if key != "because"}
    for field, name in _IN_WORDS.items():
        if field in found and "because" in held:
            reasons = [_decoded(reason) for reason in held["because"]]
            found[name] = reasons if name == "reasons" else reasons[0]
        elif isinstance(words := found.get(field), str):
            found[name] = [_as_written(words)] if name == "reasons" else _as_written(words)
        elif isinstance(words, list):
            found[name] = [_as_written(each) for each in words]
    return found


def _coded(reason: Reason) -> Json:
    given: Json = {name: _plain(value) for name, value in reason.parameters}
    if reason.places:
        given["places"] = places(reason.places)
    return {"code": reason.code, **given}


def _plain(value: Value) -> str | int | float | list[str] | Json:
    if isinstance(value, Reason):
        return _coded(value)
    return list(value) if isinstance(value, tuple) else value


def _decoded(reason: Mapping[str, Any]) -> Json:
    parameters = [
        [name, _decoded(value) if isinstance(value, dict) else value]
        for name, value in reason.items()
        if name not in {"code", "places"}
    ]
    where = {"places": reason["places"]} if "places" in reason else {}
    return {"code": reason["code"], "parameters": parameters, **where}


def _as_written(words: str) -> Json:
    return {"code": "as_written", "parameters": [["words", words]]}
