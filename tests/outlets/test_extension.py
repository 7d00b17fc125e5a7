from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword import ingest, outlets
from whoseword.errors import BadRegistry
from whoseword.reading.credits import credits_of

LINES = (
    "name\taliases\tdomains\tmedium\tcountry\towner",
    "# papers of the bay",
    "",
    "The Harrow Gazetteer\tHarrow Gazetteer|?HG\tharrowgazetteer.example\tpaper\tGB\tVane Media",
    "?Anchor\t\twww.anchor.example",
    "Lodestar\t!Star\tlodestar.example\twire",
    "Reuters\tRTRS\treuters.example\t\t\tVane Media",
)


@pytest.fixture
def listed(tmp_path: Path) -> Iterator[Path]:
    """Write a list of four outlets; nothing of it is left behind."""
    path = tmp_path / "mine.tsv"
    path.write_text("\ufeff" + "\r\n".join(LINES), "utf-8")
    yield path
    outlets.extend(None)


def named(text: str) -> list[str]:
    return [outlet.name for _, outlet in outlets.mentions(text)]


def test_a_listed_outlet_is_found_by_name_domain_and_in_text(listed: Path) -> None:
    assert outlets.of_domain("harrowgazetteer.example") is None
    outlets.extend(listed)
    found = outlets.of_domain("news.harrowgazetteer.example")
    assert found is not None
    assert (found.name, found.owner) == ("The Harrow Gazetteer", "Vane Media")
    assert outlets.find("harrow gazetteer") == found
    assert named("He told the Harrow Gazetteer so.") == ["The Harrow Gazetteer"]
    article = ingest.from_record({"text": "It held, he said.", "url": "https://anchor.example/1"})
    assert article.outlet == "Anchor"


def test_a_marked_name_needs_words_that_show_the_outlet(listed: Path) -> None:
    outlets.extend(listed)
    assert named("He dropped the Anchor there.") == []
    assert named("The pier held, according to Anchor.") == ["Anchor"]
    assert named("He told HG so. The Star shone.") == ["The Harrow Gazetteer"]


def test_a_listed_agency_is_one(listed: Path) -> None:
    outlets.extend(listed)
    article = ingest.from_record({"text": "HARROW (Lodestar) - It held.", "outlet": "The Bugle"})
    assert [c.role.value for c in credits_of(article, (), ())] == ["wire"]


def test_a_known_outlet_is_completed(listed: Path) -> None:
    outlets.extend(listed)
    found = outlets.find("RTRS")
    assert found is not None
    assert found == outlets.find("Reuters") == outlets.of_domain("reuters.example")
    assert found == outlets.of_domain("reuters.com")
    assert (found.wire, found.country, found.owner) == (True, "GB", "Vane Media")
    assert "Thomson Reuters" in found.names


def test_the_shipped_list_comes_back_unchanged(listed: Path) -> None:
    before = outlets.find("Reuters")
    outlets.extend(listed)
    assert outlets.find("Reuters") != before
    outlets.extend(None)
    assert outlets.find("Reuters") == before
    assert outlets.find("RTRS") is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("\tHG\tharrow.example", "line 2: an outlet without a name"),
        ("|?", "line 2: an outlet without a name"),
        ("Harrow\t\thttps://harrow.example/news", "“https://harrow.example/news” is no domain"),
        ("Harrow\t\tharrow", "“harrow” is no domain"),
        ("Harrow\t\ta..example", "“a..example” is no domain"),
        ("Harrow\t\t\tblog", "“blog” is no medium. Write one of paper, magazine"),
        ("Harrow\t\t\t\tUnited Kingdom", "no country code. Write two capital letters"),
        ("Harrow\t\t\t\tGB\tVane\tmore", "7 columns instead of at most 6"),
        ("the first", "stands in line 1 already"),
        ("H" * 300, "a name of 300 characters"),
    ],
)
def test_an_error_names_its_line_and_what_to_do(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(f"The First\n{line}\n", "utf-8")
    with pytest.raises(BadRegistry) as error:
        outlets.extend(path)
    assert str(error.value).startswith(f"{path}, line 2: ")
    assert told in str(error.value)
    assert outlets.find("The First") is None


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadRegistry, match="cannot be read"):
        outlets.extend(tmp_path / "none.tsv")
    latin = tmp_path / "latin.tsv"
    latin.write_bytes(b"The First\nCaf\xe9\n")
    with pytest.raises(BadRegistry, match="line 2: not UTF-8"):
        outlets.extend(latin)
