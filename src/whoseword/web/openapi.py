"""What ``/api`` takes and gives, as an OpenAPI 3.1 document over the published JSON Schema."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any, Final

from whoseword.export import schema

MOST_WORDS: Final = 1_000
"""Characters of what is searched or checked."""

Json = dict[str, Any]

_OUTER: Final = "#/$defs/"
_INNER: Final = "#/components/schemas/"
_STRINGS: Final = ("title", "outlet", "url", "published", "byline", "language", "id")


def document() -> Json:
    """Give the document; its schemas are those of ``whoseword schema``."""
    described = _inner(schema())
    schemas: Json = described.pop("$defs")
    answer = {name: described[name] for name in ("type", "required", "properties")}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Whoseword",
            "version": version("whoseword"),
            "description": "Who says so, on whose word, and how many independent origins stand"
            " behind each claim. Spans count Unicode code points.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": _paths(),
        "components": {
            "schemas": {**schemas, "answer": answer, **_own_schemas()},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{}, {"token": []}],
    }


def _paths() -> Json:
    listed = {"type": "array", "items": _ref("storyEntry")}
    hits = {"type": "array", "items": _ref("found")}
    story = {"name": "story", "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        "/api/stories": {"get": _operation("stories", "The stories, newest first", listed)},
        "/api/stories/{story}": {
            "get": _operation("story", "One story", _ref("answer"), [story], ("404",))
        },
        "/api/search": {
            "get": _operation(
                "search", "The articles that hold every word", hits, [_query("words")], ("400",)
            )
        },
        "/api/check-domain": {
            "get": _operation(
                "checkDomain",
                "Whose a domain is, or whom it imitates; unknown is no clean bill",
                _ref("domainCheck"),
                [_query("domain")],
                ("400",),
            )
        },
        "/api/read": {
            "post": {
                **_operation(
                    "read", "One article read; nothing is kept", _ref("annotated"),
                    (), ("400", "413", "415"),
                ),
                "requestBody": {"required": True, "content": _json(_ref("givenArticle"))},
            }
        },
    }  # fmt: skip


def _operation(
    name: str,
    summary: str,
    gives: Json,
    parameters: Sequence[Json] = (),
    errors: Sequence[str] = (),
) -> Json:
    refused = {
        code: {"description": "What is wrong, in a line", "content": _json(_ref("problem"))}
        for code in ("401", *errors)
    }
    return {
        "operationId": name,
        "summary": summary,
        "parameters": list(parameters),
        "responses": {"200": {"description": summary, "content": _json(gives)}, **refused},
    }


def _query(name: str) -> Json:
    shape = {"type": "string", "minLength": 1, "maxLength": MOST_WORDS}
    return {"name": name, "in": "query", "required": True, "schema": shape}


def _json(shape: Json) -> Json:
    return {"application/json": {"schema": shape}}


def _ref(name: str) -> Json:
    return {"$ref": _INNER + name}


def _own_schemas() -> Json:
    maybe = {"type": ["string", "null"]}
    return {
        "problem": {
            "type": "object",
            "required": ["error"],
            "properties": {"error": {"type": "string"}},
        },
        "givenArticle": {
            "type": "object",
            "required": ["text"],
            "properties": {"text": {"type": "string"}, **dict.fromkeys(_STRINGS, maybe)},
        },
        "domainCheck": {
            "type": "object",
            "required": ["domain", "verdict", "outlet", "outlet_domain", "reasons"],
            "properties": {
                "domain": {"type": "string"},
                "verdict": {"enum": ["registered", "imitates", "unknown"]},
                "outlet": maybe,
                "outlet_domain": maybe,
                "reasons": {"type": "array", "items": {"type": "string"}},
            },
        },
    }


def _inner(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Let the references of the schema lead to where its parts stand in the document."""
    if isinstance(value, dict):
        return {name: _inner(held) for name, held in value.items()}
    if isinstance(value, list):
        return [_inner(held) for held in value]
    if isinstance(value, str) and value.startswith(_OUTER):
        return _INNER + value.removeprefix(_OUTER)
    return value
