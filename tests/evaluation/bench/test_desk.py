from __future__ import annotations

import httpx

from evaluation.bench.desk import Seen, share_within


def test_the_slowest_hundredth_is_left_out() -> None:
    assert share_within([float(n) for n in range(1, 101)], 0.5) == 51
    assert share_within([float(n) for n in range(1, 1001)], 0.99) == 991
    assert share_within([2.0], 0.99) == 2
    assert share_within([], 0.99) == 0


def test_what_is_no_answer_is_an_error_and_no_time() -> None:
    answers = {"/well": 200, "/moved": 303, "/broken": 503}

    def handle(request: httpx.Request) -> httpx.Response:
        if request.url.path not in answers:
            raise httpx.ConnectError("nobody there")
        return httpx.Response(answers[request.url.path])

    seen = Seen()
    with httpx.Client(base_url="http://desk", transport=httpx.MockTransport(handle)) as client:
        found = [
            seen.ask("read", lambda path=path: client.get(path))  # type: ignore[misc]
            for path in ("/well", "/broken", "/gone")
        ]
    assert [answer is not None for answer in found] == [True, False, False]
    assert (len(seen.seconds["read"]), len(seen.errors)) == (1, 2)
