from __future__ import annotations

from pathlib import Path

import pytest

from tests.known import OUTLETS
from whoseword import ingest
from whoseword.errors import BadRegistry
from whoseword.outlets import KnownOutlets
from whoseword.reading.credits import credits_of
from whoseword.reading.outlets_named import mentioned

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
def listed(tmp_path: Path) -> KnownOutlets:
    """Know four outlets from a list of one's own."""
    path = tmp_path / "mine.tsv"
    path.write_text("\ufeff" + "\r\n".join(LINES), "utf-8")
    return KnownOutlets.of_file(path)


def named(outlets: KnownOutlets, text: str) -> list[str]:
    return [outlet.name for _, outlet in outlets.mentions(text)]


def test_a_listed_outlet_is_found_by_name_domain_and_in_text(listed: KnownOutlets) -> None:
    assert OUTLETS.of_domain("harrowgazetteer.example") is None
    found = listed.of_domain("news.harrowgazetteer.example")
    assert found is not None
    assert (found.name, found.owner) == ("The Harrow Gazetteer", "Vane Media")
    assert listed.find("harrow gazetteer") == found
    assert named(listed, "He told the Harrow Gazetteer so.") == ["The Harrow Gazetteer"]
    article = ingest.from_record(
        {"text": "It held, he said.", "url": "https://anchor.example/1"}, listed
    )
    assert article.outlet == "Anchor"


def test_a_marked_name_needs_words_that_show_the_outlet(listed: KnownOutlets) -> None:
    assert named(listed, "He dropped the Anchor there.") == []
    assert named(listed, "The pier held, according to Anchor.") == ["Anchor"]
    assert named(listed, "He told HG so. The Star shone.") == ["The Harrow Gazetteer"]


def test_a_listed_agency_is_one(listed: KnownOutlets) -> None:
    article = ingest.from_record(
        {"text": "HARROW (Lodestar) - It held.", "outlet": "The Bugle"}, listed
    )
    assert [
        c.role.value for c in credits_of(article, (), (), mentioned(article, listed), listed)
    ] == ["wire"]


def test_a_known_outlet_is_completed(listed: KnownOutlets) -> None:
    found = listed.find("RTRS")
    assert found is not None
    assert found == listed.find("Reuters") == listed.of_domain("reuters.example")
    assert found == listed.of_domain("reuters.com")
    assert (found.wire, found.country, found.owner) == (True, "GB", "Vane Media")
    assert "Thomson Reuters" in found.names


def test_two_lists_know_nothing_of_each_other(listed: KnownOutlets) -> None:
    assert listed.find("Reuters") != OUTLETS.find("Reuters")
    assert OUTLETS.find("RTRS") is None
    assert KnownOutlets().find("RTRS") is None


def test_a_version_names_what_was_added(listed: KnownOutlets, tmp_path: Path) -> None:
    path = tmp_path / "again.tsv"
    path.write_text("\n".join(LINES), "utf-8")
    assert KnownOutlets.of_file(path).version == listed.version
    path.write_text("\n".join(LINES[:-1]), "utf-8")
    assert KnownOutlets.of_file(path).version not in {"", listed.version}
    assert OUTLETS.version == ""


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
        KnownOutlets.of_file(path)
    assert str(error.value).startswith(f"{path}, line 2: ")
    assert told in str(error.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadRegistry, match="cannot be read"):
        KnownOutlets.of_file(tmp_path / "none.tsv")
    latin = tmp_path / "latin.tsv"
    latin.write_bytes(b"The First\nCaf\xe9\n")
    with pytest.raises(BadRegistry, match="line 2: not UTF-8"):
        KnownOutlets.of_file(latin)
