from __future__ import annotations

import asyncio

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import StreamingResponse

from tests.web.browsing import Browser
from whoseword.web import Desk, application
from whoseword.web.forms import NAME_COOKIE
from whoseword.web.rendering import AROUND, growing_page, page, style


@pytest.fixture
def request_(filled: Desk) -> Request:
    """A request as the guard hands it on, of somebody whose name is remembered."""
    app: Starlette = application(filled)
    cookie = f"{NAME_COOKIE}=Ilka%20%3Cb%3E".encode()
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/nowhere",
        "query_string": b"",
        "headers": [(b"cookie", cookie)],
        "app": app,
        "state": {"cookie": filled.entry.cookie()},
    }
    return Request(scope)


def told(request: Request, **values: str) -> str:
    return bytes(page(request, "problem.html.j2", 404, **values).body).decode()


def test_every_page_leads_to_the_others(reader: Browser) -> None:
    for _, address in AROUND:
        links = [a.attributes["href"] for a in reader.page(address).find("nav")[0].find("a")]
        assert set(links) >= {other for _, other in AROUND}


def test_what_comes_from_outside_is_escaped(request_: Request) -> None:
    shown = told(request_, what="<script>x</script>", words='" onload="x')
    assert "<script>x" not in shown
    assert "&lt;script&gt;" in shown
    assert '" onload=' not in shown.partition("<body")[2]


def test_the_status_is_that_which_was_asked_for(request_: Request) -> None:
    assert page(request_, "problem.html.j2", 418, what="a", words="b").status_code == 418


def test_a_value_that_is_missing_is_a_fault_not_a_gap(request_: Request) -> None:
    with pytest.raises(UndefinedError):
        page(request_, "problem.html.j2", 404)
    with pytest.raises(TemplateNotFound):
        page(request_, "../secrets.j2")


async def pieces(request: Request) -> list[str]:
    steps = iter(["1 of 2 read", "2 of 2 read"])
    job = request.app.state.desk.jobs.begin("x <y>", lambda _: [])
    answer = growing_page(request, "adding.html.j2", job=job, steps=steps)
    assert isinstance(answer, StreamingResponse)
    return [str(piece) async for piece in answer.body_iterator]


def test_a_growing_page_is_sent_piece_by_piece(request_: Request) -> None:
    sent = asyncio.run(pieces(request_))
    assert len(sent) > 2
    whole = "".join(sent)
    assert whole.index("1 of 2 read") < whole.index("2 of 2 read")
    assert "x &lt;y&gt;" in whole


def test_the_styles_are_plain_css(request_: Request) -> None:
    answer = style(request_)
    css = bytes(answer.body)
    assert answer.media_type == "text/css"
    assert b"<style" not in css
    assert css.count(b"{") == css.count(b"}") > 0
