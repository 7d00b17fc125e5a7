from __future__ import annotations

from tests.web.browsing import Browser
from whoseword.records import OriginRange, StoryEntry
from whoseword.web.story_list import listed


def entry(name: str, last: str | None, outlets: int = 1, most: int = 1) -> StoryEntry:
    told = tuple(f"Outlet {number}" for number in range(outlets))
    return StoryEntry(name, name, (name,), told, OriginRange(1, most), last, last)


def test_the_newest_come_first_and_of_one_day_the_fastest_growing() -> None:
    entries = [entry("a", "2030-05-04"), entry("b", "2030-05-05"), entry("c", "2030-05-05")]
    found = listed([*entries, entry("d", None)], {"c": 4, "a": 9})
    assert [story.entry.id for story in found] == ["c", "b", "a", "d"]


def test_bars_set_outlets_against_origins() -> None:
    (few, many) = listed([entry("a", None, 4), entry("b", None, 80, 2)], {})
    assert few.outlets_bar == 4 * few.origins_bar
    assert many.outlets_bar > many.origins_bar == 2 * few.origins_bar


def test_the_page_shows_outlets_origins_and_growth(reader: Browser) -> None:
    document = reader.page("/")
    lines = [" ".join(li.text.split()) for li in document.find("ol", "stories")[0].find("li")]
    assert len(lines) == 2
    assert "Goat wins chess cup" in lines[0]
    assert "three outlets" in lines[1]
    assert "last on 5 May 2030" in lines[1]
    assert "3 came in within a day" in lines[1]
    growing = reader.page("/?order=growing").find("ol", "stories")[0].find("li")
    assert "three outlets" in growing[0].text
    assert reader.page("/?page=99999999").find("ol", "stories")
