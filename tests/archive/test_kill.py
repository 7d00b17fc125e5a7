"""Whatever ends the program, at whatever moment, costs at most the article in hand."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.invented import many
from tests.ingest import documents
from tests.ingest.site import Answer, serving
from whoseword import Archive, export

ARTICLES = 9
BEFORE = "Sat, 04 May 2024 08:00:00 GMT"
KILLS = int(os.environ.get("WHOSEWORD_KILLS", "4"))
"""``make soak`` asks for a hundred."""


def started(place: Path, *asked: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "whoseword.cli", *map(str, asked), "--store", str(place)]
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [*command, "--json", "-"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def finish(process: subprocess.Popen[bytes]) -> None:
    _, errors = process.communicate()
    assert process.returncode == 0, errors


def kept(place: Path) -> set[str]:
    if not place.exists():
        return set()
    with sqlite3.connect(place) as database:
        (state,) = database.execute("PRAGMA integrity_check").fetchone()
        assert state == "ok"
        tables = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'article'").fetchall()
        rows = database.execute("SELECT id FROM article").fetchall() if tables else []
    database.close()
    return {name for (name,) in rows}


def answer(place: Path) -> list[str]:
    with Archive(place) as archive:
        return sorted(
            export.dumps(export.report(archive.story(entry.id))) for entry in archive.stories()
        )


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lines = tmp_path_factory.mktemp("given") / "articles.jsonl"
    lines.write_text("\n".join(map(json.dumps, many(ARTICLES))), encoding="utf-8")
    return lines


@pytest.fixture(scope="module")
def undisturbed(given: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], float]:
    place = tmp_path_factory.mktemp("whole") / "a.whoseword"
    begun = time.monotonic()
    finish(started(place, "add", given))
    return answer(place), time.monotonic() - begun


@pytest.mark.parametrize("round_", range(max(1, KILLS // 4)))
def test_killed_at_random_moments_it_goes_on_where_it_stopped(
    round_: int, given: Path, undisturbed: tuple[list[str], float], tmp_path: Path
) -> None:
    place, chance = tmp_path / "a.whoseword", random.Random(round_)  # noqa: S311 - moments
    told: set[str] = set()
    for _ in range(min(KILLS, 4)):
        process = started(place, "add", given)
        time.sleep(chance.uniform(0.2, 1.0) * undisturbed[1])
        process.send_signal(signal.SIGKILL)
        out, _ = process.communicate()
        lines = out.decode().split("\n")[:-1]
        told |= {json.loads(line)["article"] for line in lines}
        assert told <= kept(place)
    finish(started(place, "add", given))
    assert len(kept(place)) == ARTICLES
    assert answer(place) == undisturbed[0]


@pytest.fixture(scope="module")
def watching() -> Iterator[tuple[str, ...]]:
    """Serve a page for each article and a feed of them all; give the command that watches it."""
    with serving() as site:
        items = []
        for number, article in enumerate(many(ARTICLES)):
            page = documents.page(article["text"], article["title"]).encode()
            site.pages[f"/{number}"] = Answer(page)
            link = f"{site.address}/{number}"
            items.append(
                documents.item(article["title"], link, date=BEFORE, publisher=article["outlet"])
            )
        site.pages["/feed"] = Answer(documents.rss(items), "application/rss+xml")
        yield "watch", f"{site.address}/feed", "--once", "--allow-private"


def alerts(place: Path) -> list[tuple[str, str, str]]:
    with Archive(place) as archive:
        return sorted((one.kind.value, one.story, one.text) for one in archive.alerts())


@pytest.fixture(scope="module")
def watched(
    watching: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, float]:
    place = tmp_path_factory.mktemp("watched") / "a.whoseword"
    begun = time.monotonic()
    finish(started(place, *watching))
    return place, time.monotonic() - begun


@pytest.mark.parametrize("round_", range(max(1, KILLS // 4)))
def test_a_watch_that_is_killed_loses_no_article_and_no_alert(
    round_: int, watching: tuple[str, ...], watched: tuple[Path, float], tmp_path: Path
) -> None:
    place, chance = tmp_path / "a.whoseword", random.Random(f"watch {round_}")  # noqa: S311
    held: set[str] = set()
    for _ in range(min(KILLS, 8) // 2):
        process = started(place, *watching)
        time.sleep(chance.uniform(0.3, 1.0) * watched[1])
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert held <= kept(place)
        held = kept(place)
    finish(started(place, *watching))
    assert len(kept(place)) == ARTICLES
    assert alerts(place) == alerts(watched[0])
    assert answer(place) == answer(watched[0])
