"""Behind an archive, a cache or a viewer stands the outlet that published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS
from whoseword import ingest
from whoseword.ingest.web_addresses import original


@pytest.mark.parametrize(
    "url",
    [
        "https://web.archive.org/web/20240613101010/https://saltmere.example/a?b=c",
        "http://web.archive.org/web/20240613101010id_/https://saltmere.example/a?b=c",
        "https://web.archive.org/web/2024*/saltmere.example/a?b=c",
        "https://archive.ph/2024.06.13-101010/https://saltmere.example/a?b=c",
        "https://archive.today/20240613/https:/saltmere.example/a?b=c",
        "https://www.google.com/amp/s/saltmere.example/a?b=c",
        "https://www.google.co.uk/amp/s/saltmere.example/a?b=c",
        "https://saltmere-example.cdn.ampproject.org/c/s/saltmere.example/a?b=c",
        "https://webcache.googleusercontent.com/search?q=cache:Xy_1:https://saltmere.example/a?b=c",
        "https://saltmere-example.translate.goog/a?b=c",
        "https://web.archive.org/web/2024/https://www.google.com/amp/s/saltmere.example/a?b=c",
        "https://saltmere.example/a?b=c",
    ],
)
def test_behind_an_archive_or_a_viewer_stands_the_original(url: str) -> None:
    assert original(url) == "https://saltmere.example/a?b=c"


def test_the_outlet_of_an_archived_page_is_the_original_s() -> None:
    record = {"text": "The bridge is shut.", "language": "en"}
    archived = "https://web.archive.org/web/20240613101010/https://www.theguardian.com/a"
    assert ingest.from_record({**record, "url": archived}, OUTLETS).outlet == "The Guardian"
    own = {**record, "url": "https://web.archive.org/about"}
    assert ingest.from_record(own, OUTLETS).outlet != "The Guardian"


@given(st.text())
def test_no_address_breaks_it(url: str) -> None:
    original(url)
    original(f"https://web.archive.org/web/2024/{url}")
