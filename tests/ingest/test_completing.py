from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS
from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.completing import complete, content_id
from whoseword.ingest.draft import Draft
from whoseword.ingest.limits import MAX_TEXT

WELL = Draft("well.json", "The well of the town is dry, the mayor said.", language="en")


def test_an_article_keeps_what_came_and_is_dated_where_it_has_no_date() -> None:
    given_ = replace(WELL, title="Dry", outlet="Ostrel Courier", url="https://a:b@x.example/w")
    found = complete(given_, OUTLETS, "2030-05-04")
    assert (found.text, found.title, found.outlet) == (WELL.text, "Dry", "Ostrel Courier")
    assert (found.url, found.published) == ("https://x.example/w", "2030-05-04")
    dated = complete(replace(given_, published="2030-05-01"), OUTLETS, "2030-05-04")
    assert dated.published == "2030-05-01"


def test_correcting_headline_address_or_date_renames_nothing() -> None:
    one = replace(WELL, outlet="Ostrel Courier")
    same = replace(one, title="Wet", url="https://x.example", published="2030-05-01")
    assert complete(one, OUTLETS).id == complete(same, OUTLETS).id
    assert complete(replace(one, outlet="Vale Post"), OUTLETS).id != complete(one, OUTLETS).id
    assert complete(replace(one, id="w1"), OUTLETS).id == "w1"


def test_what_cannot_be_read_is_named() -> None:
    with pytest.raises(Unreadable, match="the text is empty"):
        complete(replace(WELL, text=" \n"), OUTLETS)
    with pytest.raises(TooLarge, match="over the limit"):
        complete(replace(WELL, text="x" * (MAX_TEXT + 1)), OUTLETS)
    with pytest.raises(Unreadable, match="not in English"):
        complete(replace(WELL, language="de-AT"), OUTLETS)
    assert complete(replace(WELL, language="en_GB"), OUTLETS).language == "en"


@given(st.lists(st.none() | st.text(max_size=5), max_size=3))
def test_an_id_hangs_on_each_field_and_its_place(fields: list[str | None]) -> None:
    assert content_id(*fields) == content_id(*fields)
    assert content_id(*fields, "x") != content_id("x", *fields) or set(fields) <= {"x"}
    assert len(content_id(*fields)) == 16
