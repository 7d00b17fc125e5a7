from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from whoseword.cli.app import run


def test_tools_are_served_on_standard_input_and_output(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[tuple[Any, ...]] = []

    def tools(store: str | None, lists: object, resources: object) -> tuple[object, ...]:
        return store, lists, resources

    def server(given: tuple[Any, ...]) -> SimpleNamespace:
        return SimpleNamespace(run=lambda transport: served.append((*given, transport)))

    stand_in = SimpleNamespace(Tools=tools, server=server)
    monkeypatch.setitem(sys.modules, "whoseword.assistants", stand_in)
    assert run(["mcp", "--store", "desk.whoseword"]) == 0
    ((store, lists, resources, transport),) = served
    assert (store, list(lists), transport) == ("desk.whoseword", [], "stdio")
    assert resources.outlets.find("Reuters") is not None
