from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from tests.archive.invented import WELL
from tests.web.browsing import ADDRESS, Browser
from whoseword.web.openapi import document

_REQUEST = ("method", "url", "params", "json", "data", "headers")


def shape_of(path: str, method: str, status: int) -> dict[str, Any]:
    """What the document says of an answer, with the shapes that it refers to."""
    described = document()
    answer = described["paths"][path][method]["responses"][str(status)]
    shape = answer["content"]["application/json"]["schema"]
    return {**shape, "components": described["components"]}


def checked(answer: Any, path: str, method: str = "get", status: int = 200) -> Any:  # noqa: ANN401
    assert answer.status_code == status, answer.text
    found = answer.json()
    Draft202012Validator(shape_of(path, method, status)).validate(found)
    return found


def test_answers_are_of_the_shapes_that_the_document_gives(reader: Browser) -> None:
    client = reader.client
    stories = checked(client.get("/api/stories"), "/api/stories")
    assert len(stories) == 2
    name = max(stories, key=lambda story: len(story["articles"]))["id"]
    told = checked(client.get(f"/api/stories/{name}"), "/api/stories/{story}")
    assert [story["id"] for story in told["stories"]] == [name]
    hits = checked(client.get("/api/search?words=carts"), "/api/search")
    assert hits[0]["story"] == name
    verdict = checked(client.get("/api/check-domain?domain=spiegel.ltd"), "/api/check-domain")
    assert verdict["verdict"] == "imitates"
    read = checked(client.post("/api/read", json=WELL[0]), "/api/read", "post")
    assert [source["name"] for source in read["sources"]] == ["Ilka Dorn"]


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("/api/stories/{story}", "", 404),
        ("/api/search", "", 400),
        ("/api/search", "?words=%20", 400),
        ("/api/check-domain", "?domain=1.2.3.4", 400),
        ("/api/check-domain", f"?domain={'a' * 1001}", 400),
    ],
)
def test_what_is_wrong_is_told_in_json(reader: Browser, path: str, query: str, status: int) -> None:
    answer = reader.client.get(path.replace("{story}", "T-0") + query)
    assert checked(answer, path, "get", status)["error"]


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"text": 1}', b"[" * 100_000, b"\xff"])
def test_what_is_no_article_is_refused(reader: Browser, body: bytes) -> None:
    sent = {"Content-Type": "application/json"}
    answer = reader.client.post("/api/read", content=body, headers=sent)
    checked(answer, "/api/read", "post", 400)


def test_a_form_of_another_site_cannot_ask_for_a_reading(reader: Browser) -> None:
    body = json.dumps(WELL[0])
    plain = reader.client.post("/api/read", content=body, headers={"Content-Type": "text/plain"})
    checked(plain, "/api/read", "post", 415)
    own, other = {"Origin": ADDRESS}, {"Origin": "https://evil.example"}
    assert reader.client.post("/api/read", json=WELL[0], headers=own).status_code == 200
    assert reader.client.post("/api/read", json=WELL[0], headers=other).status_code == 403


def test_the_document_is_served_and_describes_every_address(reader: Browser) -> None:
    served = reader.client.get("/api/openapi.json").json()
    assert served == document()
    routes = {route.path for route in reader.client.app.routes if route.path.startswith("/api/")}  # type: ignore[attr-defined]
    assert routes - {"/api/openapi.json"} == set(served["paths"])


@pytest.mark.filterwarnings("ignore::Warning")
def test_no_request_that_the_document_allows_breaks_it(reader: Browser) -> None:
    openapi = pytest.importorskip("schemathesis.openapi", reason="schemathesis is not installed")
    tried = [
        _tried(reader, found.ok()) for found in openapi.from_dict(document()).get_all_operations()
    ]
    assert len(tried) == len(document()["paths"])
    assert min(tried) > 0


def _tried(reader: Browser, operation: Any) -> int:  # noqa: ANN401 - schemathesis is optional
    """Send what schemathesis makes of an operation; give how many requests that were."""
    statuses: list[int] = []

    @given(case=operation.as_strategy())
    @settings(max_examples=8, database=None, suppress_health_check=list(HealthCheck))
    def holds(case: Any) -> None:  # noqa: ANN401
        sent = case.as_transport_kwargs(base_url=ADDRESS)
        known = {name: sent[name] for name in _REQUEST if name in sent}
        statuses.append(reader.client.request(**known).status_code)
        assert str(statuses[-1]) in operation.responses.status_codes

    holds()
    return len(statuses)
