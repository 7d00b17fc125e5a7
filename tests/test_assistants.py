from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.known import RESOURCES
from tests.screening.lists import sdn
from whoseword.archive import Archive
from whoseword.assistants import Tools, server
from whoseword.errors import MissingExtra

mcp = pytest.importorskip("mcp")
ARTICLES = [
    {"outlet": "Ostrel Courier", "text": "The well is dry, mayor Ilka Dorn said on Saturday."},
    {"outlet": "Vale Post", "text": "Ilka Dorn, the mayor, said that the well is dry."},
]


def called(tools: Tools, name: str, **arguments: Any) -> Any:  # noqa: ANN401 - any JSON
    answer = asyncio.run(server(tools).call_tool(name, arguments))
    return json.loads(answer.content[0].text)


def test_each_tool_is_listed_with_what_it_takes(tmp_path: Path) -> None:
    listed = asyncio.run(server(Tools()).list_tools())
    assert [tool.name for tool in listed] == [
        *("read", "compare", "explain", "check_domain", "search", "story"),
    ]
    assert all(tool.description and "self" not in str(tool.input_schema) for tool in listed)
    with_lists = asyncio.run(server(Tools(watch_lists=[str(tmp_path)])).list_tools())
    assert with_lists[-1].name == "screen"


def test_reading_and_comparing_answer_as_the_commands_do() -> None:
    read = called(Tools(), "read", text=ARTICLES[0]["text"])
    assert [source["name"] for source in read["sources"]] == ["Ilka Dorn"]
    compared = called(Tools(), "compare", articles=ARTICLES)
    assert compared["format"] == "whoseword/1"
    [story] = compared["stories"]
    assert {article["outlet"] for article in story["articles"]} == {"Ostrel Courier", "Vale Post"}
    told = called(Tools(), "explain", claim="1", articles=ARTICLES)["explanation"]
    assert story["claims"][0]["id"] in told


def test_a_domain_is_checked() -> None:
    assert called(Tools(), "check_domain", domain="spiegel.ltd")["verdict"] == "imitates"


def test_the_archive_is_searched_and_its_stories_told(tmp_path: Path) -> None:
    store = str(tmp_path / "desk.whoseword")
    with Archive(store, RESOURCES) as archive:
        list(archive.add(ARTICLES))
    tools = Tools(store)
    hits = called(tools, "search", words="well")["hits"]
    assert len(hits) == 2
    [story] = called(tools, "story", story=hits[0]["story"])["stories"]
    assert story["id"] == hits[0]["story"]


def test_names_of_a_story_are_held_against_the_lists(tmp_path: Path) -> None:
    store = str(tmp_path / "desk.whoseword")
    with Archive(store, RESOURCES) as archive:
        first, _ = archive.add(ARTICLES)
    tools = Tools(store, [str(sdn(tmp_path))], RESOURCES)
    (match,) = called(tools, "screen", story=first.story)["matches"]
    assert (match["list"], match["entry"]) == ("sdn.csv", "11")


def test_what_is_wrong_is_told_in_a_line() -> None:
    errors = pytest.importorskip("mcp.server.mcpserver.exceptions")
    with pytest.raises(errors.ToolError, match="Give one of the two"):
        called(Tools(), "explain", claim="1")
    with pytest.raises(errors.ToolError, match="text"):
        called(Tools(), "compare", articles=[{"outlet": "Vale Post"}])
    with pytest.raises(errors.ToolError, match="domain"):
        called(Tools(), "check_domain", domain="/etc/passwd")


def test_without_the_sdk_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    with pytest.raises(MissingExtra, match=r"whoseword\[mcp\]"):
        server(Tools())


def test_a_client_speaks_with_the_program_over_its_streams() -> None:
    stdio = pytest.importorskip("mcp.client.stdio")

    async def session() -> Any:  # noqa: ANN401 - what the SDK gives
        started = mcp.StdioServerParameters(
            command=sys.executable, args=["-m", "whoseword.cli", "mcp"], env={**os.environ}
        )
        async with stdio.stdio_client(started) as streams, mcp.ClientSession(*streams) as client:
            await client.initialize()
            return await client.call_tool("check_domain", {"domain": "spiegel.de"})

    answer = asyncio.run(session())
    assert json.loads(answer.content[0].text)["verdict"] == "registered"
